/** A Dask scheduler and workers on this machine, for a test; their logs go to files in the folder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

/** Why the test cannot run here; null where it can. */
export function missingDask() {
  const run = spawnSync(PYTHON, ['-c', 'import distributed'], { stdio: 'ignore' });
  return run.status === 0 ? null : `${PYTHON} has no "distributed" (Debian: apt-get install python3-distributed)`;
}

export async function startCluster(folder, workers = 2) {
  const file = join(folder, 'scheduler.json');
  rmSync(file, { force: true });
  const schedulerLog = join(folder, 'scheduler.log');
  rmSync(schedulerLog, { force: true });
  const log = (name) => openSync(join(folder, `${name}.log`), 'a');
  const start = (module, name, ...args) => {
    const out = log(name);
    return spawn(PYTHON, ['-m', module, ...args], { stdio: ['ignore', out, out] });
  };
  const scheduler = start(
    'distributed.cli.dask_scheduler',
    'scheduler',
    ...['--host', '127.0.0.1', '--port', '0', '--no-dashboard', '--scheduler-file', file],
  );
  const { address } = await whenWritten(file);
  const startWorker = (i) =>
    start(
      'distributed.cli.dask_worker',
      `worker-${i}`,
      address,
      ...['--host', '127.0.0.1', '--nthreads', '1', '--no-nanny', '--no-dashboard', '--death-timeout', '60'],
      ...['--local-directory', join(folder, `worker-${i}`)],
    );
  const list = Array.from({ length: workers }, (_, i) => startWorker(i));
  const all = [scheduler, ...list];
  // A cluster stands before a run begins.
  while ((readFileSync(schedulerLog, 'utf8').match(/Register worker/g) ?? []).length < workers) {
    if (all.some(({ exitCode }) => exitCode !== null))
      throw new Error(`the cluster did not start; see ${folder}/*.log`);
    await sleep(100);
  }
  return {
    address,
    killWorker: (i) => ended(list[i], 'SIGKILL'),
    killScheduler: () => ended(scheduler, 'SIGKILL'),
    stop: () => Promise.all(all.map((process) => ended(process, 'SIGKILL'))),
  };
}

async function whenWritten(file) {
  for (;;) {
    if (existsSync(file)) {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        // Half written; it is whole in a moment.
      }
    }
    await sleep(100);
  }
}

function ended(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return gone;
}

/** Starts the driver; `said` resolves when a line of its output fits, `exit` with its exit code and all that it said. `lastLine` is the latest. */
export function startDriver(...args) {
  const child = spawn(PYTHON, [fileURLToPath(new URL('../drive.py', import.meta.url)), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  const waiting = new Set();
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    text += piece;
    for (const check of waiting) check();
  });
  const exit = new Promise((resolve) => child.once('close', (code) => resolve({ code, text })));
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      const check = () => {
        if (!pattern.test(text)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      exit.then(() => reject(new Error(`the driver ended without saying ${pattern}: ${text}`)));
      check();
    });
  const lastLine = () => text.trimEnd().split('\n').at(-1);
  return { exit, said, lastLine, kill: () => ended(child, 'SIGKILL') };
}
