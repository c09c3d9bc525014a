import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import type { LineTable } from '../../../src/domain';
import { unitsReport } from '../../unit/taskpane/engine-of-units';
import { finding, report } from '../../unit/taskpane/report';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

/** The last fixes are taken back where their rows stand by then, and nowhere else. */
const words = wordsOf('en');
const start = startedPanes();
const [HEADER] = SHEET.rows;
type Row = readonly (string | number)[];
const row = (client: string, day: number, units: number, minutes: number): Row => [
  ...[`2024-08-0${day}`, client, 'Lee Kneads', '97124', units, minutes, 'Self-pay'],
];
const CLIENTS = [1, 2, 3, 4].map((at) => row(`Client ${at}`, at, at + 1, at * 15));

/** Each row by itself. */
function unitsOfRows(table: LineTable) {
  const lines = Array.from({ length: table.length }, (_, at) => table.line(at));
  const findings = lines.flatMap(({ row: own, units: before, minutes }) => {
    const after = Math.floor((minutes ?? 0) / 15);
    const fixes = [{ kind: 'set-units' as const, row: own, part: 0, before: before ?? 0, after }];
    return (before ?? 0) > after ? [finding([own], 'error', { fixes })] : [];
  });
  return report(findings, [], table.rowCount);
}

async function started(rows: readonly Row[] = CLIENTS, live = true, reportOf = unitsReport) {
  const pane = await start([{ name: 'Sessions', rows: [HEADER!, ...rows] }], { reportOf });
  await pane.actions.check();
  await pane.actions.setLive(live);
  return pane;
}

async function fixed(...how: Parameters<typeof started>) {
  const pane = await started(...how);
  await pane.actions.applyFixes(await pane.actions.previewFixes(), true);
  await pane.quiet();
  return pane;
}

const cells = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!.cells;
/** Client and units of each row. */
const units = (pane: PaneInExcel) => {
  const all = cells(pane);
  const at = Object.keys(all).filter((address) => String(all[address]!.value).startsWith('Client '));
  return at
    .map(
      (address) =>
        `${String(all[address]!.value)}: ${all[address.replace(/^./, (name) => (name === 'C' ? 'F' : 'E'))]?.value}`,
    )
    .sort();
};
const BEFORE = ['Client 1: 2', 'Client 2: 3', 'Client 3: 4', 'Client 4: 5'];
const steps = ({ store }: PaneInExcel) => store.get().undos.map(({ edits }) => edits.length);
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? '';

describe.each([
  ['checked as it changes', true],
  ['not looked at again', false],
])('fixes of a sheet that is %s are taken back', (_, live) => {
  const moves: readonly (readonly [string, (pane: PaneInExcel) => void])[] = [
    ['after a sort', ({ person }) => person.reorder('A2:G5', [3, 2, 1, 0])],
    ['after a row was put in', ({ person }) => person.insertRows('A3:A3')],
    ['after rows were put in above the table', ({ person }) => person.insertRows('A1:A9')],
    [
      'after a column was put in to the left',
      ({ person, workbook }) =>
        person.act(() => workbook.sheets[0]!.insert({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, 'Right')),
    ],
  ];

  test.each(moves)('%s', async (_name, move) => {
    const pane = await fixed(CLIENTS, live);
    expect(units(pane)).toEqual(['Client 1: 1', 'Client 2: 2', 'Client 3: 3', 'Client 4: 4']);
    move(pane);
    await pane.quiet();
    await pane.actions.undoFixes();
    expect([units(pane), pane.store.get().undos]).toEqual([BEFORE, []]);
    expect(said(pane)).toContain(words.fixes.undone(4));
  });
});

describe('the undo', () => {
  test('leaves alone what somebody has typed since, says so, and is kept for it', async () => {
    const pane = await fixed();
    pane.person.type('E3', 7);
    pane.person.type('F4', 50);
    pane.person.reorder('A2:G5', [3, 2, 1, 0]);
    await pane.quiet();
    await pane.actions.undoFixes();
    expect(units(pane)).toEqual(['Client 1: 2', 'Client 2: 7', 'Client 3: 3', 'Client 4: 5']);
    expect(said(pane)).toContain(words.foundAgain.notPutBack(2));
    pane.person.type('F3', 45);
    await pane.quiet();
    await pane.actions.undoFixes();
    expect(units(pane)).toEqual(['Client 1: 2', 'Client 2: 7', 'Client 3: 4', 'Client 4: 5']);
    expect(steps(pane)).toEqual([1]);
  });

  test('writes into no row that was equal from the first, when the changed one has gone', async () => {
    const pane = await fixed(
      [row('Client 1', 1, 9, 15), row('Client 1', 1, 1, 15), ...CLIENTS.slice(1)],
      true,
      unitsOfRows,
    );
    expect(units(pane).slice(0, 2)).toEqual(['Client 1: 1', 'Client 1: 1']);
    pane.person.deleteRows('A2:A2');
    await pane.quiet();
    await pane.actions.undoFixes();
    expect(units(pane)).toEqual(['Client 1: 1', 'Client 2: 3', 'Client 3: 4', 'Client 4: 5']);
    expect(said(pane)).toContain(words.foundAgain.untold(1));
  });

  test('says of rows that cannot be told from equal ones that they are to be put back by hand', async () => {
    const pane = await fixed();
    pane.person.type('A6:G6', [row('Client 1', 1, 1, 15)]);
    pane.person.insertRows('A2:A2');
    await pane.quiet();
    await pane.actions.undoFixes();
    expect(units(pane)).toEqual(['Client 1: 1', 'Client 1: 1', 'Client 2: 3', 'Client 3: 4', 'Client 4: 5']);
    expect(said(pane)).toContain(words.foundAgain.untold(1));
    expect(steps(pane)).toEqual([1]);
  });

  test('takes back what was applied last, and next time what was applied before', async () => {
    const pane = await started();
    const [first, second, third, fourth] = await pane.actions.previewFixes();
    await pane.actions.applyFixes([first!, second!], false);
    await pane.actions.applyFixes([third!], false);
    await pane.actions.applyFixes([fourth!], true);
    await pane.quiet();
    expect(steps(pane)).toEqual([2, 1, 1]);
    await pane.actions.undoFixes();
    expect([units(pane)[3], said(pane)]).toEqual(['Client 4: 5', expect.stringContaining(words.fixes.undone(1))]);
    // What cannot be put back keeps nothing before it from being put back.
    pane.person.type('E4', 7);
    await pane.quiet();
    await pane.actions.undoFixes();
    expect(steps(pane)).toEqual([1, 2]);
    await pane.actions.undoFixes();
    expect(units(pane)).toEqual(['Client 1: 2', 'Client 2: 3', 'Client 3: 7', 'Client 4: 5']);
    expect(steps(pane)).toEqual([1]);
  });

  test('writes down where the cells stood when they were put back', async () => {
    const pane = await fixed(CLIENTS.slice(0, 1));
    pane.person.insertRows('A2:A2');
    await pane.quiet();
    await pane.actions.undoFixes();
    const log = snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT changes')!.cells;
    expect([log['C2']?.value, log['C3']?.value]).toEqual(['E2', 'E3']);
  });
});
