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
/** Excel refuses a whole request for one longer text of a cell. */
const LONGEST_TEXT = 32_767;

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
    // Asked again because a cell was opened, Excel may have written some at the first time.
    const isAgain = begun.size > 0;
    const skipped: CellEdit[] = [];
    const done: CellEdit[] = [];
    const fitting: CellEdit[] = [];
    for (const batch of inBatches(edits)) {
      const ranges = batch.map(look);
      // All are looked at before any is written, by which formulas come to something else.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const [i, edit] of batch.entries()) {
        const isDone = begun.has(edit) && valueOf(edit, ranges[i]!) === edit.after;
        (isDone ? done : matches(edit, ranges[i]!, isAgain) ? fitting : skipped).push(edit);
      }
    }
    const written: { readonly edit: CellEdit; readonly seen: Excel.Range }[] = [];
    for (const batch of inBatches(fitting)) {
      for (const edit of batch) {
        // In the same request and before the write: a colleague may have typed since the look above.
        written.push({ edit, seen: look(edit) });
        sheet.getRange(addressOf(edit)).values = [[asText(edit.after)]];
        begun.add(edit);
      }
      // One request holds only so many ranges.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    const overwritten = written.filter(({ edit, seen }) => !matches(edit, seen, true));
    for (const { edit, seen } of overwritten) {
      sheet.getRange(addressOf(edit)).formulas = [[contentOf(edit, seen)]];
    }
    if (overwritten.length > 0) await context.sync();
    const lost = new Set(overwritten.map(({ edit }) => edit));
    done.push(...written.flatMap(({ edit }) => (lost.has(edit) ? [] : [edit])));
    return { done, skipped: [...skipped, ...lost], stopped: null, unsure: [] };
  });
}

/** What stood in the cell of an edit, as it would be typed in again. */
function contentOf(edit: CellEdit, seen: Excel.Range): CellValue {
  const formula = seen.formulas[0]?.[edit.column - firstColumn(edit)] as CellValue;
  const value = valueOf(edit, seen);
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : asText(value);
}

function readCells(
  worksheetId: string,
  edits: readonly CellEdit[],
): Promise<Result<readonly CellValue[], ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const ranges: Excel.Range[] = [];
    for (const batch of inBatches(edits)) {
      for (const edit of batch) ranges.push(sheet.getRange(addressOf(edit)).load('values'));
      // One request holds only so many ranges.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    return ranges.map((range) => range.values[0]?.[0] as CellValue);
  });
}

const valueOf = (edit: CellEdit, loaded: Excel.Range): CellValue =>
  loaded.values[0]?.[edit.column - firstColumn(edit)] as CellValue;

const inBatches = (edits: readonly CellEdit[]): readonly (readonly CellEdit[])[] =>
  Array.from({ length: Math.ceil(edits.length / BATCH) }, (_, at) => edits.slice(at * BATCH, (at + 1) * BATCH));

const firstColumn = ({ column, around }: CellEdit): number => around?.column ?? column;

function rowAddress(edit: CellEdit): string {
  const { row, column, around } = edit;
  if (!around) return addressOf({ row, column });
  const last = columnName(around.column + around.cells.length - 1);
  return `${columnName(around.column)}${row + 1}:${last}${row + 1}`;
}

/** A text stays a text: Excel would make a number, a day or a formula of one that does not begin with a letter. */
const asText = (value: CellValue): CellValue =>
  typeof value === 'string' && /^\s*[^\s\p{L}#]/u.test(value) ? `'${value}`.slice(0, LONGEST_TEXT) : asTyped(value);

/** A text that Excel would take for a formula is written as a text; what is too long for a cell is cut off. */
export const asTyped = (value: CellValue): CellValue =>
  typeof value === 'string' ? (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).slice(0, LONGEST_TEXT) : value;
