import { editCells, watchSettings, watchSheets, writeSettings, type SheetChange } from '../../../src/excel';
import { ExcelHost } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { SESSIONS } from './sheets';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

async function watched(work: (changes: SheetChange[]) => Promise<void>): Promise<void> {
  const changes: SheetChange[] = [];
  const watching = await watchSheets((change) => changes.push(change));
  if (!watching.ok) throw new Error(watching.error.code);
  await work(changes);
  await watching.value();
}

test("a person's edit, a colleague's and our own are told apart", () =>
  withExcel([SESSIONS], ({ host, workbook, settle }) =>
    watched(async (changes) => {
      const worksheetId = workbook.sheets[0]!.id;
      const colleague = new ExcelHost({ workbook });
      host.person.type('D2', 45);
      await settle();
      colleague.person.type('D3', 15);
      await settle();
      await editCells(worksheetId, [{ row: 3, column: 3, before: 30, after: 40 }]);
      await settle();
      const edited = { worksheetId, kind: 'edited' };
      expect(changes).toEqual([
        { ...edited, areas: [cell(1, 3)], remote: false, own: false },
        { ...edited, areas: [cell(2, 3)], remote: true, own: false },
        { ...edited, areas: [cell(3, 3)], remote: false, own: true },
      ]);
      colleague.dispose();
    }),
  ));

test('rows that move, and sheets that go', () =>
  withExcel([SESSIONS, { name: 'Other' }], ({ host, settle, workbook }) =>
    watched(async (changes) => {
      const [first, second] = workbook.sheets.map(({ id }) => id);
      host.person.insertRows('Sessions!A3');
      host.person.deleteRows('Sessions!A3');
      host.person.reorder('Sessions!A2:F5', [1, 0, 2, 3]);
      host.person.deleteSheet('Other');
      await settle();
      expect(changes.map(({ worksheetId, kind }) => [worksheetId, kind])).toEqual([
        [first, 'moved'],
        [first, 'moved'],
        [first, 'moved'],
        [second, 'deleted'],
      ]);
    }),
  ));

test('after the watch ends nothing is told', () =>
  withExcel([SESSIONS], async ({ host, settle }) => {
    const seen: SheetChange[] = [];
    await watched((changes) => Promise.resolve(void seen.push(...changes)));
    host.person.type('D2', 45);
    await settle();
    expect(seen).toEqual([]);
    expect(host.events.listenerCount).toBe(0);
  }));

test('settings that a colleague changed', () =>
  withExcel([SESSIONS], async ({ workbook, settle }) => {
    let told = 0;
    const watching = await watchSettings(() => told++);
    workbook.store.settings.set('tcc.other', 'x');
    workbook.tell({ kind: 'settings' });
    await settle();
    expect(told).toBe(1);
    if (watching.ok) await watching.value();
    await writeSettings(new Map([['tcc.mine', 'y']]));
    await settle();
    expect(told).toBe(1);
  }));
