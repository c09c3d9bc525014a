import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-headers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const SESSIONS = 'Date of Service,Client,CPT Code,Units,Minutes\n2026-03-02,Client A,97140,2,30\n';

test('the columns of a sheet of sessions, by the names of the fields', async () => {
  const { exit, json } = await runCli(['headers', file('a.csv', SESSIONS), '--json']);
  expect(exit).toBe(0);
  expect(json()).toMatchObject({
    shape: 'therapy-code-check/headers',
    accepted: true,
    columns: { date: [0], patient: [1], code: [2], units: [3], minutes: [4] },
    headerRows: [1],
  });
});

test('a preamble moves the header down; the answer counts rows as the sheet does', async () => {
  const { json } = await runCli(['headers', file('p.csv', `Invented Clinic\n\n${SESSIONS}`), '--json']);
  expect(json()).toMatchObject({ accepted: true, headerRows: [3] });
});

test('a table far below cells of another kind is found, in a file and from standard input', async () => {
  const text = `Account,Budget,Spent\n${'Rent,100,90\n'.repeat(3_000)}\n${SESSIONS}`;
  for (const name of [file('far.csv', text), '-']) {
    const { exit, json } = await runCli(['headers', name, '--json'], { stdin: text });
    expect({ exit, ...json() }).toMatchObject({ exit: 0, accepted: true, headerRows: [3_003] });
    const { out } = await runCli(['headers', name], { stdin: text });
    expect(out).toMatch(/header in row 3003[^]*CPT Code/);
  }
});

test('the same from standard input', async () => {
  const { json } = await runCli(['headers', '-', '--json'], { stdin: SESSIONS });
  expect(json()).toMatchObject({ accepted: true, columns: { code: [2] } });
});

test('a sheet of another kind is declined with the reason, exit 2', async () => {
  const { exit, out } = await runCli(['headers', file('b.csv', 'Name,Birthday\nA,1990-01-01\n')]);
  expect(exit).toBe(2);
  expect(out).toMatch(/not a sheet of sessions: /);
});

test('in a workbook the first sheet with sessions is shown, another one on request', async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Notes'], ['nothing here']]), 'Read me');
  const rows = SESSIONS.trim()
    .split('\n')
    .map((line) => line.split(','));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'March');
  const path = file('c.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  expect((await runCli(['headers', path, '--json'])).json()).toMatchObject({ sheet: 'March', accepted: true });
  const other = await runCli(['headers', path, '--sheet', 'Read me', '--json']);
  expect(other.json()).toMatchObject({ sheet: 'Read me', accepted: false });
  expect((await runCli(['headers', path, '--sheet', 'April'])).err).toMatch(/Read me, March/);
});

test('a column can be given, by letter or number', async () => {
  const path = file('d.csv', SESSIONS);
  for (const place of ['D', '4']) {
    const { json } = await runCli(['headers', path, '--columns', `minutes=${place}`, '--json']);
    expect(json()).toMatchObject({ columns: { minutes: [3] } });
  }
});

describe('usage', () => {
  it.each([
    [['headers'], /wants exactly one file/],
    [['headers', 'no-such.csv'], /there is no such file/],
    [['headers', 'x.csv', '--shet', 'A'], /has no option --shet; did you mean --sheet\?/],
    [['headrs', 'x.csv'], /no command "headrs"; did you mean "headers"\?/],
  ])('%j', async (argv, words) => {
    const { exit, err } = await runCli(argv);
    expect([exit, err]).toEqual([2, expect.stringMatching(words)]);
  });

  it.each([
    ['price=C', /"price" is no fact of a session. Known are: date, /],
    ['code=?', /"\?" is no column/],
  ])('--columns %s', async (columns, words) => {
    const { exit, err } = await runCli(['headers', file('e.csv', SESSIONS), '--columns', columns]);
    expect([exit, err]).toEqual([2, expect.stringMatching(words)]);
  });
});
