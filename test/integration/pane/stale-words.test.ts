import { wordsOf } from '../../../src/taskpane/words';
import { earlierMarks } from '../../../src/taskpane/model/marks/kept-marks';
import { MemoryView, memoryWorkbook, snapshot, type MemoryWorkbook } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { paneInExcel, type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

/** The words of a status column after the rows have changed or moved while no pane was open. */
const words = wordsOf('en');
const start = startedPanes();
const AS_OF = '2024-09-01 10:30';
const OURS = ['OK', 'Error', 'OK', 'Error', 'Not checkable'];
/** A sort of the rows without the column. */
const APART = (person: Person) => person.reorder('A2:G6', [1, 0, 2, 3, 4]);

const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const column = ({ workbook }: Pick<PaneInExcel, 'workbook'>) =>
  [2, 3, 4, 5, 6].map((row) => snapshot(workbook).sheets[0]!.cells[`H${row}`]?.value);
const personAt = (workbook: MemoryWorkbook) => new Person(workbook, new MemoryView(workbook), 'somebody');

/** A workbook that was marked by the column; the pane is closed again. */
async function marked(work: (pane: PaneInExcel) => Promise<void> = async () => undefined): Promise<MemoryWorkbook> {
  const pane = await start([], { workbook: memoryWorkbook([SHEET]), markMode: 'column' });
  await pane.actions.check();
  await pane.quiet();
  await work(pane);
  pane.app.dispose();
  return pane.workbook;
}

async function reopenedAfter(act: (person: Person) => void, workbook?: MemoryWorkbook) {
  const book = workbook ?? (await marked());
  act(personAt(book));
  return start([], { workbook: book });
}

describe('on opening, the words of a status column', () => {
  test('that stand beside other rows go, and the pane says so', async () => {
    const pane = await reopenedAfter(APART);
    expect(column(pane)).toEqual([undefined, undefined, 'OK', 'Error', 'Not checkable']);
    expect(said(pane)).toBe(words.marks.wordsWereStale(2, AS_OF));
    expect(earlierMarks(pane.store.get())).toHaveLength(1);
    // What is left is true: it is not doubted again.
    pane.app.dispose();
    expect(said(await start([], { workbook: pane.workbook }))).toBeNull();
  });

  test('stay where rows were sorted with them', async () => {
    const pane = await reopenedAfter((person) => person.reorder('A2:H6', [4, 3, 2, 1, 0]));
    expect([column(pane), said(pane)]).toEqual([[...OURS].reverse(), null]);
  });

  test.each<readonly [string, (person: Person) => void, readonly unknown[]]>([
    ['an edited row', (person) => person.type('E3', 3), ['OK', undefined, 'OK', 'Error', 'Not checkable']],
    ['a row that was put in', (person) => person.insertRows('A3'), ['OK', undefined, 'Error', 'OK', 'Error']],
  ])('stay but for those of %s', async (_, act, expected) => {
    expect(column(await reopenedAfter(act))).toEqual(expected);
  });

  test('stay where what is not read has changed, and after edits that the pane has seen', async () => {
    const workbook = await marked(async (pane) => {
      pane.person.type('E3', 3);
      await pane.quiet();
    });
    const pane = await reopenedAfter((person) => person.type('J3', 'remark'), workbook);
    expect([column(pane), said(pane)]).toEqual([['OK', 'OK', 'OK', 'Error', 'Not checkable'], null]);
  });

  test('go without a person’s words', async () => {
    const workbook = await marked(async (pane) => {
      pane.person.type('H3', 'ask Ada');
      await pane.actions.check();
      await pane.quiet();
    });
    const pane = await reopenedAfter(APART, workbook);
    expect(column(pane)).toEqual([undefined, 'ask Ada', 'OK', 'Error', 'Not checkable']);
    expect(said(pane)).toBe(words.marks.wordsWereStale(1, AS_OF));
  });

  test('go with the column where none is true any more', async () => {
    const pane = await reopenedAfter((person) => person.type('E2:E6', [[9], [9], [9], [9], [9]]));
    expect(column(pane)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(snapshot(pane.workbook).sheets[0]!.conditionalFormats).toEqual([]);
    expect([said(pane), earlierMarks(pane.store.get())]).toEqual([words.marks.wereStale(AS_OF), []]);
  });

  test('are said to be wrong where the sheet is protected', async () => {
    const pane = await reopenedAfter((person) => {
      APART(person);
      person.protect('Sessions');
    });
    expect([column(pane), said(pane)]).toEqual([OURS, words.marks.stuck(AS_OF)]);
  });

  test('stay where an older version has kept nothing by which they could be told', async () => {
    const workbook = await marked();
    const { settings } = workbook.store;
    const [key, list] = [...settings].find(([name]) => name.startsWith('tcc.marks.'))!;
    const kept = JSON.parse(String(list)) as { value: Record<string, unknown> };
    delete kept.value['words'];
    settings.set(key, JSON.stringify(kept));
    const pane = await reopenedAfter(APART, workbook);
    expect([column(pane), said(pane)]).toEqual([OURS, null]);
  });
});

test('before the first check they go as soon as somebody sorts the rows without them', async () => {
  const pane = await start([], { workbook: await marked() });
  APART(pane.person);
  await pane.quiet();
  expect(column(pane)).toEqual([undefined, undefined, 'OK', 'Error', 'Not checkable']);
  await pane.actions.check();
  await pane.quiet();
  expect(column(pane)).toEqual(['Error', 'OK', 'OK', 'Error', 'Not checkable']);
});

test('a check that runs while they are looked at writes them itself', async () => {
  const workbook = await marked();
  APART(personAt(workbook));
  const pane = await paneInExcel([], { workbook });
  await Promise.all([pane.pane.start(), pane.actions.check()]);
  await pane.quiet();
  expect(column(pane)).toEqual(['Error', 'OK', 'OK', 'Error', 'Not checkable']);
  pane.app.dispose();
});
