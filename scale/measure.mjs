/**
 * What a run costs, by the number of records: made, cut into shards, checked by two workers, and checked with one of them killed
 * when a third of the shards is done.
 *
 *   node scale/measure.mjs --folder FOLDER [--records 1000000,10000000] [--until killed] [--memory 4GB] [--rules IDS|all]
 *
 * Scheduler and workers stand before the time of a run begins; driver and node processes start within it. Prints a table, and tells on
 * standard error how far it is. With all steps (`--until` made, cut or checked leaves out what follows) it writes `results.json`, the
 * table of `docs/scale.md` and `docs/images/scale.svg` of its runs. A run takes up to 190 bytes of disk a record; its files are removed
 * behind it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.mjs';
import { makeSessions } from './make-sessions.mjs';
import { partition } from './partition.mjs';
import { microseconds, withTable } from './table.mjs';
import { startCluster, startDriver } from './test/cluster.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/therapy-code-check.mjs', import.meta.url));
const RESULTS = new URL('./results.json', import.meta.url);
const CHART = new URL('../docs/images/scale.svg', import.meta.url);
const DOCUMENT = new URL('../docs/scale.md', import.meta.url);
const STEPS = ['made', 'cut', 'checked', 'killed'];
/** Shards are small enough that little is done twice, and few enough that to cut them costs little more than to sort. */
const shardsOf = (records) => Math.max(4, Math.min(64, Math.ceil(records / 250_000)));

/** Units by total time, pairs, caps and license: the job of `bench/check`. */
const BENCH_JOB = 'units-not-supported,pair-never-together,pair-needs-modifier,cap-exceeded,license-may-not';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    records: { type: 'string', default: '1000000,10000000' },
    until: { type: 'string', default: 'killed' },
    memory: { type: 'string', default: '4GB' },
    rules: { type: 'string', default: BENCH_JOB },
  },
});
if (!values.folder) {
  console.error('Say where the files may go: --folder FOLDER.');
  process.exit(2);
}
if (!STEPS.includes(values.until)) {
  console.error(`--until takes one of ${STEPS.join(', ')}.`);
  process.exit(2);
}
if (!existsSync(PROGRAM)) {
  console.error('Build the command line first: npm run build:cli.');
  process.exit(2);
}

const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

async function drive(folder, cluster, out, meanwhile = async () => {}) {
  const driver = startDriver(
    ...['--scheduler', cluster.address, '--shards', join(folder, 'shards'), '--out', join(folder, out)],
    ...['--program', PROGRAM, '--node', process.execPath],
    ...(values.rules === 'all' ? [] : ['--', '--rules', values.rules, '--as-of', '2026-07-01']),
  );
  const telling = setInterval(() => say(driver.lastLine() || 'no shard is done yet'), 10_000);
  try {
    await meanwhile(driver);
    const { code, text } = await driver.exit;
    if (code !== 0) throw new Error(text);
  } finally {
    clearInterval(telling);
    await driver.kill();
  }
  return JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'));
}

async function measure(records) {
  const folder = join(values.folder, String(records));
  const shards = shardsOf(records);
  const file = join(folder, 'sessions.parquet');
  const result = { records, clientDays: 0, shards, seconds: {}, megabytes: {}, fingerprint: '' };
  const size = (name) =>
    readdirSync(join(folder, name)).reduce((sum, own) => sum + statSync(join(folder, name, own)).size, 0);
  /** Starts a cluster, drives a run on it and takes its time; gives back the manifest. */
  const check = async (step, meanwhile) => {
    const cluster = await startCluster(folder);
    try {
      let manifest;
      await timed(
        step,
        async () => (manifest = await drive(folder, cluster, step, (driver) => meanwhile?.(driver, cluster))),
      );
      result.megabytes.answers = Math.round(size(step) / 1e6);
      return manifest;
    } finally {
      await cluster.stop();
      rmSync(join(folder, step), { recursive: true, force: true });
    }
  };
  const timed = async (step, work) => {
    const began = performance.now();
    await work();
    result.seconds[step] = Number(((performance.now() - began) / 1000).toFixed(1));
    say(`${records} records: ${step} in ${result.seconds[step]} s`);
  };
  /** Each does one step, in the order of `STEPS`. */
  const work = {
    async made() {
      await timed('made', () => makeSessions({ out: file, records }));
      result.megabytes.parquet = Math.round(statSync(file).size / 1e6);
    },
    async cut() {
      await timed('cut', () =>
        partition({ files: [file], out: join(folder, 'shards'), shards, memory: values.memory }),
      );
      result.megabytes.shards = Math.round(size('shards') / 1e6);
      rmSync(file);
    },
    async checked() {
      const manifest = await check('checked');
      Object.assign(result, { clientDays: manifest.clientDays, fingerprint: manifest.fingerprint });
      if (manifest.records !== records) throw new Error(`${manifest.records} records of ${records} were checked`);
    },
    async killed() {
      const { fingerprint } = await check('killed', async ({ said }, cluster) => {
        await said(new RegExp(` ${Math.ceil(shards / 3)} of ${shards} shards`));
        await cluster.killWorker(0);
      });
      if (fingerprint !== result.fingerprint) throw new Error('the two runs do not agree');
    },
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const step of STEPS.slice(0, STEPS.indexOf(values.until) + 1)) await work[step]();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

const runs = [];
console.log('   records   made s    cut s  checked s  one killed s  us a record');
for (const records of values.records.split(',').map(Number)) {
  const result = await measure(records);
  runs.push(result);
  const cells = STEPS.map((step, i) => String(result.seconds[step] ?? '').padStart([9, 9, 11, 14][i]));
  const each = values.until === 'made' || values.until === 'cut' ? '' : microseconds(result);
  console.log(`${String(records).padStart(10)}${cells.join('')}${each.padStart(13)}`);
}
if (values.until === 'killed') {
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const results = { date: new Date().toISOString().slice(0, 10), machine, runs };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(CHART, chart(runs));
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), results));
}
