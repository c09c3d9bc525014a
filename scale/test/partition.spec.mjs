/** The cut of Parquet files: what no shard may lose or break. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDuckDb, quoted } from '../duckdb.mjs';
import { partition } from '../partition.mjs';

const folder = mkdtempSync(join(tmpdir(), 'partition-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('each field is its text on one line, whatever its type; each client is in one shard, in order', async () => {
  const file = join(folder, 'records.parquet');
  const db = await openDuckDb();
  await db.run(
    `COPY (SELECT i AS id, 'Client' || chr(9) || i % 7 AS patient, DATE '2025-01-02' + CAST(i % 3 AS INTEGER) AS date,
       CASE WHEN i % 2 = 0 THEN 'a' || chr(13) || chr(10) || chr(9) || 'b' END AS notes,
       CAST(i % 5 AS TINYINT) AS units, CAST(i / 4 AS DECIMAL(9, 2)) AS amount, i % 2 = 0 AS kx,
       TIMESTAMP '2025-01-02 09:05:00' AS start
     FROM range(100) t(i)) TO ${quoted(file)} (FORMAT parquet)`,
  );
  db.close();
  const out = join(folder, 'shards');
  const { shards, fields, records } = await partition({ files: [file], out, shards: 3 });
  assert.equal(fields, 'id,patient,date,notes,units,amount,kx,start');
  assert.equal(records, 100);
  const seen = new Map();
  const all = [];
  for (const { name, records: count } of shards) {
    const lines = readFileSync(join(out, name), 'utf8').split('\n').slice(0, -1);
    assert.equal(lines.length, count);
    const order = lines.map((line) => {
      const [id, patient, date] = line.split('\t');
      assert.equal(seen.get(patient) ?? name, name);
      seen.set(patient, name);
      return [patient, date, id].join('\t');
    });
    assert.deepEqual(order, [...order].sort());
    all.push(...lines);
  }
  const expected = Array.from({ length: 100 }, (_, i) =>
    [
      ...[i, `Client ${i % 7}`, `2025-01-0${2 + (i % 3)}`, i % 2 === 0 ? 'a b' : '\\N', i % 5],
      ...[(i / 4).toFixed(2), i % 2 === 0, '2025-01-02 09:05:00'],
    ].join('\t'),
  );
  assert.deepEqual(all.sort(), expected.sort());
});
