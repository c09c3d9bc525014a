import type { Fix, LineTable } from '../../../src/domain';
import { countsOf } from '../../../src/taskpane/model/list/counts';
import { finding, report } from '../../unit/taskpane/report';
import { type PaneInExcel, startedPanes } from './pane-in-excel';

const start = startedPanes();
const HEADER = ['Visit Date', 'Patient', 'Provider', 'CPT 1', 'Units 1', 'CPT 2', 'Units 2', 'Minutes', 'Payer'];
const VISIT = ['2024-08-08', 'Quinn Example', 'Max Movewell', '97110', 2, '97140', 4, 75, 'Self-pay'];

const lower: Fix = { kind: 'set-units', row: 0, part: 1, before: 4, after: 3 };
const tooMany = (fix: Fix) => (table: LineTable) =>
  report([finding([0], 'error', { fixes: [fix] })], [], table.rowCount);
const states = ({ store }: PaneInExcel) => countsOf(store.get().checked!.items).states;

test('one row a visit: the units of a service are put right in their own cell, and come back', async () => {
  const pane = await start([{ name: 'Visits', rows: [HEADER, VISIT] }], { reportOf: tooMany(lower) });
  await pane.actions.check();
  expect(states(pane).fixable).toBe(1);
  const plan = await pane.actions.previewFixes();
  expect(plan.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([[1, 6, 4, 3]]);
  const sheet = pane.workbook.sheets[0]!;
  await pane.actions.applyFixes(plan, false);
  expect([sheet.value(1, 4), sheet.value(1, 6)]).toEqual([2, 3]);
  await pane.actions.undoFixes();
  expect(sheet.value(1, 6)).toBe(4);
});

test('units of several services in one cell are not offered for a fix, and the finding says why', async () => {
  const header = ['Visit Date', 'Patient', 'Provider', 'CPT Codes', 'Units', 'Minutes', 'Payer'];
  const visit = ['2024-08-08', 'Quinn Example', 'Max Movewell', '97110, 97140', '2, 4', 75, 'Self-pay'];
  const pane = await start([{ name: 'Visits', rows: [header, visit] }], { reportOf: tooMany(lower) });
  await pane.actions.check();
  expect(states(pane)).toMatchObject({ open: 1, fixable: 0 });
  expect(pane.store.get().checked!.items[0]).toMatchObject({ cellUnknown: true });
  expect(await pane.actions.previewFixes()).toEqual([]);
});

describe('a finding of which no correction can be written is not counted among those with a fix', () => {
  const gp = (part: number): Fix => ({ kind: 'add-modifier', row: 0, part, modifier: 'GP' });
  const oneLine = ['Visit Date', 'Patient', 'Provider', 'CPT Code', 'Units', 'Mod 1', 'Mod 2', 'Payer'];
  const visit = (...cells: readonly (string | number)[]) => [...VISIT.slice(0, 3), ...cells, 75, 'Self-pay'];
  const line = (...cells: readonly (string | number)[]) => [...VISIT.slice(0, 3), ...cells, 'Self-pay'];
  const first = { ...lower, part: 0 };
  test.each([
    ['several services in one of several code cells', HEADER, visit('97110, 97163', '2, 4', '', ''), lower, 0],
    ['several in another code cell', HEADER, visit('97110, 97163', '2, 1', '97140', 4), { ...lower, part: 2 }, 1],
    ['every column of modifiers filled', oneLine, line('97110', 2, '59', 'KX'), gp(0), 0],
    ['a column of modifiers is blank', oneLine, line('97110', 2, '59', ''), gp(0), 1],
    ['units that stand beside the code', oneLine, line('97110 x4', '', '', ''), first, 0],
    ['units with a word', oneLine, line('97110', '4 units', '', ''), first, 1],
  ] as const)('%s', async (_, header, row, fix, count) => {
    const pane = await start([{ name: 'Visits', rows: [header, row] }], { reportOf: tooMany(fix) });
    await pane.actions.check();
    expect(states(pane).fixable).toBe(count);
    expect(await pane.actions.previewFixes()).toHaveLength(count);
    expect('cellUnknown' in pane.store.get().checked!.items[0]!).toBe(count === 0);
  });

  test('nor after an edit of its row, and again once there is room', async () => {
    const rows = [oneLine, line('97110', 2, '59', '')];
    const pane = await start([{ name: 'Visits', rows }], { reportOf: tooMany(gp(0)) });
    await pane.actions.check();
    const counted: number[] = [];
    for (const typed of ['KX', '']) {
      pane.person.type('G2', typed);
      await pane.quiet();
      counted.push(states(pane).fixable);
    }
    expect(counted).toEqual([0, 1]);
  });
});

test('each of two corrections of one row is shown with the code of its own service', async () => {
  const both = (table: LineTable) => {
    const fixes: readonly Fix[] = [{ ...lower, part: 0, before: 2, after: 1 }, lower];
    return report([finding([0], 'error', { fixes })], [], table.rowCount);
  };
  const pane = await start([{ name: 'Visits', rows: [HEADER, VISIT] }], { reportOf: both });
  await pane.actions.check();
  const plan = await pane.actions.previewFixes();
  expect(plan.map(({ column, about }) => [column, about.code])).toEqual([
    [4, '97110'],
    [6, '97140'],
  ]);
});
