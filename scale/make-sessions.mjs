/**
 * Writes Parquet files of invented sessions, the same on every machine.
 *
 *   node scale/make-sessions.mjs --out FILE.parquet [--records 1000000]
 *
 * Three records a client's day on the average, one day in twenty with a unit too many; no record holds a real name.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openDuckDb, quoted } from './duckdb.mjs';

const list = (...values) => `[${values.map(quoted).join(', ')}]`;
const pick = (values, number) => `${list(...values)}[1 + (${number}) % ${values.length}]`;

/** SQL that makes the records from `first` to `last` (not included), numbered from 0. */
export function sessionsSql(first, last) {
  // Numbers that look like chance and are the same everywhere: a record's own, and one of its client's day.
  return `
    WITH numbered AS (
      SELECT i, i // 3 AS day, CAST(hash(i) >> 1 AS BIGINT) AS own, CAST(hash(i // 3 + 1000000007) >> 1 AS BIGINT) AS shared FROM range(${first}, ${last}) t(i)
    )
    SELECT
      'r' || i AS id,
      'Client ' || (day % (1 + ${last} // 60)) || ' Sample' AS patient,
      strftime(DATE '2025-01-02' + CAST(day // (1 + ${last} // 60) AS INTEGER) * 7 + CAST(shared % 5 AS INTEGER), '%Y-%m-%d') AS date,
      ${pick(['97110', '97140', '97530', '97112', '97116', '97535'], '(shared + i) % 6')} AS code,
      CAST(CASE WHEN shared % 20 = 0 AND i % 3 = 0 THEN 2 ELSE 0 END + minutes.value // 15 + CASE WHEN minutes.value % 15 > 7 THEN 1 ELSE 0 END AS INTEGER) AS units,
      minutes.value AS minutes,
      ${pick(['GP', 'GO', 'GP'], '(shared // 7) % 3')} AS modifier,
      ${pick(['PT', 'OT', 'PTA'], '(shared // 7) % 3')} AS license,
      ${pick(['Medicare', 'TRICARE', 'UnitedHealthcare', 'Self-pay'], '(shared // 11) % 4')} AS payer,
      ${pick(['TX', 'WA', 'CA', 'NY'], '(shared // 13) % 4')} AS state
    FROM numbered, LATERAL (SELECT [8, 15, 15, 23, 30, 30, 38, 45][1 + own % 8] AS value) minutes`;
}

export async function makeSessions({ out, records }) {
  mkdirSync(dirname(out), { recursive: true });
  const db = await openDuckDb();
  await db.run(`COPY (${sessionsSql(0, records)}) TO ${quoted(out)} (FORMAT parquet)`);
  db.close();
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, records: { type: 'string', default: '1000000' } },
  });
  if (!values.out) {
    console.error('Say where the records go: --out FILE.parquet.');
    process.exit(2);
  }
  await makeSessions({ out: values.out, records: Number(values.records) });
}
