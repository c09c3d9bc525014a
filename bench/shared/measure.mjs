/** Runs a program of the bench in a process of its own and reads the JSON line that it prints last. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export function run(args, { flags = ['--expose-gc'], env = {} } = {}) {
  const ran = spawnSync(process.execPath, [...flags, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: exit ${ran.status}\n${ran.stderr}`);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1));
}

export const best = (values) => Math.min(...values);

/** What the numbers were taken on, and when. */
export const machine = () => {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpu.model.trim()}, ${cpus().length} processors`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    load: loadavg()[0].toFixed(1),
  };
};

/** The built command line in a process of its own, with the memory (MB) and the processor time (s) that it took. */
export function command(args, env = {}) {
  const watch = new URL('say-memory.mjs', import.meta.url).href;
  const ran = spawnSync(process.execPath, ['--import', watch, 'dist/cli/therapy-code-check.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  const own = JSON.parse(/^\{"memory.*$/m.exec(ran.stderr)?.[0] ?? '{}');
  return { exit: ran.status, out: ran.stdout, err: ran.stderr, ...own };
}
