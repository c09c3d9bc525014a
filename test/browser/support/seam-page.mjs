/** A page with the grid alone, and the script that does the same things to it and to the plain workbook. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, QUIET_FLAGS } from '../../../scripts/browser.mjs';
import { buildPage } from '../../../workbench/serve/build.mjs';
import { serve } from '../../../workbench/serve/server.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = join(ROOT, '.cache', 'workbench');
const OUT = join(ROOT, '.cache', 'seam-test');
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/built/grid.css">
<div id="grid" style="height: 600px"></div><script src="/built/grid.js"></script><script src="/seam.js"></script>`;

export async function openSeam() {
  await buildPage(BUILT);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'index.html'), PAGE);
  // esbuild is one of the workbench's packages.
  const { build } = createRequire(join(ROOT, 'workbench', 'package.json'))('esbuild');
  const entry = fileURLToPath(new URL('seam-runs.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, format: 'iife', target: 'es2022', outfile: join(OUT, 'seam.js') });
  const server = await serve({ port: 0, folders: { '/': OUT, '/built/': BUILT } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: QUIET_FLAGS });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(new URL('index.html', server.address).href);
  await page.waitForFunction(() => window.seam !== undefined);
  return {
    page,
    errors,
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}
