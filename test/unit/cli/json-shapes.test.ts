import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHAPES } from '../../../src/cli/json';
import { saltEntry, tableChosenEntry, WAIVER_SHEET, waiverRow, writeEntry } from '../../../src/storage';
import { memoryWorkbook } from '../../../workbench/host';
import { saveWorkbook } from '../../support/saved-workbook';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHEET = join(folder, 'sessions.csv');
writeFileSync(
  SHEET,
  'Date of Service,Client,CPT Code,Units,Minutes,Payer\n2026-03-02,A,97140,3,20,Medicare\n2026-03-03,A,97110,1,,Medicare\n',
);

/** The same sessions in a workbook with a waiver that fits none of them. */
const BOOK = join(folder, 'sessions.xlsx');
beforeAll(async () => {
  const waiver = {
    ...{ ruleId: 'units-not-supported', ruleVersion: 1, date: '2026-01-05', services: '97110 x1', rows: '2' },
    ...{ fingerprint: '0123456789abcdef', reason: 'invented', initials: 'AS', waivedOn: '2026-01-06' },
    ...{ expires: '', withdrawn: '', place: '' },
  };
  const rows = readFileSync(SHEET, 'utf8').trim().split('\n');
  const workbook = memoryWorkbook([
    { name: 'Sessions', rows: rows.map((row) => row.split(',')) },
    { name: WAIVER_SHEET.name, rows: [WAIVER_SHEET.header, waiverRow(waiver).map((text) => `'${text}`)] },
  ]);
  const salt = '0123456789abcdef';
  workbook.store.settings.set(saltEntry(salt).key, writeEntry(saltEntry(salt), salt));
  await saveWorkbook(BOOK, workbook);
});

/** Two tables on one sheet, of which one is chosen in the workbook. */
const TABLES = join(folder, 'tables.xlsx');
beforeAll(async () => {
  const rows = readFileSync(SHEET, 'utf8').trim().split('\n');
  const both = rows.map((row) => [...row.split(','), '', ...row.split(',')]);
  const addresses = { First: 'A1:F3', Second: 'H1:M3' };
  const tables = Object.entries(addresses).map(([name, address]) => ({ name, address }));
  const workbook = memoryWorkbook([{ name: 'Sessions', rows: both, tables }]);
  const { id, sheetId } = workbook.tables[0]!;
  const kind = tableChosenEntry(sheetId, id);
  workbook.store.settings.set(kind.key, writeEntry(kind, true));
  await saveWorkbook(TABLES, workbook);
});

/** Keys whose own keys differ from answer to answer: by field, by severity, by rule. */
const OPEN = new Set(['columns', 'ask', 'data', 'counts', 'authority', 'steps', 'tables', 'needs']);

/** `lines[].code`: every key of a document, as the documents call it. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => pathsOf(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = path === '' ? key : `${path}.${key}`;
    const open = OPEN.has(key) && own !== 'tables';
    return [own, ...(open ? [] : pathsOf(inner, own))];
  });
}

/** What docs/json.md says of a shape: its version and its keys. */
function documented(shape: string): { version: number; keys: string[] } {
  const page = readFileSync(join(__dirname, '../../../docs/json.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(`${shape}\n`)) ?? '';
  return {
    version: Number(/^Version (\d+)\./m.exec(section)?.[1]),
    keys: [...section.matchAll(/^\| `([\w[\].]+)`/gm)].map((match) => match[1]!),
  };
}

const ASKED: Readonly<Record<keyof typeof SHAPES, readonly (readonly string[])[]>> = {
  units: [['units', '97112=20', '97110=20']],
  pair: [['pair', '97140', '97124', '--payer', 'Medicare']],
  suggest: [['suggest', 'NMT', '--license', 'LMT', '--minutes', '50']],
  code: [
    ['code', '97124'],
    ['code', '99080'],
  ],
  headers: [['headers', SHEET]],
  rules: [['rules', 'pair-never-together']],
  check: [
    ['check', SHEET],
    ['check', BOOK],
    ['check', TABLES],
  ],
  data: [['data', 'status']],
};

test.each(Object.entries(ASKED))('%s prints the documented keys, no more and no less', async (shape, calls) => {
  const seen = new Set<string>();
  for (const argv of calls) {
    const options = shape === 'data' ? { folder } : { knowledge: testKnowledge };
    const { shape: name, shapeVersion, ...answer } = (await runCli([...argv, '--json'], options)).json();
    expect([name, shapeVersion]).toEqual([`therapy-code-check/${shape}`, SHAPES[shape as keyof typeof SHAPES]]);
    for (const path of pathsOf(answer)) seen.add(path);
  }
  const { version, keys } = documented(shape);
  expect(version).toBe(SHAPES[shape as keyof typeof SHAPES]);
  expect([...seen].sort()).toEqual([...keys].sort());
});

const LISTS: Readonly<Record<string, string>> = {
  finding: 'findings',
  'not-checkable': 'notCheckable',
  'table-not-checked': 'tablesNotChecked',
};

test('check --jsonl prints the keys of findings, gaps and tables that were left, with their kind', async () => {
  const { out } = await runCli(['check', TABLES, '--jsonl'], { knowledge: testKnowledge });
  const { keys } = documented('check');
  expect(out).toMatch(/"kind":"table-not-checked"/);
  for (const line of out.trim().split('\n')) {
    const { kind, ...rest } = JSON.parse(line) as { kind: string };
    const list = LISTS[kind]!;
    expect(
      Object.keys(rest)
        .map((key) => `${list}[].${key}`)
        .sort(),
    ).toEqual(keys.filter((key) => key.startsWith(`${list}[].`)).sort());
  }
});
