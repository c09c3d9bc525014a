/**
 * What a run costs, by the number of records: made, cut into shards, checked by two workers, and checked with one of them killed
 * when a third of the shards is done.
 *
 *   node scale/measure.mjs --folder FOLDER [--records 1000000,10000000] [--memory 4GB] [--rules IDS|all]
 *
 * Prints a table, and writes `results.json` and `docs/images/scale.svg` of the runs up to now. The folder needs about 150 bytes of
 * disk a record, four times over.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.mjs';
import { makeSessions } from './make-sessions.mjs';
import { partition } from './partition.mjs';
import { startCluster, startDriver } from './test/cluster.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/therapy-code-check.mjs', import.meta.url));
const RESULTS = new URL('./results.json', import.meta.url);
const CHART = new URL('../docs/images/scale.svg', import.meta.url);
const RECORDS_A_SHARD = 250_000;

/** Units by total time, pairs, caps and license: the job of `bench/check`. */
const BENCH_JOB = 'units-not-supported,pair-never-together,pair-needs-modifier,cap-exceeded,license-may-not';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    records: { type: 'string', default: '1000000,10000000' },
    memory: { type: 'string', default: '4GB' },
    rules: { type: 'string', default: BENCH_JOB },
  },
});
if (!values.folder) {
  console.error('Say where the files may go: --folder FOLDER.');
  process.exit(2);
}
if (!existsSync(PROGRAM)) {
  console.error('Build the command line first: npm run build:cli.');
  process.exit(2);
}

const seconds = async (work) => {
  const began = performance.now();
  await work();
  return Number(((performance.now() - began) / 1000).toFixed(1));
};

async function drive(folder, cluster, out, meanwhile = async () => {}) {
  const driver = startDriver(
    ...['--scheduler', cluster.address, '--shards', join(folder, 'shards'), '--out', join(folder, out)],
    ...['--program', PROGRAM, '--node', process.execPath],
    ...(values.rules === 'all' ? [] : ['--', '--rules', values.rules, '--as-of', '2026-07-01']),
  );
  await meanwhile(driver);
  const { code, text } = await driver.exit;
  if (code !== 0) throw new Error(text);
  return JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'));
}

async function measure(records) {
  const folder = join(values.folder, String(records));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sessions.parquet');
  const shards = Math.max(4, Math.ceil(records / RECORDS_A_SHARD));
  const made = await seconds(() => makeSessions({ out: file, records }));
  const cut = await seconds(() =>
    partition({ files: [file], out: join(folder, 'shards'), shards, memory: values.memory }),
  );
  let cluster = await startCluster(folder);
  let manifest;
  const checked = await seconds(async () => (manifest = await drive(folder, cluster, 'answers')));
  await cluster.stop();
  cluster = await startCluster(folder);
  let other;
  const killed = await seconds(async () => {
    other = await drive(folder, cluster, 'answers-killed', async ({ said }) => {
      await said(new RegExp(`${Math.ceil(shards / 3)} of ${shards} shards`));
      await cluster.killWorker(0);
    });
  });
  await cluster.stop();
  if (other.fingerprint !== manifest.fingerprint) throw new Error('the two runs do not agree');
  const size = (name) =>
    readdirSync(join(folder, name)).reduce((sum, own) => sum + statSync(join(folder, name, own)).size, 0);
  const result = {
    records: manifest.records,
    clientDays: manifest.clientDays,
    shards,
    seconds: { made, cut, checked, killed },
    megabytes: {
      parquet: Math.round(statSync(file).size / 1e6),
      shards: Math.round(size('shards') / 1e6),
      answers: Math.round(size('answers') / 1e6),
    },
    fingerprint: manifest.fingerprint,
  };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

const runs = [];
console.log('   records   made s    cut s  checked s  one killed s  us a record');
for (const records of values.records.split(',').map(Number)) {
  const result = await measure(records);
  runs.push(result);
  const { made, cut, checked, killed } = result.seconds;
  const cells = [made, cut, checked, killed].map((value, i) => String(value).padStart([9, 9, 11, 14][i]));
  console.log(`${String(records).padStart(10)}${cells.join('')}${((checked / records) * 1e6).toFixed(2).padStart(13)}`);
}
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
writeFileSync(RESULTS, `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, runs }, null, 2)}\n`);
writeFileSync(CHART, chart(runs));
