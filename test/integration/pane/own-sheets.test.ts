import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const ROWS = SESSIONS.slice(0, 5);
let pane: PaneInExcel | null = null;
afterEach(() => pane?.app.dispose());

test('after a report was made, the set-up shows the columns of the sheet that was checked', async () => {
  pane = await paneInExcel([{ name: 'Sessions', rows: ROWS }]);
  await pane.pane.start();
  await pane.actions.check();
  await pane.actions.writeReport(false);
  pane.actions.dismissNotice();
  await pane.actions.lookAtSheet();
  expect(pane.store.get().notice).toBeNull();
  expect(pane.store.get().setup?.found.sheetName).toBe('Sessions');
});

test('a sheet of our own is called so where no other was checked, and no columns are asked for', async () => {
  pane = await paneInExcel([{ name: 'CPT changes', rows: [['When', 'Sheet', 'Cell', 'Before', 'After', 'Why']] }]);
  await pane.pane.start();
  await pane.actions.lookAtSheet();
  expect(pane.store.get().notice?.text(words)).toBe(words.notices.declined.ours);
  expect(pane.store.get().setup).toBeNull();
});

test('a person’s own sheet whose name begins as one of ours is checked', async () => {
  pane = await paneInExcel([
    { name: 'CPT clinic visits', rows: ROWS },
    { name: 'Other', rows: ROWS },
  ]);
  await pane.pane.start();
  await pane.actions.checkAll();
  expect(pane.store.get().notice?.text(words)).toBe(words.summary.sheets(2, 2));
  pane.person.select('CPT clinic visits!A1');
  await pane.actions.check();
  expect(pane.store.get().checked?.sheetName).toBe('CPT clinic visits');
});

test('where a sheet has the name of the waivers and is another one, nothing is waived on it, and the pane says so', async () => {
  pane = await paneInExcel([
    { name: 'Sessions', rows: ROWS },
    { name: 'CPT waivers', rows: [['My notes', 'x'], ['a']] },
  ]);
  await pane.pane.start();
  await pane.actions.check();
  const [item] = pane.store.get().checked!.items;
  expect(await pane.actions.waive(item!, { reason: 'The record supports it', initials: 'AB', expires: '' })).toBe(
    false,
  );
  expect(pane.store.get().notice?.text(words)).toBe(words.notices.notOurSheet);
  expect(pane.store.get()).toMatchObject({ waivers: [], waiversUnread: [] });
  const notes = snapshot(pane.workbook).sheets[1]!;
  expect(Object.keys(notes.cells).sort()).toEqual(['A1', 'A2', 'B1']);
});
