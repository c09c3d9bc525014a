import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { Uint8ArrayReader, Uint8ArrayWriter, TextReader, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';
import { EMPTY_PROFILE, type Profile } from '../../../src/domain';
import { PAYERS_TABLE, profileChanges, TECHNIQUES_TABLE } from '../../../src/storage';
import { settingsPart } from '../../support/saved-workbook';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SESSIONS = [
  ['Date of Service', 'Client', 'Treatment', 'CPT Code', 'Units', 'Minutes'],
  ['2024-08-05', 'Client A', 'Invented Kneading', '97110', 2, 20],
  ['2024-08-05', 'Client A', 'Invented Kneading', '97140', 1, 18],
];
const CLINIC = [
  ['Profile for formulas'],
  [],
  [],
  [...PAYERS_TABLE.header, null, ...TECHNIQUES_TABLE.header],
  ['Invented Health', '', 'midpoint', 'no', 'no', null, 'Invented Kneading', '', '97124', ''],
];

const table = (name: string, ref: string) =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${name}" displayName="${name}" ref="${ref}"/>`;

async function workbook(name: string, more: Record<string, string>, clinic = CLINIC): Promise<string> {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(SESSIONS), 'August');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(clinic), 'CPT clinic');
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const out = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const entry of (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) as FileEntry[])
    await out.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
  for (const [part, text] of Object.entries(more)) await out.add(part, new TextReader(text));
  writeFileSync(join(folder, name), await out.close());
  return join(folder, name);
}

const settings = (profile: Partial<Profile>) => profileChanges(new Map(), { ...EMPTY_PROFILE, ...profile });
const PART = 'xl/webextensions/webextension1.xml';
const check = async (...argv: string[]) => {
  const { out, json } = await runCli(['check', ...argv, '--json'], { knowledge: testKnowledge });
  const { findings, sheets } = json() as unknown as { findings: { ruleId: string }[]; sheets: { notes: string[] }[] };
  return { out, rules: findings.map(({ ruleId }) => ruleId), notes: sheets[0]!.notes.join('\n') };
};

it("the workbook's own settings are the profile; a flag stands before them", async () => {
  const book = await workbook('settings.xlsx', { [PART]: settingsPart(settings({ countingRule: 'midpoint' })) });
  const own = await check(book);
  // 38 minutes: 3 units by the CMS rule, 1 + 1 by the midpoint.
  expect(own.rules).toContain('units-not-supported');
  expect(own.notes).toMatch(/workbook's own settings.*: counting rule\./);
  expect((await check(book, '--rule', 'cms')).rules).not.toContain('units-not-supported');
});

it('rules that were switched off in the pane do not run, and are named; a flag stands before them', async () => {
  const profile = { countingRule: 'midpoint', rulesOff: ['units-not-supported', 'units-beyond-line'] } as const;
  const book = await workbook('rules-off.xlsx', { [PART]: settingsPart(settings(profile)) });
  const own = await check(book);
  expect(own.rules).not.toContain('units-not-supported');
  expect(own.notes).toMatch(
    /Rules switched off in the workbook's own settings.*: units-beyond-line, units-not-supported\./,
  );
  expect((await check(book, '--rules-off', 'date-future')).rules).toContain('units-not-supported');
});

it('what a newer version wrote is said, and what is broken is passed over', async () => {
  const newer = new Map(
    [...settings({ payer: 'Medicare' })].map(([key, text]) => [key, text.replace('"v":1', '"v":99')]),
  );
  expect((await check(await workbook('newer.xlsx', { [PART]: settingsPart(newer) }))).notes).toMatch(
    /newer version.*: payer\./,
  );
  // What only the pane goes by is no loss here.
  const columns = new Map(
    ['tcc.columns.{1}', 'tcc.tableChosen.{1}/2', 'tcc.live'].map((key) => [key, '{"v":99,"value":1}']),
  );
  expect((await check(await workbook('newer-columns.xlsx', { [PART]: settingsPart(columns) }))).notes).toMatch(
    /newer version.*: columns, tables to check\./,
  );
  const broken = await check(
    await workbook('broken.xlsx', { [PART]: '<we:property name="tcc.profile.payer" value="{' }),
  );
  expect(broken.notes).toBe('');
});

const CLINIC_PARTS = {
  [PART]: settingsPart(settings({ payer: 'Invented Health' })),
  'xl/tables/table1.xml': table(PAYERS_TABLE.name, 'A4:E5'),
  'xl/tables/table2.xml': table(TECHNIQUES_TABLE.name, 'G4:J5'),
  'xl/worksheets/_rels/sheet2.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    [1, 2]
      .map(
        (id) =>
          `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table${id}.xml"/>`,
      )
      .join('') +
    '</Relationships>',
};

it("the clinic's own tables stand before the built-in rows", async () => {
  const book = await workbook('tables.xlsx', CLINIC_PARTS);
  const { rules, notes } = await check(book);
  // The payer counts by the midpoint; the technique is the clinic's own word for 97124.
  expect(rules).toEqual(expect.arrayContaining(['units-not-supported', 'technique-does-not-fit']));
  expect(notes).toMatch(/1 payers of the workbook's own table.*\n.*1 techniques/);
  expect((await check(await workbook('none.xlsx', {}))).rules).not.toContain('units-not-supported');
});

it("the clinic's own tables are read by their headings, as in the pane, and without totals", async () => {
  const swapped = (row: readonly (string | null)[]) => [row[0]!, row[2]!, row[1]!, ...row.slice(3)];
  const totals = ['Total', '1 payer'];
  const clinic = [...CLINIC.slice(0, 3), ...CLINIC.slice(3).map(swapped), totals];
  const parts = {
    ...CLINIC_PARTS,
    'xl/tables/table1.xml': table(PAYERS_TABLE.name, 'A4:E6').replace('/>', ' totalsRowCount="1"/>'),
  };
  const { rules, notes } = await check(await workbook('swapped.xlsx', parts, clinic));
  expect(rules).toContain('units-not-supported');
  expect(notes).toMatch(/1 payers of the workbook's own table/);
  expect(notes).not.toMatch(/cannot be taken/);
});

it('a table with another heading is not used, and the notes say which heading it lacks', async () => {
  const clinic = CLINIC.map((row) => row.map((cell) => (cell === 'Counting rule' ? 'Rule' : cell)));
  const { rules, notes } = await check(await workbook('renamed.xlsx', CLINIC_PARTS, clinic));
  expect(rules).not.toContain('units-not-supported');
  expect(notes).toContain(
    "The workbook's table CPT_Payers lacks columns, so none of its rows is used: Counting rule. Its headings are, in any order: " +
      'Payer, Also called, Counting rule, NCCI pairs bind, MUE caps bind.',
  );
  expect(notes).toMatch(/1 techniques of the workbook's own table/);
});

it('the file is only read', async () => {
  const book = await workbook('same.xlsx', { [PART]: settingsPart(settings({ payer: 'Medicare' })) });
  const before = readFileSync(book);
  await check(book);
  expect(readFileSync(book).equals(before)).toBe(true);
});
