/**
 * `npm run test:long [PATTERN ...]`: what takes too long for every change. Properties with many more cases (as many as
 * FC_RUNS says), and every error code of Excel at every call; jest's patterns choose files.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const run = spawnSync('npx', ['jest', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TEST_LONG: '1', FC_RUNS: process.env.FC_RUNS ?? '20000' },
});
process.exit(run.status ?? 1);
