import { wordsOf } from '../../../src/taskpane/words';
import { memoryWorkbook, type SheetSpec } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);
const TABLE = [HEADER, ...ROWS];
const BOTH: SheetSpec = {
  name: 'Log',
  rows: TABLE.map((row) => [...row, '', ...row]),
  tables: [
    { name: 'April', address: 'I1:O5' },
    { name: 'March', address: 'A1:G5' },
  ],
};

const started = startedPanes();
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const idOf = ({ workbook }: PaneInExcel, name: string) => workbook.tables.find((table) => table.name === name)!.id;
const drop = ({ workbook }: PaneInExcel, name: string) =>
  workbook.setTables(workbook.tables.filter((table) => table.name !== name));
const checked = async (pane: PaneInExcel) => {
  await pane.actions.check();
  await pane.quiet();
  return said(pane);
};
/** Columns are kept for what stands on the sheet. */
const keep = async (pane: PaneInExcel) => {
  await pane.actions.lookAtSheet();
  await pane.actions.saveColumns();
};
/** Ticks these of the two tables. */
const ticked = async (...names: readonly string[]) => {
  const workbook = memoryWorkbook([BOTH]);
  const pane = await started([], { workbook });
  await pane.actions.lookAtSheet();
  for (const name of names) await pane.actions.checkTable(idOf(pane, name), true);
  for (const name of ['April', 'March'])
    if (!names.includes(name)) await pane.actions.checkTable(idOf(pane, name), false);
  await checked(pane);
  return pane;
};

describe('a table that came after columns had been kept for the only one', () => {
  test('is said, until somebody has chosen again', async () => {
    const workbook = memoryWorkbook([{ name: 'Log', rows: TABLE, tables: [{ name: 'March', address: 'A1:G5' }] }]);
    const pane = await started([], { workbook });
    await keep(pane);
    expect(await checked(pane)).toBeNull();
    pane.person.type(
      'I1',
      TABLE.map((row) => [...row]),
    );
    const area = { row: 0, column: 8, rows: 5, columns: 7 };
    workbook.setTables([...workbook.tables, { ...workbook.tables[0]!, id: 'T2', name: 'April', area }]);
    await pane.quiet();
    expect(await checked(pane)).toBe(words.setup.oneOfTables('March', 2, ''));
    await keep(pane);
    expect(await checked(pane)).toBeNull();
  });

  test('is said of loose cells, too', async () => {
    const pane = await started([{ name: 'Log', rows: TABLE }]);
    await keep(pane);
    pane.person.type(
      'J1',
      TABLE.map((row) => [...row]),
    );
    await pane.quiet();
    expect(await checked(pane)).toBe(words.setup.oneOfTables('', 2, 'A2:G5'));
  });
});

describe('a table that was chosen and is none any more', () => {
  test('is said beside those that were checked', async () => {
    const pane = await ticked('March', 'April');
    expect(said(pane)).toBe(words.setup.tablesChecked(2, 2));
    drop(pane, 'April');
    const others = words.setup.oneOfTables('March', 2, '');
    expect(await checked(pane)).toBe(`${words.setup.chosenGone(1)} ${others}`);
  });

  test('is said where another one is checked instead; a new choice ends it', async () => {
    const pane = await ticked('April');
    expect(said(pane)).toBeNull();
    drop(pane, 'April');
    expect(await checked(pane)).toContain(words.setup.chosenGone(1));
    expect(pane.store.get().checked?.name).toBe('Log, March');
    await pane.actions.lookAtSheet();
    const { found, chosen } = pane.store.get().setup!;
    const loose = found.tables.find(({ name }) => name === '')!;
    expect([...chosen!]).toEqual([idOf(pane, 'March')]);
    await pane.actions.checkTable(loose.id, true);
    expect(await checked(pane)).toBe(words.setup.tablesChecked(2, 2));
  });

  test('is forgotten where the columns of the only one left are kept', async () => {
    const pane = await ticked('March', 'April');
    drop(pane, 'April');
    pane.person.clear('H1:O5');
    await pane.quiet();
    expect(await checked(pane)).toBe(words.setup.chosenGone(1));
    await keep(pane);
    expect(await checked(pane)).toBeNull();
  });
});

test('a third table is said beside two that are checked', async () => {
  const pane = await ticked('March', 'April');
  pane.person.type(
    'Q1',
    TABLE.map((row) => [...row]),
  );
  await pane.quiet();
  expect(await checked(pane)).toBe(`${words.setup.tablesChecked(2, 3)} ${words.setup.othersThere}`);
});
