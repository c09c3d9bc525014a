/**
 * `npm test`: installs what is missing, then runs every check, each in a step of its own. A failing step does not hide
 * the next ones; the exit code is 0 only if all passed.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** In this order: what is quick to fail comes first, and the add-in is built once, for the build's own step. */
const STEPS = [
  ['types', 'npm run types'],
  ['lint and layers', 'npm run lint'],
  ['formatting', 'npm run format:check'],
  ['unit, property and integration tests', 'npm run test:unit'],
  ['build, its promises and its budgets', 'npm run check:build'],
  ['reference of the functions is fresh', 'npm run docs:functions -- --check'],
  ['reference of the rules is fresh', 'npm run docs:rules -- --check'],
  ['dead code, unused exports and packages', 'npm run deadcode'],
  ['licenses and notices', 'npm run licenses'],
  ['documents: spelling, links, drawing, site', 'npm run docs:check'],
  ['the package, installed from its file', 'npm run test:package'],
  ['the pane and the workbench in a browser', 'npm run test:browser'],
  ['beyond one machine', 'npm run test:scale'],
];

setUp();
const results = STEPS.map(([name, command]) => {
  console.log(`\n=== ${name}: ${command}`);
  const started = Date.now();
  const run = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
  return { name, passed: run.status === 0, seconds: ((Date.now() - started) / 1000).toFixed(1) };
});

console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = results.filter((r) => !r.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
