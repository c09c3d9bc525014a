import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

/** What a person does to the status column: deletes it, renames it, types over a word of it. */
const words = wordsOf('en');
const start = startedPanes();
const OURS = ['CPT check', 'OK', 'Error', 'OK', 'Error', 'Not checkable'];
const NONE = [undefined, undefined, undefined, undefined, undefined, undefined];

const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const sheet = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!;
const column = (pane: PaneInExcel, name = 'H') =>
  [1, 2, 3, 4, 5, 6].map((row) => sheet(pane).cells[`${name}${row}`]?.value);

async function marked(spec: Parameters<typeof start>[0][number] = SHEET) {
  const pane = await start([spec], { markMode: 'column' });
  await pane.actions.check();
  await pane.quiet();
  expect(column(pane)).toEqual(OURS);
  return pane;
}

function deleteColumn({ person, workbook }: PaneInExcel) {
  person.act(() => workbook.sheets[0]!.delete({ row: 0, column: 7, rows: 1_048_576, columns: 1 }, 'Left'));
}

describe('a status column that a person deletes', () => {
  test('stays away, with its rules; the pane says so, and brings it back when it is asked to', async () => {
    const pane = await marked();
    deleteColumn(pane);
    await pane.quiet();
    expect([column(pane), sheet(pane).conditionalFormats]).toEqual([NONE, []]);
    expect([said(pane), pane.store.get().marked]).toEqual([words.marks.deleted, null]);
    await pane.actions.check();
    expect(column(pane)).toEqual(NONE);
    await pane.actions.mark();
    expect(column(pane)).toEqual(OURS);
    expect(pane.store.get()).toMatchObject({ markMode: 'column', marked: { mode: 'column', rows: 2 } });
  });

  test('while the pane is closed stays away at the next check', async () => {
    const first = await marked();
    first.app.dispose();
    deleteColumn(first);
    const pane = await start([], { workbook: first.workbook });
    await pane.actions.check();
    await pane.quiet();
    expect([column(pane), said(pane), pane.store.get().marked]).toEqual([NONE, words.marks.deleted, null]);
  });

  test('comes back at once for whoever chooses it', async () => {
    const pane = await marked();
    deleteColumn(pane);
    await pane.actions.chooseMarks('column');
    await pane.quiet();
    expect([column(pane), said(pane)]).toEqual([OURS, null]);
  });
});

describe('a status column that a person gives another label', () => {
  test('loses our words, keeps a person’s, and a column of ours stands beside it', async () => {
    const pane = await marked();
    pane.person.type('H4', 'ask Ada');
    pane.person.type('H1', 'My check');
    await pane.quiet();
    await pane.actions.check();
    await pane.quiet();
    expect(column(pane)).toEqual(['My check', undefined, undefined, 'ask Ada', undefined, undefined]);
    expect(column(pane, 'I')).toEqual(OURS);
    await pane.actions.clearMarks();
    expect(column(pane)).toEqual(['My check', undefined, undefined, 'ask Ada', undefined, undefined]);
    expect([column(pane, 'I'), sheet(pane).conditionalFormats]).toEqual([NONE, []]);
  });

  test('loses our words when the marks are cleared', async () => {
    const pane = await marked();
    pane.app.dispose();
    pane.person.type('H1', 'My check');
    const again = await start([], { workbook: pane.workbook });
    await again.actions.clearMarks();
    expect(column(again)).toEqual(['My check', undefined, undefined, undefined, undefined, undefined]);
    expect(said(again)).toBe(words.marks.cleared);
  });
});

describe('a word of ours that a person types, or deletes', () => {
  test.each(['Error', ''])('is the true one again at once (“%s”)', async (typed) => {
    const pane = await marked();
    if (typed === '') pane.person.clear('H4');
    else pane.person.type('H4', typed);
    await pane.quiet();
    expect(column(pane)).toEqual(OURS);
  });

  test('is the true one as well after an edit of its row in the same breath', async () => {
    const pane = await marked();
    pane.person.type('E3', 3);
    pane.person.type('H3', 'Warning');
    await pane.quiet();
    expect(column(pane)).toEqual(['CPT check', 'OK', 'OK', 'OK', 'Error', 'Not checkable']);
  });

  test('of a colleague’s is the true one at the next check', async () => {
    const pane = await marked();
    new Person(pane.workbook, new MemoryView(pane.workbook), 'colleague').type('H4', 'Error');
    await pane.quiet();
    expect(column(pane)[3]).toBe('Error');
    await pane.actions.check();
    expect(column(pane)).toEqual(OURS);
  });

  test('stays where the sheet was protected since', async () => {
    const pane = await marked();
    pane.person.protect('Sessions');
    pane.person.type('H4', 'Error');
    await pane.quiet();
    expect(column(pane)[3]).toBe('Error');
    expect(pane.store.get().marked).toMatchObject({ old: true });
  });
});
