import { wordsOf } from '../../../src/taskpane/words';
import { itemOfKey } from '../../../src/taskpane/model/list/items';
import type { LineTable } from '../../../src/domain';
import { snapshot, type SheetSpec } from '../../../workbench/host';
import { finding, report } from '../../unit/taskpane/report';
import { SHEET, startedPanes, type PaneInExcel, type PaneInExcelOptions } from './pane-in-excel';

/** What a person has chosen stays with its session while rows come, go and move. */
const words = wordsOf('en');
const FORM = { reason: 'The record supports it', initials: 'AB', expires: '' };
const [HEADER] = SHEET.rows;
/** Clients one to five, each with a unit too many. */
const CLIENTS = [1, 2, 3, 4, 5].map((at) => [
  `2024-08-0${at}`,
  `Client ${at}`,
  'Lee Kneads',
  '97124',
  at + 1,
  at * 15,
  'Self-pay',
]);
const start = startedPanes();

/** More than two units of a row are a finding. */
function unitsOfRows(table: LineTable) {
  const lines = Array.from({ length: table.length }, (_, at) => table.line(at));
  const many = lines.filter(({ units }) => (units ?? 0) > 2);
  return report(
    many.map(({ row, units }) => finding([row], 'error', { data: { billed: units ?? 0 } })),
    [],
    table.rowCount,
  );
}

async function opened(rows: SheetSpec['rows'] & {}, at: number, options: PaneInExcelOptions = {}) {
  const pane = await start([{ name: 'Sessions', rows: [HEADER!, ...rows] }], options);
  await pane.actions.check();
  const { items } = pane.store.get().checked!;
  await pane.actions.open(items[at]!);
  pane.actions.changeList({ waiving: pane.store.get().list.selected });
  return pane;
}

const openItem = ({ store }: PaneInExcel) => {
  const { checked, list } = store.get();
  return list.selected === null ? undefined : itemOfKey(checked!.items, list.selected);
};
const openClients = (pane: PaneInExcel) => {
  const item = openItem(pane);
  return item?.kind === 'finding' ? item.finding.rows.map((row) => pane.store.get().checked!.facts.client(row)) : null;
};
const isWaiving = ({ store }: PaneInExcel) => store.get().list.waiving !== null;
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;

describe('the open finding and its waiver', () => {
  const moves: readonly (readonly [string, (pane: PaneInExcel) => void])[] = [
    ['a colleague inserts a row above', ({ person }) => person.insertRows('A3:A3')],
    ['a colleague deletes a row above', ({ person }) => person.deleteRows('A2:A2')],
    ['the rows are sorted the other way', ({ person }) => person.reorder('A2:G6', [4, 3, 2, 1, 0])],
    ['a cell beside is edited', ({ person }) => person.type('F2', 5)],
    ['the units are edited in their place', ({ person }) => person.type('E5', 6)],
  ];

  test.each(moves)('stay on their session when %s', async (_, move) => {
    const pane = await opened(CLIENTS, 3);
    expect(openClients(pane)).toEqual(['Client 4']);
    move(pane);
    await pane.quiet();
    expect([openClients(pane), isWaiving(pane), said(pane)]).toEqual([['Client 4'], true, null]);
    expect(pane.store.get().list.waiving).toBe(pane.store.get().list.selected);
    await pane.actions.waive(openItem(pane)!, FORM);
    const cells = snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT waivers')!.cells;
    expect(cells['C2']?.value).toBe('2024-08-04');
  });

  test('are closed, and that is said, when the row has moved and changed', async () => {
    const pane = await opened(CLIENTS, 3);
    await pane.actions.setLive(false);
    pane.person.type('E5', 7);
    pane.person.insertRows('A3:A3');
    await pane.actions.check();
    await pane.quiet();
    expect([openItem(pane), isWaiving(pane)]).toEqual([undefined, false]);
    expect(said(pane)).toBe(`${words.foundAgain.closed} ${words.foundAgain.notWaived}`);
  });

  test('are closed where another client is typed over theirs', async () => {
    const pane = await opened(CLIENTS, 3);
    pane.person.type('B5', 'Client 9');
    await pane.quiet();
    expect([openItem(pane), isWaiving(pane)]).toEqual([undefined, false]);
    expect(said(pane)).toContain(words.foundAgain.closed);
  });

  test('of one of two equal rows are closed when rows move, and stay while they do not', async () => {
    const twins = [...CLIENTS, CLIENTS[3]!];
    const pane = await opened(twins, 4, { reportOf: unitsOfRows });
    const { selected } = pane.store.get().list;
    expect(openClients(pane)).toEqual(['Client 4']);
    pane.person.type('F3', 31);
    await pane.quiet();
    await pane.actions.check();
    expect([pane.store.get().list.selected, isWaiving(pane), said(pane)]).toEqual([selected, true, null]);
    pane.person.insertRows('A3:A3');
    await pane.quiet();
    expect([openItem(pane), isWaiving(pane)]).toEqual([undefined, false]);
    expect(said(pane)).toContain(words.foundAgain.closed);
  });

  test('do not go over to an equal row when theirs is put right', async () => {
    const pane = await opened([...CLIENTS, CLIENTS[3]!], 2, { reportOf: unitsOfRows });
    pane.actions.changeList({ waiving: null });
    pane.person.type('E5', 1);
    await pane.quiet();
    expect([openItem(pane), said(pane)]).toEqual([undefined, null]);
  });

  test('go without a word when the finding is put right and no waiver is being written', async () => {
    const pane = await opened(CLIENTS, 3);
    pane.actions.changeList({ waiving: null });
    pane.person.type('E5', 4);
    await pane.quiet();
    expect([openItem(pane), said(pane)]).toEqual([undefined, null]);
  });

  test('are closed with a word when the finding is put right while its waiver is being written', async () => {
    const pane = await opened(CLIENTS, 3);
    pane.person.type('E5', 4);
    await pane.quiet();
    expect([openItem(pane), isWaiving(pane)]).toEqual([undefined, false]);
    expect(said(pane)).toContain(words.foundAgain.notWaived);
  });
});
