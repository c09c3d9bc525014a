import { intersection, lastColumn, lastRow, spanned, type Area } from '../addresses';
import type { DeleteShift, InsertShift } from '../model';

/** Cells that were inserted (those below or to the right moved) or deleted (they moved up or left). */
export interface CellShift {
  readonly area: Area;
  readonly shift: InsertShift | DeleteShift;
}

/**
 * Where an area lies after the shift; null where it was deleted. An area that the shift touches only in part of its
 * width (or height) stays where it is, as Excel leaves it.
 */
export function shiftArea(area: Area, { area: changed, shift }: CellShift): Area | null {
  const vertical = shift === 'Down' || shift === 'Up';
  if (!covers(changed, area, vertical)) return area;
  const [from, to] = vertical ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  const [at, count] = vertical ? [changed.row, changed.rows] : [changed.column, changed.columns];
  const moved = shift === 'Down' || shift === 'Right' ? grown(from, to, at, count) : shrunk(from, to, at, count);
  if (moved === null) return null;
  return vertical
    ? spanned(moved.from, area.column, moved.to, lastColumn(area))
    : spanned(area.row, moved.from, lastRow(area), moved.to);
}

const covers = (changed: Area, area: Area, vertical: boolean): boolean =>
  vertical
    ? changed.column <= area.column && lastColumn(changed) >= lastColumn(area)
    : changed.row <= area.row && lastRow(changed) >= lastRow(area);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const grown = (from: number, to: number, at: number, count: number): Stretch => ({
  from: from >= at ? from + count : from,
  to: to >= at ? to + count : to,
});

function shrunk(from: number, to: number, at: number, count: number): Stretch | null {
  const end = at + count;
  if (from >= at && to < end) return null;
  const back = (place: number, edge: number) => (place < at ? place : place < end ? edge : place - count);
  return { from: back(from, at), to: back(to, at - 1) };
}

/** Would the shift move one part of the area and not the other? Excel refuses that for tables. */
export function tears(area: Area, { area: changed, shift }: CellShift): boolean {
  const vertical = shift === 'Down' || shift === 'Up';
  if (covers(changed, area, vertical)) return false;
  const moving = vertical
    ? spanned(changed.row, changed.column, Number.MAX_SAFE_INTEGER, lastColumn(changed))
    : spanned(changed.row, changed.column, lastRow(changed), Number.MAX_SAFE_INTEGER);
  return intersection(moving, area) !== null;
}
