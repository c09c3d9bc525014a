import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { openGrid } from '../../../src/files';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content);
  return path(name);
};
const cli = (argv: string[], stdin = '') => runCli(argv, { stdin, knowledge: testKnowledge });

const HEADER = 'Date of Service,Client,License,CPT Code,Units,Minutes,Modifiers,Payer\n';
const GOOD = `${HEADER}2024-08-05,Client A,PT,97110,2,30,GP,Medicare Part B\n`;
const BAD = `${HEADER}2024-08-05,Client A,PT,97110,3,37,GP,Medicare Part B\n`;

const BUDGET = `Account,Budget,Spent\n${'Rent,100,90\n'.repeat(3_000)}`;

const asXlsx = (text: string) => {
  const book = XLSX.utils.book_new();
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Clinic, invented']]), 'Read me');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'August');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

describe('exit codes', () => {
  it.each([
    ['nothing found', GOOD, [], 0],
    ['an error', BAD, [], 1],
    ['an error far below cells of another kind', `${BUDGET}\n${BAD}`, [], 1],
    ['an error, and nothing asked to fail', BAD, ['--fail-on', 'none'], 0],
    ['a sheet of another kind', 'Name,Birthday\nA,1990-01-01\n', [], 2],
    ['a row that cannot be judged', GOOD.replace(',30,', ',,'), [], 0],
    ['the same, strictly', GOOD.replace(',30,', ',,'), ['--strict'], 1],
    ['a severity that does not exist', GOOD, ['--fail-on', 'all'], 2],
    ['two formats', GOOD, ['--json', '--csv'], 2],
  ])('%s', async (name, text, flags, exit) => {
    const ran = await cli(['check', file(`${name.replace(/\W/g, '-')}.csv`, text), ...flags]);
    expect([ran.exit, ran.err]).toEqual([exit, exit === 2 ? expect.stringMatching(/./) : expect.anything()]);
    expect((await cli(['check', '-', ...flags], text)).exit).toBe(exit);
  });

  it('one file of two that cannot be read is told, and the other is checked', async () => {
    const ran = await cli(['check', file('good.csv', GOOD), path('none.csv')]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(/none\.csv: there is no such file/);
    expect(ran.out).toMatch(/good\.csv: 1 row/);
  });

  it('where every file is refused there is no report of no rows, and the number is told', async () => {
    const other = file('other.csv', 'Name,Birthday\nA,1990-01-01\n');
    for (const format of [[], ['--json'], ['--html']]) {
      const ran = await cli(['check', other, path('none.csv'), ...format]);
      expect([ran.exit, ran.out]).toEqual([2, '']);
      expect(ran.err).toMatch(
        /other\.csv is no sheet of sessions.*\n.*none\.csv: there is no such file.*\nNone of 2 files/,
      );
    }
    // One file speaks for itself.
    expect((await cli(['check', other])).err).not.toMatch(/None of/);
  });

  it('of several files, one refused: the report of the others ends with it', async () => {
    const ran = await cli(['check', file('good2.csv', GOOD), path('none.csv')]);
    expect(ran.out.trim().split('\n').at(-1)).toMatch(/^1 row: .*; 1 file not checked at all\.$/);
    expect((await cli(['check', path('good2.csv'), path('none.csv'), '--json'])).json()).toMatchObject({ refused: 1 });
  });

  it('a header without sessions is refused, not passed', async () => {
    const ran = await cli(['check', file('header.csv', HEADER)]);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringMatching(/there are no sessions under its header/)]);
  });
});

describe('what is printed', () => {
  it('names rows of the sheet, the arithmetic, the authority; ends with what was not checked', async () => {
    const { out } = await cli(['check', file('bad.csv', BAD)]);
    expect(out).toMatch(/error +row 2: 3 units billed, 37 minutes support 2 - Medicare Part B\./);
    expect(out).toMatch(/Pub\. 100-04, ch\. 5, 20\.2\.C/);
    expect(out.trim().split('\n').at(-1)).toMatch(/1 row: 1 error, .*; 0 rows not checked in full/);
  });

  it('JSON has findings and what was not checkable, by sheet rows', async () => {
    const { json, err } = await cli(['check', file('bad2.csv', BAD), '--json']);
    expect(json()).toMatchObject({
      shape: 'therapy-code-check/check',
      rows: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'units-not-supported', severity: 'error', rows: [2] }),
      ]),
      notCheckable: expect.any(Array),
    });
    expect(err).toMatch(/not checked in full/);
  });

  it('JSON lines, CSV and HTML tell the same finding', async () => {
    const bad = file('bad3.csv', BAD);
    const [first] = (await cli(['check', bad, '--jsonl'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ kind: 'finding', ruleId: 'units-not-supported', rows: [2] });
    expect((await cli(['check', bad, '--csv'])).out).toMatch(/units-not-supported,"?3 units billed/);
    expect((await cli(['check', bad, '--html'])).out).toMatch(/<td>2<\/td><td>Error<\/td>/);
  });

  it('what the same rows lack for several rules is one line of the page and of the terminal', async () => {
    const blank = file('blank.csv', `${GOOD},Client B,PT,97110,2,30,GP,Medicare Part B\n`);
    const { out } = await cli(['check', blank, '--html']);
    const [, body = ''] = /<caption>Not checked[^]*?<tbody>([^]*?)<\/tbody>/.exec(out) ?? [];
    const cells = [...body.matchAll(/<tr>(.*)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell),
    );
    const ofRow = cells.filter(([where]) => where === '3');
    expect(new Set(ofRow.map(([, why]) => why)).size).toBe(ofRow.length);
    expect(ofRow.map(([, , rules]) => rules)).toContainEqual(expect.stringMatching(/; /));
    const listed = (await cli(['check', blank])).out.match(/1 row \(3\): [^[]*\[[^\]]*/g)!;
    expect(listed).toHaveLength(ofRow.length);
  });

  it('no name of a client is in any of them', async () => {
    const secret = file('names.csv', BAD.replace('Client A', 'Zebulon Canary'));
    for (const format of [[], ['--json'], ['--jsonl'], ['--csv'], ['--html']]) {
      const { out, err } = await cli(['check', secret, ...format]);
      expect(out + err).not.toMatch(/Canary|Zebulon/);
    }
  });

  it('standard input and a folder are taken, too', async () => {
    expect((await cli(['check', '-', '--json'], BAD)).json()).toMatchObject({ rows: 1 });
    const { out } = await cli(['check', folder, '--csv', '--fail-on', 'none']);
    expect(out).toMatch(/bad\.csv/);
  });

  it('a report can go to a file, which is not written over', async () => {
    const args = ['check', file('bad4.csv', BAD), '--html', '--report', path('report.html')];
    expect((await cli(args)).exit).toBe(1);
    expect(readFileSync(path('report.html'), 'utf8')).toMatch(/<!doctype html>/);
    expect(await cli(args)).toMatchObject({ exit: 2, err: expect.stringMatching(/--force/) });
    expect((await cli([...args, '--force'])).exit).toBe(1);
  });
});

describe('workbooks', () => {
  it('every sheet with sessions is checked, others are passed over', async () => {
    const { json } = await cli(['check', file('book.xlsx', asXlsx(BAD)), '--json']);
    const { findings } = json() as unknown as { findings: { sheet: string; ruleId: string; rows: number[] }[] };
    expect(new Set(findings.map(({ sheet }) => sheet))).toEqual(new Set(['August']));
    expect(findings).toContainEqual(expect.objectContaining({ ruleId: 'units-not-supported', rows: [2] }));
  });

  it('a sheet that nobody sees is checked only where it is named, as is our own', async () => {
    const book = XLSX.read(asXlsx(BAD));
    const august = book.Sheets['August']!;
    XLSX.utils.book_append_sheet(book, august, 'Old');
    XLSX.utils.book_append_sheet(book, august, 'Code check');
    book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }, {}] };
    const name = file('hidden.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const sheetsOf = async (...flags: string[]) => {
      const { json } = await cli(['check', name, '--json', ...flags]);
      return (json() as unknown as { sheets: { sheet: string }[] }).sheets.map(({ sheet }) => sheet);
    };
    expect(await sheetsOf()).toEqual(['August']);
    expect(await sheetsOf('--sheet', 'Old')).toEqual(['Old']);
  });

  it('a sheet that looks like none is checked by the columns that are given', async () => {
    const odd = file('odd.csv', BAD.replace(/^.*\n/, 'q,w,e,r,t,z,u,i\n'));
    expect((await cli(['check', odd])).exit).toBe(2);
    const given = ['--columns', 'date=A,patient=B,license=C,code=D,units=E,minutes=F,modifier=G,payer=H'];
    const { json } = await cli(['check', odd, '--json', ...given]);
    expect(json()).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ ruleId: 'units-not-supported', rows: [2] })]),
    });
  });

  it('a marked copy leaves the original as it is', async () => {
    const book = file('marked.xlsx', asXlsx(BAD));
    const before = readFileSync(book);
    const ran = await cli(['check', book, '--out', path('copy.xlsx')]);
    expect(ran.exit).toBe(1);
    expect(readFileSync(book).equals(before)).toBe(true);
    expect((await openGrid(path('copy.xlsx'))).sheetNames).toEqual(['Read me', 'August', 'Code check']);
    expect((await cli(['check', book, '--out', path('copy.xlsx')])).exit).toBe(2);
    expect((await cli(['check', book, '--out', book, '--force'])).err).toMatch(/it is the file that is checked/);
  });

  it('a text file has no marked copy, and says so', async () => {
    const ran = await cli(['check', file('text.csv', BAD), '--out', path('text.xlsx')]);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringMatching(/--out makes a copy of an \.xlsx workbook/)]);
  });
});

describe('the profile', () => {
  const bare =
    'Date of Service,Client,CPT Code,Units,Minutes\n2024-08-05,Client A,97110,2,20\n2024-08-05,Client A,97140,1,18\n';

  it('says what no column says: the payer whose rule counts', async () => {
    const name = file('bare.csv', bare);
    const found = async (...flags: string[]) =>
      (await cli(['check', name, '--json', ...flags])).json() as unknown as {
        findings: { ruleId: string }[];
        notCheckable: { reasonId: string }[];
      };
    const units = ({ findings }: { findings: { ruleId: string }[] }) =>
      findings.filter(({ ruleId }) => ruleId === 'units-not-supported').length;
    // 38 minutes: 3 units by CMS, as billed; 1 + 1 by the midpoint.
    expect(units(await found('--payer', 'Medicare'))).toBe(0);
    expect(units(await found('--rule', 'midpoint'))).toBe(1);
    const open = await found();
    expect(units(open)).toBe(0);
    expect(open.notCheckable.map(({ reasonId }) => reasonId)).toContain('rules-disagree');
  });

  it('can stand in a file; a wrong key is named', async () => {
    const name = file('bare2.csv', bare);
    const profile = file('profile.json', JSON.stringify({ payer: 'Medicare', license: 'PT' }));
    expect((await cli(['check', name, '--profile', profile])).exit).toBe(0);
    const wrong = file('wrong.json', JSON.stringify({ payr: 'Medicare' }));
    expect((await cli(['check', name, '--profile', wrong])).err).toMatch(/payr/);
  });
});
