import type { Result } from '../../domain';
import { MARKED, type MarkedSeverity } from '../../check';
import { rowAddresses, type Area } from '../../sheet';
import { marksEntry, readEntry, writeEntry, type KeptMarks } from '../../storage';
import { protectedSheet, type ExcelProblem } from '../problem';
import { inExcel } from '../run';
import { addFormulaMarks, addMarks, findOurMarks, removeMarks } from './formats';
import {
  removeStatusColumn,
  statusFormula,
  updateStatusColumn,
  writeStatusColumn,
  type RowStatus,
  type StatusChange,
} from './status-column';

export interface MarkRequest {
  readonly worksheetId: string;
  /** The columns that a marked row covers, and the rows of the table. */
  readonly area: Area;
  /** 0-based rows of the sheet, ascending, no row in two severities. */
  readonly rows: Readonly<Record<MarkedSeverity, readonly number[]>>;
  /** Local date and time, for the legend. */
  readonly asOf: string;
  /** A number of all rows in their order, by which moved rows are noticed later. */
  readonly print?: number;
}

export interface StatusMarkRequest extends Omit<MarkRequest, 'rows'> {
  /** Id of the Excel table, where the rows are one. */
  readonly tableId: string | null;
  /** One for each row of the area. */
  readonly statuses: readonly RowStatus[];
}

/** Conditional formats that are made in one request. */
const BATCH = 50;

/**
 * Marks rows by conditional formats, so that no cell's own format changes, and takes our former marks away first.
 * A protected sheet is left as it is: the answer is then the problem `protected`.
 */
export function markRows(request: MarkRequest): Promise<Result<KeptMarks, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, request.worksheetId);
    await clearIn(context, sheet, request.worksheetId);
    const ids: string[] = [];
    for (const severity of MARKED) {
      const addresses = rowAddresses(request.rows[severity], request.area.column, request.area.columns);
      for (let at = 0; at < addresses.length; at += BATCH) {
        const marks = addMarks(sheet, severity, addresses.slice(at, at + BATCH));
        // Ids are known only after a sync, and one request holds only so many formats.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        ids.push(...marks.map((mark) => mark.id));
      }
    }
    return keep(context, sheet, request, ids, false);
  });
}

/**
 * Marks rows by a status column beside the table and one formula rule per severity keyed to it: both move with their
 * row. Null where there is no free column.
 */
export function markByColumn(request: StatusMarkRequest): Promise<Result<KeptMarks | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, request.worksheetId);
    const place = await writeStatusColumn(context, sheet, request);
    if (place === null) return null;
    await clearFormats(context, sheet, request.worksheetId);
    const { area } = request;
    const columns = Math.max(area.columns, place.column - area.column + 1);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, columns);
    const marks = MARKED.map((severity) =>
      addFormulaMarks(range, severity, statusFormula(severity, place.column, area.row)),
    );
    await context.sync();
    const ids = marks.map((mark) => mark.id);
    return keep(context, sheet, request, ids, true);
  });
}

/** After an edit: writes the states that have changed. False where the status column is gone. */
export function updateStatuses(
  worksheetId: string,
  changes: readonly StatusChange[],
): Promise<Result<boolean, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, worksheetId);
    return updateStatusColumn(context, sheet, changes);
  });
}

/** Takes all our marks off a sheet, known from the list or by their name, the status column and the list with them. */
export function clearMarks(worksheetId: string): Promise<Result<number, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, worksheetId);
    return clearIn(context, sheet, worksheetId);
  });
}

async function openForMarks(context: Excel.RequestContext, worksheetId: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(worksheetId);
  const protection = sheet.protection.load('protected');
  await context.sync();
  if (protection.protected) throw protectedSheet();
  return sheet;
}

async function clearIn(context: Excel.RequestContext, sheet: Excel.Worksheet, worksheetId: string): Promise<number> {
  const removed = await clearFormats(context, sheet, worksheetId);
  const column = await removeStatusColumn(context, sheet);
  await context.sync();
  return removed + (column ? 1 : 0);
}

async function clearFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  worksheetId: string,
): Promise<number> {
  const kind = marksEntry(worksheetId);
  const setting = context.workbook.settings.getItemOrNullObject(kind.key);
  setting.load('value');
  await context.sync();
  const text = setting.isNullObject ? null : String(setting.value);
  const listed = readEntry(kind, text);
  const found = await findOurMarks(context, sheet);
  const ids = new Set([...found, ...(listed.state === 'kept' ? listed.value.formats : [])]);
  removeMarks(sheet, [...ids]);
  // A list of a newer add-in names things that we do not know; it stays for that add-in to clear.
  if (listed.state !== 'newer') setting.delete();
  await context.sync();
  return ids.size;
}

async function keep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { worksheetId, asOf, print }: Omit<MarkRequest, 'rows'>,
  ids: readonly string[],
  column: boolean,
): Promise<KeptMarks> {
  yieldToOthers(sheet, ids);
  const kept: KeptMarks = { worksheetId, formats: ids, asOf, column, print: print ?? null };
  const kind = marksEntry(worksheetId);
  if (ids.length > 0) context.workbook.settings.add(kind.key, writeEntry(kind, kept));
  await context.sync();
  return kept;
}

/** Our marks stand behind the clinic's own conditional formats: where both color a cell, theirs is seen. */
function yieldToOthers(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).priority = -1;
}
