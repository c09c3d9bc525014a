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
