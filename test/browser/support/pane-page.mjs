/**
 * The built pane in Chromium, on the plain in-memory workbook: the files of the build as they are, office.js from
 * node_modules under Microsoft's address, every other request refused and remembered.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ADDIN, buildAddin } from '../../../scripts/addin.mjs';
import { findBrowser, QUIET_FLAGS } from '../../../scripts/browser.mjs';
import { buildHostScript } from '../../../workbench/host/build-script.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OUT = join(ROOT, '.cache', 'browser-test');
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Builds the add-in and the host once, starts a server on loopback and a browser. */
export async function startBrowser() {
  await mkdir(OUT, { recursive: true });
  await buildAddin();
  const hostScript = join(OUT, 'host.js');
  await buildHostScript(hostScript, { mode: 'production' });
  const server = await serve(ADDIN);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: QUIET_FLAGS });
  return {
    browser,
    hostScript,
    address: `http://127.0.0.1:${server.address().port}/taskpane.html`,
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * Opens the pane on a workbook with these sheets; a text is a script that says them, for more rows than can be sent. `after` is a
 * script that runs in the page after that of the workbook.
 */
export async function openPane({ browser, hostScript, address }, setup, { after, ...view } = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, ...view });
  const page = await context.newPage();
  const foreign = [];
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(OFFICE)) return answerOffice(route, url);
    if (url.startsWith(new URL(address).origin)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  await page.addInitScript(
    typeof setup === 'string'
      ? { content: `window.excelHostSetup = ${setup};` }
      : `window.excelHostSetup = ${JSON.stringify(setup)};`,
  );
  await page.addInitScript({ path: hostScript });
  if (after !== undefined) await page.addInitScript({ content: after });
  await page.goto(address);
  return { page, context, foreign, errors, close: () => context.close() };
}

function answerOffice(route, url) {
  const name = new URL(url).pathname.split('/lib/1/hosted/')[1];
  const file = join(ROOT, 'node_modules/@microsoft/office-js/dist', name);
  return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    if (!path.startsWith(folder) || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    return createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export const repositoryRoot = dirname(join(ROOT, 'package.json'));
