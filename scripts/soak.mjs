/**
 * `npm run soak [-- ROWS CHECKS]`: the pane's model on the real office.js checks one sheet again and again, with edits in
 * between, and the heap must stay flat: the mean of the last tenth of the checks within 5 % of the tenth after the first
 * tenth, each measured after a collection. Takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [rows = '20000', checks = '200'] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    'node_modules/jest/bin/jest.js',
    '-i',
    '--testMatch',
    '<rootDir>/test/trust/soak/**/*.soak.ts',
    '--selectProjects',
    'node',
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, SOAK_ROWS: rows, SOAK_CHECKS: checks },
  },
);
process.exit(run.status ?? 1);
