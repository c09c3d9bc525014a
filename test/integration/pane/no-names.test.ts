import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const ROWS = SESSIONS.slice(0, 5);
const started = startedPanes();

const textOf = ({ workbook }: PaneInExcel, sheet: string) =>
  JSON.stringify(snapshot(workbook).sheets.find(({ name }) => name === sheet)!.cells);

test('the report of a sheet that is named after a client names the sheet only where names are wanted', async () => {
  const pane = await started([{ name: 'Blake S 2024', rows: ROWS }]);
  await pane.actions.check();
  await pane.actions.writeReport(false);
  expect(textOf(pane, 'CPT report')).not.toContain('Blake');
  expect(textOf(pane, 'CPT report')).toContain(words.summary.ranUnnamed('2024-09-01 10:30'));
  await pane.actions.writeReport(true);
  expect(textOf(pane, 'CPT report 2')).toContain('Blake S 2024');
});

test('the report of any other sheet names it', async () => {
  const pane = await started([{ name: 'May 2024', rows: ROWS }]);
  await pane.actions.check();
  await pane.actions.writeReport(false);
  expect(textOf(pane, 'CPT report')).toContain('May 2024');
});

test('waivers of a table that is named after a client hold the place of the table and not its name', async () => {
  const rows = ROWS.map((row) => [...row, '', ...row]);
  const tables = [
    { name: 'Blake_Sample', address: 'A1:G5' },
    { name: 'Casey_Sample', address: 'I1:O5' },
  ];
  const pane = await started([{ name: 'Log', rows, tables }]);
  await pane.actions.check();
  const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
  await pane.actions.waive(pane.store.get().checked!.items[0]!, form);
  expect(textOf(pane, 'CPT waivers')).not.toMatch(/Sample/);
  expect(pane.store.get().waivers[0]!.rows).toBe('A2:G5: 3');
});
