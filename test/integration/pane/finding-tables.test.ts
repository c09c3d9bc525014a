import { wordsOf } from '../../../src/taskpane/words';
import { snapshot, type SheetSpec } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel, type PaneInExcelOptions } from './pane-in-excel';

/** Which cells of a sheet the pane takes for its table, and what it says of the others. */
const words = wordsOf('en');
const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);

const started = startedPanes();
const checked = async (rows: NonNullable<SheetSpec['rows']>, options: PaneInExcelOptions = {}) => {
  const pane = await started([{ name: 'Log', rows }], options);
  await pane.actions.check();
  await pane.quiet();
  return pane;
};
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;

test('pages that begin with the header are read from the first one on', async () => {
  const page = (by: string) => [[`Therapist: ${by}`], HEADER, ...ROWS, ['Subtotal', '', '', '', 14], ['']];
  const pane = await checked([['August'], [''], ...['A', 'B', 'C', 'D'].flatMap(page)]);
  const { area, table } = pane.store.get().checked!;
  expect([area.row, table.length]).toEqual([4, 16]);
});

test('rows without a header are declined, and none is taken for one', async () => {
  const payers = ['Auto insurance', 'Medicare Part B', 'Self-pay', 'Medicare Part B'];
  const wide = ROWS.map((row, at) => [45505 + at, ...row.slice(1), 'PT', 'Treatment', payers[at]!]);
  const pane = await checked(wide);
  expect([pane.store.get().checked, said(pane)]).toEqual([
    null,
    `${words.notices.declined['no-header']} ${words.notices.declinedHelp}`,
  ]);
});

test.each(['en', 'es'] as const)(
  'of several tables of loose cells the one that was checked is named by its cells: %s',
  async (language) => {
    const page = [HEADER, ...ROWS];
    const pane = await checked(page.map((row) => [...row, '', ...row]));
    expect(pane.store.get().notice!.text(wordsOf(language))).toMatch(
      /^(?:2 tables .* the one in|Hay 2 tablas .* la de) A2:G5/,
    );
  },
);

describe('a table of loose cells ends at a blank column', () => {
  const SUMMARY = [
    ['Summary', 'Count'],
    ['Visits', 4],
    ['Clients', 3],
  ];
  /** The rows with other cells behind them, so many blank columns apart. */
  const beside = (gap: number) =>
    [HEADER, ...ROWS].map((row, at) => [...row, ...Array<string>(gap).fill(''), ...(SUMMARY[at] ?? ['', ''])]);
  const sheetOf = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!;
  const marksOf = (pane: PaneInExcel) => [...new Set(sheetOf(pane).conditionalFormats.flatMap(({ areas }) => areas))];

  test('the column stands beside it, and marks leave the other cells alone', async () => {
    const pane = await checked(beside(2), { markMode: 'column' });
    expect(pane.store.get().checked!.area).toMatchObject({ column: 0, columns: 7 });
    expect([sheetOf(pane).cells['H1']?.value, said(pane)]).toEqual(['CPT check', null]);
    expect(marksOf(pane)).toEqual(['A2:H5']);
    // Read once more with the column there, it is the same table.
    await pane.actions.check();
    await pane.quiet();
    expect(pane.store.get().checked!.area).toMatchObject({ column: 0, columns: 7 });
    expect(marksOf(pane)).toEqual(['A2:H5']);
    await pane.actions.clearMarks();
    expect([sheetOf(pane).cells['H1'], marksOf(pane)]).toEqual([undefined, []]);
  });

  test('with one blank column before the other cells its rows are colored, and it says so', async () => {
    const pane = await checked(beside(1), { markMode: 'column' });
    expect([sheetOf(pane).cells['H1'], said(pane)]).toEqual([undefined, words.marks.noRoom]);
    expect(marksOf(pane)).toEqual(['A3:G3', 'A5:G5']);
  });

  test('so beside another table of sessions', async () => {
    const both = [HEADER, ...ROWS].map((row) => [...row, '', ...row]);
    const pane = await checked(both, { markMode: 'column' });
    expect(marksOf(pane)).toEqual(['A3:G3', 'A5:G5']);
    expect(sheetOf(pane).cells['H1']).toBeUndefined();
  });

  test('not at one between its own columns', async () => {
    const spaced = [HEADER, ...ROWS].map((row) => row.flatMap((cell) => [cell, '']));
    const pane = await checked(spaced, { markMode: 'column' });
    expect(pane.store.get().checked!.area).toMatchObject({ column: 0, columns: 13 });
    expect([sheetOf(pane).cells['N1']?.value, said(pane)]).toEqual(['CPT check', null]);
  });

  test('nor before one that a person has chosen', async () => {
    const pane = await checked(beside(1));
    await pane.actions.lookAtSheet();
    pane.actions.setColumn(9, 'notes');
    await pane.actions.saveColumns();
    await pane.actions.check();
    await pane.quiet();
    expect(pane.store.get().checked!.area).toMatchObject({ column: 0, columns: 10 });
  });
});
