import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { startedPanes, SHEET, type PaneInExcel } from './pane-in-excel';

/** The clinic's own tables: made once, gone to after that, and read by their headings. */
const started = startedPanes();
const words = wordsOf('en');
const sheetsOf = ({ workbook }: PaneInExcel) => workbook.sheets.map(({ name }) => name);
const tablesOf = ({ workbook }: PaneInExcel) => workbook.tables.map(({ name }) => name);
const active = ({ app, workbook }: PaneInExcel) =>
  workbook.sheets.find(({ id }) => id === app.host.view.activeSheetId)!.name;

async function made(): Promise<PaneInExcel> {
  const pane = await started([SHEET]);
  expect(pane.store.get().ownTables).toBe(false);
  await pane.actions.addOwnTables();
  await pane.quiet();
  return pane;
}

test('are gone to where they are there, whatever their sheet is called and though it is hidden', async () => {
  const pane = await made();
  expect(pane.store.get().ownTables).toBe(true);
  const sheet = pane.workbook.sheets[1]!;
  pane.person.select('Sessions!A1');
  pane.person.act(() => {
    sheet.name = 'Our payers';
    sheet.visibility = 'Hidden';
  });
  const before = snapshot(pane.workbook).sheets.map(({ cells }) => cells);
  await pane.actions.addOwnTables();
  expect([active(pane), pane.store.get().notice]).toEqual(['Our payers', null]);
  expect(snapshot(pane.workbook).sheets.map(({ cells }) => cells)).toEqual(before);
});

test('of which one is gone: that one alone is made, on a sheet of its own', async () => {
  const pane = await made();
  pane.person.act(() => pane.workbook.setTables(pane.workbook.tables.slice(0, 1)));
  pane.person.select('Sessions!A1');
  await pane.actions.check();
  expect(pane.store.get().ownTables).toBe(false);
  await pane.actions.addOwnTables();
  expect([pane.store.get().notice, pane.store.get().ownTables]).toEqual([null, true]);
  expect(sheetsOf(pane)).toEqual(['Sessions', 'CPT clinic', 'CPT clinic 2']);
  expect(tablesOf(pane)).toEqual(['CPT_Payers', 'CPT_Techniques']);
  expect(active(pane)).toBe('CPT clinic 2');
  const names = Object.keys(snapshot(pane.workbook).sheets[2]!.cells);
  expect(names).not.toContain('B1');
});

test('are made although a sheet of that name is there', async () => {
  const pane = await started([SHEET, { name: 'CPT clinic', rows: [['ours']] }]);
  await pane.actions.addOwnTables();
  expect([active(pane), pane.store.get().notice]).toEqual(['CPT clinic 2', null]);
  expect(snapshot(pane.workbook).names['CPT_PROFILE']).toMatch(/CPT clinic 2/);
});

test('say which heading is wrong, and use none of the rows', async () => {
  const pane = await made();
  pane.person.type('CPT clinic!A5', 'Acme');
  pane.person.type('CPT clinic!C4', 'Rule');
  pane.person.select('Sessions!A1');
  await pane.actions.check();
  const header = ['Payer', 'Also called', 'Counting rule', 'NCCI pairs bind', 'MUE caps bind'];
  expect(pane.store.get().notice?.text(words)).toBe(words.setup.ownLacks('CPT_Payers', ['Counting rule'], header));
});
