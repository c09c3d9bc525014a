/**
 * Runs the tests of `scale/` on a Dask scheduler and workers of this machine. On Debian as root Dask is installed; where it
 * cannot be had, that is said and nothing is tested.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingDask } from '../scale/test/cluster.mjs';
import { installOnDebian, mayInstall } from './debian.mjs';
import { installPackages, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  setUp();
  if (missingDask() !== null && mayInstall()) installOnDebian('python3-distributed');
  const missing = missingDask();
  if (missing !== null) {
    console.log(`NOT TESTED: the run on Dask, because ${missing}.`);
    process.exit(0);
  }
  installPackages(join(root, 'scale'));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const steps = [
  ['npm', 'run', 'build:cli'],
  [
    process.execPath,
    '--test',
    '--test-concurrency=1',
    ...['partition', 'dask'].map((name) => join('scale', 'test', `${name}.spec.mjs`)),
  ],
];
for (const [program, ...args] of steps) {
  const run = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: program === 'npm' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
