import { PartError, SheetRows, type SheetRow } from '../xlsx';
import { FileError, type Grid, type GridRow } from './grid';
import type { Package } from './package/open-package';

/** Rows that do not stand in the file are blank; so many of them are given at once. */
const BLANKS = 4096;
const BLANK: GridRow = [];

/** One sheet of an open workbook: the named one, else the first that a person sees. Throws `FileError`. */
export async function xlsxGrid(file: Package, wanted?: string): Promise<Grid> {
  const { sheets, dateSystem } = await file.workbook();
  const seen = sheets.filter(({ hidden }) => !hidden);
  const sheet =
    wanted === undefined
      ? (seen[0] ?? sheets[0])
      : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (sheet === undefined) {
    const there = sheets.map(({ name }) => name).join(', ');
    throw new FileError(
      'no-such-sheet',
      file.path,
      wanted === undefined ? '' : `asked for "${wanted}", there are: ${there}`,
    );
  }
  return {
    kind: 'xlsx',
    sheetNames: seen.map(({ name }) => name),
    sheet: sheet.name,
    dateSystem,
    blocks: (columns) => blocksOf(file, sheet.part, columns),
  };
}

async function* blocksOf(
  file: Package,
  part: string,
  columns: ReadonlySet<number> | undefined,
): AsyncGenerator<readonly GridRow[], void, undefined> {
  try {
    const rows = new SheetRows(await file.sharedTexts(), columns === undefined ? null : flags(columns));
    let next = 0;
    for await (const block of file.bytes(part)) {
      const read = rows.push(block);
      for (const first = read[0]?.index ?? next; next < first; next = Math.min(first, next + BLANKS))
        yield new Array<GridRow>(Math.min(BLANKS, first - next)).fill(BLANK);
      if (read.length > 0) yield* withBlanks(read, next);
      next = (read.at(-1)?.index ?? next - 1) + 1;
    }
    rows.end();
  } catch (error) {
    if (error instanceof PartError) throw new FileError('damaged', file.path);
    throw error;
  }
}

/** Addresses must not shift where rows are left out. */
function* withBlanks(read: readonly SheetRow[], first: number): Generator<readonly GridRow[], void, undefined> {
  let rows: GridRow[] = [];
  let next = first;
  for (const { index, cells } of read) {
    for (; next < index; next++) {
      rows.push(BLANK);
      if (rows.length < BLANKS) continue;
      yield rows;
      rows = [];
    }
    rows.push(cells);
    next++;
  }
  yield rows;
}

function flags(columns: ReadonlySet<number>): Uint8Array {
  const all = new Uint8Array(Math.max(0, ...columns) + 1);
  for (const column of columns) all[column] = 1;
  return all;
}
