import type { LineTable } from '../../../src/domain';
import type { CellValue } from '../../../workbench/host';
import { finding, report } from '../../unit/taskpane/report';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

/** Fixes in rows where formulas count with what is fixed. */
const start = startedPanes();
type Row = readonly CellValue[];
const HEADER: Row = [...SHEET.rows[0]!, 'Charge'];
const row = (client: string, units: number, minutes: number, charge: string): Row => [
  ...['2024-08-05', client, 'Lee Kneads', '97124', units, minutes, 'Self-pay', charge],
];

/** Units of each row, or of each service of a visit, down to the quarters of an hour that it has minutes for. */
function unitsReport(table: LineTable) {
  const lines = Array.from({ length: table.length }, (_, at) => table.line(at));
  const parts = new Map<number, number>();
  const findings = lines.flatMap(({ row: own, units: before, minutes }) => {
    const part = parts.get(own) ?? 0;
    parts.set(own, part + 1);
    const after = Math.floor((minutes ?? 0) / 15);
    const fixes = [{ kind: 'set-units' as const, row: own, part, before: before ?? 0, after }];
    return (before ?? 0) > after ? [finding([own], 'error', { fixes })] : [];
  });
  return report(findings, [], table.rowCount);
}

async function fixed(header: Row, rows: readonly Row[]) {
  const pane = await start([{ name: 'Sessions', rows: [header, ...rows] }], { reportOf: unitsReport });
  await pane.actions.check();
  await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
  await pane.quiet();
  return pane;
}

const cells = ({ workbook }: PaneInExcel, ...columns: number[]) =>
  [1, 2, 3].map((at) => columns.map((column) => workbook.sheets[0]!.value(at, column)));

const undone = async (pane: PaneInExcel) => {
  await pane.actions.undoFixes();
  await pane.quiet();
  return pane.store.get().undos;
};

describe('a charge that is counted from the units', () => {
  const ROWS = [row('Ada', 3, 30, '=E2*50'), row('Bea', 4, 45, '=E3*50+H2'), row('Cleo', 2, 30, '=E4*50+H3')];

  test('keeps no fix from being taken back', async () => {
    const pane = await fixed(HEADER, ROWS);
    expect(cells(pane, 4)).toEqual([[2], [3], [2]]);
    expect(await undone(pane)).toEqual([]);
    expect(cells(pane, 4, 7)).toEqual([
      [3, 150],
      [4, 350],
      [2, 450],
    ]);
  });

  test('nor where the rows have moved', async () => {
    const pane = await fixed(HEADER, [...ROWS.slice(0, 1), row('Bea', 4, 45, '=E3*50'), row('Cleo', 2, 30, '=E4*50')]);
    pane.person.reorder('A2:H4', [2, 1, 0]);
    await pane.quiet();
    expect(await undone(pane)).toEqual([]);
    expect(cells(pane, 1, 4)).toEqual([
      ['Cleo', 2],
      ['Bea', 4],
      ['Ada', 3],
    ]);
  });

  test('a row that was equal from the first but for its charge is left alone when the changed one has gone', async () => {
    const pane = await fixed(HEADER, [row('Ada', 3, 30, '=E2*50'), row('Ada', 2, 30, '=E3*70'), ROWS[2]!]);
    pane.person.deleteRows('A2:A2');
    await pane.quiet();
    expect(await undone(pane)).toHaveLength(1);
    expect(cells(pane, 4).slice(0, 2)).toEqual([[2], [2]]);
  });

  test('a formula that says whose row it is still says so', async () => {
    const pane = await fixed(HEADER, [row('="A"&"da"', 3, 30, '=E2*50'), ...ROWS.slice(1)]);
    expect(cells(pane, 4)[0]).toEqual([2]);
    pane.person.type('B2', '="B"&"ea"');
    await pane.quiet();
    expect(await undone(pane)).toHaveLength(1);
    expect(cells(pane, 4)[0]).toEqual([2]);
  });
});

test('one row a visit: two fixes of a row whose charge counts with both are done, and come back', async () => {
  const header = [
    ...['Visit Date', 'Patient', 'Provider', 'CPT 1', 'Units 1', 'Minutes 1', 'CPT 2', 'Units 2', 'Minutes 2'],
    ...['Payer', 'Charge'],
  ];
  const visit = [
    '2024-08-08',
    'Quinn Example',
    'Max Movewell',
    '97110',
    3,
    30,
    '97140',
    2,
    15,
    'Self-pay',
    '=50*(E2+H2)',
  ];
  const pane = await fixed(header, [visit]);
  expect(cells(pane, 4, 7)[0]).toEqual([2, 1]);
  expect(await undone(pane)).toEqual([]);
  expect(cells(pane, 4, 7)[0]).toEqual([3, 2]);
});
