import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import XLSX from '@e965/xlsx';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import type { FileEntry } from '@zip.js/zip.js';
import { XMLValidator } from 'fast-xml-parser';
import { openGrid, rowsOf as gridRows, writeMarkedCopy, type MarkedCopy } from '../../../src/files';
import { addSheetMarks } from '../../../src/files/package/sheet-marks';

const folder = mkdtempSync(join(tmpdir(), 'marked-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const original = join(folder, 'clinic.xlsx');
beforeAll(() => {
  const book = XLSX.utils.book_new();
  const rows = Array.from({ length: 30 }, (_, i) => [`2026-03-${i + 1}`, '97140', i]);
  const sheet = XLSX.utils.aoa_to_sheet([['Date', 'CPT', 'Units'], ...rows]);
  sheet['D2'] = { t: 'n', f: 'C2*2', v: 0 };
  sheet['!ref'] = 'A1:D31';
  sheet['!merges'] = [XLSX.utils.decode_range('A33:B33')];
  sheet['!margins'] = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
  XLSX.utils.book_append_sheet(book, sheet, 'Sessions & more');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['=1+1', 'untouched']]), 'Other');
  writeFileSync(original, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
});

const order = (to: string, more: Partial<MarkedCopy> = {}): MarkedCopy => ({
  from: original,
  to: join(folder, to),
  replace: false,
  sheet: 'Sessions & more',
  tables: [{ columns: { first: 0, count: 4 }, rows: { error: [1, 2, 3, 9], warning: [5] } }],
  findings: {
    heading: ['Findings'],
    header: ['Rows', 'Finding'],
    rows: [['2-4', '=HYPERLINK("x") <b>&</b> \u0001 _x0041_ \ud800']],
    widths: [10, 60],
  },
  ...more,
});

async function parts(path: string): Promise<Map<string, Uint8Array>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))), { useWebWorkers: false });
  const found = new Map<string, Uint8Array>();
  for (const entry of (await zip.getEntries()) as FileEntry[]) {
    found.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
  }
  return found;
}
const asText = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function rowsOf(path: string, sheet: string) {
  const rows = [];
  for await (const row of gridRows(await openGrid(path, sheet))) rows.push(row);
  return rows;
}

const EDITED = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
];

test('every part that is not edited stays byte for byte, and the edited ones are well-formed XML', async () => {
  await writeMarkedCopy(order('copy.xlsx'));
  const [before, after] = [await parts(original), await parts(join(folder, 'copy.xlsx'))];
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['xl/worksheets/codeCheck1.xml']);
  for (const [name, bytes] of before) {
    if (EDITED.includes(name)) expect(XMLValidator.validate(asText(after.get(name)))).toBe(true);
    else expect([name, after.get(name)]).toEqual([name, bytes]);
  }
  expect(asText(after.get('xl/worksheets/codeCheck1.xml'))).not.toContain('<f>');
});

test('a second reader finds the same cells and formulas, and the marks where they belong', async () => {
  await writeMarkedCopy(order('second.xlsx'));
  const path = join(folder, 'second.xlsx');
  for (const sheet of ['Sessions & more', 'Other']) {
    expect(await rowsOf(path, sheet)).toEqual(await rowsOf(original, sheet));
    const [a, b] = [original, path].map((file) => XLSX.read(readFileSync(file), { cellFormula: true }).Sheets[sheet]);
    expect(b).toEqual(a);
  }
  const xml = asText((await parts(path)).get('xl/worksheets/sheet1.xml'));
  expect([...xml.matchAll(/sqref="([^"]*)"/g)].map((m) => m[1])).toEqual(
    expect.arrayContaining(['A2:D4 A10:D10', 'A6:D6']),
  );
  expect(xml.indexOf('<conditionalFormatting')).toBeGreaterThan(xml.indexOf('</mergeCells>'));
  expect(xml.indexOf('<conditionalFormatting')).toBeLessThan(xml.indexOf('<pageMargins'));
  expect(xml).toContain('N(&quot;Therapy Code Check: error&quot;)=0');
  const findings = await rowsOf(path, 'Code check');
  expect(findings[2]).toEqual(['2-4', expect.stringContaining('=HYPERLINK("x") <b>&</b>')]);
});

test('the same check gives the same bytes', async () => {
  await writeMarkedCopy(order('a.xlsx'));
  await writeMarkedCopy(order('b.xlsx'));
  expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
});

test('a copy of a copy gets a findings sheet of another name', async () => {
  await writeMarkedCopy(order('first.xlsx'));
  await writeMarkedCopy({ ...order('of-copy.xlsx'), from: join(folder, 'first.xlsx') });
  expect((await openGrid(join(folder, 'of-copy.xlsx'))).sheetNames).toEqual([
    'Sessions & more',
    'Other',
    'Code check',
    'Code check 2',
  ]);
});

describe('refusals', () => {
  const before = () => readFileSync(original);
  it.each([
    ['the original itself', 'clinic.xlsx', {}, /it is the file that is checked/],
    ['the original by another name of its path', './x/../clinic.xlsx', {}, /it is the file that is checked/],
    ['a folder that is not there', 'no/such/copy.xlsx', {}, /its folder does not exist/],
    ['a sheet that is not there', 'no-sheet.xlsx', { sheet: 'None' }, /sheet "None"/],
  ])('%s', async (_, to, more, words) => {
    const bytes = before();
    await expect(writeMarkedCopy(order(to, more))).rejects.toThrow(words);
    expect(before().equals(bytes)).toBe(true);
  });

  it('a file that is there already, unless told to replace it', async () => {
    writeFileSync(join(folder, 'there.xlsx'), 'mine');
    await expect(writeMarkedCopy(order('there.xlsx'))).rejects.toThrow(/--force/);
    expect(readFileSync(join(folder, 'there.xlsx'), 'utf8')).toBe('mine');
    await writeMarkedCopy(order('there.xlsx', { replace: true }));
    expect((await openGrid(join(folder, 'there.xlsx'))).sheetNames).toContain('Code check');
  });
});

describe('parts as other programs write them', () => {
  const mark = [{ areas: 'A1:B1', formula: 'N("x")=0', look: 0 }];
  async function marked(xml: string, pieces = 1): Promise<string> {
    const bytes = new TextEncoder().encode(xml);
    const size = Math.ceil(bytes.length / pieces);
    const blocks = Array.from({ length: pieces }, (_, i) => bytes.slice(i * size, (i + 1) * size));
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        blocks.forEach((block) => controller.enqueue(block));
        controller.close();
      },
    });
    return new Response(source.pipeThrough(addSheetMarks(mark)) as never).text();
  }
  const format = (p: string, priority: number) =>
    `<${p}conditionalFormatting sqref="A1:B1"><${p}cfRule type="expression" dxfId="0" priority="${priority}">` +
    `<${p}formula>N(&quot;x&quot;)=0</${p}formula></${p}cfRule></${p}conditionalFormatting>`;

  it.each([
    ['no cells', '<worksheet><sheetData/></worksheet>', '<worksheet><sheetData/>', '</worksheet>', '', 1],
    [
      'a prefix',
      '<x:worksheet><x:sheetData></x:sheetData><x:drawing/></x:worksheet>',
      '<x:worksheet><x:sheetData></x:sheetData>',
      '<x:drawing/></x:worksheet>',
      'x:',
      1,
    ],
    [
      'formats of the clinic keep their priority',
      '<worksheet><sheetData></sheetData><conditionalFormatting><cfRule priority="7"/></conditionalFormatting><dataValidations/></worksheet>',
      '<worksheet><sheetData></sheetData><conditionalFormatting><cfRule priority="7"/></conditionalFormatting>',
      '<dataValidations/></worksheet>',
      '',
      8,
    ],
    [
      'page margins inside a custom view are not the place',
      '<worksheet><sheetData></sheetData><customSheetViews><customSheetView><pageMargins/></customSheetView></customSheetViews><pageMargins/></worksheet>',
      '<worksheet><sheetData></sheetData><customSheetViews><customSheetView><pageMargins/></customSheetView></customSheetViews>',
      '<pageMargins/></worksheet>',
      '',
      1,
    ],
    [
      'the end of data as text of a cell',
      '<worksheet><sheetData><c><is><t><![CDATA[</sheetData>]]></t></is></c></sheetData></worksheet>',
      '<worksheet><sheetData><c><is><t><![CDATA[</sheetData>]]></t></is></c></sheetData>',
      '</worksheet>',
      '',
      1,
    ],
  ])('%s', async (_, xml, before, after, prefix, priority) => {
    for (const pieces of [1, 3, xml.length]) {
      expect(await marked(xml, pieces)).toBe(before + format(prefix, priority) + after);
    }
  });

  it('a workbook without styles gets them', async () => {
    const bare = join(folder, 'bare.xlsx');
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    for (const [name, bytes] of await parts(original)) {
      if (name === 'xl/styles.xml') continue;
      const text = asText(bytes)
        .replace(/<Relationship [^>]*styles"[^>]*\/>/, '')
        .replace(/<Override [^>]*styles[^>]*\/>/, '');
      await zip.add(name, new TextReader(text));
    }
    writeFileSync(bare, await zip.close());
    await writeMarkedCopy({ ...order('of-bare.xlsx'), from: bare });
    expect((await openGrid(join(folder, 'of-bare.xlsx'))).sheetNames).toContain('Code check');
    const added = await parts(join(folder, 'of-bare.xlsx'));
    expect(asText(added.get('xl/styles1.xml'))).toContain('<dxfs count="2">');
  });
});
