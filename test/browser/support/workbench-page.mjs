/** The workbench as `npm start` serves it, in a browser that answers no address but its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ADDIN, buildAddin } from '../../../scripts/addin.mjs';
import { findBrowser, QUIET_FLAGS } from '../../../scripts/browser.mjs';
import { buildPage } from '../../../workbench/serve/build.mjs';
import { serveWorkbench } from '../../../workbench/serve/workbench.mjs';

const BUILT = fileURLToPath(new URL('../../../.cache/workbench', import.meta.url));

export async function startWorkbench() {
  await Promise.all([buildAddin(), buildPage(join(BUILT))]);
  const server = await serveWorkbench({ port: 0, built: BUILT, addin: ADDIN });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: QUIET_FLAGS });
  return {
    open: (view) => openWorkbench(browser, server.address, view),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the page and waits until the add-in's functions can be called. */
async function openWorkbench(browser, address, view = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, ...view });
  const page = await context.newPage();
  const [foreign, errors] = [[], []];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(
    (url) => !url.href.startsWith(address) && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(address);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('button', { name: 'Check sheet' }).waitFor();
  const frame = page.frames().find((each) => each.url().includes('/addin/taskpane.html'));
  return { page, pane, frame, foreign, errors, close: () => context.close() };
}
