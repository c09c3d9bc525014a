import type { Result } from '../../domain';
import { MARKED, type MarkedSeverity } from '../../check';
import { eachRowAddress, type Area } from '../../sheet';
import { marksEntry, tableKey, writeEntry, type KeptMarks } from '../../storage';
import { excelFailure, protectedSheet, type ExcelProblem } from '../problem';
import { inExcel } from '../run';
import { addFormulaMarks, addMarks, findOurMarks, removeMarks } from './formats';
import type { TablePlace } from './find-column';
import { listsOf, pushedBy, tracesOf, type List, type MarksOf } from './lists';
import { removeStatusColumn } from './remove-column';
import {
  statusFormula,
  updateStatusColumn,
  writeStatusColumn,
  type NoColumn,
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
  /** Which of several tables on the sheet it is; null where there is but one. */
  readonly only?: TablePlace | null;
}

export interface StatusMarkRequest extends Omit<MarkRequest, 'rows'> {
  /** Id of the Excel table, where the rows are one. */
  readonly tableId: string | null;
  /** One for each row of the area. */
  readonly statuses: readonly RowStatus[];
  /** By what it is known later whether the words stand beside their rows; `foreign` are rows in which a person's words stay. */
  readonly wordsPrint?: (foreign: ReadonlySet<number>) => Promise<string>;
}

/** Conditional formats that are made in one request. */
const BATCH = 50;

/**
 * Marks rows by conditional formats, so that no cell's own format changes, and takes the table's former marks away
 * first. A protected sheet is left as it is: the answer is then the problem `protected`.
 */
export function markRows(request: MarkRequest): Promise<Result<KeptMarks, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, request.worksheetId);
    const { worksheetId, area, only = null } = request;
    refuseNewer(await listsOf(context, { worksheetId, area, only }));
    await clearIn(context, sheet, { worksheetId, area, only });
    const ids: string[] = [];
    for (const severity of MARKED) {
      // Each request's addresses are made when its turn comes.
      const addresses = eachRowAddress(request.rows[severity], area.column, area.columns);
      for (let batch = take(addresses, BATCH); batch.length > 0; batch = take(addresses, BATCH)) {
        const marks = addMarks(sheet, severity, batch);
        // Ids are known only after a sync, and one request holds only so many formats.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        ids.push(...marks.map((mark) => mark.id));
      }
    }
    return keep(context, sheet, request, ids, { column: false });
  });
}

/**
 * Marks rows by a status column beside the table and one formula rule per severity keyed to it: both move with their
 * row. Without a column, nothing is changed, and the answer says why.
 */
export function markByColumn(request: StatusMarkRequest): Promise<Result<KeptMarks | NoColumn, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, request.worksheetId);
    const { worksheetId, area, tableId, only = null } = request;
    const marks = { worksheetId, area, only };
    const lists = await listsOf(context, marks);
    refuseNewer(lists);
    const traces = tracesOf(context, sheet, marks, lists);
    const place = await writeStatusColumn(context, sheet, { ...request, only, traces });
    // Whoever has deleted the column wants none; its rules mark nothing any more.
    if (place === 'deleted') await clearFormats(context, sheet, marks, lists);
    if (typeof place === 'string') return place;
    await clearFormats(context, sheet, marks, lists);
    const pushed = pushedBy(lists);
    const widened = tableId !== null && !pushed.has(tableId) && !pushed.has('');
    const columns = Math.max(area.columns, place.column - area.column + 1);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, columns);
    const made = MARKED.map((severity) =>
      addFormulaMarks(range, severity, statusFormula(severity, place.column, area.row)),
    );
    await context.sync();
    const ids = made.map((mark) => mark.id);
    const words = await request.wordsPrint?.(place.foreign);
    return keep(context, sheet, request, ids, {
      column: true,
      ...(widened && { widened }),
      ...(words !== undefined && { words }),
    });
  });
}

/** Marks that we do not know are a newer add-in's to keep: nothing is marked beside them, and its list stays. */
function refuseNewer(lists: readonly List[]): void {
  if (lists.some(({ read }) => read.state === 'newer')) throw excelFailure('NewerMarks');
}

/** The next of them, at most so many. */
function take<T>(from: Iterator<T, void>, most: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** The table whose marks are meant: the rows under its header, and which of several it is. */
export interface MarkedTable {
  readonly area: Area;
  readonly only: TablePlace | null;
}

/** After an edit: writes the states that have changed. False where the status column is gone. */
export function updateStatuses(
  worksheetId: string,
  changes: readonly StatusChange[],
  { area, only }: MarkedTable,
): Promise<Result<boolean, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, worksheetId);
    const marks = { worksheetId, area, only };
    const traces = tracesOf(context, sheet, marks);
    return updateStatusColumn(context, sheet, changes, { area, only, traces });
  });
}

export interface ClearedMarks {
  /** Marks that were taken off; a column counts as one. */
  readonly removed: number;
  /** A person's words stand in the status column, which stays for them. */
  readonly wordsLeft: boolean;
}

/**
 * Takes our marks off a table, known from the list or by their name, the status column and the list with them; those of
 * the whole sheet where no table among several is named.
 */
export function clearMarks(worksheetId: string, table?: MarkedTable): Promise<Result<ClearedMarks, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, worksheetId);
    return clearIn(context, sheet, { worksheetId, area: table?.area ?? null, only: table?.only ?? null });
  });
}

/** The sheet, where it is not protected. */
export async function openForMarks(context: Excel.RequestContext, worksheetId: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(worksheetId);
  const protection = sheet.protection.load('protected');
  await context.sync();
  if (protection.protected) throw protectedSheet();
  return sheet;
}

async function clearIn(context: Excel.RequestContext, sheet: Excel.Worksheet, marks: MarksOf): Promise<ClearedMarks> {
  const lists = await listsOf(context, marks);
  const traces = tracesOf(context, sheet, marks, lists);
  // The column first: by the rules it is known as ours where a person has written into it.
  const column = await removeStatusColumn(context, sheet, { ...marks, traces, pushed: pushedBy(lists) });
  const removed = await clearFormats(context, sheet, marks, lists);
  return { removed: removed + (column === 'none' ? 0 : 1), wordsLeft: column === 'words' };
}

async function clearFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { only }: MarksOf,
  lists: readonly List[],
): Promise<number> {
  const found = await findOurMarks(context, sheet, only?.others ?? []);
  const listed = lists.flatMap(({ read }) => (read.state === 'kept' ? [read.value] : []));
  const ids = new Set([...found.map(({ id }) => id), ...listed.flatMap(({ formats }) => formats)]);
  removeMarks(sheet, [...ids]);
  // A list of a newer add-in names things that we do not know; it stays for that add-in to clear.
  for (const { setting, read } of lists) if (read.state !== 'newer') setting.delete();
  await context.sync();
  return ids.size;
}

async function keep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { worksheetId, asOf, print, only = null }: Omit<MarkRequest, 'rows'>,
  ids: readonly string[],
  by: Pick<KeptMarks, 'column' | 'widened' | 'words'>,
): Promise<KeptMarks> {
  yieldToOthers(sheet, ids);
  const kept: KeptMarks = { worksheetId, formats: ids, asOf, print: print ?? null, ...by };
  const kind = marksEntry(only === null ? worksheetId : tableKey(worksheetId, only.id));
  if (ids.length > 0) context.workbook.settings.add(kind.key, writeEntry(kind, kept));
  await context.sync();
  return kept;
}

/** Our marks stand behind the clinic's own conditional formats: where both color a cell, theirs is seen. */
function yieldToOthers(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).priority = -1;
}
