import { addDays, isoDate, type CivilDate, type Stamp } from '../domain';
import { importedEdits, type ImportedPairs } from './cms';
import type { Knowledge } from './knowledge';
import { stampOf } from './rows';

/** Something that holds from its first day to its last; null or left out where that is open. */
interface Stretch {
  readonly from?: CivilDate | string | null;
  readonly to?: CivilDate | string | null;
}

/**
 * The days from which on an answer of the tables may be another one than on the day before, ascending: between two of them all
 * dates are alike. Gathered once from the same tables.
 */
export function turnsOfTables(knowledge: Knowledge): readonly CivilDate[] {
  let turns = GATHERED.get(knowledge);
  if (turns === undefined) GATHERED.set(knowledge, (turns = gathered(knowledge)));
  return turns;
}

const GATHERED = new WeakMap<Knowledge, readonly CivilDate[]>();

function gathered({ codes, payers, stamps, tables: { data, pairs } }: Knowledge): readonly CivilDate[] {
  const days = new Set<CivilDate>();
  const stretches: readonly Stretch[] = [
    ...codes,
    ...payers.flatMap(({ modifiers }) => Object.values(modifiers)),
    ...Object.values<Stamp>(stamps),
    stampOf(data.pairs.stamp),
    ...data.licenses.scope,
    ...[...new Set(data.pairs.ended.map(([, , , to]) => to))].map((to) => ({ to })),
    ...(pairs === null ? [] : stretchesOf(pairs)),
  ];
  for (const { from = null, to = null } of stretches) {
    if (from !== null) days.add(dayOf(from));
    if (to !== null) days.add(addDays(dayOf(to), 1));
  }
  return [...days].sort((a, b) => a - b);
}

/** The stretch of a date between two turns: how many turns are not after it. */
export function stretchOf(date: number, turns: readonly CivilDate[]): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

const stretchesOf = (pairs: ImportedPairs): readonly Stretch[] =>
  [...importedEdits(pairs)].map(({ from, until }) => ({ from, to: until }));

const dayOf = (date: CivilDate | string): CivilDate => (typeof date === 'string' ? isoDate(date) : date);
