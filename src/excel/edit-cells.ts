import type { Result } from '../domain';
import { columnName } from '../sheet';
import type { CellValue } from './cells';
import { protectedSheet, type ExcelProblem } from './problem';
import { inExcel } from './run';

/** One cell that is to change; 0-based on the sheet. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface EditOutcome {
  readonly done: readonly CellEdit[];
  /** Cells that no longer hold what the plan says, or that a formula fills: left alone. */
  readonly skipped: readonly CellEdit[];
}

/** Cells that are looked at, and then written, in one request. */
const BATCH = 500;

/**
 * Carries out a plan of edits: each cell is written only if it still holds what the plan found there and no formula
 * stands in it. Cells are written one by one, because writing over filtered rows misplaces blocks.
 */
export function editCells(worksheetId: string, edits: readonly CellEdit[]): Promise<Result<EditOutcome, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const protection = sheet.protection.load('protected');
    await context.sync();
    if (protection.protected) throw protectedSheet();
    const done: CellEdit[] = [];
    const skipped: CellEdit[] = [];
    for (let at = 0; at < edits.length; at += BATCH) {
      const batch = edits.slice(at, at + BATCH);
      const ranges = batch.map(({ row, column }) =>
        sheet.getRange(`${columnName(column)}${row + 1}`).load('values,formulas'),
      );
      // Each batch is looked at before it is written.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      batch.forEach((edit, i) => {
        const range = ranges[i]!;
        const formula = String(range.formulas[0]?.[0] ?? '');
        if (formula.startsWith('=') || range.values[0]?.[0] !== edit.before) {
          skipped.push(edit);
          return;
        }
        range.values = [[asTyped(edit.after)]];
        done.push(edit);
      });
    }
    await context.sync();
    return { done, skipped };
  });
}

/** The plan that takes the edits back. */
export const undoOf = (edits: readonly CellEdit[]): readonly CellEdit[] =>
  edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));

/** A text that Excel would take for a formula is written as a text. */
export const asTyped = (value: CellValue): CellValue =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
