import { wordsOf } from '../../../src/taskpane/words';
import { earlierMarks } from '../../../src/taskpane/model/marks/kept-marks';
import { MemoryView, memoryWorkbook, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

const words = wordsOf('en');
const start = startedPanes();

/** The areas that are marked. */
const marks = ({ workbook }: PaneInExcel) =>
  snapshot(workbook).sheets[0]!.conditionalFormats.map(({ areas }) => areas.join());
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;

describe('marks on and off', () => {
  test('“Mark rows” after “No marks” turns marking on: they stay true after a sort and a check', async () => {
    const pane = await start([SHEET], { markMode: null });
    await pane.actions.check();
    await pane.actions.chooseMarks('none');
    await pane.actions.mark();
    expect(pane.store.get()).toMatchObject({ markMode: 'formats', marked: { rows: 2, mode: 'formats' } });
    await pane.actions.check();
    expect(marks(pane)).toEqual(['A3:G3,A5:G5']);
    expect(pane.store.get().marked).toMatchObject({ rows: 2 });
    await pane.quiet();
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    expect(marks(pane)).toEqual(['A2:G2,A5:G5']);
    expect(pane.store.get().marked).toMatchObject({ rows: 2 });
  });

  test('“No marks” as the first answer does not speak of marks that were taken off: there were none', async () => {
    const pane = await start([SHEET], { markMode: null });
    await pane.actions.check();
    await pane.actions.chooseMarks('none');
    expect(said(pane)).toBe(words.marks.noneThere);
    await pane.actions.chooseMarks('column');
    await pane.actions.chooseMarks('none');
    expect(said(pane)).toBe(words.marks.cleared);
  });

  test('marks that are there where none are wanted are painted anew, never left behind', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    pane.workbook.store.settings.set('tcc.markMode', '{"v":1,"value":"none"}');
    await pane.quiet();
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    await pane.actions.check();
    expect(marks(pane)).toEqual(['A2:G2,A5:G5']);
    expect(pane.store.get().marked).toMatchObject({ mode: 'formats', rows: 2 });
  });

  test('what was cleared stays off at the next check and sort, until rows are marked again in the same way', async () => {
    const pane = await start([SHEET], { markMode: 'column' });
    await pane.actions.check();
    await pane.actions.clearMarks();
    expect(said(pane)).toBe(words.marks.cleared);
    await pane.quiet();
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    await pane.actions.check();
    expect(marks(pane)).toEqual([]);
    expect(pane.store.get()).toMatchObject({ markMode: 'none', marked: null });
    await pane.actions.mark();
    expect(pane.store.get()).toMatchObject({ markMode: 'column', marked: { mode: 'column', rows: 2 } });
  });
});

describe('a workbook that was marked earlier, before it is checked', () => {
  async function reopened(mode: 'formats' | 'column') {
    const workbook = memoryWorkbook([SHEET, { name: 'Other' }]);
    const first = await start([], { workbook, markMode: mode });
    await first.actions.check();
    await first.quiet();
    first.app.dispose();
    return start([], { workbook });
  }

  test.each(['formats', 'column'] as const)('is told with its date, and can be cleared (%s)', async (mode) => {
    const pane = await reopened(mode);
    expect(earlierMarks(pane.store.get())).toEqual([
      expect.objectContaining({ sheetName: 'Sessions', asOf: '2024-09-01 10:30', mode, rows: null }),
    ]);
    await pane.actions.clearMarks(earlierMarks(pane.store.get())[0]!.place);
    expect(said(pane)).toBe(words.marks.cleared);
    expect(marks(pane)).toEqual([]);
    expect(earlierMarks(pane.store.get())).toEqual([]);
    await pane.actions.check();
    expect(marks(pane)).toEqual([]);
  });

  test.each([
    ['a sort', (person: Person) => person.reorder('A2:G6', [1, 0, 2, 3, 4])],
    ['an edit', (person: Person) => person.type('E3', 3)],
    ['an inserted row', (person: Person) => person.insertRows('A2')],
  ])('loses marks on row numbers at %s, and the pane says so', async (_, act) => {
    const pane = await reopened('formats');
    act(pane.person);
    await pane.quiet();
    expect(marks(pane)).toEqual([]);
    expect(said(pane)).toBe(words.marks.wereStale('2024-09-01 10:30'));
    expect(earlierMarks(pane.store.get())).toEqual([]);
  });

  test('loses them too when a colleague sorts without this add-in; what is not read changes nothing', async () => {
    const pane = await reopened('formats');
    pane.person.type('H3', 'remark');
    await pane.quiet();
    expect(marks(pane)).toEqual(['A3:G3,A5:G5']);
    new Person(pane.workbook, new MemoryView(pane.workbook), 'colleague').reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    expect(marks(pane)).toEqual([]);
  }, 15_000);

  test('is no longer told of once it is checked', async () => {
    const pane = await reopened('formats');
    await pane.actions.check();
    await pane.quiet();
    expect(earlierMarks(pane.store.get())).toEqual([]);
    expect(pane.store.get().marked).toMatchObject({ rows: 2 });
  });
});

describe('marks that a crashed run has left', () => {
  async function left(mode: 'formats' | 'column') {
    const workbook = memoryWorkbook([SHEET]);
    const first = await start([], { workbook, markMode: mode });
    await first.actions.check();
    await first.quiet();
    first.app.dispose();
    const { settings } = workbook.store;
    for (const key of [...settings.keys()]) if (key.startsWith('tcc.marks.')) settings.delete(key);
    return workbook;
  }

  test('on row numbers are taken off on opening, and the pane says so', async () => {
    const workbook = await left('formats');
    new Person(workbook, new MemoryView(workbook), 'colleague').reorder('A2:G6', [1, 0, 2, 3, 4]);
    const pane = await start([], { workbook });
    expect(marks(pane)).toEqual([]);
    expect(said(pane)).toBe(words.marks.unlisted);
  });

  test('by a status column move with their rows, and stay', async () => {
    const workbook = await left('column');
    const pane = await start([], { workbook });
    expect(marks(pane)).toEqual(['A2:H6', 'A2:H6']);
    expect(said(pane)).toBeNull();
  });

  test('stay in a read-only workbook, and the pane says so', async () => {
    const workbook = await left('formats');
    const pane = await start([], { workbook, readOnly: true });
    expect(marks(pane)).toEqual(['A3:G3,A5:G5']);
    expect(said(pane)).toBe(words.marks.unlistedStuck);
  });
});
