import { liveEntry, writeEntry } from '../../../src/storage';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

/** Cells of the table that formulas fill: what they come to changes without an edit of theirs. */
const opened = startedPanes();
const MINUTES = 5;
/** The sessions, with a formula for some of their minutes. */
const rowsWith = (formulas: Readonly<Record<number, string>>) =>
  SESSIONS.slice(0, 5).map((row, at) =>
    row.map((cell, column) => (column === MINUTES ? (formulas[at] ?? cell) : cell)),
  );
const SETUP = { name: 'Setup', rows: [[60]] };

async function checkedPane(formulas: Readonly<Record<number, string>>, live = true): Promise<PaneInExcel> {
  const pane = await opened([{ name: 'Sessions', rows: rowsWith(formulas) }, SETUP]);
  if (!live) pane.workbook.store.settings.set(liveEntry.key, writeEntry(liveEntry, false));
  await pane.pane.start();
  await pane.actions.check();
  await pane.quiet();
  return pane;
}

const found = ({ store }: PaneInExcel) =>
  store
    .get()
    .checked!.report.findings.map(({ rows, data }) => `${rows.join()}: ${data['billed']}/${data['supported']}`);
const now = (pane: PaneInExcel) => [found(pane), pane.store.get().freshness];

test('an edit of another sheet, to which the minutes of all rows point', async () => {
  const pane = await checkedPane({ 1: '=Setup!$A$1', 2: '=Setup!$A$1', 3: '=Setup!$A$1', 4: '=Setup!$A$1' });
  expect(now(pane)).toEqual([[], 'fresh']);
  pane.person.type('Setup!A1', 15);
  await pane.quiet();
  expect(now(pane)).toEqual([['0: 4/1', '1: 4/1', '2: 2/1', '3: 3/1'], 'fresh']);
});

test('an edit of another row of the table', async () => {
  const pane = await checkedPane({ 4: '=F2-15' });
  expect(now(pane)).toEqual([['1: 4/3'], 'fresh']);
  pane.person.type('F2', 30);
  await pane.quiet();
  expect(now(pane)).toEqual([['0: 4/2', '1: 4/3', '3: 3/1'], 'fresh']);
});

test('is said where live checking is off, also of a table that is not shown', async () => {
  const pane = await checkedPane({ 1: '=Setup!$A$1' }, false);
  const { workbook } = pane;
  pane.person.act(() => workbook.addSheet('Other').enter({ row: 0, column: 0, rows: 5, columns: 7 }, rowsWith({})));
  await pane.actions.checkAll();
  await pane.quiet();
  const [first, other] = [...pane.store.get().results.keys()];
  pane.actions.showTable(other!);
  pane.person.type('Setup!A1', 15);
  await pane.quiet();
  expect(pane.store.get().freshness).toBe('fresh');
  pane.actions.showTable(first!);
  expect(pane.store.get().freshness).toBe('edited');
});
