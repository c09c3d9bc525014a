/** How long the command line takes to start, beside `node -e 0` in turns of the same run. */
import { spawnSync } from 'node:child_process';
import { root } from '../shared/measure.mjs';

const CLI = 'dist/cli/therapy-code-check.mjs';
const CALLS = {
  'node -e 0': ['-e', '0'],
  '--help': [CLI, '--help'],
  'units 97110=33 97140=7': [CLI, 'units', '97110=33', '97140=7'],
};

/** Milliseconds, the least and the median of `turns`: other work on the machine only ever adds. */
export function measureStart(turns = 25) {
  const times = Object.fromEntries(Object.keys(CALLS).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, args] of Object.entries(CALLS)) {
      const began = performance.now();
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error(`${name}: exit ${status}`);
      times[name].push(performance.now() - began);
    }
  }
  return Object.entries(times).map(([name, all]) => {
    const sorted = all.sort((a, b) => a - b);
    return { name, least: sorted[0], median: sorted[Math.floor(turns / 2)] };
  });
}
