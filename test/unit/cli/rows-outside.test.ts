import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrid, rowsOf } from '../../../src/files';
import { memoryWorkbook } from '../../../workbench/host';
import { saveWorkbook } from '../../support/saved-workbook';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const HEADER = 'Date,Client,CPT Code,Units,Minutes,License,Payer,Provider,Modifiers';
const GOOD = '2024-08-05,Avery Sample,97124,4,60,LMT,Self-pay,Lee Kneads,';
const SHEET = `${GOOD}\n${GOOD.replace('-05', '-06')}\n\n${HEADER}\n${GOOD}\n`;

const folder = mkdtempSync(join(tmpdir(), 'cli-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'sheet.csv');
writeFileSync(path, SHEET);
const cli = (...argv: readonly string[]) => runCli(argv, { knowledge: testKnowledge, today: '2024-09-01' });

const SAID =
  'Rows 1-2: Like sessions, but not under the header of the table: not checked. Move them there and check again.';

/** Rows above the only header are not checked: every output says so. */
describe('rows that read like sessions, but stand above the header', () => {
  test('the terminal and the page name them, the last line counts them', async () => {
    for (const flags of [[], ['--html']]) {
      const { out } = await cli('check', path, ...flags);
      expect(out).toContain(SAID);
      expect(out).toContain('; 2 rows outside the table not checked.');
    }
  });

  test('JSON, its lines and CSV hold the rows', async () => {
    const { sheets } = (await cli('check', path, '--json')).json() as unknown as { sheets: readonly object[] };
    expect(sheets).toEqual([expect.objectContaining({ rows: 1, rowsOutside: [1, 2] })]);
    const lines = (await cli('check', path, '--jsonl')).out.trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toEqual({
      kind: 'rows-not-checked',
      file: path,
      sheet: null,
      table: null,
      rows: [1, 2],
    });
    const csv = (await cli('check', path, '--csv')).out;
    expect(csv).toContain(`${path},,1 2,not checked,,"Like sessions, but not under`);
  });

  test('--strict sees them', async () => {
    const quiet = ['check', path, '--fail-on', 'none'];
    expect((await cli(...quiet)).exit).toBe(0);
    expect((await cli(...quiet, '--strict')).exit).toBe(1);
  });

  test('the marked copy lists them', async () => {
    const rows = SHEET.trim()
      .split('\n')
      .map((line) => line.split(','));
    const book = saveWorkbook(join(folder, 'book.xlsx'), memoryWorkbook([{ name: 'Log', rows }]));
    const marked = join(folder, 'marked.xlsx');
    expect((await cli('check', await book, '--out', marked)).err).not.toContain('error');
    const cells: unknown[] = [];
    for await (const row of rowsOf(await openGrid(marked, 'Code check'))) cells.push(row.slice(0, 2));
    expect(cells).toContainEqual(['1-2', 'not checked']);
  });
});

test('a sheet with nothing above its header says nothing of the kind', async () => {
  const own = join(folder, 'own.csv');
  writeFileSync(own, `Clinic of nobody\n${HEADER}\n${GOOD}\n`);
  expect((await cli('check', own)).out).not.toContain('outside the table');
  expect((await cli('check', own, '--jsonl')).out).not.toContain('rows-not-checked');
});

test('columns beyond those that are looked at are said, whether a table was found before them or none', async () => {
  const filler = Array.from({ length: 300 }, (_, at) => `Field ${at}`).join(',');
  const wide = (name: string, line: (own: string) => string) => {
    const to = join(folder, name);
    writeFileSync(to, `${line(HEADER)}\n${line(GOOD)}\n`);
    return to;
  };
  const cut = await cli(
    'check',
    wide('cut.csv', (own) => `${own},${filler}`),
  );
  expect(cut.out).toContain('Of this table only its first 256 columns were looked at.');
  const none = await cli(
    'check',
    wide('none.csv', (own) => `${filler},${own}`),
  );
  expect(none.err).toContain('no row of column labels was found; only its first 256 columns were looked at');
});
