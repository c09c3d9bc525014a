import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { SHEET, startedPanes } from './pane-in-excel';

const words = wordsOf('en');
const opened = startedPanes();

async function checkedPane(sets?: Readonly<Record<string, string>>) {
  const pane = await opened([SHEET, { name: 'Other', rows: SHEET.rows }], sets && { sets });
  await pane.actions.checkAll();
  await pane.quiet();
  const [first] = [...pane.store.get().results.keys()];
  pane.actions.showTable(first!);
  return pane;
}

/** The client library of the tests asks for the second set, that of today for the first. */
const NEWER = { ExcelApi: '1.17', ExcelApiOnline: '1.1' };

test('a sheet that is renamed is called so in the list and among the tables', async () => {
  const pane = await checkedPane(NEWER);
  const rename = (at: number, name: string) => pane.person.act(() => (pane.workbook.sheets[at]!.name = name));
  rename(0, 'August');
  rename(1, 'July');
  await pane.quiet();
  const { checked, results, freshness } = pane.store.get();
  expect([checked!.name, checked!.sheetName, freshness]).toEqual(['August', 'August', 'fresh']);
  expect([...results.values()].map((kept) => kept.checked.name)).toEqual(['August', 'July']);
  pane.person.type('August!E3', 3);
  await pane.quiet();
  expect([pane.store.get().checked!.sheetName, pane.store.get().checked!.report.findings.length]).toEqual([
    'August',
    1,
  ]);
});

test.each([
  ['as it is older', undefined],
  ['against its word', { ExcelApi: '1.17' }],
])('where Excel does not tell of names, %s, the next check finds them', async (_, sets) => {
  const pane = await checkedPane(sets);
  pane.person.act(() => (pane.workbook.sheets[0]!.name = 'August'));
  await pane.actions.check();
  expect(pane.store.get().checked!.name).toBe('August');
  pane.person.type('August!E3', 3);
  await pane.quiet();
  expect(pane.store.get().checked!.report.findings).toHaveLength(1);
});

test('the list of a sheet that is deleted says so, and speaks of no marks', async () => {
  const pane = await checkedPane();
  expect(pane.store.get().marked).not.toBeNull();
  pane.person.deleteSheet('Sessions');
  await pane.quiet();
  const { freshness, marked, listedMarks } = pane.store.get();
  expect([freshness, marked]).toEqual(['gone', null]);
  expect(listedMarks.map(({ sheetName }) => sheetName)).not.toContain('Sessions');
  expect(words.summary[freshness]).toContain('deleted');
  await pane.actions.check();
  await pane.quiet();
  expect([pane.store.get().checked!.sheetName, pane.store.get().freshness]).toEqual(['Other', 'fresh']);
});

test('so does that of a sheet that is not shown', async () => {
  const pane = await checkedPane();
  pane.person.deleteSheet('Other');
  await pane.quiet();
  expect(pane.store.get().freshness).toBe('fresh');
  pane.actions.showTable([...pane.store.get().results.keys()][1]!);
  expect([pane.store.get().freshness, pane.store.get().marked]).toEqual(['gone', null]);
  expect(snapshot(pane.workbook).sheets).toHaveLength(1);
});
