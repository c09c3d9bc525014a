import { utils, write, type WorkSheet } from '@e965/xlsx';
import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import fc from 'fast-check';
import { streamXlsxRows, writeXlsx } from 'hucre';
import { PartError, SharedStrings, SheetRows, type SheetCell } from '../../../src/xlsx';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Feeds a part in blocks of `size` bytes, so that every element is cut somewhere. */
function rowsOf(
  part: Uint8Array | string,
  { size = 1 << 20, shared = [] as readonly string[], columns = null as Uint8Array | null } = {},
) {
  const bytes = typeof part === 'string' ? bytesOf(part) : part;
  const rows = new SheetRows(shared, columns);
  const read = [];
  // A fresh copy each: the reader must not hold on to a block.
  for (let at = 0; at < bytes.length; at += size) {
    const block = bytes.slice(at, at + size);
    read.push(...rows.push(block));
    block.fill(0);
  }
  rows.end();
  return read;
}
const sheet = (rows: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`;
const cellsOf = (cells: string, shared: readonly string[] = []) =>
  rowsOf(sheet(`<row r="1">${cells}</row>`), { shared })[0]!.cells;

describe('a cell (ECMA-376, ST_CellType)', () => {
  test.each<[string, string, SheetCell]>([
    ['a number', '<c r="A1"><v>97140</v></c>', 97140],
    ['a number with a style', '<c r="A1" s="3"><v>45509.5</v></c>', 45509.5],
    ['a number with its type', '<c r="A1" t="n"><v>-0.25</v></c>', -0.25],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number of all its digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'two'],
    ['a formula with its text', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>a &lt; b</v></c>', 'a < b'],
    ['a formula with its number', '<c r="A1"><f>SUM(A2:A3)</f><v>12</v></c>', 12],
    ['a formula that spans rows', '<c r="A1"><f t="array" ref="A1:A2">B1</f><v>3</v></c>', 3],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', ' x '],
    ['rich text', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>97</t></r><r><t>140</t></r></is></c>', '97140'],
    ['a phonetic guide', '<c r="A1" t="inlineStr"><is><t>x</t><rPh sb="0" eb="1"><t>y</t></rPh></is></c>', 'x'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['escaped characters', '<c r="A1" t="str"><v>a_x000D_b&#10;c&#x2026;</v></c>', 'a\rb\nc\u2026'],
    ['text in single quotes of attributes', "<c t='str' r='A1'><v>it > that</v></c>", 'it > that'],
    [
      'attributes with spaces, others beside them',
      '<c s = "1" cm="2"  r  =  "A1" vm="3"\n t = "str" ><v>x</v></c>',
      'x',
    ],
    ['a tab behind the name', '<c\tr="A1"\tt="b"><v>1</v></c>', true],
    ['a prefix', '<x:c r="A1" t="str"><x:v>x</x:v></x:c>', 'x'],
    ['a comment inside', '<c r="A1"><!-- > --><v>7</v></c>', 7],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<b>]]></v></c>', '<b>'],
    ['space around the tags', '<c r="A1" >\n<v>7</v>\n</c>', 7],
    ['more than a byte a character', '<c r="A1" t="str"><v>Zo\u00eb \ud83d\ude00</v></c>', 'Zo\u00eb \ud83d\ude00'],
  ])('%s', (_, xml, value) => {
    expect(cellsOf(xml, ['one', 'two'])).toEqual([value]);
    // Wherever the bytes are cut.
    const part = sheet(`<row r="1">${xml}</row>`);
    for (let size = 1; size < 40; size++)
      expect(rowsOf(part, { size, shared: ['one', 'two'] })[0]!.cells).toEqual([value]);
  });

  test('blank cells, gaps and cells without addresses keep their places', () => {
    expect(cellsOf('<c r="B1"/><c r="C1" t="str"><v></v></c><c r="E1"><v>1</v></c><c><v>2</v></c>')).toEqual([
      null,
      null,
      null,
      null,
      1,
      2,
    ]);
    expect(cellsOf('<c r="AA1"><v>1</v></c>')).toHaveLength(27);
    expect(cellsOf('<c  r = "C1" t="str"><v>x</v></c><c t="n"><v>2</v></c>')).toEqual([null, null, 'x', 2]);
  });

  test('columns that are not wanted stay blank', () => {
    const part = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>9</v></c><c r="C1"><v>3</v></c></row>');
    expect(rowsOf(part, { columns: Uint8Array.from([1, 0, 1]) })[0]!.cells).toEqual([1, null, 3]);
  });
});

describe('rows', () => {
  test('have their numbers, also where they say none, or are empty', () => {
    const part = sheet('<row r="3"><c r="A3"><v>1</v></c></row><row/><row r="9" spans="1:2"/>');
    expect(rowsOf(part).map(({ index }) => index)).toEqual([2, 3, 8]);
  });

  test.each([
    ['cut in a cell', '<worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    ['cut between rows', '<worksheet><sheetData><row r="1"></row>'],
    ['without cells', '<worksheet></worksheet>'],
    ['with a column outside of any sheet', sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')],
    ['with a row outside of any sheet', sheet('<row r="1048577"/>')],
    ['with rows that go back', sheet('<row r="2"/><row r="2"/>')],
    ['with a text that is not there', sheet('<row r="1"><c r="A1" t="s"><v>4</v></c></row>')],
  ])('a part %s is refused', (_, part) => expect(() => rowsOf(part)).toThrow(PartError));

  test('an element without an end is refused before it fills the memory', () => {
    const rows = new SheetRows([]);
    rows.push(bytesOf('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>'));
    const block = bytesOf('x'.repeat(1 << 20));
    expect(() => Array.from({ length: 20 }, () => rows.push(block))).toThrow(PartError);
  });

  test('bytes that are no UTF-8 are refused', () => {
    const part = bytesOf(sheet('<row r="1"><c r="A1" t="str"><v>x~</v></c></row>'));
    part[part.indexOf(0x7e)] = 0xe9;
    expect(() => rowsOf(part)).toThrow(PartError);
  });
});

test('shared texts: plain, rich, with guides, empty, cut anywhere', () => {
  const part = bytesOf(
    '<sst count="4"><si><t>a &amp; b</t></si><si><r><t>97</t></r><r><t xml:space="preserve">140 </t></r></si><si/><si><t/></si><si><t>x</t><rPh><t>y</t></rPh></si></sst>',
  );
  for (const size of [1, 7, 4096]) {
    const shared = new SharedStrings();
    for (let at = 0; at < part.length; at += size) shared.push(part.slice(at, at + size));
    expect(shared.texts).toEqual(['a & b', '97140 ', '', '', 'x']);
  }
});

/** What two other libraries read of the same file must be what ours reads: they know nothing of it. */
describe('cross-checked', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x/.test(text)),
  );
  const grid = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

  async function ours(bytes: Uint8Array, size: number): Promise<SheetCell[][]> {
    const entries = (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) as FileEntry[];
    const part = (name: string) => entries.find(({ filename }) => filename === name);
    const shared = new SharedStrings();
    const texts = await part('xl/sharedStrings.xml')?.getData(new TextWriter());
    if (texts !== undefined) shared.push(bytesOf(texts));
    const cells = await part('xl/worksheets/sheet1.xml')!.getData(new Uint8ArrayWriter());
    const rows: SheetCell[][] = [];
    for (const { index, cells: row } of rowsOf(cells, { size, shared: shared.texts })) rows[index] = row;
    return Array.from(rows, (row) => row ?? []);
  }
  const withoutEnd = <T>(list: readonly T[], isBlank: (one: T) => boolean): readonly T[] => {
    let end = list.length;
    while (end > 0 && isBlank(list[end - 1]!)) end--;
    return list.slice(0, end);
  };
  /** Blank cells alike, none at the end of a row, no blank row at the end. */
  const trimmed = (rows: readonly (readonly unknown[])[]) => {
    const bare = rows.map((row) =>
      row.map((cell) => (cell === '' || cell === undefined ? null : cell === 0 ? 0 : cell)),
    );
    const ends = bare.map((row) => withoutEnd<unknown>(row, (cell) => cell === null));
    return withoutEnd(ends, (row) => row.length === 0);
  };
  /** XML knows one line end. */
  const oneLineEnd = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell)));

  test('with SheetJS, which writes the file, and with hucre, which reads it too', () =>
    fc.assert(
      fc.asyncProperty(grid, fc.integer({ min: 1, max: 300 }), async (rows, size) => {
        const book = utils.book_new();
        const made: WorkSheet = utils.aoa_to_sheet(rows as unknown[][]);
        utils.book_append_sheet(book, made, 'Sessions');
        const bytes = new Uint8Array(
          write(book, { type: 'array', bookType: 'xlsx', bookSST: size % 2 === 0 }) as ArrayBuffer,
        );
        const read = trimmed(await ours(bytes, size));
        expect(read).toEqual(trimmed(oneLineEnd(rows)));
        const other: unknown[][] = [];
        for await (const row of streamXlsxRows(bytes)) other[row.index] = [...row.values];
        expect(read).toEqual(trimmed(Array.from(other, (row) => row ?? [])));
      }),
      { numRuns: 60 },
    ));

  test('with files that hucre writes', () =>
    fc.assert(
      fc.asyncProperty(grid, fc.integer({ min: 1, max: 300 }), async (rows, size) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'Sessions', rows: rows.map((row) => [...row]) }] });
        expect(trimmed(await ours(bytes, size))).toEqual(trimmed(oneLineEnd(rows)));
      }),
      { numRuns: 60 },
    ));
});
