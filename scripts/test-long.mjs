/**
 * `npm run test:long [PATTERN ...]`: what takes too long for every change. The parsers with many more cases (as many as
 * FC_RUNS says), and every error code of Excel at every call; jest's patterns choose other files, whose properties may take hours.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PARSERS_AND_FAULTS = ['test/trust/parsers', 'test/unit/sheet/robustness', 'test/trust/faults'];
const [, , ...chosen] = process.argv;
const run = spawnSync('npx', ['jest', ...(chosen.length > 0 ? chosen : PARSERS_AND_FAULTS)], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TEST_LONG: '1', FC_RUNS: process.env.FC_RUNS ?? '20000' },
});
process.exit(run.status ?? 1);
