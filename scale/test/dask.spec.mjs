/**
 * A scheduler and two workers on this machine: a worker killed in the middle, a poisoned shard, a scheduler killed and the run
 * taken up again. Each time the published records and their fingerprint are those of one process over the whole input.
 *
 *   node --test scale/test/        (the command line must be built: npm run build:cli)
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeSessions } from '../make-sessions.mjs';
import { partition } from '../partition.mjs';
import { missingDask, startCluster, startDriver } from './cluster.mjs';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/therapy-code-check.mjs', import.meta.url));
const RECORDS = 60_000;
const SHARDS = 12;
const skip = missingDask() ?? false;

let folder;
let shards;
let whole;
let cluster;
before(async () => {
  if (skip) return;
  assert.ok(existsSync(PROGRAM), 'build the command line first: npm run build:cli');
  folder = mkdtempSync(join(tmpdir(), 'scale-'));
  shards = join(folder, 'shards');
  await makeSessions({ out: join(folder, 'sessions.parquet'), records: RECORDS });
  await partition({ files: [join(folder, 'sessions.parquet')], out: shards, shards: SHARDS });
  whole = oneProcess();
});
after(async () => {
  await cluster?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** One process over all shards, one after the other. */
function oneProcess() {
  const { fields, shards: list } = JSON.parse(readFileSync(join(shards, 'shards.json'), 'utf8'));
  const input = Buffer.concat(list.map(({ name }) => readFileSync(join(shards, name))));
  const args = [PROGRAM, 'transform', '--from', 'tsv', '--to', 'jsonl', '--fields', fields];
  const run = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 30 });
  assert.equal(run.status, 0, run.stderr.toString());
  const { records, clientDays, fingerprint } = JSON.parse(run.stderr.toString());
  return { records, clientDays, fingerprint, output: run.stdout.toString() };
}

async function freshCluster() {
  await cluster?.stop();
  cluster = await startCluster(folder);
}

function drive(name, input = shards) {
  const out = join(folder, name);
  const driver = startDriver(
    ...[
      '--scheduler',
      cluster.address,
      '--shards',
      input,
      '--out',
      out,
      '--program',
      PROGRAM,
      '--node',
      process.execPath,
    ],
  );
  return { ...driver, out };
}

function assertPublished(out) {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  assert.deepEqual(pick(manifest), pick(whole));
  const answers = manifest.shards.map(({ output }) => readFileSync(join(out, output), 'utf8')).join('');
  assert.equal(answers, whole.output);
  assert.deepEqual(
    readdirSync(out).filter((file) => file.includes('.part')),
    [],
  );
}

const pick = ({ records, clientDays, fingerprint }) => ({ records, clientDays, fingerprint });

test('two workers: the records and the fingerprint of one process', { skip }, async () => {
  await freshCluster();
  const { exit, out } = drive('plain');
  const { code, text } = await exit;
  assert.equal(code, 0, text);
  assert.equal(whole.records, RECORDS);
  assertPublished(out);
});

test('a worker killed in the middle: the other one finishes', { skip }, async () => {
  await freshCluster();
  const { exit, said, out } = drive('killed-worker');
  await said(/ 1 of 12 shards/);
  await cluster.killWorker(0);
  const { code, text } = await exit;
  assert.equal(code, 0, text);
  assertPublished(out);
});

test('a poisoned shard is named, and nothing is published', { skip }, async () => {
  await freshCluster();
  const poisoned = join(folder, 'poisoned');
  mkdirSync(poisoned);
  for (const name of readdirSync(shards)) writeFileSync(join(poisoned, name), readFileSync(join(shards, name)));
  const victim = join(poisoned, 'shard-0005.tsv');
  const lines = readFileSync(victim, 'utf8').split('\n');
  lines.splice(40, 1, 'Poisoned Sample\tnot a record');
  writeFileSync(victim, lines.join('\n'));
  const { exit, out } = drive('poisoned-out', poisoned);
  const { code, text } = await exit;
  assert.equal(code, 1, text);
  assert.match(text, /nothing was published: shard-0005\.tsv: .*shard-0005\.tsv, line 41: it has 2 fields, not 10/);
  assert.doesNotMatch(text, /Poisoned Sample/);
  assert.equal(existsSync(join(out, 'manifest.json')), false);
  assert.equal(existsSync(join(out, 'shard-0005.jsonl')), false);
});

test('a shard that lost records is named, and nothing is published', { skip }, async () => {
  const short = join(folder, 'short');
  mkdirSync(short);
  for (const name of readdirSync(shards)) writeFileSync(join(short, name), readFileSync(join(shards, name)));
  const lines = readFileSync(join(short, 'shard-0003.tsv'), 'utf8').split('\n');
  writeFileSync(join(short, 'shard-0003.tsv'), lines.slice(1).join('\n'));
  const { exit, out } = drive('short-out', short);
  const { code, text } = await exit;
  assert.equal(code, 1, text);
  assert.match(text, /nothing was published: shard-0003\.tsv: \d+ records were put in, \d+ came out/);
  assert.equal(existsSync(join(out, 'manifest.json')), false);
});

test('the scheduler killed, the driver run again: finished shards are not done twice', { skip }, async () => {
  await freshCluster();
  const first = drive('resumed');
  await first.said(/ 3 of 12 shards/);
  await cluster.killScheduler();
  // What the workers still have in hand they may finish; then they are gone too.
  await Promise.race([first.exit, new Promise((resolve) => setTimeout(resolve, 20_000))]);
  await first.kill();
  await cluster.stop();
  assert.equal(existsSync(join(first.out, 'manifest.json')), false);
  const receipts = readdirSync(first.out).filter((name) => name.endsWith('.receipt.json'));
  assert.ok(receipts.length >= 3 && receipts.length < SHARDS, `${receipts.length} shards were finished`);
  const times = receipts.map((name) => statSync(join(first.out, name)).mtimeMs);

  cluster = await startCluster(folder);
  const { exit, out } = drive('resumed');
  const { code, text } = await exit;
  assert.equal(code, 0, text);
  assert.match(text, new RegExp(`^${receipts.length} of ${SHARDS} shards were finished before`));
  assert.deepEqual(
    receipts.map((name) => statSync(join(out, name)).mtimeMs),
    times,
  );
  assertPublished(out);
});
