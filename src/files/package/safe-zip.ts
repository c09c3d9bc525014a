import { open, type FileHandle } from 'node:fs/promises';
import { FileError } from '../grid';

/** More than any workbook within Excel's own limits unpacks to in practice. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
/** Sheets compress 10 to 30 times; far beyond that, and large, is a bomb and no sheet. */
const MAX_RATIO = 300;
const RATIO_COUNTS_FROM = 200 * 1024 ** 2;
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY_BYTES = 16 * 1024 ** 2;

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCATOR_64 = 0x07064b50;
const END_RECORD_64 = 0x06064b50;
const FIELD_64 = 0x0001;
/** A size of this value stands in a ZIP64 field instead. */
const IN_ZIP64 = 0xffffffff;

/**
 * Looks at the list of contents of a ZIP before anything is unpacked: a cut file has none, a bomb names its size.
 * A list that does not tell the truth is found out when its parts are read. Throws `FileError`.
 */
export async function assertSafeZip(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { entries, unpacked } = await readDirectory(file, size, path);
    if (entries > MAX_ENTRIES) throw new FileError('too-large', path, `${entries} parts in the package`);
    if (unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_COUNTS_FROM && unpacked / size > MAX_RATIO)) {
      throw new FileError('too-large', path, `it would unpack to ${Math.round(unpacked / 1024 ** 2)} MB`);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle, size: number, path: string) {
  const { start, length } = await findDirectory(file, size, path);
  if (length > MAX_DIRECTORY_BYTES) throw new FileError('too-large', path, 'its list of parts');
  if (start + length > size) throw new FileError('damaged', path, 'the list of its parts is cut off');
  const directory = await bytesAt(file, start, length);
  let entries = 0;
  let unpacked = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; entries++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const extras = directory.subarray(at + 46 + name, at + 46 + name + extra);
    unpacked += unpackedSize(directory.readUInt32LE(at + 24), extras);
    at += 46 + name + extra + comment;
  }
  return { entries, unpacked };
}

/** Where the list of contents stands: told at the end of the file, in a ZIP64 record where a number is too large. */
async function findDirectory(file: FileHandle, size: number, path: string) {
  const tail = await bytesAt(file, Math.max(0, size - 65557), Math.min(size, 65557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end--;
  if (end < 0) throw new FileError('damaged', path, 'the list of its parts is missing');
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start !== IN_ZIP64 && length !== IN_ZIP64) return { start, length };
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) throw new FileError('damaged', path, 'a ZIP64 list');
  const record = await bytesAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_RECORD_64)
    throw new FileError('damaged', path, 'a ZIP64 list');
  return { start: Number(record.readBigUInt64LE(48)), length: Number(record.readBigUInt64LE(40)) };
}

/** A size that is too large for its field stands first in the entry's ZIP64 field. */
function unpackedSize(size: number, extras: Buffer): number {
  if (size !== IN_ZIP64) return size;
  for (let at = 0; at + 4 <= extras.length; at += 4 + extras.readUInt16LE(at + 2)) {
    if (extras.readUInt16LE(at) === FIELD_64 && at + 12 <= extras.length) return Number(extras.readBigUInt64LE(at + 4));
  }
  return Infinity;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
