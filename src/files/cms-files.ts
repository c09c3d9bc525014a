import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Writable } from 'node:stream';
import type { TablePart } from '../reference';
import { FileError, rowsOf } from './grid';
import { Package } from './package/open-package';
import { ZipFile } from './package/zip-file';
import { xlsxGrid } from './xlsx';

/** One of CMS's tables in a file: a text, a workbook, or either of them in a ZIP as CMS ships it. May be opened again. */
export interface CmsFile {
  readonly name: string;
  open(): TablePart;
}

/** CMS's largest table unpacks to some 150 MB. */
const MAX_UNPACKED_BYTES = 1024 ** 3;
const TEXTS = new Set(['.txt', '.csv', '.tsv']);
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The tables in a file that CMS published: .txt, .csv, .xlsx or the .zip that holds them. Throws `FileError`. */
export async function openCmsFile(path: string): Promise<readonly CmsFile[]> {
  const head = await firstBytes(path);
  const name = basename(path);
  if (!ZIP.every((byte, at) => head[at] === byte))
    return [{ name, open: () => ({ name, text: texts(createReadStream(path)) }) }];
  if (['.xlsx', '.xlsm'].includes(extname(path).toLowerCase())) return [workbook(name, path)];
  return filesInZip(path);
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(error.code === 'ENOENT' ? 'not-found' : 'not-readable', path);
  });
  if (info.isDirectory()) throw new FileError('is-a-folder', path);
  if (info.size === 0) throw new FileError('empty', path);
  if (info.size > MAX_UNPACKED_BYTES) throw new FileError('too-large', path);
  const file = await open(path).catch(() => {
    throw new FileError('not-readable', path);
  });
  const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
  await file.close();
  return buffer.subarray(0, bytesRead);
}

/** Every byte is a character: CMS's texts are ASCII but for marks in its notices, whose encoding differs. */
async function* texts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const block of bytes)
    yield Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('latin1');
}

function workbook(name: string, path: string): CmsFile {
  return { name, open: () => ({ name, rows: rowsOfBook(path) }) };
}

async function* rowsOfBook(path: string) {
  yield* rowsOf(await xlsxGrid(await Package.open(path)));
}

/** The texts of a ZIP; its workbooks only where there is no text, since CMS ships the same table as both. */
async function filesInZip(path: string): Promise<readonly CmsFile[]> {
  const zip = await ZipFile.openZip(path);
  const wanted = (kind: (extension: string) => boolean) =>
    zip.names.filter((name) => kind(extname(name).toLowerCase()));
  const found = wanted((extension) => TEXTS.has(extension));
  const chosen = found.length > 0 ? found : wanted((extension) => extension === '.xlsx');
  if (chosen.length === 0) throw new FileError('not-a-sheet', path, 'the ZIP holds no .txt, .csv or .xlsx file');
  const large = chosen.find((name) => zip.sizeOf(name) > MAX_UNPACKED_BYTES);
  if (large) throw new FileError('too-large', path, basename(large));
  return chosen.map((part) => {
    const name = basename(part);
    const unpacked = () => zip.bytes(part);
    return {
      name,
      open: () =>
        TEXTS.has(extname(name).toLowerCase())
          ? { name, text: texts(unpacked()) }
          : { name, rows: unpackedRows(unpacked()) },
    };
  });
}

/** A workbook is read at any place, so it is unpacked to a file of its own for as long as it is read. */
async function* unpackedRows(bytes: AsyncIterable<Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'therapy-code-check-'));
  try {
    const path = join(folder, 'table.xlsx');
    const target = Writable.toWeb(createWriteStream(path)).getWriter();
    for await (const block of bytes) await target.write(block);
    await target.close();
    yield* rowsOfBook(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
