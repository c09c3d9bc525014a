/**
 * `npm test`: installs what is missing, then runs every check, each in a step of its own. A failing step does not hide
 * the next ones; the exit code is 0 only if all passed.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STEPS = [
  ['types', 'npm run types'],
  ['lint and layers', 'npm run lint'],
  ['formatting', 'npm run format:check'],
  ['the rule reference is up to date', 'npm run docs:rules -- --check'],
  ['unit, property and integration tests', 'npm run test:unit'],
  ['beyond one machine', 'npm run test:scale'],
  ['licenses and notices', 'npm run licenses'],
  ['dead code, unused exports and packages', 'npm run deadcode'],
  ['documents: spelling, links, drawing, site', 'npm run docs:check'],
  ['the package, installed from its file', 'npm run test:package'],
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
