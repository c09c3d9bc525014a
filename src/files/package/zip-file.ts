import { createReadStream } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';
import { ZipReader, type FileEntry } from '@zip.js/zip.js';
import { FileError } from '../grid';
import { assertSafeZip } from './safe-zip';
import { FileReader } from './file-reader';

/** Bytes that are read and unpacked at a time. */
const BLOCK = 256 * 1024;
/** In front of each part of a ZIP: a record of 30 bytes, then a name and a field of these lengths. */
const LOCAL_HEADER = 30;
const DEFLATED = 8;
/** A list of sheets or relations is far shorter; what is longer is no such list. */
const MOST_TEXT = 16 * 1024 ** 2;

/** A ZIP file whose parts are read one by one; nothing of it is held but the list of its parts. */
export class ZipFile {
  protected constructor(
    readonly path: string,
    private readonly parts: ReadonlyMap<string, FileEntry>,
  ) {}

  /** Throws `FileError` for a file that is cut, a bomb, or no ZIP. */
  static async openZip(path: string): Promise<ZipFile> {
    return new ZipFile(path, await partsOf(path));
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Bytes that a part unpacks to, as the list says; 0 where there is none. */
  sizeOf(name: string): number {
    return this.parts.get(name)?.uncompressedSize ?? 0;
  }

  /** The text of a small part; null where there is none, or it is longer than `most` bytes. Throws `FileError`. */
  async text(name: string, most = MOST_TEXT): Promise<string | null> {
    const entry = this.parts.get(name);
    if (!entry || entry.uncompressedSize > most) return null;
    const blocks: Uint8Array[] = [];
    for await (const block of this.bytes(name)) blocks.push(block.slice());
    return new TextDecoder().decode(Buffer.concat(blocks));
  }

  /** The bytes of a part as they are unpacked: no more than its list says, and those that were packed. Throws `FileError`. */
  async *bytes(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = this.parts.get(name);
    if (!entry) throw new FileError('damaged', this.path, `the part ${name} is missing`);
    if (entry.uncompressedSize === 0) return;
    const start = await this.startOf(entry);
    const packed = createReadStream(this.path, {
      start,
      end: start + entry.compressedSize - 1,
      highWaterMark: BLOCK,
    });
    const unpacked =
      entry.compressionMethod === DEFLATED ? packed.pipe(createInflateRaw({ chunkSize: BLOCK })) : packed;
    packed.on('error', (error) => unpacked.destroy(error));
    let size = 0;
    let sum = 0;
    try {
      for await (const block of unpacked as AsyncIterable<Uint8Array>) {
        size += block.byteLength;
        if (size > entry.uncompressedSize)
          throw new FileError('damaged', this.path, 'a part unpacks to more than it says');
        sum = crc32(block, sum);
        yield block;
      }
    } catch (error) {
      throw isOfZlib(error) ? new FileError('damaged', this.path) : error;
    } finally {
      packed.destroy();
      unpacked.destroy();
    }
    if (size !== entry.uncompressedSize || sum !== entry.signature)
      throw new FileError('damaged', this.path, `the part ${name} is not what was packed`);
  }

  private async startOf({ offset }: FileEntry): Promise<number> {
    const source = new FileReader(this.path);
    try {
      await source.init();
      const head = Buffer.from(await source.readUint8Array(offset, LOCAL_HEADER));
      if (head.length < LOCAL_HEADER) throw new FileError('damaged', this.path);
      return offset + LOCAL_HEADER + head.readUInt16LE(26) + head.readUInt16LE(28);
    } finally {
      await source.close();
    }
  }
}

export async function partsOf(path: string): Promise<ReadonlyMap<string, FileEntry>> {
  await assertSafeZip(path);
  const source = new FileReader(path);
  try {
    const entries = await new ZipReader(source, { useWebWorkers: false }).getEntries();
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    if (files.some(({ encrypted }) => encrypted)) throw new FileError('encrypted', path);
    return new Map(files.map((entry) => [entry.filename, entry]));
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('damaged', path);
  } finally {
    await source.close();
  }
}

const isOfZlib = (error: unknown): boolean => /^Z_/.test((error as NodeJS.ErrnoException).code ?? '');
