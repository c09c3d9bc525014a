import { ok, type Result } from '../domain';
import { columnName } from '../sheet';
import type { CellValue } from './cells';
import { addressOf, rowMatcher, type CellEdit } from './planned-edit';
import { protectedSheet, type ExcelProblem } from './problem';
import { inExcel } from './run';

export interface EditOutcome {
  readonly done: readonly CellEdit[];
  /** Cells that no longer hold what the plan says, that a formula fills, or whose row is another one: left alone. */
  readonly skipped: readonly CellEdit[];
  /** What ended the work before all was done; null where nothing did. */
  readonly stopped: ExcelProblem | null;
  /** Cells that may have been written before it ended and could not be read again. */
  readonly unsure: readonly CellEdit[];
}

/** Cells that are looked at, and then written, in one request. */
const BATCH = 500;

/**
 * Carries out a plan of edits: each cell is written only if its row still holds what the plan found there and no
 * formula stands in it. Cells are written one by one, because writing over filtered rows misplaces blocks. Where Excel
 * refuses half way, the cells are read again to say which of them were written all the same.
 */
export async function editCells(
  worksheetId: string,
  edits: readonly CellEdit[],
): Promise<Result<EditOutcome, ExcelProblem>> {
  const begun = new Set<CellEdit>();
  const edited = await writeCells(worksheetId, edits, begun);
  if (edited.ok || begun.size === 0) return edited;
  const tried = [...begun];
  const read = await readCells(worksheetId, tried);
  if (!read.ok) return ok({ done: [], skipped: [], stopped: edited.error, unsure: tried });
  const done = tried.filter((edit, at) => read.value[at] === edit.after);
  return done.length === 0 ? edited : ok({ done, skipped: [], stopped: edited.error, unsure: [] });
}

/** `begun` gathers the edits whose request was sent. */
function writeCells(
  worksheetId: string,
  edits: readonly CellEdit[],
  begun: Set<CellEdit>,
): Promise<Result<EditOutcome, ExcelProblem>> {
  const matches = rowMatcher(edits);
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const look = (edit: CellEdit) => sheet.getRange(rowAddress(edit)).load('values,formulas');
    const protection = sheet.protection.load('protected');
    await context.sync();
    if (protection.protected) throw protectedSheet();
    const skipped: CellEdit[] = [];
    const written: { readonly edit: CellEdit; readonly seen: Excel.Range }[] = [];
    for (let at = 0; at < edits.length; at += BATCH) {
      const batch = edits.slice(at, at + BATCH);
      const ranges = batch.map(look);
      // Each batch is looked at before it is written.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const [i, edit] of batch.entries()) {
        if (!matches(edit, ranges[i]!)) {
          skipped.push(edit);
          continue;
        }
        // In the same request and before the write: a colleague may have typed since the look above.
        written.push({ edit, seen: look(edit) });
        sheet.getRange(addressOf(edit)).values = [[asText(edit.after)]];
        begun.add(edit);
      }
    }
    await context.sync();
    const overwritten = written.filter(({ edit, seen }) => !matches(edit, seen));
    for (const { edit, seen } of overwritten) {
      sheet.getRange(addressOf(edit)).formulas = [[contentOf(edit, seen)]];
    }
    if (overwritten.length > 0) await context.sync();
    const lost = new Set(overwritten.map(({ edit }) => edit));
    const done = written.map(({ edit }) => edit).filter((edit) => !lost.has(edit));
    return { done, skipped: [...skipped, ...lost], stopped: null, unsure: [] };
  });
}

/** What stood in the cell of an edit, as it would be typed in again. */
function contentOf(edit: CellEdit, seen: Excel.Range): CellValue {
  const at = edit.column - firstColumn(edit);
  const formula = seen.formulas[0]?.[at] as CellValue;
  const value = seen.values[0]?.[at] as CellValue;
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : asText(value);
}

function readCells(
  worksheetId: string,
  edits: readonly CellEdit[],
): Promise<Result<readonly CellValue[], ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const ranges: Excel.Range[] = [];
    for (let at = 0; at < edits.length; at += BATCH) {
      for (const edit of edits.slice(at, at + BATCH)) ranges.push(sheet.getRange(addressOf(edit)).load('values'));
      // One request holds only so many ranges.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    return ranges.map((range) => range.values[0]?.[0] as CellValue);
  });
}

const firstColumn = ({ column, around }: CellEdit): number => around?.column ?? column;

function rowAddress(edit: CellEdit): string {
  const { row, column, around } = edit;
  if (!around) return addressOf({ row, column });
  const last = columnName(around.column + around.cells.length - 1);
  return `${columnName(around.column)}${row + 1}:${last}${row + 1}`;
}

/** A text of digits stays a text, as Excel would make a number of it. */
const asText = (value: CellValue): CellValue =>
  typeof value === 'string' && /^\d/.test(value) && Number.isFinite(Number(value)) ? `'${value}` : asTyped(value);

/** Excel refuses a whole request for one longer text of a cell. */
const LONGEST_TEXT = 32_767;

/** A text that Excel would take for a formula is written as a text; what is too long for a cell is cut off. */
export const asTyped = (value: CellValue): CellValue =>
  typeof value === 'string' ? (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).slice(0, LONGEST_TEXT) : value;
