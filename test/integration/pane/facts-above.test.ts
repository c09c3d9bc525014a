import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

/** What stands above the header and holds for every row: who writes it anew, wherever it stands, has changed what was checked. */
const opened = startedPanes();
const TABLE = SESSIONS.slice(0, 5).map((row) => row.slice(0, 6));
const beside = (...cells: readonly (string | number)[]) => ['', '', '', '', '', '', '', '', ...cells];

async function checkedPane(above: readonly (readonly (string | number)[])[]): Promise<PaneInExcel> {
  const pane = await opened([
    { name: 'Sessions', rows: [...above, ['Log'], ...TABLE] },
    { name: 'Setup', rows: [['Medicare', 1]] },
  ]);
  await pane.actions.check();
  await pane.quiet();
  return pane;
}

const payer = ({ store }: PaneInExcel) => store.get().checked!.found.facts.payer;
const now = (pane: PaneInExcel) => [payer(pane), pane.store.get().freshness];

test('right of the columns of the table', async () => {
  const pane = await checkedPane([beside('Payer:', 'Medicare')]);
  expect(now(pane)).toEqual(['Medicare', 'fresh']);
  pane.person.type('J1', 'Aetna');
  await pane.quiet();
  expect(now(pane)).toEqual(['Aetna', 'fresh']);
});

test('right of all that the sheet held so far', async () => {
  const pane = await checkedPane([['', '']]);
  pane.person.type('M1', 'Payer: Aetna');
  await pane.quiet();
  expect(now(pane)).toEqual(['Aetna', 'fresh']);
});

test('what a formula there has come to', async () => {
  const pane = await checkedPane([['Payer:', '=Setup!A1'], ['']]);
  expect(now(pane)).toEqual(['Medicare', 'fresh']);
  pane.person.type('Setup!A1', 'Aetna');
  await pane.quiet();
  expect(now(pane)).toEqual(['Aetna', 'fresh']);
});

test('is said where live checking is off', async () => {
  const pane = await checkedPane([beside('Payer:', '=Setup!A1')]);
  await pane.actions.setLive(false);
  pane.person.type('Setup!A1', 'Aetna');
  await pane.quiet();
  expect(now(pane)).toEqual(['Medicare', 'edited']);
});

test('other words and other formulas there change nothing', async () => {
  const pane = await checkedPane([['Payer: Medicare', '=Setup!B1'], beside('Month', 'July')]);
  const { checked } = pane.store.get();
  pane.person.type('J2', 'August');
  pane.person.type('Setup!B1', 2);
  await pane.quiet();
  expect(pane.store.get().checked!.report).toBe(checked!.report);
  expect(now(pane)).toEqual(['Medicare', 'fresh']);
});

test('what stands above another table of the sheet, and in it, says nothing of this one', async () => {
  const rows = [
    ['Payer: Medicare', '', '', '', '', '', '', 'Payer: Cigna'],
    ...TABLE.map((row) => [...row, '', ...row]),
  ];
  const pane = await opened([{ name: 'Sessions', rows }]);
  await pane.actions.check();
  const { checked } = pane.store.get();
  expect(checked!.found.tables).toHaveLength(2);
  pane.person.type('H1', 'Payer: Aetna');
  pane.person.type('M3', 30);
  await pane.quiet();
  expect(pane.store.get().checked!.report).toBe(checked!.report);
  expect(now(pane)).toEqual(['Medicare', 'fresh']);
});

test('of a table that is not shown', async () => {
  const pane = await checkedPane([beside('Payer:', 'Medicare')]);
  pane.person.act(() => pane.workbook.addSheet('Other').enter({ row: 0, column: 0, rows: 5, columns: 6 }, TABLE));
  await pane.actions.checkAll();
  const [first, other] = [...pane.store.get().results.keys()];
  pane.actions.showTable(other!);
  pane.person.type('Sessions!J1', 'Aetna');
  await pane.quiet();
  pane.actions.showTable(first!);
  expect(now(pane)).toEqual(['Medicare', 'edited']);
});

test('above an Excel table, also to the left of it', async () => {
  const rows = [['', '', '', '', ''], ['Payer:', 'Medicare'], [], ...TABLE.map((row) => ['', '', ...row])];
  const pane = await opened([{ name: 'Sessions', rows, tables: [{ name: 'March', address: 'C4:H8' }] }]);
  await pane.actions.check();
  expect(now(pane)).toEqual(['Medicare', 'fresh']);
  pane.person.type('B2', 'Aetna');
  await pane.quiet();
  expect(now(pane)).toEqual(['Aetna', 'fresh']);
});
