import type { Result } from '../../domain';
import { marksEntry, readEntry, writeEntry, type KeptMarks } from '../../storage';
import type { ExcelProblem } from '../problem';
import { rowAddresses, type Area } from '../../sheet';
import { inExcel } from '../run';
import { addMarks, findOurMarks, removeMarks } from './formats';
import { MARKED, type MarkedSeverity } from '../../check';

export interface MarkRequest {
  readonly worksheetId: string;
  /** The columns that a marked row covers, and the rows of the table. */
  readonly area: Area;
  /** 0-based rows of the sheet, ascending, no row in two severities. */
  readonly rows: Readonly<Record<MarkedSeverity, readonly number[]>>;
  /** Local date and time, for the legend. */
  readonly asOf: string;
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
    yieldToOthers(sheet, ids);
    const kept: KeptMarks = { worksheetId: request.worksheetId, formats: ids, asOf: request.asOf };
    const kind = marksEntry(request.worksheetId);
    if (ids.length > 0) context.workbook.settings.add(kind.key, writeEntry(kind, kept));
    await context.sync();
    return kept;
  });
}

/** Takes all our marks off a sheet, known from the list or by their name, and the list with them. */
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

/** Our marks stand behind the clinic's own conditional formats: where both color a cell, theirs is seen. */
function yieldToOthers(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).priority = -1;
}

const protectedSheet = () => Object.assign(new Error('protected'), { code: 'AccessDenied', debugInfo: {} });
