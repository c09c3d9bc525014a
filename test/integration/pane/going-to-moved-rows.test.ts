import { wordsOf } from '../../../src/taskpane/words';
import type { LineTable } from '../../../src/domain';
import { finding, report } from '../../unit/taskpane/report';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

/** Edits are not checked as they are made: so it is on large sheets by themselves. */
const words = wordsOf('en');
const start = startedPanes();

async function checked(rows = SHEET.rows) {
  const pane = await start([{ name: 'Sessions', rows }]);
  await pane.actions.check();
  await pane.actions.setLive(false);
  return pane;
}

const said = ({ store }: PaneInExcel) => store.get().selection?.text(words) ?? null;
const selected = ({ app }: PaneInExcel) => app.host.view.selection.areas;
const UNITS = 4;
const insertColumn = ({ person, workbook }: PaneInExcel, column: number) =>
  person.act(() => workbook.sheets[0]!.insert({ row: 0, column, rows: 1_048_576, columns: 1 }, 'Right'));

describe('going to the cells of a finding whose rows have moved', () => {
  const moves: readonly (readonly [string, (pane: PaneInExcel) => void, number, number])[] = [
    ['rows were put in above the table', ({ person }) => person.insertRows('A1:A3'), 7, UNITS],
    ['more rows than the table has were put in above it', ({ person }) => person.insertRows('A1:A40'), 44, UNITS],
    ['a row was put in among them', ({ person }) => person.insertRows('A3:A3'), 5, UNITS],
    ['a column was put in to the left', (pane) => insertColumn(pane, 0), 4, UNITS + 1],
    ['a column was put in between', (pane) => insertColumn(pane, 2), 4, UNITS + 1],
    ['they were sorted', ({ person }) => person.reorder('A2:G6', [4, 3, 2, 1, 0]), 2, UNITS],
  ];

  test.each(moves)('finds them where %s', async (_, move, row, column) => {
    const pane = await checked();
    move(pane);
    await pane.quiet();
    expect(pane.store.get().freshness).toBe('moved');
    await pane.actions.open(pane.store.get().checked!.items[1]!);
    expect([said(pane), selected(pane)]).toEqual([null, [{ row, column, rows: 1, columns: 1 }]]);
  });

  test('says of rows that were deleted, or moved and changed, that they were not found as they were', async () => {
    const pane = await checked();
    pane.person.deleteRows('A5:A5');
    await pane.quiet();
    await pane.actions.open(pane.store.get().checked!.items[1]!);
    expect(said(pane)).toBe(words.foundAgain.lost);
    pane.person.type('F3', 44);
    await pane.actions.open(pane.store.get().checked!.items[0]!);
    expect(said(pane)).toBe(words.foundAgain.lost);
  });

  test('selects those that are there of several, and says that others are not', async () => {
    const pane = await checked([
      ...SHEET.rows,
      ['2024-08-05', 'Blake Sample', 'Lee Kneads', '97140', 3, 15, 'Self-pay'],
    ]);
    const [both] = pane.store.get().checked!.items;
    expect(both?.kind === 'finding' && both.finding.rows).toEqual([1, 5]);
    pane.person.deleteRows('A3:A3');
    await pane.quiet();
    await pane.actions.open(both!);
    expect([said(pane), selected(pane)]).toEqual([
      words.foundAgain.someLost(1),
      [{ row: 5, column: UNITS, rows: 1, columns: 1 }],
    ]);
  });
});

describe('what stands in the cells of a finding', () => {
  const ofCodes = (table: LineTable) => report([finding([1, 4], 'error', { field: 'code' })], [], table.rowCount);

  test('is read when it is asked for, and not of a row that has changed since', async () => {
    const rows = SHEET.rows.map((row, at) =>
      at === 2 ? [...row.slice(0, 3), 'massage, one hour', ...row.slice(4)] : row,
    );
    const pane = await start([{ name: 'Sessions', rows }], { reportOf: ofCodes });
    await pane.actions.check();
    const [item] = pane.store.get().checked!.items;
    const read = async () => (item?.kind === 'finding' ? [...(await pane.actions.readCellTexts(item))] : null);
    expect(await read()).toEqual([
      [1, 'massage, one hour'],
      [4, '97140'],
    ]);
    await pane.actions.setLive(false);
    pane.person.type('D6', '97124');
    expect(await read()).toEqual([[1, 'massage, one hour']]);
  });
});
