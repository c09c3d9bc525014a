import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import XLSX from '@e965/xlsx';
import { XMLParser } from 'fast-xml-parser';
import { readXlsx, type Workbook } from 'hucre';
import { COLUMNS, ROWS, SESSIONS } from '../../../scripts/template/sessions';
import { templateWorkbook } from '../../../scripts/template/workbook';
import { detectTable } from '../../../src/sheet';
import { PAYERS_TABLE, readOwnTables, TECHNIQUES_TABLE } from '../../../src/storage';
import { root } from '../manifest/editions';

const path = join(root, 'docs/billing-template.xlsx');
const file = readFileSync(path);

let book: Workbook;
beforeAll(async () => {
  book = await readXlsx(file, { readStyles: true });
});
const sheet = (name: string) => book.sheets.find((one) => one.name === name)!;
/** As a second reader sees it. */
const grid = (name: string): unknown[][] =>
  XLSX.utils.sheet_to_json(XLSX.read(file).Sheets[name]!, { header: 1, raw: true, defval: null });

test('the file is what the script makes today: else run "npm run template"', async () => {
  expect(Buffer.from(await templateWorkbook()).equals(file)).toBe(true);
});

test('the add-in finds the table and every column without asking', () => {
  const detection = detectTable(grid('Sessions') as never);
  expect(detection.accepted).toBe(true);
  const at = (header: string) => [COLUMNS.findIndex((column) => column.header === header)];
  expect(detection.accepted === true && detection.columns).toEqual({
    date: at('Date'),
    client: at('Client'),
    provider: at('Provider'),
    license: at('License'),
    technique: at('Technique'),
    goal: at('Goal'),
    minutes: at('Minutes'),
    payer: at('Payer'),
    state: at('State'),
    code: at('CPT code'),
    units: at('Units'),
    modifiers: at('Modifiers'),
  });
});

test('formulas are filled down, with the answers of the engine', () => {
  const { cells } = sheet('Sessions');
  const column = (header: string) => COLUMNS.findIndex((one) => one.header === header);
  for (let row = 1; row <= ROWS; row++) {
    for (const { header, formula } of COLUMNS) {
      if (formula === undefined) continue;
      const cell = cells?.get(`${row},${column(header)}`);
      expect([row, header, cell?.formula]).toEqual([row, header, expect.stringMatching(/^_xldudf_CPT_[A-Z]+\(/)]);
      expect(cell!.formula).toContain(`${String.fromCharCode(65 + column('Minutes'))}${row + 1}`);
      expect(cell!.formula).toContain('CPT_PROFILE');
    }
  }
  const rows = grid('Sessions');
  const answers = (header: string) => rows.slice(1, SESSIONS.length + 2).map((row) => row[column(header)] ?? '');
  expect(answers('Suggestion')).toEqual([
    '97124',
    '97110',
    '97140',
    '97116',
    'x 97530 - not for LMT',
    '? 97124 or 97140 - give the goal',
    '',
  ]);
  expect(answers('Counted')).toEqual([3, 3, 1, 2, 2, 3, 0]);
  const checks = answers('Line check');
  expect(checks.slice(0, 2)).toEqual(['OK', 'OK']);
  expect(checks.slice(2)).toEqual([
    expect.stringContaining("needs the day's other lines: CHECKSESSION"),
    expect.stringMatching(/^error: 4 units of 97116: 30 minutes support 2/),
    expect.stringMatching(/^error: 97530 is not for LMT/),
    'not checkable: code is missing',
    '',
  ]);
});

test('lists to choose from for license, payer and state, from the tables of the product', () => {
  const lists = sheet('Sessions').dataValidations!.filter(({ type }) => type === 'list');
  const sources = lists.map(({ formula1, range }) => {
    const [, column, last] = /^Lists!\$([A-C])\$2:\$[A-C]\$(\d+)$/.exec(formula1!)!;
    const values = grid('Lists').slice(1, Number(last));
    return [range.replace(/\d+/g, ''), values.map((row) => row['ABC'.indexOf(column!)])] as const;
  });
  const letter = (header: string) => String.fromCharCode(65 + COLUMNS.findIndex((one) => one.header === header));
  const named = Object.fromEntries(sources);
  expect(named[`${letter('License')}:${letter('License')}`]).toEqual(expect.arrayContaining(['LMT', 'PT', 'OT', 'DC']));
  expect(named[`${letter('Payer')}:${letter('Payer')}`]).toEqual(
    expect.arrayContaining(['Medicare Part B', 'TRICARE', 'Self-pay']),
  );
  expect(named[`${letter('State')}:${letter('State')}`]).toHaveLength(54);
  for (const [, values] of sources) expect(values.every((value) => typeof value === 'string')).toBe(true);
});

test("the clinic's own tables are those that the add-in reads, and can be read", () => {
  const { tables } = sheet('CPT clinic');
  expect(tables!.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
    [PAYERS_TABLE.name, [...PAYERS_TABLE.header]],
    [TECHNIQUES_TABLE.name, [...TECHNIQUES_TABLE.header]],
  ]);
  expect(book.namedRanges).toEqual([expect.objectContaining({ name: 'CPT_PROFILE', range: "'CPT clinic'!$B$1" })]);
  const rows = grid('CPT clinic').slice(3);
  const own = readOwnTables(
    rows.map((row) => row.slice(0, 5)),
    rows.map((row) => row.slice(6, 10)),
  );
  expect(own.unread).toEqual({ payers: [], techniques: [] });
  expect([own.payers.map(({ name }) => name), own.techniques.map(({ name }) => name)]).toEqual([
    ['Example Mutual'],
    ['Sample stretch'],
  ]);
});

/** LibreOffice is no package of this project; where it is missing, its test is reported as skipped. */
const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (OFFICE === undefined) process.stderr.write('LibreOffice is not installed: the template is not opened in it.\n');

(OFFICE === undefined ? test.skip : test)(
  'LibreOffice opens it without repair, with its sheets, lists and formulas',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    try {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, path];
      const ran = spawnSync(OFFICE!, args, { encoding: 'utf8', timeout: 120_000 });
      // A package that needs repair is not loaded without a person's answer: there is no output then.
      expect(ran.stdout).toMatch(/convert .* using filter/);
      const xml = readFileSync(join(folder, 'billing-template.fods'), 'utf8');
      const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
      const content = parsed['office:document']['office:body']['office:spreadsheet'];
      expect(content['table:table'].map((one: Record<string, unknown>) => one['table:name'])).toEqual([
        'Sessions',
        'CPT clinic',
        'Lists',
        'About',
      ]);
      expect(content['table:content-validations']['table:content-validation'].length).toBeGreaterThanOrEqual(6);
      expect(xml.match(/table:formula="of:=_xldudf_cpt_/gi)).toHaveLength(3 * ROWS);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
