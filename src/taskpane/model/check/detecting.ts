import { detectNearAndFar, type Cell, type DateSystem, type Detection } from '../../../sheet';

type Top = readonly (readonly Cell[])[];

/** Tables that are remembered: as many as a sheet is likely to have. */
const REMEMBERED = 8;

const remembered: { readonly top: Top; readonly dateSystem: DateSystem; readonly detection: Detection }[] = [];

/**
 * Looks for the header of a table in its first rows. Where these are, cell by cell, those of a moment ago, so is the answer: most
 * often a sheet is looked at again as it was.
 */
export function detect(top: Top, dateSystem: DateSystem): Detection {
  const same = remembered.find((one) => one.dateSystem === dateSystem && sameCells(one.top, top));
  if (same !== undefined) return same.detection;
  const detection = detectNearAndFar(top, dateSystem);
  remembered.unshift({ top, dateSystem, detection });
  remembered.length = Math.min(remembered.length, REMEMBERED);
  return detection;
}

function sameCells(one: Top, other: Top): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) {
    const [cells, others] = [one[row]!, other[row]!];
    if (cells.length !== others.length) return false;
    for (let at = 0; at < cells.length; at++) if (cells[at] !== others[at]) return false;
  }
  return true;
}
