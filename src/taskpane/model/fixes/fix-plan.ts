import type { Fix } from '../../../domain';
import type { CellEdit } from '../../../excel';
import type { RowFacts } from '../check/row-facts';

/** Corrections that are shown, and chosen, together: units of a code that is not counted by time have no minutes to go by. */
export type FixGroup = Fix['kind'] | 'untimed-units';

/** Whose row it is, by which a person can judge; read from the cells, and kept in memory only. */
export interface AboutRow {
  readonly date: string;
  readonly code: string;
  readonly client: string;
}

/** A correction as it would be written. */
export interface PlannedEdit extends CellEdit {
  readonly kind: FixGroup;
  readonly about: AboutRow;
  readonly itemKey: string;
  /** A number of the row's cells as they were read; equal rows have equal numbers. */
  readonly print: number;
  /** A formula fills the cell: it is shown, and never written over. */
  readonly formula?: boolean;
}

/** The corrections of a table as they were shown last, and which of them a person leaves out. */
export interface FixPlan {
  /** Which reading of the sheet they are of: rows of the same one have their places. */
  readonly reading: number;
  readonly shown: readonly PlannedEdit[];
  /** Names of those that are left out. */
  readonly out: ReadonlySet<string>;
  /** What was left out and is not among the shown ones now; the row is known while it is the same reading. */
  readonly away: readonly Away[];
  /** Some stand left out because it cannot be told whether they are those that a person left out. */
  readonly unsure: boolean;
}

interface Away {
  readonly kind: PlannedEdit['kind'];
  readonly print: number;
  readonly row: number | null;
}

export const nameOfEdit = ({ kind, row, column }: PlannedEdit): string => `${kind} ${row} ${column}`;

const likeOf = ({ kind, print }: Pick<PlannedEdit, 'kind' | 'print'>): string => `${kind} ${print}`;

const placeOf = ({ kind, row }: Pick<Away, 'kind' | 'row'>): string => `${kind} ${row}`;

const readings = new WeakMap<RowFacts, number>();
let lastReading = 0;

/** The number of a reading; it outlives what was read. */
export function readingOf(facts: RowFacts): number {
  const number = readings.get(facts) ?? ++lastReading;
  readings.set(facts, number);
  return number;
}

/** The plan with one of its edits left out, or taken in again. */
export function leftOut(plan: FixPlan, edit: PlannedEdit, isOut: boolean): FixPlan {
  const out = new Set(plan.out);
  if (isOut) out.add(nameOfEdit(edit));
  else out.delete(nameOfEdit(edit));
  return { ...plan, out, unsure: false };
}

/**
 * The plan that is shown next. What a person has left out stays so, wherever its row stands by now; where rows are equal, or one has
 * moved and changed, all that may be it are left out.
 */
export function nextPlan(before: FixPlan | null, shown: readonly PlannedEdit[], reading: number): FixPlan {
  if (before === null) return { reading, shown, out: new Set(), away: [], unsure: false };
  const wasOut = before.shown.filter((edit) => before.out.has(nameOfEdit(edit)));
  const lefts: readonly Away[] = [...wasOut, ...before.away];
  if (lefts.length === 0) return { reading, shown, out: new Set(), away: [], unsure: false };

  const isSameReading = reading === before.reading;
  const there = new Map(isSameReading ? before.shown.map((edit) => [nameOfEdit(edit), edit]) : []);
  const awayAt = new Set(before.away.map(placeOf));
  const timesOut = timesOf(lefts);
  const timesIn = timesOf(before.shown.filter((edit) => !before.out.has(nameOfEdit(edit))));
  const times = timesOf(shown);
  const missing = new Set(lefts.filter((left) => !times.has(likeOf(left))).map(({ kind }) => kind));
  const state = (edit: PlannedEdit): 'in' | 'out' | 'unsure' => {
    const like = likeOf(edit);
    const was = there.get(nameOfEdit(edit));
    if (was !== undefined && likeOf(was) === like) return before.out.has(nameOfEdit(edit)) ? 'out' : 'in';
    if (timesOut.has(like)) return times.get(like)! > timesOut.get(like)! ? 'unsure' : 'out';
    if (timesIn.has(like)) return 'in';
    // It was not shown before, or its row has changed.
    if (!isSameReading) return missing.has(edit.kind) ? 'unsure' : 'in';
    const isOut = was === undefined ? awayAt.has(placeOf(edit)) : before.out.has(nameOfEdit(edit));
    return isOut ? 'out' : 'in';
  };

  const states = shown.map(state);
  const out = new Set(shown.filter((_, at) => states[at] !== 'in').map(nameOfEdit));
  const places = new Set(isSameReading ? shown.map(placeOf) : []);
  const isShown = (left: Away) => times.has(likeOf(left)) || places.has(placeOf(left));
  const away = lefts
    .filter((left) => !isShown(left))
    .map(({ kind, print, row }) => ({ kind, print, row: isSameReading ? row : null }));
  return { reading, shown, out, away, unsure: before.unsure || states.includes('unsure') };
}

function timesOf(edits: readonly Pick<PlannedEdit, 'kind' | 'print'>[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const edit of edits) times.set(likeOf(edit), (times.get(likeOf(edit)) ?? 0) + 1);
  return times;
}
