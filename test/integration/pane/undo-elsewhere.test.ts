import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const SHEETS = ['August', 'September'].map((name) => ({ name, rows: SESSIONS.slice(0, 5) }));
const started = startedPanes();

/** Two sheets that were checked; what September asks for is fixed, and August is shown. */
async function fixedAndLeft(): Promise<PaneInExcel> {
  const pane = await started(SHEETS);
  await pane.actions.checkAll();
  show(pane, 'September');
  await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
  await pane.quiet();
  expect([open(pane), pane.store.get().freshness]).toEqual([[], 'fresh']);
  show(pane, 'August');
  return pane;
}

function show({ store, actions }: PaneInExcel, sheet: string) {
  const [key] = [...store.get().results].find(([, kept]) => kept.checked.sheetName === sheet)!;
  actions.showTable(key);
}

const open = ({ store }: PaneInExcel) =>
  store.get().checked!.items.flatMap((item) => (item.kind === 'finding' ? [item.finding.rows] : []));
const units = ({ workbook }: PaneInExcel) => [1, 2, 3, 4].map((row) => workbook.sheets[1]!.value(row, 4));

test('fixes that are taken back on a sheet that is not shown are findings again in its list', async () => {
  const pane = await fixedAndLeft();
  await pane.actions.undoFixes();
  await pane.quiet();
  expect(units(pane)).toEqual([4, 4, 2, 3]);
  show(pane, 'September');
  expect([open(pane), pane.store.get().freshness]).toEqual([[[1], [3]], 'fresh']);
});

test('and its list is called out of date where edits are not checked as they are made', async () => {
  const pane = await fixedAndLeft();
  await pane.actions.setLive(false);
  await pane.actions.undoFixes();
  show(pane, 'September');
  expect([open(pane), pane.store.get().freshness]).toEqual([[], 'edited']);
  await pane.quiet();
  expect([open(pane), pane.store.get().freshness]).toEqual([[], 'edited']);
});

test('fixes of a sheet that is left while they are written are gone from its list', async () => {
  const pane = await started(SHEETS);
  await pane.actions.checkAll();
  show(pane, 'September');
  const plan = await pane.actions.previewFixes();
  const applied = pane.actions.applyFixes(plan, false);
  show(pane, 'August');
  await applied;
  await pane.quiet();
  expect(units(pane)).toEqual([4, 3, 2, 2]);
  show(pane, 'September');
  expect([open(pane), pane.store.get().freshness]).toEqual([[], 'fresh']);
});
