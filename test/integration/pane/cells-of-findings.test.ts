import type { Finding, LineTable, NotCheckable } from '../../../src/domain';
import { finding, gap, report } from '../../unit/taskpane/report';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const start = startedPanes();
const HEADER = ['Visit Date', 'Patient', 'Provider', 'CPT 1', 'Units 1', 'CPT 2', 'Units 2', 'Minutes', 'Payer'];
const visit = (...cells: readonly (string | number)[]) => ['2024-08-08', 'Quinn', 'Max', ...cells, 'Self-pay'];

/** Names of the cells that are selected where the first item is chosen. */
async function selected(rows: readonly (readonly (string | number)[])[], said: Finding | NotCheckable) {
  const reportOf = (table: LineTable) =>
    'reasonId' in said ? report([], [said], table.rowCount) : report([said], [], table.rowCount);
  const pane = await start([{ name: 'Visits', rows: [HEADER, ...rows] }], { reportOf });
  await pane.actions.check();
  await pane.actions.open(pane.store.get().checked!.items[0]!);
  return cellsOf(pane);
}

const cellsOf = ({ app }: PaneInExcel) =>
  app.host.view.selection.areas.map(({ row, column }) => `${'ABCDEFGHI'[column]}${row + 1}`);

describe('one row a visit: the cell that is selected is that of the finding\u2019s own service', () => {
  const two = visit(97110, 2, 97163, 3, 75);
  test.each([
    ['its units', [two], finding([0], 'error', { parts: [[1]] }), ['G2']],
    ['its code', [two], finding([0], 'error', { parts: [[1]], field: 'code' }), ['F2']],
    ['the first of several', [two], finding([0]), ['E2']],
    ['past a blank code', [visit('', '', 97163, 3, 75)], finding([0]), ['G2']],
    [
      'several in a code cell',
      [visit('97110, 97112', '2, 1', 97163, 3, 75)],
      finding([0], 'error', { parts: [[2]] }),
      ['G2'],
    ],
    ['a fact of the row', [two], finding([0], 'error', { parts: [[1]], field: 'payer' }), ['I2']],
    ['no code at all', [visit('', 2, '', '', 75)], finding([0]), ['E2']],
  ] as const)('%s', async (_, rows, said, cells) => {
    expect(await selected(rows, said)).toEqual(cells);
  });
});

describe('of what could not be checked the cell is selected that lacks something', () => {
  const lacks = (reasonId: string, data: NotCheckable['data']): NotCheckable => ({ ...gap([0], reasonId), data });
  test.each([
    ['blank minutes', visit(97110, 2, '', '', ''), lacks('blank', { field: 'minutes' }), ['H2']],
    ['units that cannot be read', visit(97110, 'x', '', '', 30), lacks('unreadable', { field: 'units' }), ['E2']],
    ['units of the second service', visit(97110, 2, 97163, '', 30), lacks('blank', { field: 'units' }), ['G2']],
    ['the same, not to be read', visit(97110, 2, 97163, 'x', 30), lacks('unreadable', { field: 'units' }), ['G2']],
    ['a code that is not known', visit(97110, 2, 99080, 1, 30), lacks('outside-codes', { code: '99080' }), ['F2']],
    ['a payer that is not known', visit(97110, 2, '', '', 30), lacks('payer-unknown', {}), ['I2']],
    ['a column that is missing has none', visit(97110, 2, '', '', 30), lacks('no-column', { field: 'notes' }), ['A2']],
  ] as const)('%s', async (_, row, said, cells) => {
    expect(await selected([row], said)).toEqual(cells);
  });
});
