import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { dataFolder } from '../../../src/cli/data/folder';
import { referenceData } from '../../../src/reference/data';
import { MUE_TEXT, ptpCells, ptpText } from '../reference/cms/files';
import { runCli } from './run-cli';

const root = mkdtempSync(join(tmpdir(), 'cli-data-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = '';
let number = 0;
beforeEach(() => (folder = join(root, `kept-${number++}`)));
const cli = (...argv: string[]) => runCli(argv, { folder });
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(root, name), content);
  return join(root, name);
};

/** The built-in edits as rows of CMS's file, so that the set is whole, with one edit that only the file has. */
const ROWS = [
  ...referenceData.pairs.active.map(([a, b, indicator]) => `${a} ${b} 19960101 * ${indicator}`),
  ...referenceData.pairs.ended.map(
    ([a, b, indicator, until]) => `${a} ${b} 19960101 ${until.replace(/-/g, '')} ${indicator}`,
  ),
  // Invented: no edition has it.
  '97124 97110 20260401 * 0',
  '0001A 0591T 20220101 20231231 1',
];
const PTP = ptpText(ROWS);
const NAME = 'ccipra-v321r0-f1';
const CAPS = [
  ...MUE_TEXT.split('\n').filter((line) => !/^\d/.test(line)),
  ...referenceData.caps.caps.map(
    ([code, units, indicator]) => `${code},${code === '97124' ? 3 : units},${indicator} By day,A reason`,
  ),
  '',
].join('\n');

const zip = async (entries: Record<string, string | Uint8Array>) => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  return writer.close();
};
const workbook = () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ptpCells(ROWS).map((row) => [...row])), 'Edits');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
};

describe('data import', () => {
  it('takes pairs from a text, and pair answers by them until they are removed', async () => {
    expect((await cli('pair', '97124', '97110', '--json')).json()).toMatchObject({ status: 'none' });
    expect((await cli('data', 'import', file(`${NAME}.txt`, PTP), '--json')).json()).toEqual({
      shape: 'therapy-code-check/data',
      shapeVersion: 1,
      folder,
      tables: [
        {
          table: 'pairs',
          source: 'imported',
          name: 'CMS NCCI PTP edits, practitioner',
          edition: '2026Q2',
          from: '2026-04-01',
          to: '2026-06-30',
          entries: ROWS.length - 1,
          file: join(folder, 'pairs.json'),
        },
        expect.objectContaining({ table: 'caps', source: 'built-in', file: null }),
      ],
      imported: ['pairs'],
      removed: [],
    });
    expect((await cli('pair', '97124', '97110', '--date', '2026-05-01', '--json')).json()).toMatchObject({
      column1: '97124',
      indicator: 0,
      status: 'active',
      table: { edition: '2026Q2' },
    });
    expect((await cli('data', 'remove', 'pairs', '--json')).json()).toMatchObject({ removed: ['pairs'] });
    expect((await cli('pair', '97124', '97110', '--json')).json()).toMatchObject({ status: 'none' });
  });

  it('check uses them, too', async () => {
    const sheet = file(
      'day.csv',
      'Date of Service,Client,CPT Code,Units,Minutes,Payer\n2026-05-01,A,97124,1,15,Medicare\n2026-05-01,A,97110,1,15,Medicare\n',
    );
    const found = async () => (await cli('check', sheet, '--json')).out;
    expect(await found()).not.toMatch(/pair-never-together/);
    await cli('data', 'import', file(`${NAME}.txt`, PTP));
    expect(await found()).toMatch(/pair-never-together/);
  });

  it.each([
    ['a ZIP with a text', async () => file(`${NAME}.zip`, await zip({ 'readme.pdf': 'x', [`${NAME}.txt`]: PTP }))],
    [
      'a ZIP with text and workbook',
      async () => file(`b-${NAME}.zip`, await zip({ [`${NAME}.xlsx`]: workbook(), [`${NAME}.txt`]: PTP })),
    ],
    ['a ZIP with a workbook only', async () => file(`c-${NAME}.zip`, await zip({ [`${NAME}.xlsx`]: workbook() }))],
    ['a workbook', async () => file(`${NAME}.xlsx`, workbook())],
    ['a name of its own', async () => file('table.txt', PTP)],
  ])('takes the same from %s', async (_, make) => {
    const { json } = await cli('data', 'import', await make(), '--edition', '2026q2', '--json');
    expect(json()).toMatchObject({
      imported: ['pairs'],
      tables: [{ entries: ROWS.length - 1, edition: '2026Q2' }, {}],
    });
  });

  it('takes caps, and code names them', async () => {
    const mue = file('mue-practitioner-2026q3.csv', CAPS);
    expect((await cli('data', 'import', mue)).out).toMatch(/Imported: caps\./);
    expect((await cli('code', '97124', '--json')).json()).toMatchObject({ cap: { units: 3 } });
    expect((await cli('data', 'status')).out).toMatch(
      /^caps +imported +CMS NCCI MUE, practitioner 2026Q3, 2026-07-01 to/m,
    );
  });

  it.each([
    ['a file that is cut off', () => file('cut-ptp-2026q2.txt', PTP.slice(0, -20)), /line \d+: the file is cut off/],
    ['a set with a part missing', () => file('ccipra-v321r0-f2.txt', PTP), /a part of the set is missing.*\(part 1\)/],
    [
      'a table that is not whole',
      () => file('half-ptp-2026q2.txt', ptpText(ROWS.slice(0, 40))),
      /not whole.*known edits are missing/,
    ],
    [
      'another table',
      () => file('other.txt', 'Date,Code\n2026-01-01,97140\n'),
      /neither CMS's table of pairs .* nor .* caps/,
    ],
    ['no file', () => join(root, 'none.zip'), /there is no such file/],
    ['a ZIP that is cut', () => file('cut-ptp.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)), /damaged or cut off/],
  ])('refuses %s and keeps what was there', async (_, make, words) => {
    await cli('data', 'import', file(`${NAME}.txt`, PTP));
    const before = (await cli('data', 'status', '--json')).json();
    const ran = await cli('data', 'import', make());
    expect([ran.exit, ran.out, ran.err]).toEqual([2, '', expect.stringMatching(words)]);
    expect((await cli('data', 'status', '--json')).json()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['pairs.json']);
  });

  it('refuses a ZIP that holds nothing of the kind, or a password', async () => {
    expect((await cli('data', 'import', file('pdf-ptp.zip', await zip({ 'a.pdf': 'x' })))).err).toMatch(
      /the ZIP holds no/,
    );
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: 'secret' });
    await writer.add(`${NAME}.txt`, new TextReader(PTP));
    expect((await cli('data', 'import', file('locked-ptp.zip', await writer.close()))).err).toMatch(/password/);
  });
});

describe('what is kept', () => {
  it('is named where it is broken, and can be removed', async () => {
    await cli('data', 'import', file(`${NAME}.txt`, PTP));
    writeFileSync(join(folder, 'pairs.json'), '{"v":1,"value":{"edits":[]}}');
    const ran = await cli('pair', '97124', '97140');
    expect([ran.exit, ran.err]).toEqual([2, expect.stringMatching(/pairs\.json cannot be read; .*data remove pairs/)]);
    writeFileSync(join(folder, 'pairs.json'), '{"v":9,"value":{}}');
    expect((await cli('data', 'status')).err).toMatch(/written by a newer version/);
    expect((await cli('data', 'remove')).exit).toBe(0);
    expect(existsSync(join(folder, 'pairs.json'))).toBe(false);
    expect((await cli('pair', '97124', '97140')).exit).toBe(0);
  });

  it('stands where the system keeps the data of programs, or where the variable says', () => {
    expect(dataFolder({ THERAPY_CODE_CHECK_DATA: '/team/tables' }, 'linux')).toBe('/team/tables');
    expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'therapy-code-check'));
    expect(dataFolder({ LOCALAPPDATA: 'L' }, 'win32')).toBe(join('L', 'therapy-code-check'));
    expect(dataFolder({}, 'darwin')).toMatch(/Library.Application Support.therapy-code-check$/);
    expect(dataFolder({}, 'linux')).toMatch(/\.local.share.therapy-code-check$/);
  });
});

test.each([
  [['data'], /data wants one of: import FILES/],
  [['data', 'import'], /wants CMS's files/],
  [['data', 'import', 'x', '--edition', 'spring'], /"SPRING" is none/],
  [['data', 'remove', 'codes'], /"codes" is none/],
  [['data', 'status', '--jsn'], /did you mean --json/],
])('%j is told in a sentence', async (argv, words) => {
  const ran = await cli(...argv);
  expect([ran.exit, ran.err]).toEqual([2, expect.stringMatching(words)]);
});
