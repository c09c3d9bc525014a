import { selectCells } from '../../../src/excel';
import { withExcel } from '../../../workbench/host/with-excel';
import { SESSIONS } from './sheets';

const cells = (...rows: number[]) => rows.map((row) => ({ row, column: 3 }));

test('shows the sheet and selects the cell', () =>
  withExcel([{ name: 'Front' }, SESSIONS], async ({ host, workbook }) => {
    const id = workbook.sheets[1]!.id;
    expect(await selectCells(id, cells(2))).toEqual({ ok: true, value: { hiddenRows: [] } });
    expect(host.view.activeSheetId).toBe(id);
    expect(host.view.selection).toEqual({ sheetId: id, areas: [{ row: 2, column: 3, rows: 1, columns: 1 }] });
  }));

test('says which rows are hidden or filtered away', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    host.person.hideRows('A2');
    host.person.filter('A1:F5', 0, ['Ada Sample', 'Bob Sample', 'Dan Sample']);
    const id = workbook.sheets[0]!.id;
    expect(await selectCells(id, cells(1))).toEqual({ ok: true, value: { hiddenRows: [1] } });
    expect(await selectCells(id, cells(3))).toEqual({ ok: true, value: { hiddenRows: [3] } });
    expect(await selectCells(id, cells(4))).toEqual({ ok: true, value: { hiddenRows: [] } });
  }));

test('of several cells the first, where Excel cannot select several areas', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    expect(await selectCells(workbook.sheets[0]!.id, cells(2, 4))).toMatchObject({ ok: true });
    expect(host.view.selection.areas).toEqual([{ row: 2, column: 3, rows: 1, columns: 1 }]);
  }));
