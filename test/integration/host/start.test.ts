import { memoryWorkbook } from '../../../workbench/host';
import { startExcel, type RunningExcel } from '../../../workbench/host/start-excel';
import type { MemoryWorkbook } from '../../../workbench/host';

let excel: RunningExcel<MemoryWorkbook>;
beforeAll(async () => {
  excel = await startExcel({ workbook: memoryWorkbook([{ name: 'Sheet1' }]) });
});
afterAll(() => excel.dispose());

test('Office.onReady reports Excel', () => {
  expect(excel.info).toMatchObject({ host: 'Excel', platform: 'PC', addin: { visibilityMode: 'Taskpane' } });
  expect(Office.context.diagnostics.version).toBe('16.0.17328.20000');
});

test('a sheet is read and written', () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, 'two'],
      ['=1+1', true],
    ];
    range.load('values,address,formulas');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:B2');
    expect(range.formulas).toEqual([
      [1, 'two'],
      ['=1+1', true],
    ]);
  }));
