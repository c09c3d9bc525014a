import { open, type FileHandle } from 'node:fs/promises';
import { FileError } from './grid';

/** More than any workbook within Excel's own limits unpacks to in practice. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
/** Sheets compress 10 to 30 times; far beyond that, and large, is a bomb and no sheet. */
const MAX_RATIO = 300;
const RATIO_COUNTS_FROM = 200 * 1024 ** 2;
const MAX_ENTRIES = 10_000;

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
/** A size of this value stands in a ZIP64 field instead. */
const IN_ZIP64 = 0xffffffff;

/**
 * Looks at the list of contents of an .xlsx package before anything is unpacked: a cut file has none, a bomb names its size.
 * The reader's own limits hold for a package whose list does not tell the truth. Throws `FileError`.
 */
export async function assertSafePackage(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { entries, unpacked, names } = await readDirectory(file, size, path);
    if (entries > MAX_ENTRIES) throw new FileError('too-large', path, `${entries} parts in the package`);
    if (unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_COUNTS_FROM && unpacked / size > MAX_RATIO)) {
      throw new FileError('too-large', path, `it would unpack to ${Math.round(unpacked / 1024 ** 2)} MB`);
    }
    if (!names.has('[Content_Types].xml')) throw new FileError('not-a-sheet', path, 'a ZIP file, but no workbook');
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle, size: number, path: string) {
  const tail = await bytesAt(file, Math.max(0, size - 65557), Math.min(size, 65557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end--;
  if (end < 0) throw new FileError('damaged', path, 'the list of its parts is missing');
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const names = new Set<string>();
  let entries = tail.readUInt16LE(end + 10);
  let unpacked = 0;
  if (start === IN_ZIP64 || length === IN_ZIP64)
    return { entries: 0, unpacked: 0, names: new Set(['[Content_Types].xml']) };
  if (start + length > size) throw new FileError('damaged', path, 'the list of its parts is cut off');
  const directory = await bytesAt(file, start, length);
  entries = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; entries++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    unpacked += directory.readUInt32LE(at + 24);
    if (names.size < MAX_ENTRIES) names.add(directory.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return { entries, unpacked, names };
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
