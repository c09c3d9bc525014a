import { DECLINED, factName } from '../answers';
import { csvGrid, openFile, tablesOnSheet, type Grid, type GridRow, type Package } from '../files';
import {
  COLUMN_ROLES,
  columnIndex,
  columnName,
  columnsRead,
  withColumns,
  type ColumnRole,
  type DeclineReason,
} from '../sheet';
import { isOurSheet, type KeptColumns } from '../storage';
import { UsageError, type Io, type Option } from './command';
import { sessionsTable, type SessionsTable } from './sessions-table';
import { beginningOf } from './sheet-top';

export const SHEET_OPTIONS: readonly Option[] = [
  { name: 'sheet', value: 'NAME', help: 'the sheet of a workbook; every sheet with sessions where left out' },
  {
    name: 'columns',
    value: 'LIST',
    help: 'columns that are not found by themselves, e.g. code=F,units=H (letters, or numbers from 1)',
  },
];

/** A sheet that was opened, with what was found on it. */
export interface OpenedSheet {
  readonly file: string;
  readonly grid: Grid;
  readonly book: Package | null;
  readonly table: SessionsTable | DeclineReason;
  /** The first rows of the sheet, to show labels from. */
  readonly top: readonly GridRow[];
  /** The rows under the header in blocks, with only the columns that are read; `at` is the first one's row of the sheet. */
  blocks(table: SessionsTable): AsyncGenerator<SheetBlock, void, undefined>;
}

export interface SheetBlock {
  readonly at: number;
  readonly rows: readonly GridRow[];
}

/** What a person has chosen in the workbook about one of its sheets. */
export type KeptChoice = (book: Package, sheet: string) => Promise<KeptColumns | null>;

export const STANDARD_INPUT = '-';

export interface SheetChoice {
  readonly sheet: string | undefined;
  readonly columns: string | undefined;
}

/** Opens the asked-for sheet of a file, else each that a person sees in turn. Throws `FileError` and `UsageError`. */
export async function* openSheets(
  file: string,
  { sheet, columns }: SheetChoice,
  io: Io,
  kept: KeptChoice,
): AsyncGenerator<OpenedSheet, void, undefined> {
  const chosen = columns === undefined ? [] : columns.split(',').map(chosenColumn);
  if (file === STANDARD_INPUT) {
    const grid = csvGrid('standard input', 'csv', io.stdin());
    yield await opened('standard input', grid, null, chosen, true, kept);
    return;
  }
  const { book, grid } = await openFile(file);
  const first = await grid(sheet);
  // Columns are given for one sheet; others of the workbook must still look like one.
  const only = sheet !== undefined || first.sheetNames.length < 2;
  if (only || first.sheet === null || !isOurSheet(first.sheet))
    yield await opened(file, first, book, chosen, only, kept);
  if (sheet !== undefined) return;
  for (const name of first.sheetNames.slice(1)) {
    if (!isOurSheet(name)) yield await opened(file, await grid(name), book, chosen, only, kept);
  }
}

type Chosen = readonly [ColumnRole, number];

async function opened(
  file: string,
  grid: Grid,
  book: Package | null,
  chosen: readonly Chosen[],
  only: boolean,
  kept: KeptChoice,
): Promise<OpenedSheet> {
  const part = (await book?.workbook())?.sheets.find(({ name }) => name === grid.sheet)?.part;
  const tables = book === null || part === undefined ? [] : await tablesOnSheet(book, part);
  const beginning = await beginningOf(grid, tables, file !== 'standard input');
  const choice = book === null || grid.sheet === null ? null : await kept(book, grid.sheet);
  const declared = only && chosen.length > 0;
  const near = sessionsTable(beginning.top, grid.dateSystem, choice, declared);
  const far =
    typeof near === 'string'
      ? sessionsTable(beginning.top, grid.dateSystem, choice, declared, await beginning.further())
      : near;
  const table = typeof far === 'string' ? near : far;
  return {
    file,
    grid,
    book,
    table: typeof table === 'string' ? table : withChosen(table, chosen),
    top: beginning.rows,
    async *blocks({ area, mapping }) {
      const columns = columnsRead(mapping.columns);
      const end = area.row + area.rows;
      let at = 0;
      for await (const block of beginning.again(columns)) {
        const [from, to] = [Math.max(0, area.row - at), Math.min(block.length, end - at)];
        if (to > from) yield { at: at + from, rows: from === 0 && to === block.length ? block : block.slice(from, to) };
        at += block.length;
        if (at >= end) return;
      }
    },
  };
}

/** Puts the columns that the user gave in place of the found ones. */
function withChosen(table: SessionsTable, chosen: readonly Chosen[]): SessionsTable {
  if (chosen.length === 0) return table;
  const mapping = chosen.reduce((kept, [role, column]) => withColumns(kept, role, [column]), table.mapping);
  const named = new Set(chosen.map(([role]) => role));
  return { ...table, mapping, torn: table.torn.filter(({ role }) => !named.has(role)) };
}

function chosenColumn(piece: string): Chosen {
  const [name = '', place = ''] = piece.split('=').map((part) => part.trim());
  const role = COLUMN_ROLES.find((r) => factName(r).toLowerCase() === name.toLowerCase());
  const column = /^[A-Za-z]{1,3}$/.test(place) ? columnIndex(place) : /^[1-9]\d{0,4}$/.test(place) ? +place - 1 : -1;
  if (role && column >= 0) return [role, column];
  throw new UsageError(
    role
      ? `--columns: "${place}" is no column; give a letter such as F or a number from 1.`
      : `--columns: "${name}" is no fact of a session. Known are: ${COLUMN_ROLES.map(factName).join(', ')}.`,
  );
}

/** Why a sheet is not checked, and what to do; null where it can be. */
export function refusal(table: SessionsTable | DeclineReason): string | null {
  if (typeof table === 'string') return DECLINED[table];
  const [first] = table.torn;
  if (first === undefined) return null;
  const ties = table.torn.map(
    ({ role, columns }) => `${factName(role)} could be column ${columns.map(columnName).join(' or ')}`,
  );
  return `${ties.join('; ')}: say which, for example --columns ${factName(first.role)}=${columnName(first.columns[0]!)}`;
}
