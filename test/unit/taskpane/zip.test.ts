import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import fc from 'fast-check';
import { tablesInZip } from '../../../src/taskpane/import/zipped-tables';

const LIST = 0x02014b50;
const TEXT = 'Column 1\tColumn 2\n97124\t97140\n'.repeat(40);

async function zipOf(files: Record<string, string | Uint8Array>, options: ZipWriterAddDataOptions = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content), {
      ...options,
      directory: name.endsWith('/'),
    });
  }
  return writer.close(new TextEncoder().encode('a remark'));
}

async function contentsOf(zip: Blob): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { name, open } of (await tablesInZip(zip, 'a.zip')).texts) {
    const part = open();
    if (!('text' in part)) throw new Error(`${name} is no text`);
    let content = '';
    for await (const piece of part.text) content += piece;
    contents[name] = content;
  }
  return contents;
}

const bytesOf = async (zip: Blob): Promise<Buffer<ArrayBuffer>> => Buffer.from(await zip.arrayBuffer());
/** Writes a number into the list of contents, at this place of the record of a file. */
async function withField(zip: Blob, file: number, field: number, value: number): Promise<Blob> {
  const bytes = await bytesOf(zip);
  let at = bytes.indexOf(Buffer.from(Uint32Array.of(LIST).buffer));
  for (let i = 0; i < file; i++) at = bytes.indexOf(Buffer.from(Uint32Array.of(LIST).buffer), at + 4);
  bytes.writeUInt32LE(value, at + field);
  return new Blob([bytes]);
}

describe('a ZIP is read', () => {
  test.each<[string, ZipWriterAddDataOptions]>([
    ['deflated', {}],
    ['as it is', { level: 0 }],
    ['with sizes behind the bytes', { dataDescriptor: true, dataDescriptorSignature: true }],
    ['in the large form', { zip64: true }],
  ])('%s', async (_, options) => {
    const zip = await zipOf({ 'folder/': '', 'folder/edits.txt': TEXT, 'blank.txt': '', 'cämber.csv': 'a,b' }, options);
    expect(await contentsOf(zip)).toEqual({ 'edits.txt': TEXT, 'blank.txt': '', 'cämber.csv': 'a,b' });
  });
});

describe('a ZIP is refused', () => {
  test('cut at any byte', async () => {
    const whole = await zipOf({ 'a.txt': 'one,two', 'b.txt': 'three' });
    for (let length = 0; length < whole.size - 'a remark'.length; length++) {
      await expect(contentsOf(whole.slice(0, length))).rejects.toThrow();
    }
  });

  test('or gives what was packed, with any byte changed', async () => {
    const bytes = await bytesOf(await zipOf({ 'a.txt': TEXT }));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = Buffer.from(bytes);
        other[at]! ^= change;
        const contents = await contentsOf(new Blob([other])).catch(() => ({}));
        for (const text of Object.values(contents)) expect(text).toBe(TEXT);
      }),
    );
  });

  test('with less or more in it than it says', async () => {
    const zip = await zipOf({ 'a.txt': TEXT });
    for (const size of [TEXT.length - 1, TEXT.length + 1, 0]) {
      await expect(contentsOf(await withField(zip, 0, 24, size))).rejects.toThrow();
    }
  });

  test('whose files share bytes', async () => {
    const zip = await zipOf({ 'a.txt': TEXT, 'b.txt': TEXT });
    await expect(contentsOf(await withField(zip, 1, 42, 0))).rejects.toThrow();
  });

  test('packed in a way that the browser cannot undo', async () => {
    const zip = await zipOf({ 'a.txt': TEXT });
    await expect(contentsOf(await withField(zip, 0, 10, 9))).rejects.toThrow();
  });

  test('where all in it is encrypted: there is nothing to be read', async () => {
    const zip = await zipOf({ 'a.txt': TEXT }, { password: 'invented', zipCrypto: true });
    expect(await tablesInZip(zip, 'a.zip')).toEqual({ texts: [], books: [] });
  });

  test('of a file that says to be larger than any table of CMS’s: it is left out', async () => {
    const zip = await withField(await zipOf({ 'a.txt': TEXT, 'b.txt': TEXT }), 0, 24, 2 ** 31);
    expect((await tablesInZip(zip, 'a.zip')).texts.map(({ name }) => name)).toEqual(['b.txt']);
  });
});
