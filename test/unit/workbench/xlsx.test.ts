import { memoryWorkbook, snapshot, type MemoryWorkbook, type SheetSpec } from '../../../workbench/host';
import { fillFromXlsx, readXlsxFile } from '../../../workbench/page/book/read-xlsx';
import { xlsxOf, type IsSpilled } from '../../../workbench/page/book/write-xlsx';

const NO_SPILL: IsSpilled = () => false;

async function savedAndOpened(workbook: MemoryWorkbook, isSpilled = NO_SPILL) {
  const bytes = await xlsxOf({ workbook, namespace: 'CPT', isSpilled });
  const opened = memoryWorkbook([{ name: 'Sheet1' }]);
  const lost = fillFromXlsx(opened, await readXlsxFile(bytes), 'CPT');
  return { opened, lost, bytes };
}

/** What formulas show is theirs to compute. */
const comparable = (workbook: MemoryWorkbook) => {
  const { sheets, names } = snapshot(workbook);
  return { sheets, names };
};

const SESSIONS: SheetSpec = {
  name: 'Sessions',
  rows: [
    ['Date', 'Client', 'Minutes', 'Code', 'Note'],
    ['8/5/2024', 'Avery Sample', 53, '97124', "'=not a formula"],
    ['8/6/2024', 'Blake Sample', 7.5, "'97140", "'1/2/2024"],
    ['', '', '0:45', '', true],
  ],
  numberFormats: { C2: '0.00' },
  formats: {
    'A1:E1': { bold: true, fill: '#E8EEF7', wrapText: true },
    B2: { color: '#C00000', italic: true, underline: 'Single', fontName: 'Arial', fontSize: 14 },
    B3: { horizontalAlignment: 'Center', verticalAlignment: 'Top', indentLevel: 2, locked: false },
    D2: { borders: { EdgeBottom: { style: 'Continuous', weight: 'Medium', color: '#0B5A5E' } }, strikethrough: true },
  },
  hiddenRows: [3],
};

describe('an .xlsx file saved and opened again', () => {
  test('holds values, formats, hidden rows, conditional formats, tables and names as they were', async () => {
    const workbook = memoryWorkbook([SESSIONS, { name: 'Other sheet' }]);
    const [sheet] = workbook.sheets;
    const look = { fill: '#FFE7B8', bold: true };
    const area = { row: 1, column: 0, rows: 3, columns: 5 };
    sheet!.setConditionalFormats([
      { id: 'a', type: 'Custom', areas: [area], formula: '=$C2>50', stopIfTrue: false, format: look },
      { id: 'b', type: 'Custom', areas: [area], formula: '=$D2=97140', stopIfTrue: true, format: { color: '#C00000' } },
    ]);
    sheet!.setColumnWidth(1, 1, 120);
    sheet!.setRowHeight(0, 1, 30);
    sheet!.tabColor = '#0B5A5E';
    sheet!.store.frozen = { row: 0, column: 0, rows: 1, columns: 16_384 };
    sheet!.store.merged = [{ row: 5, column: 0, rows: 1, columns: 2 }];
    workbook.sheets[1]!.visibility = 'VeryHidden';
    const table = {
      name: 'Rates',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      columnIds: [1, 2],
    };
    workbook.sheets[1]!.enter({ row: 0, column: 0, rows: 2, columns: 2 }, [
      ['Code', 'Rate'],
      ['97124', 30],
    ]);
    workbook.setTables([
      { ...table, id: 't', sheetId: workbook.sheets[1]!.id, area: { row: 0, column: 0, rows: 2, columns: 2 } },
    ]);
    workbook.setNames([{ name: 'Stamp', formula: "='Other sheet'!$B$2", comment: '', visible: true, sheetId: null }]);

    const { opened, lost } = await savedAndOpened(workbook);

    expect(lost).toEqual([]);
    expect(comparable(opened)).toEqual(comparable(workbook));
    const again = opened.sheets[0]!;
    expect(again.columnWidth(1)).toBeCloseTo(120, 0);
    expect(again.rowHeight(0)).toBe(30);
    expect(again.tabColor).toBe('#0B5A5E');
    expect(again.store.frozen).toEqual({ row: 0, column: 0, rows: 1, columns: 16_384 });
  });

  test('holds formulas as typed, those of the add-in under the name Excel gives them', async () => {
    const workbook = memoryWorkbook([{ name: 'S', rows: [[53], ['=CPT.UNITS(A1)'], ['=A1*2']] }]);
    const { opened, bytes } = await savedAndOpened(workbook);
    expect([1, 2].map((row) => opened.sheets[0]!.formula(row, 0))).toEqual(['=CPT.UNITS(A1)', '=A1*2']);
    const file = await readXlsxFile(bytes);
    expect(file.sheets[0]!.cells?.get('1,0')).toMatchObject({
      formula: '_xldudf_CPT_UNITS(A1)',
      formulaDynamic: true,
      formulaRef: 'A2',
    });
  });

  test('leaves the cells that a formula spills into to the formula', async () => {
    const workbook = memoryWorkbook([{ name: 'S', rows: [['=CPT.ALLOCATE(D1:D2)'], [2], [3], ['below']] }]);
    const spilled = (_: string, row: number, column: number) => column === 0 && (row === 1 || row === 2);
    const { opened, bytes } = await savedAndOpened(workbook, spilled);
    const file = await readXlsxFile(bytes);
    expect(file.sheets[0]!.cells?.get('0,0')?.formulaRef).toBe('A1:A3');
    expect([1, 2, 3].map((row) => opened.sheets[0]!.value(row, 0))).toEqual(['', '', 'below']);
  });
});

test('a file that is no workbook is refused with what to do', async () => {
  await expect(readXlsxFile(new TextEncoder().encode('no workbook'))).rejects.toThrow(/no \.xlsx workbook/);
});
