/**
 * `npm start`: installs what is missing, builds what changed, serves the workbench on this computer only and opens it
 * in the browser. Node's built-ins only until the packages are there.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

const HELP = `npm start [-- OPTIONS]

Shows the workbench: a spreadsheet in the browser with the add-in's pane beside it
and a sample workbook of invented sessions. It is served on 127.0.0.1 only.

  --port NUMBER   the port to serve on (default: 4173, or another one if that is taken)
  --no-open       print the address and open no browser
  --help          this text

Stop it with Ctrl+C.`;

const DEFAULT_PORT = 4173;

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  return { port, open: values['no-open'] !== true, help: values.help === true };
}

async function main({ port, open, help }) {
  if (help) return console.log(HELP);
  setUp({ workbench: true });
  const { ADDIN, buildAddin } = await import('./addin.mjs');
  const workbench = (file) => import(pathToFileURL(join(root, 'workbench', 'serve', file)).href);
  const [{ buildPage }, { serveWorkbench }] = await Promise.all([workbench('build.mjs'), workbench('workbench.mjs')]);
  const built = join(root, '.cache', 'workbench');
  await buildPage(built);
  // The sheet is shown while the pane is still being built.
  const ready = buildAddin();
  const server = await listen(port, (at) => serveWorkbench({ port: at, built, addin: ADDIN, ready }));
  console.log(`\nThe workbench is at ${server.address}\nStop it with Ctrl+C.`);
  if (open && whyNotOpen(process.env, process.platform) === null) openBrowser(server.address);
  await ready;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** A port that was asked for must be free; else any other will do. */
async function listen(port, start) {
  try {
    return await start(port ?? DEFAULT_PORT);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (port !== null) throw new Error(`Port ${port} is taken. Name another one: npm start -- --port ${port + 1}`);
    return start(0);
  }
}

/** Why no browser is opened here; null where one is. */
export function whyNotOpen(environment, platform) {
  if (environment.CI) return 'a build server has nobody in front of it';
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no display';
  return null;
}

function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is printed anyway.
  child.once('error', () => undefined);
  child.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(readOptions(process.argv.slice(2)));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
