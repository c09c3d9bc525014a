import Papa from 'papaparse';
import type { WorkbookModel } from '../../host/model';

/** Types the cells of a .csv or .tsv file into the sheet, as Excel does when it opens one. */
export function enterCsv(workbook: WorkbookModel, sheetId: string, text: string): { rows: number; columns: number } {
  const { data } = Papa.parse<string[]>(text.replace(/^\u{FEFF}/u, ''), { skipEmptyLines: false });
  while (data.at(-1)?.every((cell) => cell === '')) data.pop();
  const columns = data.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet || columns === 0) throw new Error('the file holds no cells. Choose another file.');
  const rows = data.map((row) => Array.from({ length: columns }, (_, at) => typedSafely(row[at] ?? '')));
  sheet.enter({ row: 0, column: 0, rows: rows.length, columns }, rows);
  return { rows: rows.length, columns };
}

/** A file's text is no formula: what looks like one stays a text. */
const typedSafely = (cell: string): string => (/^[=@+-]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell);
