/**
 * Builds the production edition of the add-in for the workbench and the browser tests, into a folder of its own under
 * `.cache/`, and only when a file that goes into it changed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStamped, keyOf } from './source-key.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'assets',
  'scripts',
  'docs/functions.md',
  'THIRD-PARTY-NOTICES.txt',

  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'tsconfig.json',
];

/** Where the built add-in lies once `buildAddin` is through. */
export const ADDIN = join(root, '.cache', 'addin');
const STAMP = `${ADDIN}.key`;

export async function buildAddin() {
  const key = keyOf(root, SOURCES);
  if (isStamped(STAMP, key) && existsSync(join(ADDIN, 'taskpane.html'))) return;
  console.log('Building the add-in ...');
  rmSync(STAMP, { force: true });
  await run(join(root, 'node_modules', 'webpack', 'bin', 'webpack.js'), [
    ...['--mode', 'production', '--env', `out=${ADDIN}`],
    ...['--stats', 'errors-only'],
  ]);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, key);
}

function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The add-in could not be built: see the lines above.'));
    });
  });
}
