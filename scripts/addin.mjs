/**
 * Builds the production edition of the add-in for the workbench and the browser tests, into a folder of its own under
 * `.cache/`, and only when a file that goes into it changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStamped, keyOf } from './source-key.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = '.cache/addin';
const SOURCES = ['src', 'assets', 'scripts', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];

/** The folder of the built add-in. */
export function builtAddin() {
  const folder = join(root, OUT);
  const stamp = join(root, `${OUT}.key`);
  const key = keyOf(root, SOURCES);
  if (isStamped(stamp, key) && existsSync(join(folder, 'taskpane.html'))) return folder;
  console.log('Building the add-in ...');
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, '--mode', 'production', '--env', `out=${folder}`, '--stats', 'errors-only'];
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) throw new Error('The add-in could not be built: see the lines above.');
  writeFileSync(stamp, key);
  return folder;
}
