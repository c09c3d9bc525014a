import { csvGrid } from './csv';
import type { Grid } from './grid';
import { fileKind } from './kind';
import { xlsxGrid } from './xlsx';

export { openCmsFile, type CmsFile } from './cms-files';
export { csvGrid } from './csv';
export type { TextSheet } from './package/text-sheet';
export { writeMarkedCopy, type MarkedCopy } from './marked-copy';
export { FileError, type FileProblemKind, type Grid, type GridCell } from './grid';
export { readWorkbookNotes, type WorkbookNotes } from './workbook-notes';

/** Opens an .xlsx, .csv or .tsv file for reading row by row. Throws `FileError` with the reason. */
export async function openGrid(path: string, sheet?: string): Promise<Grid> {
  const kind = await fileKind(path);
  return kind === 'xlsx' ? xlsxGrid(path, sheet) : csvGrid(path, kind);
}
