/**
 * CHECK calls a second of one core's time, on a million distinct tuples of arguments: the engine alone with nothing remembered,
 * then the function with its memory. Wanted: at least 300,000 a second with nothing remembered.
 *
 *   node scripts/run-ts.mjs bench/functions/check-rate.ts [TUPLES]
 */
import { createKnowledge } from '../../src/reference';
import { referenceData } from '../../src/reference/data';
import { EMPTY_PROFILE } from '../../src/domain';
import { check, checkCells } from '../../src/functions/answers/check';
import type { Value } from '../../src/functions/cells';
import { useKnowledge } from '../../src/functions/known';
import { rows } from './sessions';

const COUNT = Number(process.argv[2] ?? 1_000_000);
const WANTED = 300_000;

const knowledge = createKnowledge(referenceData);
useKnowledge(() => knowledge);
const known = { knowledge, profile: EMPTY_PROFILE };

/** The tuple's number stands in the date and the minutes, so that no two are the same. */
const tuples: Value[][] = rows(COUNT).map((r, i) => [
  r.code,
  r.units,
  8 + (i % 83) + (Math.floor(i / 365 / 83) % 100) / 100,
  r.license,
  r.technique,
  40_000 + (Math.floor(i / 83) % 365) + 365 * Math.floor(i / 83 / 365 / 100),
  r.payer === '' ? null : r.payer,
  r.state,
  null,
  null,
]);
const distinct = new Set(tuples.map((tuple) => tuple.join('|'))).size;

/** Calls a second of processor time, all threads of this process together: what other programs take is not ours. */
const rate = (work: (tuple: Value[]) => unknown): number => {
  const began = process.cpuUsage();
  for (const tuple of tuples) work(tuple);
  const { user, system } = process.cpuUsage(began);
  return (COUNT / (user + system)) * 1e6;
};
const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');

const alone = (tuple: Value[]) => checkCells(tuple, known);
for (const tuple of tuples.slice(0, 20_000)) alone(tuple);
/** The best of five: a crowded machine only ever takes away. */
const best = Math.max(...[1, 2, 3, 4, 5].map(() => rate(alone)));
const grids = (tuple: Value[]) => check.call(tuple.map((value) => [[value]]));
const first = rate(grids);
const again = rate(grids);
console.log(`${thousands(distinct)} distinct tuples of ${thousands(COUNT)}`);
console.log(`nothing remembered: ${thousands(best)} a second (wanted ${thousands(WANTED)})`);
console.log(`with the memory: ${thousands(first)} a second at first, ${thousands(again)} again`);
console.log(best >= WANTED ? 'fast enough' : 'TOO SLOW');
