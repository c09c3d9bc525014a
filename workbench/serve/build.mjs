/**
 * Bundles the page with esbuild: Univer once for each set of its packages (a few seconds), our own code at each start
 * (a fraction of a second).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const workbench = fileURLToPath(new URL('..', import.meta.url));
const BROWSER = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Writes grid.js, grid.css and page.js to the folder. */
export async function buildPage(folder) {
  mkdirSync(folder, { recursive: true });
  await Promise.all([buildGrid(folder), buildOwn(folder)]);
}

async function buildGrid(folder) {
  const entry = join(workbench, 'grid', 'vendor.mjs');
  const hash = createHash('sha256');
  for (const file of [entry, join(workbench, 'package-lock.json'), fileURLToPath(import.meta.url)])
    hash.update(readFileSync(file));
  const key = hash.digest('hex');
  const stamp = join(folder, 'grid.key');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key && existsSync(join(folder, 'grid.js'))) return;
  await build({
    ...BROWSER,
    entryPoints: [entry],
    outfile: join(folder, 'grid.js'),
    globalName: 'grid',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(stamp, key);
}

const buildOwn = (folder) =>
  build({
    ...BROWSER,
    entryPoints: [join(workbench, 'page', 'main.ts')],
    outfile: join(folder, 'page.js'),
    sourcemap: 'inline',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  });
