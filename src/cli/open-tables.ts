import { DECLINED, factName } from '../answers';
import { csvGrid, openGrid, type Grid, type GridCell } from '../files';
import {
  COLUMN_ROLES,
  columnIndex,
  columnName,
  detectTable,
  withColumns,
  type ColumnRole,
  type Detection,
} from '../sheet';
import { UsageError, type Io, type Option } from './command';

/** Enough for a header far down and for values below it to tell columns apart. */
const TOP_ROWS = 300;

export const SHEET_OPTIONS: readonly Option[] = [
  { name: 'sheet', value: 'NAME', help: 'the sheet of a workbook; every sheet with sessions where left out' },
  {
    name: 'columns',
    value: 'LIST',
    help: 'columns that are not found by themselves, e.g. code=F,units=H (letters, or numbers from 1)',
  },
];

/** A sheet that was opened, with what was found on it; `rows` gives all of its rows from the first one on. */
export interface OpenedSheet {
  readonly file: string;
  readonly grid: Grid;
  readonly detection: Detection;
  readonly top: readonly (readonly GridCell[])[];
  rows(): AsyncGenerator<readonly GridCell[], void, undefined>;
}

export const STANDARD_INPUT = '-';

/** Opens the asked-for sheet of a file, else each of its sheets in turn. Throws `FileError` and `UsageError`. */
export async function* openSheets(
  file: string,
  sheet: string | undefined,
  columns: string | undefined,
  io: Io,
): AsyncGenerator<OpenedSheet, void, undefined> {
  if (file === STANDARD_INPUT) {
    yield await opened('standard input', csvGrid('standard input', 'csv', io.stdin()), columns);
    return;
  }
  const first = await openGrid(file, sheet);
  yield await opened(file, first, columns);
  if (sheet !== undefined) return;
  for (const name of first.sheetNames.slice(1)) yield await opened(file, await openGrid(file, name), columns);
}

async function opened(file: string, grid: Grid, columns: string | undefined): Promise<OpenedSheet> {
  const source = grid.rows();
  const top: (readonly GridCell[])[] = [];
  for (let next = await source.next(); !next.done; next = await source.next()) {
    top.push(next.value);
    if (top.length === TOP_ROWS) break;
  }
  async function* rows() {
    yield* top;
    yield* source;
  }
  return { file, grid, top, rows, detection: withChosen(detectTable(top), columns) };
}

/** Puts the columns that the user gave in place of the found ones. */
function withChosen(detection: Detection, text: string | undefined): Detection {
  if (text === undefined || detection.accepted === false) return detection;
  const chosen = text.split(',').map(chosenColumn);
  const mapping = chosen.reduce((kept, [role, column]) => withColumns(kept, role, [column]), detection.mapping);
  const named = new Set(chosen.map(([role]) => role));
  const open = detection.accepted === 'torn' ? detection.candidates.filter(({ role }) => !named.has(role)) : [];
  const found = { ...detection, mapping, columns: mapping.columns };
  return open.length > 0 ? { ...found, accepted: 'torn', candidates: open } : { ...found, accepted: true };
}

function chosenColumn(piece: string): readonly [ColumnRole, number] {
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
export function refusal(detection: Detection): string | null {
  if (detection.accepted === false) return DECLINED[detection.reason];
  if (detection.accepted === true) return null;
  const ties = detection.candidates.map(
    ({ role, columns }) => `${factName(role)} could be column ${columns.map(columnName).join(' or ')}`,
  );
  return `${ties.join('; ')}: say which, for example --columns ${factName(detection.candidates[0]!.role)}=${columnName(detection.candidates[0]!.columns[0]!)}`;
}
