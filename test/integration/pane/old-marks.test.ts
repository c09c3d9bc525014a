import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

/** Marks that could not be brought up to what the list says. */
const words = wordsOf('en');
const start = startedPanes();
const AS_OF = '2024-09-01 10:30';

const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const sheet = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!;

async function marked(markMode: 'formats' | 'column') {
  const pane = await start([SHEET], { markMode });
  await pane.actions.check();
  await pane.quiet();
  return pane;
}

describe.each(['formats', 'column'] as const)('a sheet that was protected after it was marked (%s)', (mode) => {
  test('keeps its marks, which are told as old once the list is another, and is never unprotected', async () => {
    const pane = await marked(mode);
    pane.person.protect('Sessions');
    pane.person.type('E3', 3);
    pane.person.type('E2', 9);
    const before = sheet(pane);
    await pane.quiet();
    expect(pane.store.get().marked).toMatchObject({ mode, asOf: AS_OF, old: true });
    expect(said(pane)).toBe(words.marks.stuck(AS_OF));
    await pane.actions.check();
    expect(pane.store.get().marked).toMatchObject({ mode, asOf: AS_OF, old: true });
    expect(sheet(pane)).toEqual(before);
  });

  test('has true marks again when the cells are put back, or the sheet is opened', async () => {
    const pane = await marked(mode);
    pane.person.protect('Sessions');
    pane.person.type('E3', 3);
    await pane.quiet();
    pane.person.type('E3', 4);
    await pane.quiet();
    await pane.actions.check();
    expect(pane.store.get().marked).toEqual({ mode, asOf: AS_OF, rows: 2 });
    pane.person.protect('Sessions', false);
    pane.person.type('E3', 3);
    await pane.quiet();
    await pane.actions.check();
    expect(pane.store.get().marked).toEqual({ mode, asOf: AS_OF, rows: 1 });
  });
});

test('marks of before a check that was stopped before it marked are told as old', async () => {
  const pane = await marked('column');
  pane.person.type('E2', 9);
  await pane.actions.setLive(false);
  const end = pane.store.subscribe(() => {
    if (pane.store.get().running?.phase !== 'marking') return;
    end();
    pane.actions.cancel();
  });
  await pane.actions.check();
  expect(pane.store.get().marked).toMatchObject({ old: true });
  await pane.actions.check();
  expect(pane.store.get().marked).toMatchObject({ rows: 3 });
  expect(pane.store.get().marked).not.toHaveProperty('old');
});

describe('rows that have moved since the check, while edits are not checked', () => {
  test.each(['formats', 'column'] as const)('are not marked by their old places (%s)', async (mode) => {
    const pane = await marked('formats');
    await pane.actions.setLive(false);
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    expect(pane.store.get()).toMatchObject({ marked: null, freshness: 'moved' });
    const before = sheet(pane);
    await pane.actions.mark();
    expect(said(pane)).toBe(words.marks.afterCheck);
    await pane.actions.chooseMarks(mode);
    expect(sheet(pane)).toEqual(before);
    await pane.actions.check();
    expect(pane.store.get().marked).toMatchObject({ mode, rows: 2 });
  });
});
