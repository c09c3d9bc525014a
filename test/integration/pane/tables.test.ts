import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, memoryWorkbook, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { type PaneInExcel, startedPanes } from './pane-in-excel';

const words = wordsOf('en');
const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);
const blank = (count: number) => Array.from({ length: count }, () => ['']);
const notes = (count: number) => Array.from({ length: count }, (_, at) => [`Remark ${at + 1} of nobody`]);

const start = startedPanes();

const areaOf = ({ store }: PaneInExcel) => store.get().checked?.area;
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;

describe('a table of sessions is found', () => {
  test('below a long preamble', async () => {
    const pane = await start([{ name: 'Log', rows: [...notes(150), [''], HEADER, ...ROWS] }]);
    await pane.actions.check();
    expect(areaOf(pane)).toEqual({ row: 152, column: 0, rows: 4, columns: 7 });
  });

  test.each([299, 300, 301, 420, 5_000])('as loose cells in row %s, below cells of another kind', async (at) => {
    const budget = [['Account', 'Budget', 'Spent'], ...Array.from({ length: 100 }, (_, i) => [`Item ${i}`, i, i / 2])];
    const rows = [...budget, ...blank(at - budget.length - 1), ['Payer:', 'Medicare Part B'], HEADER, ...ROWS];
    const pane = await start([{ name: 'Log', rows }]);
    await pane.actions.check();
    expect(areaOf(pane)).toEqual({ row: at + 1, column: 0, rows: 4, columns: 7 });
    expect(pane.store.get().checked?.found.facts).toEqual({ payer: 'Medicare Part B' });
    expect(said(pane)).toBeNull();
  });

  test('nowhere on a long sheet of another kind, and not after Cancel', async () => {
    const rows = [
      ...notes(400),
      ['Code', 'Name', 'Price'],
      ...Array.from({ length: 400 }, (_, i) => [i, `Part ${i}`, i]),
    ];
    const pane = await start([{ name: 'Stock', rows }]);
    await pane.actions.check();
    expect(said(pane)).toContain(words.notices.declinedHelp);
    const running = pane.actions.check();
    pane.actions.cancel();
    await running;
    expect(said(pane)).toBe(words.check.cancelling);
  });

  test('as an Excel table far down the sheet', async () => {
    const rows = [...notes(3), ...blank(500), HEADER, ...ROWS];
    const pane = await start([{ name: 'Log', rows, tables: [{ name: 'Visits', address: 'A504:G508' }] }]);
    await pane.actions.check();
    expect(areaOf(pane)).toEqual({ row: 504, column: 0, rows: 4, columns: 7 });
  });

  test('as loose cells above an Excel table, and ends where that begins', async () => {
    const prices = [
      ['Code', 'Price'],
      ['97124', 40],
      ['97140', 45],
    ];
    const rows = [HEADER, ...ROWS, [''], ...prices];
    const pane = await start([{ name: 'Log', rows, tables: [{ name: 'Prices', address: 'A7:B9' }] }]);
    await pane.actions.check();
    expect(areaOf(pane)).toEqual({ row: 1, column: 0, rows: 5, columns: 7 });
    expect(pane.store.get().checked?.table.length).toBe(4);
  });
});

describe('several tables of sessions on one sheet', () => {
  const rows = [HEADER, ...ROWS, [''], HEADER, ...ROWS.slice(0, 2)];
  const tables = [
    { name: 'March', address: 'A1:G5' },
    { name: 'April', address: 'A7:G9' },
  ];

  test('one is checked, and the pane says which', async () => {
    const pane = await start([{ name: 'Log', rows, tables }]);
    await pane.actions.check();
    expect(areaOf(pane)).toMatchObject({ row: 1, rows: 4 });
    expect(said(pane)).toBe(words.setup.oneOfTables('March', 2, ''));
  });

  test('another can be chosen, and the workbook remembers it', async () => {
    const workbook = memoryWorkbook([{ name: 'Log', rows, tables }]);
    const first = await start([], { workbook });
    await first.actions.lookAtSheet();
    const [, april] = first.store.get().setup!.found.tables;
    await first.actions.chooseTable(april!.id);
    await first.actions.saveColumns();
    await first.quiet();
    first.app.dispose();
    const second = await start([], { workbook });
    await second.actions.check();
    expect(areaOf(second)).toMatchObject({ row: 7, rows: 2 });
    expect(said(second)).toBeNull();
  });
});

describe('columns that were chosen', () => {
  async function chosen() {
    const workbook = memoryWorkbook([{ name: 'Log', rows: [HEADER, ...ROWS] }]);
    const pane = await start([], { workbook });
    await pane.actions.lookAtSheet();
    await pane.actions.saveColumns();
    await pane.quiet();
    pane.app.dispose();
    return { workbook, colleague: new Person(workbook, new MemoryView(workbook), 'colleague') };
  }

  test('and have moved since are found again; that is said once', async () => {
    const { workbook, colleague } = await chosen();
    for (const [at, cells] of [HEADER, ...ROWS].entries()) {
      colleague.type(`D${at + 1}:E${at + 1}`, [[cells[4]!, cells[3]!]]);
    }
    const pane = await start([], { workbook });
    await pane.actions.check();
    expect(pane.store.get().checked?.columns).toMatchObject({ code: [4], units: [3] });
    expect(said(pane)).toBe(words.setup.columnsMoved);
    await pane.actions.check();
    expect(said(pane)).toBeNull();
  });

  test('and were renamed since are found anew, and the pane says so', async () => {
    const { workbook, colleague } = await chosen();
    colleague.type('E1', 'Number of units');
    const pane = await start([], { workbook });
    await pane.actions.check();
    expect(pane.store.get().checked?.columns).toMatchObject({ code: [3], units: [4] });
    expect(said(pane)).toBe(`${words.setup.columnsChanged} ${words.setup.lookThere}`);
  });
});

describe('sessions that stand outside the table', () => {
  test('are said with their rows, also in the report', async () => {
    const pane = await start([{ name: 'Log', rows: [ROWS[0]!, ROWS[1]!, [''], HEADER, ...ROWS] }]);
    await pane.actions.check();
    expect(pane.store.get().checked).toMatchObject({ report: { rows: 4 }, found: { outside: [0, 1] } });
    await pane.actions.writeReport(false);
    const report = snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT report')!;
    expect(Object.values(report.cells).map(({ value }) => value)).toContain(words.setup.outside('Rows 1-2'));
  });

  test('below an Excel table, too', async () => {
    const table = { name: 'March', address: 'A1:G5' };
    const pane = await start([{ name: 'Log', rows: [HEADER, ...ROWS, [''], ROWS[2]!], tables: [table] }]);
    await pane.actions.check();
    expect(pane.store.get().checked?.found.outside).toEqual([6]);
  });

  test('typed right under an Excel table while its list is open', async () => {
    const pane = await start([{ name: 'Log', rows: [HEADER, ...ROWS], tables: [{ name: 'March', address: 'A1:G5' }] }]);
    await pane.actions.check();
    await pane.quiet();
    pane.person.type('A6', [[...ROWS[0]!]]);
    await pane.quiet();
    expect(pane.store.get()).toMatchObject({ freshness: 'fresh', checked: { found: { outside: [5] } } });
    await pane.actions.setLive(false);
    pane.person.type('A7', [[...ROWS[1]!]]);
    await pane.quiet();
    expect(pane.store.get().freshness).toBe('moved');
  });
});

describe('columns beyond those that are looked at', () => {
  const MORE = Array.from({ length: 300 }, (_, at) => `Field ${at}`);
  const filler = (at: number) => MORE.map((name) => (at === 0 ? name : 1));

  test('are said with the list and in the report', async () => {
    const rows = [HEADER, ...ROWS].map((row, at) => [...row.slice(0, 5), ...filler(at), ...row.slice(5)]);
    const pane = await start([{ name: 'Log', rows }]);
    await pane.actions.check();
    expect(pane.store.get().checked).toMatchObject({ area: { columns: 256 }, found: { isCut: true } });
    await pane.actions.writeReport(false);
    const report = snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT report')!;
    expect(Object.values(report.cells).map(({ value }) => value)).toContain(words.setup.cut(256));
  });

  test('are said where no table is found before them', async () => {
    const pane = await start([{ name: 'Log', rows: [HEADER, ...ROWS].map((row, at) => [...filler(at), ...row]) }]);
    await pane.actions.check();
    expect(said(pane)).toBe(`${words.notices.declined['no-header']} ${words.setup.cut(256)}`);
  });

  test('are not said where the table ends before them', async () => {
    const rows = [HEADER, ...ROWS].map((row, at) => [...row, '', ...filler(at)]);
    const pane = await start([{ name: 'Log', rows }]);
    await pane.actions.check();
    expect(pane.store.get().checked).toMatchObject({ area: { columns: 7 }, found: { isCut: false } });
  });
});
