import type { CellValue, SheetSpec } from '../../../workbench/host';

/** A sheet of invented sessions; row 3 (1-based 4) has a wrong code. */
export const ROWS: readonly (readonly CellValue[])[] = [
  ['Client', 'Date', 'Service', 'Minutes', 'Code', 'Units'],
  ['Ada Sample', 45000, 'Swedish massage', 60, 97124, 4],
  ['Bob Sample', 45000, 'Ice pack', 10, 97010, 1],
  ['Cleo Sample', 45001, 'Swedish massage', 30, 97124, 4],
  ['Dan Sample', 45002, 'Gait training', 25, 97116, 2],
];

export const SESSIONS: SheetSpec = {
  name: 'Sessions',
  rows: ROWS,
  numberFormats: { 'B2:B5': 'm/d/yyyy' },
  formats: { 'A1:F1': { bold: true }, A4: { fill: '#00FF00' } },
};

export const AREA = { row: 1, column: 0, rows: 4, columns: 6 };

/** Rows of numbers and texts; about `bytes` bytes of JSON. */
export const wide = (rows: number, text: string): SheetSpec => ({
  name: 'Wide',
  rows: Array.from({ length: rows }, (_, row) => [row, `${text} ${row}`]),
});
