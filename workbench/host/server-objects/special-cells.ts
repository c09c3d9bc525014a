import { lastColumn, lastRow, type Area } from '../addresses';
import type { SheetModel } from '../model';
import { oneOf } from './arguments';
import { valueType } from './range-cells';
import { notImplemented } from '../rich-api';

/** Cells of one kind, as runs of each row. Excel looks at the used range only. */
export function specialCells(sheet: SheetModel, within: Area, cellType: unknown, wanted: unknown): readonly Area[] {
  const kind = oneOf(cellType, ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations']);
  if (kind === 'ConditionalFormats' || kind === 'DataValidations')
    throw notImplemented(`Range.getSpecialCells(${kind})`);
  const used = sheet.usedArea(false);
  const area = used && sheet.usedArea(false, within);
  if (!area) return [];
  const test = (row: number, column: number): boolean => {
    const formula = sheet.formula(row, column) !== undefined;
    const value = sheet.value(row, column);
    if (kind === 'Visible') return !sheet.rowHidden(row) && !sheet.columnHidden(column);
    if (kind === 'Blanks') return value === '' && !formula;
    if (formula !== (kind === 'Formulas') || (value === '' && !formula)) return false;
    return matches(valueType(value), wanted);
  };
  return runs(area, test);
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  Errors: ['Error'],
  Logical: ['Boolean'],
  Numbers: ['Double'],
  Text: ['String'],
};

function matches(type: string, wanted: unknown): boolean {
  if (wanted === undefined || wanted === 'All') return true;
  return Object.entries(KINDS).some(([name, types]) => String(wanted).includes(name) && types.includes(type));
}

function runs(area: Area, test: (row: number, column: number) => boolean): readonly Area[] {
  const found: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    let start: number | null = null;
    for (let column = area.column; column <= lastColumn(area) + 1; column++) {
      const holds = column <= lastColumn(area) && test(row, column);
      if (holds && start === null) start = column;
      if (!holds && start !== null) {
        found.push({ row, column: start, rows: 1, columns: column - start });
        start = null;
      }
    }
  }
  return stacked(found);
}

/** Runs of neighboring rows that cover the same columns are one area. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const out: Area[] = [];
  for (const area of areas) {
    const at = out.findIndex(
      (each) => each.column === area.column && each.columns === area.columns && each.row + each.rows === area.row,
    );
    const above = out[at];
    if (above) out[at] = { ...above, rows: above.rows + 1 };
    else out.push(area);
  }
  return out;
}
