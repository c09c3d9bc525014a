/**
 * The functions alone, without Excel: microseconds of processor time a call, first on rows that were never seen, then again. For finding
 * out where time goes; the figures that count are those of `recalculate` and `check-rate`.
 *
 *   node scripts/run-ts.mjs bench/functions/direct.ts [ROWS]
 */
import { createKnowledge } from '../../src/reference';
import { referenceData } from '../../src/reference/data';
import { check } from '../../src/functions/answers/check';
import { suggest } from '../../src/functions/answers/suggest';
import { units } from '../../src/functions/answers/units';
import { useKnowledge } from '../../src/functions/known';
import { rows, type Row } from './sessions';

const COUNT = Number(process.argv[2] ?? 50_000);
useKnowledge(() => createKnowledge(referenceData));
const data = rows(COUNT);

const time = (work: (row: Row) => unknown): number => {
  const began = process.cpuUsage();
  for (const row of data) work(row);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / COUNT;
};
const grid = (value: unknown) => [[value]];
const CALLS: readonly (readonly [string, (row: Row) => unknown])[] = [
  [
    'SUGGEST',
    (r) =>
      suggest.call([
        grid(r.technique),
        grid(r.minutes),
        grid(r.license),
        null,
        grid(r.date),
        grid(r.payer),
        grid(r.state),
        null,
      ]),
  ],
  [
    'CHECK',
    (r) =>
      check.call([r.code, r.units, r.minutes, r.license, r.technique, r.date, r.payer, r.state, null, null].map(grid)),
  ],
  ['UNITS', (r) => units.call([grid(r.minutes), grid(r.payer === '' ? 'cms' : r.payer), grid(r.code), null])],
];

for (const [name, call] of CALLS) {
  call(data[0]!);
  console.log(`${name}: ${time(call).toFixed(1)} microseconds at first, ${time(call).toFixed(1)} again`);
}
