/**
 * Cuts Parquet files into shards: every record of a client is in one shard, and each shard's records stand in the order of
 * client and date, as `therapy-code-check transform` wants them.
 *
 *   node scale/partition.mjs --out FOLDER [--shards 16] [--memory 4GB] [--threads N] FILE.parquet ...
 *
 * The columns' names are the fields of `transform`; `id` and `patient` or `patient_id` must be among them. Shards are TSV files;
 * `shards.json`, written last, says how many records each holds. A folder that has one is complete.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDuckDb, quoted } from './duckdb.mjs';

export const SHARDS_FILE = 'shards.json';
const SHARD = /^shard-\d{4}\.tsv$/;

export async function partition({ files, out, shards = 16, memory, threads, log = () => {} }) {
  if (files.length === 0) throw new Error('Name at least one Parquet file.');
  for (const file of files) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (!(Number.isInteger(shards) && shards >= 1 && shards <= 9999)) throw new Error('--shards takes 1 to 9999.');
  mkdirSync(out, { recursive: true });
  // What an earlier run left is of no use: its shards may be of other files.
  rmSync(join(out, SHARDS_FILE), { force: true });
  for (const name of readdirSync(out)) if (SHARD.test(name)) rmSync(join(out, name));
  const parts = join(out, 'parts');
  rmSync(parts, { recursive: true, force: true });

  const db = await openDuckDb({ memory, threads, spill: join(out, 'spill') });
  try {
    const source = `read_parquet([${files.map(quoted).join(', ')}])`;
    const columns = (await db.rows(`DESCRIBE SELECT * FROM ${source}`)).map(({ column_name: name }) => name);
    const fields = orderedFields(columns);
    const client = columns.includes('patient_id') ? 'patient_id' : 'patient';
    const selected = fields.map((name) => `${asField(name)} AS ${identifier(name)}`).join(', ');
    // One pass over the input puts every record into the pile of its shard; the piles are put in order one by one.
    await db.run(
      `COPY (SELECT ${selected}, hash(CAST(${identifier(client)} AS VARCHAR)) % ${shards} AS shard FROM ${source})
       TO ${quoted(parts)} (FORMAT parquet, COMPRESSION lz4_raw, PARTITION_BY (shard))`,
    );
    const list = [];
    for (let shard = 0; shard < shards; shard++) {
      const pile = join(parts, `shard=${shard}`);
      const name = `shard-${String(shard).padStart(4, '0')}.tsv`;
      const unfinished = join(out, `${name}.part`);
      const order = [client, ...(fields.includes('date') ? ['date'] : []), 'id'].map(identifier).join(', ');
      const from = existsSync(pile)
        ? `SELECT * EXCLUDE (shard) FROM read_parquet(${quoted(join(pile, '*.parquet'))}, hive_partitioning = true) ORDER BY ${order}`
        : `SELECT ${fields.map((field) => `NULL AS ${identifier(field)}`).join(', ')} WHERE false`;
      await db.run(
        `COPY (${from}) TO ${quoted(unfinished)} (FORMAT csv, DELIMITER '\t', HEADER false, NULLSTR '\\N', QUOTE '', ESCAPE '')`,
      );
      const [{ records }] = existsSync(pile)
        ? await db.rows(`SELECT count(*) AS records FROM read_parquet(${quoted(join(pile, '*.parquet'))})`)
        : [{ records: 0 }];
      rmSync(pile, { recursive: true, force: true });
      renameSync(unfinished, join(out, name));
      list.push({ name, records: Number(records) });
      log(`${name}: ${records} records`);
    }
    const records = list.reduce((sum, shard) => sum + shard.records, 0);
    const manifest = {
      shape: 'therapy-code-check/shards',
      shapeVersion: 1,
      fields: fields.join(','),
      records,
      shards: list,
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(join(out, `${SHARDS_FILE}.part`), text);
    renameSync(join(out, `${SHARDS_FILE}.part`), join(out, SHARDS_FILE));
    return { ...manifest, sha256: createHash('sha256').update(text).digest('hex') };
  } finally {
    db.close();
    rmSync(parts, { recursive: true, force: true });
    rmSync(join(out, 'spill'), { recursive: true, force: true });
  }
}

/** What tells records and clients apart stands first: `transform` then compares days without taking them apart. */
function orderedFields(columns) {
  if (!columns.includes('id')) throw new Error('The Parquet files have no column "id", which the answers give back.');
  const clients = columns.filter((name) => name === 'patient' || name === 'patient_id');
  if (clients.length === 0) throw new Error('The Parquet files have no column "patient" or "patient_id".');
  const first = ['id', ...clients, ...columns.filter((name) => name === 'date')];
  return [...first, ...columns.filter((name) => !first.includes(name))];
}

const identifier = (name) => `"${name.replaceAll('"', '""')}"`;

/** A field's text without the characters that end a field or a record. */
const asField = (name) => `regexp_replace(CAST(${identifier(name)} AS VARCHAR), '[\\t\\r\\n]+', ' ', 'g')`;

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      shards: { type: 'string' },
      memory: { type: 'string' },
      threads: { type: 'string' },
    },
  });
  try {
    if (!values.out) throw new Error('Say where the shards go: --out FOLDER.');
    const { records, shards } = await partition({
      files: positionals,
      out: values.out,
      shards: values.shards === undefined ? undefined : Number(values.shards),
      memory: values.memory,
      threads: values.threads,
      log: (line) => console.error(line),
    });
    console.error(`${records} records in ${shards.length} shards`);
  } catch (error) {
    console.error(`partition: ${error.message}`);
    process.exit(2);
  }
}
