import type { DateSystem } from '../sheet';

/** A cell as Excel's own interface gives it: dates are serial numbers, blank is null. */
export type GridCell = string | number | boolean | null;

export type GridRow = readonly GridCell[];

/** A sheet that is read block by block. */
export interface Grid {
  readonly kind: 'xlsx' | 'csv' | 'tsv';
  /** Names of the workbook's sheets that a person sees; empty for text files. */
  readonly sheetNames: readonly string[];
  /** The sheet that is read; null for text files. */
  readonly sheet: string | null;
  /** Which day the numbers of dates count from. */
  readonly dateSystem: DateSystem;
  /**
   * All rows from the first one of the file on, blank ones as empty arrays; `columns`: others may be left blank. May be
   * asked for again, but of standard input. Throws `FileError` where the file turns out cut or broken on the way.
   */
  blocks(columns?: ReadonlySet<number>): AsyncGenerator<readonly GridRow[], void, undefined>;
}

/** The rows of a grid one by one. */
export async function* rowsOf(grid: Grid): AsyncGenerator<GridRow, void, undefined> {
  for await (const block of grid.blocks()) yield* block;
}

export type FileProblemKind =
  | 'not-found'
  | 'is-a-folder'
  | 'not-readable'
  | 'empty'
  | 'encrypted'
  | 'old-format'
  | 'not-a-sheet'
  | 'wrong-name'
  | 'piped-workbook'
  | 'damaged'
  | 'too-large'
  | 'not-utf8'
  | 'no-such-sheet'
  | 'would-overwrite'
  | 'not-writable';

/** Why a file cannot be read. `detail` holds names and numbers of the file, never a cell's text. */
export class FileError extends Error {
  constructor(
    readonly kind: FileProblemKind,
    readonly file: string,
    readonly detail = '',
  ) {
    super(`${file}: ${WORDS[kind]}${detail ? ` (${detail})` : ''}`);
    this.name = 'FileError';
  }
}

const WORDS: Readonly<Record<FileProblemKind, string>> = {
  'not-found': 'there is no such file. Check the path',
  'is-a-folder': 'this is a folder; name a file in it, or use --recursive',
  'not-readable': 'the file cannot be opened. Check its permissions and that no other program holds it',
  empty: 'the file is empty',
  encrypted: 'the workbook is protected by a password. Save a copy without a password and check that',
  'old-format': 'this is the old .xls format (or another Office file). Save it as .xlsx and check that',
  'not-a-sheet': 'this is no spreadsheet. Give an .xlsx, .csv or .tsv file',
  'wrong-name': "the file's name does not fit what is in it. Rename it",
  'piped-workbook': 'a workbook cannot be read from standard input. Give its file by name',
  damaged: 'the file is damaged or cut off. Save it again from the program it came from',
  'too-large': 'the file is larger than can be read safely',
  'not-utf8': 'the text is not UTF-8. Save it as "CSV UTF-8" and check that',
  'no-such-sheet': 'there is no sheet of that name',
  'would-overwrite': 'a file would be written over. Give another name',
  'not-writable': 'the file cannot be written there',
};
