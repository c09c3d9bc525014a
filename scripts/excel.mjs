/**
 * `npm run excel`: builds the development edition, serves it on https://localhost:3000 and opens it in desktop Excel.
 * Certificates are made when they are first needed and never in a build. `npm run excel -- stop` takes the add-in out
 * of Excel again.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const manifest = join(dist, 'manifest.xml');
const PORT = 3000;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** Why this machine cannot show the add-in in Excel; null where it can. */
export function whyNoExcel(platform, exists) {
  if (platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.ProgramW6432];
    const found = folders.some((f) => f && exists(join(f, 'Microsoft Office', 'root', 'Office16', 'EXCEL.EXE')));
    return found ? null : 'Excel was not found on this machine.';
  }
  if (platform === 'darwin') {
    return exists('/Applications/Microsoft Excel.app') ? null : 'Excel was not found in /Applications.';
  }
  return 'Desktop Excel runs on Windows and macOS only.';
}

/** A file of `dist/` by its address; null for whatever lies outside it. */
export function fileOf(address, folder = dist) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

async function serve() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const server = createServer(await getHttpsServerOptions(), (request, response) => {
    const file = fileOf(request.url);
    if (file === null || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    // Excel keeps functions for a day whatever is said; the rest is always fetched anew while developing.
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  // Loopback only: this is for the developer of this machine.
  await new Promise((resolve, reject) => server.once('error', reject).listen(PORT, 'localhost', resolve));
  return server;
}

function tool(...args) {
  const command = join(root, 'node_modules', 'office-addin-debugging', 'cli.js');
  return spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

async function main([action = 'start']) {
  const reason = whyNoExcel(process.platform, existsSync);
  if (reason !== null) {
    console.error(`${reason} "npm start" shows the add-in in a browser instead.`);
    return 1;
  }
  if (action === 'stop') return tool('stop', manifest);
  const windows = process.platform === 'win32';
  const build = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', 'build:dev'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (build.status !== 0) return build.status ?? 1;
  const server = await serve();
  console.log(
    `Serving dist/ on https://localhost:${PORT}; press Ctrl+C to end, "npm run excel -- stop" to remove the add-in.`,
  );
  console.log('The tool that opens Excel sends usage data to Microsoft; "npx office-addin-usage-data off" stops that.');
  const started = tool('start', manifest, 'desktop', '--app', 'excel', '--no-debug');
  if (started !== 0) server.close();
  return started;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
