import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { openGrid, rowsOf } from '../../../src/files';
import { columnsEntry, tableChosenEntry, tableColumnsEntry, writeEntry } from '../../../src/storage';
import { memoryWorkbook, type MemoryWorkbook, type SheetSpec } from '../../../workbench/host';
import { saveWorkbook } from '../../support/saved-workbook';
import { testKnowledge } from '../knowledge';
import { SESSIONS } from '../taskpane/fake-excel';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = (argv: readonly string[], stdin = '') =>
  runCli(argv, { stdin, knowledge: testKnowledge, today: '2024-09-01' });

const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);
const FEW = ROWS.slice(0, 3);
/** Columns in another order, so that rows below are no next page of what stands above. */
const turned = ([date, client, by, code, units, minutes, payer]: (typeof SESSIONS)[number]) =>
  [client, date, by, code, minutes, units, payer].map((cell) => cell!);

/** In the sheet rows 3 and 5 of the first and in the second row of the second table are more units than minutes support. */
const SIDE = [HEADER, ...ROWS].map((row, at) => [...row, '', ...([HEADER, ...FEW][at] ?? [])]);
const BELOW = [HEADER, ...ROWS, [''], HEADER, ...FEW];
const TURNED = [HEADER, ...ROWS, [''], ...[HEADER, ...FEW].map(turned)];
/** Rows without a finding, so that the table goes on below the first rows that are looked at. */
const LONG = [
  ...[HEADER, ...ROWS, ...Array.from({ length: 400 }, () => ROWS[0]!)].map((row, at) => [
    ...row,
    '',
    ...([HEADER, ...FEW][at] ?? []),
  ]),
];
const named = (march: string, april: string): SheetSpec['tables'] => [
  { name: 'April', address: april },
  { name: 'March', address: march },
];

const SHEETS: Readonly<Record<string, SheetSpec>> = {
  'Excel tables beside one another': { name: 'Log', rows: SIDE, tables: named('A1:G5', 'I1:O4')! },
  'Excel tables below one another': { name: 'Log', rows: BELOW, tables: named('A1:G5', 'A7:G10')! },
  'loose cells beside one another': { name: 'Log', rows: SIDE },
  'loose cells below one another': { name: 'Log', rows: TURNED },
  'loose cells above an Excel table': { name: 'Log', rows: BELOW, tables: [{ name: 'April', address: 'A7:G10' }] },
  'loose cells beside one another, one far longer': { name: 'Log', rows: LONG },
  'an Excel table far below another': {
    name: 'Log',
    rows: [HEADER, ...ROWS, ...Array.from({ length: 500 }, () => ['']), HEADER, ...FEW],
    tables: named('A1:G5', 'A506:G509')!,
  },
};

/** Each layout: its tables by name, with the rows in which units are not supported. */
const FOUND: readonly (readonly [layout: string, tables: Readonly<Record<string, readonly number[]>>])[] = [
  ['Excel tables beside one another', { March: [3, 5], April: [3] }],
  ['Excel tables below one another', { March: [3, 5], April: [9] }],
  ['loose cells beside one another', { 'A2:G5': [3, 5], 'I2:O4': [3] }],
  ['loose cells below one another', { 'A2:G5': [3, 5], 'A8:G10': [9] }],
  ['loose cells above an Excel table', { 'A2:G5': [3, 5], April: [9] }],
  ['loose cells beside one another, one far longer', { 'A2:G405': [3, 5], 'I2:O405': [3] }],
  ['an Excel table far below another', { March: [3, 5], April: [508] }],
];

let count = 0;
const save = (workbook: MemoryWorkbook) => saveWorkbook(join(folder, `book-${++count}.xlsx`), workbook);
const bookOf = (layout: string, more: readonly SheetSpec[] = []) => save(memoryWorkbook([SHEETS[layout]!, ...more]));

interface Checked {
  readonly findings: readonly { ruleId: string; table: string | null; rows: readonly number[] }[];
  readonly notCheckable: readonly { table: string | null }[];
  readonly sheets: readonly { sheet: string; table: string | null; rows: number; notes: readonly string[] }[];
  readonly tablesNotChecked: readonly { sheet: string; table: string }[];
}
async function checked(path: string, flags: readonly string[] = [], stdin = '') {
  const ran = await cli(['check', path, '--json', ...flags], stdin);
  if (ran.out === '') throw new Error(ran.err);
  return { ...ran, ...(ran.json() as unknown as Checked) };
}
/** Rows with units that are not supported, by table. */
function unitRows({ sheets, findings }: Checked): Record<string, number[]> {
  const found = findings.filter(({ ruleId }) => ruleId === 'units-not-supported');
  return Object.fromEntries(
    sheets.map(({ table }) => [
      table ?? '',
      found.filter((one) => one.table === table).flatMap(({ rows }) => [...rows]),
    ]),
  );
}

describe.each(FOUND)('%s', (layout, tables) => {
  const [first, second] = Object.keys(tables) as [string, string];

  test('are all checked; findings, gaps and sheets name the table', async () => {
    const answer = await checked(await bookOf(layout));
    expect(unitRows(answer)).toEqual(tables);
    expect(answer.sheets.map(({ table }) => table)).toEqual([first, second]);
    expect(answer.tablesNotChecked).toEqual([]);
    expect([...answer.findings, ...answer.notCheckable].filter(({ table }) => table === null)).toEqual([]);
    expect(answer.sheets[1]!.notes).toContain(
      'There are 2 tables of sessions on this sheet. All were checked, each by itself: what a client had on one day in two of ' +
        'them is not put together.',
    );
  });

  test('one is checked alone where it is named', async () => {
    const path = await bookOf(layout);
    const [own, other] = [
      await checked(path, ['--table', first]),
      await checked(path, ['--table', second.toLowerCase()]),
    ];
    expect([unitRows(own), unitRows(other)]).toEqual([{ [first]: tables[first] }, { [second]: tables[second] }]);
    expect(own.tablesNotChecked).toEqual([]);
    expect(own.sheets[0]!.notes.join()).toMatch(/Those that were asked for were checked/);
  });
});

test('a table can be named by some of its cells; what is not there is refused with the names that are', async () => {
  const path = await bookOf('Excel tables beside one another', [{ name: 'May', rows: [HEADER, ...FEW] }]);
  expect(Object.keys(unitRows(await checked(path, ['--table', 'J3', '--sheet', 'Log'])))).toEqual(['April']);
  const none = await cli(['check', path, '--table', 'June']);
  expect([none.exit, none.out]).toEqual([2, '']);
  expect(none.err).toMatch(/sheet "Log": that table is not among its tables of sessions: March, April; sheet "May"/);
  // An address must not be taken for the columns of a whole sheet.
  expect((await cli(['check', path, '--table', 'MAY'])).exit).toBe(2);
});

test('a sheet with one table has no name for it', async () => {
  const answer = await checked(await save(memoryWorkbook([{ name: 'Log', rows: [HEADER, ...ROWS] }])));
  expect(unitRows(answer)).toEqual({ '': [3, 5] });
  expect(answer.sheets[0]!.notes.join()).not.toMatch(/tables of sessions/);
});

test.each([
  ['a text file', (text: string) => [writeText('side.csv', text), '']],
  ['standard input', (text: string) => ['-', text]],
])('both tables of %s are checked, also where one goes on far down', async (_, given) => {
  for (const [rows, first, second] of [
    [SIDE, 5, 4],
    [LONG, 405, 405],
  ] as const) {
    const [path, stdin] = given(rows.map((row) => row.join(',')).join('\n')) as [string, string];
    expect(unitRows(await checked(path, [], stdin))).toEqual({ [`A2:G${first}`]: [3, 5], [`I2:O${second}`]: [3] });
  }
});

function writeText(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('what is printed names the table', () => {
  const printed = async (...flags: string[]) =>
    (await cli(['check', await bookOf('Excel tables beside one another'), ...flags])).out;

  it.each([
    [[], /sheet "Log", table March: 4 rows[^]*row 3: [^]*sheet "Log", table April: 3 rows[^]*row 3: /],
    [['--html'], /<h2>[^<]*&ldquo;Log&rdquo;, table March<\/h2>[^]*<h2>[^<]*&ldquo;Log&rdquo;, table April<\/h2>/],
    [['--csv'], /units-not-supported,[^\n]*,March\r\n[^]*units-not-supported,[^\n]*,April\r\n/],
    [['--jsonl'], /"table":"March","rows":\[3\][^]*"table":"April","rows":\[3\]/],
  ])('%j', async (flags, words) => {
    expect(await printed(...flags)).toMatch(words);
  });

  it('and ends with the rows of both', async () => {
    expect((await printed()).trim().split('\n').at(-1)).toMatch(/^7 rows: .*not checked in full/);
  });
});

describe('where somebody has ticked tables in the workbook', () => {
  const ticked = async (...names: string[]) => {
    const workbook = memoryWorkbook([SHEETS['Excel tables beside one another']!]);
    for (const { id, name, sheetId } of workbook.tables) {
      const kind = tableChosenEntry(sheetId, id);
      workbook.store.settings.set(kind.key, writeEntry(kind, names.includes(name)));
    }
    return save(workbook);
  };

  test('those are checked, the others are named as not checked', async () => {
    const answer = await checked(await ticked('April'));
    expect(unitRows(answer)).toEqual({ April: [3] });
    expect(answer.tablesNotChecked).toEqual([{ file: expect.any(String), sheet: 'Log', table: 'March' }]);
    expect(answer.sheets[0]!.notes.join()).toMatch(/Those that somebody has chosen in the workbook were checked/);
    expect(unitRows(await checked(await ticked('April', 'March')))).toEqual({ March: [3, 5], April: [3] });
    expect(unitRows(await checked(await ticked()))).toEqual({ March: [3, 5], April: [3] });
    // A flag stands before what the workbook says.
    expect(unitRows(await checked(await ticked('April'), ['--table', 'March']))).toEqual({ March: [3, 5] });
  });

  test.each([
    [[], /sheet "Log", table March: Not checked: others[^]*; 1 table not checked\.\n$/],
    [['--html'], /1 table not checked\.[^]*<h2>[^<]*table March<\/h2>\n<p>Not checked: others/],
    [['--csv'], /,Log,,not checked,,Not checked: others[^\n]*,March\r\n$/],
    [['--jsonl'], /\{"kind":"table-not-checked","file":"[^"]*","sheet":"Log","table":"March"\}\n$/],
  ])('each output says so: %j', async (flags, words) => {
    expect((await cli(['check', await ticked('April'), ...flags])).out).toMatch(words);
  });

  test('--strict sees it', async () => {
    // Of all rows of this table nothing is left unchecked.
    const path = await ticked('April');
    const quiet = ['--fail-on', 'none', '--rules-off', (await gapRules(path)).join()];
    expect((await cli(['check', path, ...quiet])).exit).toBe(0);
    expect((await cli(['check', path, ...quiet, '--strict'])).exit).toBe(1);
    expect((await cli(['check', path, ...quiet, '--strict', '--table', 'April'])).exit).toBe(0);
  });
  const gapRules = async (path: string) => [
    ...new Set((await checked(path)).notCheckable.map((gap) => (gap as unknown as { readonly ruleId: string }).ruleId)),
  ];
});

test('columns that somebody chose for one table are those of that table alone', async () => {
  const workbook = memoryWorkbook([SHEETS['Excel tables beside one another']!]);
  const [april, march] = workbook.tables;
  const labels: string[] = [];
  // The second of them is read by other columns: what are minutes for the one are nothing for the other.
  const columns = { date: [0], client: [1], provider: [2], code: [3], units: [4], payer: [6] };
  const put = (kind: ReturnType<typeof columnsEntry>, table: string | null) =>
    workbook.store.settings.set(kind.key, writeEntry(kind, { columns, labels, table }));
  put(tableColumnsEntry(april!.sheetId, april!.id), april!.id);
  const own = await checked(await save(workbook));
  expect(own.sheets.map(({ notes }) => notes.join())).toEqual([
    expect.not.stringMatching(/somebody chose/i),
    expect.stringMatching(/somebody chose/i),
  ]);
  // What the sheet's own entry says is about the table that it names.
  workbook.store.settings.clear();
  put(columnsEntry(march!.sheetId), march!.id);
  const sheets = await checked(await save(workbook));
  expect(sheets.sheets.map(({ notes }) => notes.join())).toEqual([
    expect.stringMatching(/somebody chose/i),
    expect.not.stringMatching(/somebody chose/i),
  ]);
  expect(Object.keys(unitRows(sheets))).toEqual(['March', 'April']);
});

describe('--columns', () => {
  it('are those of one table, which has to be named', async () => {
    const path = await bookOf('Excel tables beside one another');
    const refused = await cli(['check', path, '--columns', 'minutes=E']);
    expect([refused.exit, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/there are 2 on one sheet: March, April\. Name one with --table\./);
    const own = await checked(path, ['--columns', 'minutes=N', '--table', 'April']);
    expect(own.sheets.map(({ table }) => table)).toEqual(['April']);
  });

  it('a table that waits for an answer keeps the sheet from being checked by halves', async () => {
    const torn = SIDE.map((row, at) => [...row, ...(at === 0 ? ['Minutes'] : at < 4 ? [30 + at] : [])]);
    const path = await save(memoryWorkbook([{ name: 'Log', rows: torn, tables: named('A1:G5', 'I1:P4')! }]));
    const ran = await cli(['check', path]);
    expect([ran.exit, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(
      /table April: minutes could be column N or P: say which, for example --table April --columns/,
    );
    expect((await checked(path, ['--table', 'April', '--columns', 'minutes=N'])).exit).toBe(1);
  });
});

test('a column behind a blank one that ends before the sessions is asked about, and may be none of the table', async () => {
  const rows = SIDE.map((row, at) => [...row.slice(0, 5), '', at === 0 ? 'Minutes' : at < 3 ? 30 : '']).slice(0, 5);
  const path = await save(memoryWorkbook([{ name: 'Log', rows }]));
  const ran = await cli(['check', path]);
  expect(ran.err).toMatch(/minutes could be column G or none: say which, for example --columns minutes=G/);
  const gaps = async (minutes: string) =>
    JSON.stringify((await checked(path, ['--columns', `minutes=${minutes}`])).notCheckable);
  // Two rows have no minutes, or all four.
  expect(await gaps('G')).not.toBe(await gaps('none'));
});

describe('--out', () => {
  const copyOf = async (path: string, ...flags: string[]) => {
    const to = join(folder, `copy-${++count}.xlsx`);
    const ran = await cli(['check', path, '--out', to, '--fail-on', 'none', ...flags]);
    return { ...ran, to };
  };
  async function marks(path: string): Promise<string[]> {
    const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))), { useWebWorkers: false });
    const entries = (await zip.getEntries()) as FileEntry[];
    const sheet = entries.find(({ filename }) => filename === 'xl/worksheets/sheet1.xml')!;
    const xml = await sheet.getData(new TextWriter(), { useWebWorkers: false });
    return [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">/g)]
      .flatMap((match) => match[1]!.split(' '))
      .sort();
  }

  it.each([
    ['Excel tables beside one another', ['A3:G3', 'A5:G5', 'I3:O3']],
    ['Excel tables below one another', ['A3:G3', 'A5:G5', 'A9:G9']],
    ['loose cells below one another', ['A3:G3', 'A5:G5', 'A9:G9']],
  ])('marks the rows of all: %s', async (layout, places) => {
    const { exit, to } = await copyOf(await bookOf(layout));
    expect(exit).toBe(0);
    expect(await marks(to)).toEqual(expect.arrayContaining(places));
    // A mark never reaches from one table into the other.
    expect((await marks(to)).filter((place) => !/^(A\d+:G\d+|I\d+:O\d+)$/.test(place))).toEqual([]);
  });

  it('leaves cells behind a blank column alone', async () => {
    const summary = [
      ['Summary', 'Count'],
      ['Visits', 4],
    ];
    const rows = [HEADER, ...ROWS].map((row, at) => [...row, '', ...(summary[at] ?? [])]);
    const { to } = await copyOf(await save(memoryWorkbook([{ name: 'Log', rows }])));
    expect(await marks(to)).toEqual(['A3:G3', 'A5:G5']);
  });

  it('names the table of each finding on its sheet; of one table alone it names none', async () => {
    const rows = async (path: string) => {
      const all: (string | number | boolean | null)[][] = [];
      for await (const row of rowsOf(await openGrid(path, 'Code check'))) all.push([...row]);
      return all;
    };
    const both = await rows((await copyOf(await bookOf('Excel tables beside one another'))).to);
    expect(both.find((row) => row.includes('Severity'))).toEqual(expect.arrayContaining(['Table', 'Rows']));
    const said = both.filter((row) => row.includes('units-not-supported')).map(([table, place]) => [table, place]);
    expect(said).toEqual([
      ['March', '3'],
      ['March', '5'],
      ['April', '3'],
    ]);
    const one = await rows((await copyOf(await save(memoryWorkbook([{ name: 'Log', rows: [HEADER, ...ROWS] }])))).to);
    expect(one.find((row) => row.includes('Severity'))![0]).toBe('Rows');
  });

  it('takes one sheet at a time, as before', async () => {
    const path = await bookOf('Excel tables beside one another', [{ name: 'May', rows: [HEADER, ...FEW] }]);
    expect(await copyOf(path)).toMatchObject({ exit: 2, err: expect.stringMatching(/--out marks one sheet/) });
    expect((await copyOf(path, '--sheet', 'Log')).exit).toBe(0);
  });
});

describe('headers', () => {
  it('shows all tables of the sheet, by --json the first one with the names of all', async () => {
    const path = await bookOf('Excel tables beside one another');
    expect((await cli(['headers', path])).out).toMatch(
      /table March: header in row 1[^]*code +D [^]*table April: header in row 1[^]*code +L /,
    );
    const json = async (...flags: string[]) => (await cli(['headers', path, '--json', ...flags])).json();
    expect(await json()).toMatchObject({ table: 'March', tables: ['March', 'April'], columns: { code: [3] } });
    expect(await json('--table', 'April')).toMatchObject({ table: 'April', columns: { code: [11] } });
    const none = await cli(['headers', path, '--table', 'May']);
    expect(none).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(/not among those.*: March, April/) });
  });
});
