import { columnsEntry, readEntry } from '../../../src/storage';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

const MINUTES = 5;
const OTHER = { name: 'Other', rows: SHEET.rows };

const started = startedPanes();

/** Two sheets of sessions; the set-up of the second one is open. */
const withOther = async () => {
  const pane = await started([SHEET, OTHER]);
  await pane.actions.checkAll();
  await pane.quiet();
  await lookAt(pane, 'Other');
  return pane;
};
const lookAt = async ({ person, actions }: PaneInExcel, sheet: string) => {
  person.select(`${sheet}!A1`);
  await actions.lookAtSheet();
};
const sheetOfSetup = ({ store }: PaneInExcel) => store.get().setup?.found.sheetName;
const show = ({ store, actions }: PaneInExcel, sheet: string) => {
  const [key] = [...store.get().results].find(([, { checked }]) => checked.sheetName === sheet)!;
  actions.showTable(key);
};
const minutesKept = ({ workbook, store }: PaneInExcel, sheet: string) => {
  const { worksheetId } = [...store.get().results.values()].find(({ checked }) => checked.sheetName === sheet)!.checked;
  const kind = columnsEntry(worksheetId);
  const read = readEntry(kind, (workbook.store.settings.get(kind.key) as string) ?? null);
  return read.state === 'kept' ? (read.value.columns['minutes'] ?? []) : null;
};

test('columns that are kept for a sheet call its list out of date, whichever is shown', async () => {
  const pane = await withOther();
  show(pane, 'Sessions');
  pane.actions.setColumn(MINUTES, null);
  await pane.actions.saveColumns();
  await pane.quiet();
  expect(pane.store.get()).toMatchObject({ checked: { sheetName: 'Sessions' }, freshness: 'fresh' });
  show(pane, 'Other');
  expect(pane.store.get()).toMatchObject({ checked: { sheetName: 'Other' }, freshness: 'reset' });
});

test('columns are found anew and dropped on the sheet of the form, whichever sheet is open by then', async () => {
  const pane = await withOther();
  pane.actions.setColumn(MINUTES, null);
  await pane.actions.saveColumns();
  await lookAt(pane, 'Sessions');
  pane.person.select('Other!A1');
  await pane.actions.findColumnsAnew();
  expect(sheetOfSetup(pane)).toBe('Sessions');
  await pane.actions.saveColumns();
  expect(minutesKept(pane, 'Sessions')).toEqual([MINUTES]);
  expect(minutesKept(pane, 'Other')).toEqual([]);
  pane.actions.setColumn(MINUTES, null);
  await pane.actions.dropColumns();
  expect(sheetOfSetup(pane)).toBe('Sessions');
});

test('another table is chosen on the sheet of the form', async () => {
  const rows = [...SHEET.rows, [''], ...SHEET.rows].map((row) => [...row]);
  const last = SHEET.rows.length;
  const tables = [
    { name: 'March', address: `A1:G${last}` },
    { name: 'April', address: `A${last + 2}:G${2 * last + 1}` },
  ];
  const pane = await started([{ name: 'Log', rows, tables }, OTHER]);
  await pane.actions.lookAtSheet();
  const april = pane.store.get().setup!.found.tables.find(({ name }) => name === 'April')!;
  pane.person.select('Other!A1');
  await pane.actions.chooseTable(april.id);
  expect(pane.store.get().setup?.found).toMatchObject({ sheetName: 'Log', choice: april.id });
});
