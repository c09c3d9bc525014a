import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { EncryptedFileError, HucreError, type CellValue, readXlsx, streamXlsxRows } from 'hucre';
import { FileError, type Grid, type GridCell } from './grid';
import { assertSafePackage } from './package-check';

const MILLISECONDS_A_DAY = 86400000;
/** 1970-01-01 as a serial number of Excel's 1900 date system. */
const UNIX_EPOCH_SERIAL = 25569;

/** Reads one sheet of an .xlsx workbook: the named one, else the first. Throws `FileError`. */
export async function xlsxGrid(path: string, wanted?: string): Promise<Grid> {
  await assertSafePackage(path);
  const sheetNames = await guarded(path, () => namesOf(path));
  const sheet = wanted === undefined ? sheetNames[0] : sheetNames.find((n) => n.toLowerCase() === wanted.toLowerCase());
  if (sheet === undefined) {
    throw new FileError('no-such-sheet', path, `asked for "${wanted ?? ''}", there are: ${sheetNames.join(', ')}`);
  }
  return { kind: 'xlsx', sheetNames, sheet, rows: () => rowsOf(path, sheet) };
}

const stream = (path: string) => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;

async function namesOf(path: string): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(stream(path), {
    sheets: (info) => {
      names.push(info.name);
      return false;
    },
  });
  return names;
}

async function* rowsOf(path: string, sheet: string): AsyncGenerator<readonly GridCell[], void, undefined> {
  let next = 0;
  try {
    for await (const row of streamXlsxRows(stream(path), { sheet })) {
      // Rows without cells are left out by the reader; addresses must not shift.
      for (; next < row.index; next++) yield [];
      next = row.index + 1;
      yield row.values.map(cell);
    }
  } catch (error) {
    throw asFileError(path, error);
  }
}

/** Dates come back as serial numbers, as Excel gives them, so that a file and a workbook are read alike. */
function cell(value: CellValue): GridCell {
  if (value instanceof Date) return serialOf(value);
  return value === '' ? null : value;
}

/**
 * The 1900 system counts a February 29, 1900, that never was; before it, and so for times of day without a date, its
 * numbers are one less than the days that went by.
 */
function serialOf(date: Date): number {
  const milliseconds = date.getTime() + UNIX_EPOCH_SERIAL * MILLISECONDS_A_DAY;
  const days = milliseconds / MILLISECONDS_A_DAY;
  return days < MARCH_1900 ? (milliseconds - MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY : days;
}
const MARCH_1900 = 61;

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFileError(path, error);
  }
}

function asFileError(path: string, error: unknown): unknown {
  if (error instanceof FileError) return error;
  if (error instanceof EncryptedFileError) return new FileError('encrypted', path);
  if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
    return new FileError('damaged', path);
  }
  return error;
}
