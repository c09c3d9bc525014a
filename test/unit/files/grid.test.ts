import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';
import { csvGrid, openGrid, rowsOf, type GridCell } from '../../../src/files';

const folder = mkdtempSync(join(tmpdir(), 'grid-'));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function read(path: string, sheet?: string): Promise<GridCell[][]> {
  const rows: GridCell[][] = [];
  for await (const row of rowsOf(await openGrid(path, sheet))) rows.push([...row]);
  return rows;
}

const workbook = (rows: unknown[][], name = 'Sessions') => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
};

describe('text files', () => {
  it.each([
    ['commas', 'Date,Code\n2026-03-02,97140\n'],
    ['semicolons', 'Date;Code\n2026-03-02;97140\n'],
    ['a byte-order mark and Windows line ends', '\ufeffDate,Code\r\n2026-03-02,97140\r\n'],
    ['no line end at the end', 'Date,Code\n2026-03-02,97140'],
  ])('are read with %s', async (_, text) => {
    const rows = (await read(file('a.csv', text))).filter((row) => row.some((c) => c !== null));
    expect(rows).toEqual([
      ['Date', 'Code'],
      ['2026-03-02', '97140'],
    ]);
  });

  it('keep quoted separators, line ends and quotes, also across blocks', async () => {
    const long = 'note, with\nlines and "quotes" '.repeat(40);
    const quoted = `"${long.replace(/"/g, '""')}"`;
    const text = `Code,Notes\n${`97140,${quoted}\n`.repeat(300)}`;
    expect(text.length).toBeGreaterThan(3 * 65536);
    const rows = await read(file('b.csv', text));
    expect(rows.slice(1).filter((row) => row.length === 2)).toHaveLength(300);
    expect(new Set(rows.slice(1, 301).map((row) => row[1]))).toEqual(new Set([long]));
  });

  it('name the line that is no UTF-8, also in a later block and behind a character that a block cuts', async () => {
    const line = '2026-03-02,97140,\u20ac\n';
    const before = line.repeat(20_000);
    for (const lead of ['', 'x', 'xx']) {
      const bytes = Buffer.concat([Buffer.from(`${lead}${before}a,`), Buffer.from([0xe9]), Buffer.from(',b\n')]);
      await expect(read(file('line.csv', bytes))).rejects.toThrow(/not UTF-8.*\(in line 20001\)/);
    }
  });

  it.each([
    ['not-utf8', 'c.csv', Buffer.from([0x41, 0x2c, 0xe9, 0x2c, 0x42, 0x0a])],
    ['not-utf8', 'd.csv', Buffer.from('\ufeffDate,Code\n', 'utf16le')],
    ['not-a-sheet', 'e.csv', Buffer.from([0x41, 0x00, 0x42])],
    ['empty', 'f.csv', Buffer.alloc(0)],
    ['damaged', 'g.csv', Buffer.from('Date,Code\n"2026-03-02,97140\n'.padEnd(300_000, 'x'))],
  ])('are refused as %s', async (kind, name, bytes) => {
    await expect(read(file(name, bytes))).rejects.toMatchObject({ name: 'FileError', kind });
  });
});

describe('workbooks', () => {
  it('give numbers, texts, blanks, and dates as serial numbers, with blank rows in place', async () => {
    const rows = await read(
      file(
        'a.xlsx',
        workbook([['Date', 'Code', 'Min'], [], [new Date(Date.UTC(2026, 2, 2)), 97140, null], ['x', '', 50]]),
      ),
    );
    expect(rows[0]).toEqual(['Date', 'Code', 'Min']);
    expect(rows[1]).toEqual([]);
    expect(rows[2]![1]).toBe(97140);
    // 2026-03-02 is 20514 days after 1970-01-01, which is serial 25569.
    expect(Math.floor(rows[2]![0] as number)).toBe(46083);
    expect(rows[3]!.slice(0, 3)).toEqual(['x', null, 50]);
  });

  it('give times of day as fractions of a day, and dates before March 1900 by their own numbers', async () => {
    // 0:45 is 0.03125 days. Excel's numbers count a February 29, 1900, as number 60; 61 is March 1.
    const serials = [0.03125, 0.75, 1, 59, 61, 45509.5];
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(
      serials.map((serial) => [{ t: 'n', v: serial, z: serial < 1 ? 'h:mm' : 'm/d/yyyy' }]),
    );
    utils.book_append_sheet(book, sheet, 'Times');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect((await read(file('times.xlsx', bytes))).map(([serial]) => serial)).toEqual(serials);
  });

  it('are opened by the name of a sheet, in any case', async () => {
    const path = file('b.xlsx', workbook([['only']], 'March 2026'));
    expect(await read(path, 'march 2026')).toEqual([['only']]);
    await expect(read(path, 'April')).rejects.toMatchObject({ kind: 'no-such-sheet' });
  });

  const whole = workbook([['Date', 'Code'], ...Array.from({ length: 500 }, (_, i) => [`2026-03-02 ${i}`, 97140 + i])]);
  it.each([
    ['damaged', 'c.xlsx', whole.slice(0, Math.floor(whole.length / 2))],
    ['damaged', 'd.xlsx', whole.slice(0, whole.length - 30)],
    ['wrong-name', 'e.csv', whole],
    ['wrong-name', 'f.xlsx', Buffer.from('Date,Code\n')],
    ['old-format', 'g.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'encrypted',
      'h.xlsx',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
  ])('are refused as %s', async (kind, name, bytes) => {
    await expect(read(file(name, bytes))).rejects.toMatchObject({ name: 'FileError', kind });
  });

  it('are refused when their list of parts tells of a bomb', async () => {
    const bomb = Buffer.from(whole);
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0xf0000000, entry + 24);
    await expect(read(file('i.xlsx', bomb))).rejects.toMatchObject({ kind: 'too-large' });
  });

  it('are refused when the bomb tells its size in ZIP64 fields', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, zip64: true, dataDescriptor: false });
    await writer.add('[Content_Types].xml', new TextReader('<Types/>'));
    const bomb = Buffer.from(await writer.close());
    const entry = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    expect(bomb.readUInt32LE(entry + 24)).toBe(0xffffffff);
    // The ZIP64 field stands behind the name: two numbers of two bytes, then the size.
    bomb.writeBigUInt64LE(2n ** 40n, entry + 46 + bomb.readUInt16LE(entry + 28) + 4);
    await expect(read(file('j.xlsx', bomb))).rejects.toMatchObject({ kind: 'too-large' });
    await expect(read(file('k.xlsx', bomb.subarray(0, entry)))).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('are refused from standard input', async () => {
    const piped = csvGrid('standard input', 'csv', Readable.from([whole]));
    await expect(piped.blocks().next()).rejects.toMatchObject({ kind: 'piped-workbook' });
  });

  it('are refused when their texts are more than can be held', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, dataDescriptor: false });
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Date', 'Code']]), 'Sessions');
    const small = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
    for (const entry of (await new ZipReader(new Uint8ArrayReader(small)).getEntries()) as FileEntry[])
      await writer.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
    // A picture, so that the package is no bomb by its ratio.
    await writer.add('xl/media/image1.png', new Uint8ArrayReader(randomBytes(2 * 1024 ** 2)), { level: 0 });
    const many = Buffer.from(await writer.close());
    many.writeUInt32LE(300 * 1024 ** 2, many.lastIndexOf('xl/sharedStrings.xml') - 46 + 24);
    await expect(read(file('m.xlsx', many))).rejects.toThrow(/larger than can be read safely \(its list of texts\)/);
  });

  it('are refused when a byte of a packed part has changed', async () => {
    const changed = Buffer.from(whole);
    const sheet = changed.indexOf('xl/worksheets/sheet1.xml');
    const at = sheet + 'xl/worksheets/sheet1.xml'.length + 40;
    changed[at]! ^= 0xff;
    await expect(read(file('n.xlsx', changed))).rejects.toMatchObject({ name: 'FileError', kind: 'damaged' });
  });

  it('are refused when a part unpacks to more than the list says', async () => {
    const lying = Buffer.from(whole);
    const sheet = lying.lastIndexOf('xl/worksheets/sheet1.xml');
    lying.writeUInt32LE(100, sheet - 46 + 24);
    await expect(read(file('l.xlsx', lying))).rejects.toMatchObject({ name: 'FileError', kind: 'damaged' });
  });

  it('are refused when there is no file, or a folder', async () => {
    await expect(read(join(folder, 'none.xlsx'))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(read(folder)).rejects.toMatchObject({ kind: 'is-a-folder' });
  });
});
