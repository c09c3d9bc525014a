/**
 * node bench/check/run.mjs [--rows 1000000] [--repeats 3]
 *
 * Every competitor finds the same, or nothing is measured: the hashes are compared first, on all rows. Then each runs in a
 * process of its own. Ratios are of processor time, which other work on the machine disturbs least; wall-clock time stands
 * beside it (DuckDB uses all processors). Gives what it found as an object.
 */
import { best, run } from '../shared/measure.mjs';

/** These would take minutes for a million rows: they are measured on fewer, and said so. */
const FEWER = { sqlite: 200_000, 'json-rules': 50_000 };
const NAMES = ['ours', 'kernel', 'objects', 'duckdb', 'sqlite', 'json-rules'];

export function measureCheck({ rows, repeats }) {
  const one = (name, count, times) => run(['bench/check/run-one.mjs', name, String(count), String(times)]);
  const measured = Object.fromEntries(
    NAMES.map((name) => {
      const count = Math.min(rows, FEWER[name] ?? rows);
      const slow = name === 'sqlite' || name === 'duckdb' || name === 'json-rules';
      return [name, one(name, count, slow ? 1 : repeats)];
    }),
  );
  const expected = measured.ours.hash;
  for (const [name, { hash, rows: count, findings }] of Object.entries(measured)) {
    const own = count === rows ? expected : one('ours', count, 1).hash;
    if (hash !== own) throw new Error(`${name} found something else (${findings} findings): nothing is measured`);
  }
  const perRow = ({ cpu, rows: count }) => (best(cpu) / count) * 1e6;
  const limit = perRow(measured.kernel);
  const table = Object.entries(measured).map(([name, result]) => ({
    name,
    rows: result.rows,
    findings: result.findings,
    cpu: best(result.cpu),
    wall: best(result.seconds),
    perRow: perRow(result),
    ofLimit: perRow(result) / limit,
    memory: result.rssMost,
    columns: result.rssBefore,
    more: result.more,
  }));
  const growth = [10_000, 100_000, rows].map((count) => {
    const [ours, kernel] = ['ours', 'kernel'].map((name) => perRow(one(name, count, count < 1_000_000 ? 5 : repeats)));
    return { rows: count, ours, kernel };
  });
  return { hash: expected, table, growth };
}
