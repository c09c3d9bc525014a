import { csvGrid } from './csv';
import type { Grid } from './grid';
import { fileKind } from './kind';
import { Package } from './package/open-package';
import { xlsxGrid } from './xlsx';

export { openCmsFile, type CmsFile } from './cms-files';
export { csvGrid, onlyOf } from './csv';
export type { Package } from './package/open-package';
export { idOfSheet, tablesOnSheet, type TableOnSheet } from './sheet-tables';
export type { TextSheet } from './package/text-sheet';
export { writeMarkedCopy, type MarkedCopy, type MarkedRows } from './marked-copy';
export { FileError, rowsOf, type FileProblemKind, type Grid, type GridCell, type GridRow } from './grid';
export { readWorkbookNotes, type WorkbookNotes } from './workbook-notes';

/** A file that can be read: a workbook with its parts, or a text. */
export interface OpenFile {
  /** Null for a text file. */
  readonly book: Package | null;
  /** The named sheet, else the first that a person sees. Throws `FileError`. */
  grid(sheet?: string): Promise<Grid>;
}

/** Opens an .xlsx, .csv or .tsv file. Throws `FileError` with the reason. */
export async function openFile(path: string): Promise<OpenFile> {
  const kind = await fileKind(path);
  if (kind !== 'xlsx') return { book: null, grid: async () => csvGrid(path, kind) };
  const book = await Package.open(path);
  return { book, grid: (sheet) => xlsxGrid(book, sheet) };
}

/** One sheet of a file, for reading block by block. Throws `FileError` with the reason. */
export const openGrid = async (path: string, sheet?: string): Promise<Grid> => (await openFile(path)).grid(sheet);
