import { wordsOf } from '../../../src/taskpane/words';
import type { SheetSpec } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const ROWS = SESSIONS.slice(0, 5);
const OTHER: SheetSpec = { name: 'Other', rows: SHEET.rows };
/** Two columns that are as good for the code. */
const TORN: SheetSpec = {
  name: 'Torn',
  rows: ROWS.map((row) => [row[0]!, row[1]!, row[3]!, row[3]!, row[4]!, row[5]!]),
};
const LIST: SheetSpec = {
  name: 'List',
  rows: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};

const started = startedPanes();
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const all = async (pane: PaneInExcel) => {
  await pane.actions.checkAll();
  await pane.quiet();
  return said(pane);
};
const keep = async (pane: PaneInExcel, ...sheets: readonly string[]) => {
  for (const sheet of sheets) {
    pane.person.select(`${sheet}!A1`);
    await pane.actions.lookAtSheet();
    await pane.actions.saveColumns();
  }
};

describe('of all sheets is said', () => {
  test('where two columns fit, by the sheet’s name', async () => {
    const pane = await started([TORN, SHEET, LIST]);
    const choose = `“Torn”: ${words.setup.torn} ${words.summary.torn}`;
    expect(await all(pane)).toBe(`${words.summary.sheets(1, 3)} ${choose}`);
    expect(pane.store.get().torn).toBe(false);
  });

  test('what became of the columns of each', async () => {
    const pane = await started([SHEET, OTHER]);
    await keep(pane, 'Sessions', 'Other');
    const swapped = SHEET.rows.map((row) => [row[6]!, row[5]!]);
    pane.person.type('Sessions!F1', swapped);
    pane.person.type('Other!F1', 'Time spent');
    const moved = `“Sessions”: ${words.setup.columnsMoved}`;
    const changed = `“Other”: ${words.setup.columnsChanged} ${words.setup.lookThere}`;
    expect(await all(pane)).toBe(`${words.summary.sheets(2, 2)} ${moved} ${changed}`);
    expect(pane.store.get().notice?.tone).toBe('caution');
  });

  test('what is true of several once, with their names', async () => {
    const pane = await started([SHEET, OTHER]);
    await keep(pane, 'Sessions', 'Other');
    for (const sheet of ['Sessions', 'Other']) pane.person.type(`${sheet}!F1`, 'Time spent');
    const changed = `“Sessions”, “Other”: ${words.setup.columnsChanged} ${words.setup.lookThere}`;
    expect(await all(pane)).toBe(`${words.summary.sheets(2, 2)} ${changed}`);
  });

  test('how many hidden ones were not looked at', async () => {
    const pane = await started([SHEET, OTHER]);
    pane.workbook.sheets[1]!.visibility = 'Hidden';
    expect(await all(pane)).toBe(`${words.summary.sheets(1, 1)} ${words.summary.hidden(1)}`);
  });
});

test('of the tables of one sheet is said what became of the columns of each', async () => {
  const rows = ROWS.map((row) => [...row, '', ...row]);
  const tables = [
    { name: 'March', address: 'A1:G5' },
    { name: 'April', address: 'I1:O5' },
  ];
  const pane = await started([{ name: 'Log', rows, tables }]);
  await pane.actions.lookAtSheet();
  for (const { id } of pane.store.get().setup!.found.tables) {
    await pane.actions.checkTable(id, true);
    await pane.actions.chooseTable(id);
    await pane.actions.saveColumns();
  }
  pane.person.type(
    'F1:G5',
    ROWS.map((row) => [row[6]!, row[5]!]),
  );
  pane.person.type('N1', 'Time spent');
  await pane.actions.check();
  await pane.quiet();
  const moved = `“Log, March”: ${words.setup.columnsMoved}`;
  const changed = `“Log, April”: ${words.setup.columnsChanged} ${words.setup.lookThere}`;
  expect(said(pane)).toBe(`${words.setup.tablesChecked(2, 2)} ${moved} ${changed}`);
});
