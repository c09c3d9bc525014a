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
    const columns = await db.rows(`DESCRIBE SELECT * FROM ${source}`);
    const types = new Map(columns.map(({ column_name: name, column_type: type }) => [name, type]));
    const fields = orderedFields([...types.keys()]);
    const client = types.has('patient_id') ? 'patient_id' : 'patient';
    const piled = fields.map((name) => `${asPiled(name, types.get(name))} AS ${identifier(name)}`).join(', ');
    // One pass over the input puts every record into the pile of its shard, each pile in one file; the piles are put in order after it.
    await db.run(`SET partitioned_write_max_open_files = ${Math.max(100, shards)}`);
    await db.run(
      `COPY (SELECT ${piled}, hash(CAST(${identifier(client)} AS VARCHAR)) % ${shards} AS shard FROM ${source})
       TO ${quoted(parts)} (FORMAT parquet, COMPRESSION lz4_raw, PARTITION_BY (shard))`,
    );
    const written = fields.map((name) => `${asField(name, types.get(name))} AS ${identifier(name)}`).join(', ');
    const order = [client, ...(fields.includes('date') ? ['date'] : []), 'id'].map(identifier).join(', ');
    const list = Array.from({ length: shards }, (_, shard) => ({
      name: `shard-${String(shard).padStart(4, '0')}.tsv`,
    }));
    const write = async (connection, shard) => {
      const { name } = list[shard];
      const pile = join(parts, `shard=${shard}`);
      const unfinished = join(out, `${name}.part`);
      const from = existsSync(pile)
        ? `SELECT ${written} FROM read_parquet(${quoted(join(pile, '*.parquet'))}, hive_partitioning = false)`
        : `SELECT ${fields.map((field) => `NULL AS ${identifier(field)}`).join(', ')} WHERE false`;
      const [{ Count: records }] = await connection.rows(
        `COPY (SELECT * FROM (${from}) ORDER BY ${order})
         TO ${quoted(unfinished)} (FORMAT csv, DELIMITER '\t', HEADER false, NULLSTR '\\N', QUOTE '', ESCAPE '')`,
      );
      rmSync(pile, { recursive: true, force: true });
      renameSync(unfinished, join(out, name));
      list[shard].records = Number(records);
      log(`${name}: ${records} records`);
    };
    // Two at a time: while one is opened or closed, the processors have the other.
    let next = 0;
    const lane = async (connection) => {
      while (next < shards) await write(connection, next++);
    };
    await Promise.all([lane(db), lane(await db.connect())]);
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

/** Of these types, what Parquet gives back says the same as what it took, in fewer bytes than as text. */
const KEPT = new Set(
  ['VARCHAR', 'BOOLEAN', 'DATE', ...['TINY', 'SMALL', '', 'BIG'].flatMap((size) => [`${size}INT`, `U${size}INT`])].map(
    (type) => (type === 'INT' ? 'INTEGER' : type === 'UINT' ? 'UINTEGER' : type),
  ),
);

const asPiled = (name, type) => (KEPT.has(type) ? identifier(name) : `CAST(${identifier(name)} AS VARCHAR)`);

/** A field's text without the characters that end a field or a record; hardly any text has one, and only numbers never can. */
function asField(name, type) {
  if (type !== 'VARCHAR' && KEPT.has(type)) return `CAST(${identifier(name)} AS VARCHAR)`;
  const has = [9, 10, 13].map((character) => `contains(${identifier(name)}, chr(${character}))`).join(' OR ');
  return `CASE WHEN ${has} THEN regexp_replace(${identifier(name)}, '[\\t\\r\\n]+', ' ', 'g') ELSE ${identifier(name)} END`;
}

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
