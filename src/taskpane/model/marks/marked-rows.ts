import { MARKED, type MarkedSeverity } from '../../../check';
import { inStretches } from '../../../domain';
import type { RowStatus } from '../../../excel';
import { isOfSheet } from '../list/items';
import type { Checked, Item } from '../state';

/** Rows between two yields: a slice of a few milliseconds. */
const SLICE = 100_000;

/** States of a row: what counts for more comes later. */
const STATES: readonly RowStatus[] = ['none', 'ok', 'gap', ...[...MARKED].reverse()];
const OK = STATES.indexOf('ok');
const GAP = STATES.indexOf('gap');

/** What is needed of a check to mark its rows. */
interface Marked extends Pick<Checked, 'area' | 'items'> {
  readonly facts: Pick<Checked['facts'], 'hasLines'>;
}

/** The state of every row of a table, and how many of them are marked. */
export interface RowStates {
  readonly statuses: readonly RowStatus[];
  readonly marked: number;
}

/** The state of every row of the table, a slice at a time: of open findings the most serious on it counts. */
export function* rowStatuses(checked: Marked): Generator<void, RowStates> {
  const states = new Uint8Array(checked.area.rows);
  yield* inStretches(states.length, (from, end) => noteLines(states, checked.facts, from, end));
  let looked = 0;
  for (const item of checked.items) {
    if (looked >= SLICE) {
      looked = 0;
      yield;
    }
    looked += 1 + note(states, item);
  }
  const statuses = new Array<RowStatus>(states.length);
  let marked = 0;
  for (let row = 0; row < states.length; row++) {
    const state = states[row]!;
    statuses[row] = STATES[state]!;
    if (state > GAP) marked++;
    if (row % SLICE === SLICE - 1) yield;
  }
  return { statuses, marked };
}

/** A row with a line is right until something is found on it; rows are filled and cleared after the check that read them all. */
function noteLines(states: Uint8Array, facts: Marked['facts'], from: number, end: number): void {
  for (let row = from; row < end; row++) if (facts.hasLines(row)) states[row] = OK;
}

/** Notes what an item makes of its rows; tells how many it looked at. */
function note(states: Uint8Array, item: Item): number {
  if (item.kind === 'gap') {
    if (isOfSheet(item.gap)) return 0;
    for (const row of item.gap.rows) if (states[row] === OK) states[row] = GAP;
    return item.gap.rows.length;
  }
  const { severity, rows } = item.finding;
  const state = STATES.indexOf(severity as RowStatus);
  if (item.waived || state === -1) return 0;
  for (const row of rows) if (states[row]! < state) states[row] = state;
  return rows.length;
}

/** Rows that have a mark, by their state and ascending; `from` is that of the table's first row. A slice at a time. */
export function* markedRows(
  statuses: readonly RowStatus[],
  from: number,
): Generator<void, Readonly<Record<MarkedSeverity, readonly number[]>>> {
  const rows: Record<MarkedSeverity, number[]> = { error: [], warning: [] };
  for (let row = 0; row < statuses.length; row++) {
    const status = statuses[row]!;
    if (isMarked(status)) rows[status].push(from + row);
    if (row % SLICE === SLICE - 1) yield;
  }
  return rows;
}

export const isMarked = (status: RowStatus | undefined): status is MarkedSeverity =>
  status === 'error' || status === 'warning';
