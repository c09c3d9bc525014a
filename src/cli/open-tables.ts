import { DECLINED, factName } from '../answers';
import { csvGrid, openFile, tablesOnSheet, type Grid, type GridRow, type Package } from '../files';
import {
  COLUMN_ROLES,
  columnIndex,
  columnName,
  columnsRead,
  TOP_COLUMNS,
  withColumns,
  type ColumnRole,
  type DeclineReason,
} from '../sheet';
import { isOurSheet } from '../storage';
import { UsageError, type Arguments, type Io, type Option } from './command';
import { printable } from './render/terminal';
import {
  NO_CHOICES,
  sessionsTables,
  type Search,
  type SessionsTable,
  type SessionsTables,
  type SheetChoices,
} from './sessions-table';
import { beginningOf, type Beginning } from './sheet-top';

export const SHEET_OPTIONS: readonly Option[] = [
  { name: 'sheet', value: 'NAME', help: 'the sheet of a workbook; every sheet with sessions where left out' },
  {
    name: 'table',
    value: 'NAME',
    help: 'one of several tables on a sheet: its name, or cells of it, e.g. A3:G40; all, or those chosen in the workbook, where left out',
  },
  {
    name: 'columns',
    value: 'LIST',
    help: 'columns that are not found by themselves, e.g. code=F,units=H (letters, numbers from 1, or none)',
  },
];

/** A sheet that was opened, with what was found on it. */
export interface OpenedSheet {
  readonly file: string;
  readonly grid: Grid;
  readonly book: Package | null;
  readonly found: SessionsTables | DeclineReason;
  /** The first rows of the sheet, to show labels from. */
  readonly top: readonly GridRow[];
  /** Cells stand in columns that are not looked at. */
  readonly isCut: boolean;
  /** The rows under the header in blocks, with only the columns that are read; `at` is the first one's row of the sheet. */
  blocks(table: SessionsTable): AsyncGenerator<SheetBlock, void, undefined>;
}

export interface SheetBlock {
  readonly at: number;
  readonly rows: readonly GridRow[];
}

/** What a person has chosen in the workbook about one of its sheets. */
export type KeptChoice = (book: Package, sheet: string) => Promise<SheetChoices>;

export const STANDARD_INPUT = '-';

export interface SheetChoice {
  readonly sheet: string | undefined;
  readonly table: string | undefined;
  readonly columns: string | undefined;
}

export const sheetChoice = (args: Arguments): SheetChoice => ({
  sheet: args.value('sheet'),
  table: args.value('table'),
  columns: args.value('columns'),
});

/** Opens the asked-for sheet of a file, else each that a person sees in turn. Throws `FileError` and `UsageError`. */
export async function* openSheets(
  file: string,
  { sheet, table, columns }: SheetChoice,
  io: Io,
  kept: KeptChoice,
): AsyncGenerator<OpenedSheet, void, undefined> {
  const named = columns === undefined ? [] : columns.split(',').map(chosenColumn);
  const open = (from: string, grid: Grid, book: Package | null, only: boolean) =>
    opened(from, grid, book, { table, named, declared: only && named.length > 0 }, kept);
  if (file === STANDARD_INPUT) {
    yield await open(STANDARD_INPUT_NAME, csvGrid(STANDARD_INPUT_NAME, 'csv', io.stdin()), null, true);
    return;
  }
  const { book, grid } = await openFile(file);
  const first = await grid(sheet);
  // Columns are given for one sheet; others of the workbook must still look like one.
  const only = sheet !== undefined || first.sheetNames.length < 2;
  if (only || first.sheet === null || !isOurSheet(first.sheet)) yield await open(file, first, book, only);
  if (sheet !== undefined) return;
  for (const name of first.sheetNames.slice(1)) {
    if (!isOurSheet(name)) yield await open(file, await grid(name), book, only);
  }
}

const STANDARD_INPUT_NAME = 'standard input';

/** The column of a fact; null where no column of the table holds it. */
type Named = readonly [ColumnRole, number | null];

interface Asked {
  readonly table: string | undefined;
  readonly named: readonly Named[];
  readonly declared: boolean;
}

async function opened(
  file: string,
  grid: Grid,
  book: Package | null,
  { table, named, declared }: Asked,
  kept: KeptChoice,
): Promise<OpenedSheet> {
  const part = (await book?.workbook())?.sheets.find(({ name }) => name === grid.sheet)?.part;
  const excelTables = book === null || part === undefined ? [] : await tablesOnSheet(book, part);
  const beginning = await beginningOf(grid, excelTables, file !== STANDARD_INPUT_NAME);
  const choices = book === null || grid.sheet === null ? NO_CHOICES : await kept(book, grid.sheet);
  const found = await findTables(beginning, { dateSystem: grid.dateSystem, choices, table, declared });
  return {
    file,
    grid,
    book,
    found: typeof found === 'string' ? found : withNamed(found, named),
    top: beginning.rows,
    isCut: beginning.isCut,
    async *blocks({ area, mapping }) {
      const columns = new Set(columnsRead(mapping.columns));
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

async function findTables(beginning: Beginning, search: Search): Promise<SessionsTables | DeclineReason> {
  const near = sessionsTables(beginning.top, search);
  if (typeof near === 'string') {
    const far = sessionsTables(beginning.top, search, await beginning.further());
    return typeof far === 'string' ? near : far;
  }
  // Where several are told apart, each is named by its cells.
  const areTold = near.there.length > 1 || search.table !== undefined;
  return areTold ? sessionsTables(await beginning.measured(), search) : near;
}

/** Puts the columns that the user gave in place of the found ones. */
function withNamed(found: SessionsTables, named: readonly Named[]): SessionsTables {
  if (named.length === 0) return found;
  const { tables } = found;
  if (tables.length > 1) {
    const names = tables.map(({ name }) => printable(name ?? '')).join(', ');
    throw new UsageError(
      `--columns are those of one table, and there are ${tables.length} on one sheet: ${names}. Name one with --table.`,
    );
  }
  const roles = new Set(named.map(([role]) => role));
  return {
    ...found,
    tables: tables.map((table) => ({
      ...table,
      mapping: named.reduce(
        (kept, [role, column]) => withColumns(kept, role, column === null ? [] : [column]),
        table.mapping,
      ),
      torn: table.torn.filter(({ role }) => !roles.has(role)),
    })),
  };
}

const NO_COLUMN = 'none';

function chosenColumn(piece: string): Named {
  const [name = '', place = ''] = piece.split('=').map((part) => part.trim());
  const role = COLUMN_ROLES.find((r) => factName(r).toLowerCase() === name.toLowerCase());
  const column = /^[A-Za-z]{1,3}$/.test(place) ? columnIndex(place) : /^[1-9]\d{0,4}$/.test(place) ? +place - 1 : -1;
  if (role && place.toLowerCase() === NO_COLUMN) return [role, null];
  if (role && column >= 0) return [role, column];
  throw new UsageError(
    role
      ? `--columns: "${place}" is no column; give a letter such as F, a number from 1, or none.`
      : `--columns: "${name}" is no fact of a session. Known are: ${COLUMN_ROLES.map(factName).join(', ')}.`,
  );
}

export const CUT = `only its first ${TOP_COLUMNS} columns were looked at`;

/** Why nothing of a sheet is checked: it is none of sessions, or the table that is asked for is not there. */
export const refusal = ({
  found,
  isCut,
}: {
  readonly found: DeclineReason | Pick<SessionsTables, 'there'>;
  readonly isCut: boolean;
}): string =>
  typeof found === 'string'
    ? `${DECLINED[found]}${isCut ? `; ${CUT}` : ''}`
    : `that table is not among its tables of sessions: ${found.there.map(printable).join(', ')}`;

/** Does it wait for somebody to choose between two columns? */
export const isTorn = ({ torn }: SessionsTable): boolean => torn.length > 0;

/** What somebody has to choose in a table that is torn. */
export function question({ name, torn }: SessionsTable): string {
  const ties = torn.map(
    ({ role, columns }) =>
      `${factName(role)} could be column ${[...columns.map(columnName), ...(columns.length === 1 ? [NO_COLUMN] : [])].join(' or ')}`,
  );
  const [first] = torn;
  const columns = `--columns ${factName(first!.role)}=${columnName(first!.columns[0]!)}`;
  const [place, flag] = name === null ? ['', ''] : [`table ${printable(name)}: `, `--table ${printable(name)} `];
  return `${place}${ties.join('; ')}: say which, for example ${flag}${columns}`;
}
