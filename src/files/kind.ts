import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FileError } from './grid';

export type FileKind = 'xlsx' | 'csv' | 'tsv';

/** The largest file that is opened at all: above any workbook that Excel itself would open. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Stored in UTF-16 in the directory of a compound file that holds an encrypted workbook. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** Tells what a file is by its first bytes; the name must not say otherwise. Throws `FileError`. */
export async function fileKind(path: string): Promise<FileKind> {
  const bytes = await head(path);
  const extension = extname(path).toLowerCase();
  if (startsWith(bytes, COMPOUND)) {
    throw new FileError(bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old-format', path);
  }
  const zip = startsWith(bytes, ZIP);
  if (zip) {
    if (['.csv', '.tsv', '.txt', '.xls'].includes(extension)) {
      throw new FileError('wrong-name', path, `it holds an .xlsx workbook and is named ${extension}`);
    }
    return 'xlsx';
  }
  if (['.xlsx', '.xlsm'].includes(extension)) {
    throw new FileError('wrong-name', path, `it is no .xlsx workbook although it is named ${extension}`);
  }
  return textKind(path, bytes, extension);
}

/** The kind of text that comes without a name, as from standard input. */
export function textKind(path: string, bytes: Uint8Array, extension = ''): 'csv' | 'tsv' {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new FileError('not-utf8', path, 'it is UTF-16');
  if (bytes.includes(0)) throw new FileError('not-a-sheet', path);
  return extension === '.tsv' ? 'tsv' : 'csv';
}

async function head(path: string): Promise<Buffer> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(error.code === 'ENOENT' ? 'not-found' : 'not-readable', path);
  });
  if (info.isDirectory()) throw new FileError('is-a-folder', path);
  if (info.size === 0) throw new FileError('empty', path);
  if (info.size > MAX_FILE_BYTES)
    throw new FileError('too-large', path, `${info.size} bytes, at most ${MAX_FILE_BYTES}`);
  const file = await open(path).catch(() => {
    throw new FileError('not-readable', path);
  });
  try {
    // An encrypted package names itself in the compound file's directory, mostly within its first sectors.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65536), 0, 65536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
