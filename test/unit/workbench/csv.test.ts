import { readFileSync } from 'node:fs';
import { memoryWorkbook } from '../../../workbench/host';
import { enterCsv } from '../../../workbench/page/book/csv';
import { SAMPLE_SHEET, addFormulas, fillSample } from '../../../workbench/page/book/sample';

const opened = (text: string) => {
  const workbook = memoryWorkbook([{ name: 'S' }]);
  const size = enterCsv(workbook, workbook.sheets[0]!.id, text);
  return { size, sheet: workbook.sheets[0]! };
};

describe('a .csv file is typed into the sheet as Excel does it', () => {
  test('dates become dates, digits numbers, the rest stays text', () => {
    const { sheet, size } = opened('\u{FEFF}Date,Code,Note\n2024-08-05,97124,"a, b"\n\n');
    expect(size).toEqual({ rows: 2, columns: 3 });
    expect([0, 1, 2].map((column) => sheet.value(1, column))).toEqual([45509, 97124, 'a, b']);
    expect(sheet.numberFormat(1, 0)).toBe('m/d/yyyy');
  });

  test.each(['=HYPERLINK("http://x.example")', '+1+cmd', '@SUM(1)', '-2+3'])('%s is a text, no formula', (cell) => {
    const { sheet } = opened(`Note\n"${cell.replaceAll('"', '""')}"\n`);
    expect(sheet.value(1, 0)).toBe(cell);
    expect(sheet.formula(1, 0)).toBeUndefined();
  });

  test('a negative number is a number', () => {
    expect(opened('Units\n-3\n').sheet.value(1, 0)).toBe(-3);
  });

  test('an empty file is refused', () => {
    expect(() => opened('\n\n')).toThrow(/holds no cells/);
  });
});

test('the sample opens with its 102 lines under a header, and a sheet of formulas', () => {
  const workbook = memoryWorkbook([{ name: SAMPLE_SHEET }]);
  fillSample(workbook, readFileSync('workbench/sample/sessions.csv', 'utf8'));
  addFormulas(workbook, 'CPT');
  const [sessions, formulas] = workbook.sheets;
  expect(sessions!.usedArea(true)).toEqual({ row: 0, column: 0, rows: 103, columns: 11 });
  expect(sessions!.format(0, 0).bold).toBe(true);
  expect(typeof sessions!.value(1, 0)).toBe('number');
  // Each formula beside its own text.
  for (let row = 1; row < 9; row++) expect(formulas!.formula(row, 2)).toBe(formulas!.value(row, 1));
});
