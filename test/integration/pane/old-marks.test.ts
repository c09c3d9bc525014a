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
