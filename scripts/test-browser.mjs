/**
 * Runs the tests that need a browser: finds an installed Chrome, Edge or Chromium (on Debian as root it is installed),
 * and the workbench's packages for the test of the workbench.
 *
 *   node scripts/test-browser.mjs [NAME ...]     only the files of test/browser/ whose names contain a NAME
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'test/browser';

const names = process.argv.slice(2);
const files = readdirSync(new URL(`../${FOLDER}/`, import.meta.url))
  .filter((file) => file.endsWith('.spec.mjs'))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
if (files.length === 0) {
  console.error(`No file in ${FOLDER}/ has ${names.join(' or ')} in its name.`);
  process.exit(1);
}
try {
  setUp({ browser: true, workbench: files.includes('workbench.spec.mjs') });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const paths = files.map((file) => `${FOLDER}/${file}`);
// One after the other: each starts a browser, and two at once on a small machine run into their time limits.
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...paths], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
