import { formatIsoDate, type ServiceLine } from '../../../../src/domain';
import {
  createLineReader,
  detectTable,
  type Cell,
  type Detection,
  type FoundTable,
  type LineReaderOptions,
  type ReadTable,
} from '../../../../src/sheet';

export type Row = readonly Cell[];

/** The table that was found; fails where the sheet was declined. */
export function found(detection: Detection): FoundTable {
  if (detection.accepted === false) throw new Error(`declined: ${detection.reason}`);
  return detection;
}

/** Detects and reads a whole sheet, as the doors do. */
export function readSheet(rows: readonly Row[], options: LineReaderOptions = {}): ReadTable {
  const table = found(detectTable(rows, options.dateSystem === undefined ? {} : { dateSystem: options.dateSystem }));
  const reader = createLineReader(table.mapping, { facts: table.facts, firstRow: table.firstDataRow, ...options });
  rows.forEach((row, at) => reader.row(row, at));
  return reader.finish();
}

export const linesOf = (table: ReadTable): readonly ServiceLine[] =>
  Array.from({ length: table.length }, (_, at) => table.line(at));

/** `2024-08-05 97140-59 x2 30min`, with `!field:problem` for what could not be read. */
export function brief(line: ServiceLine): string {
  return [
    line.date === null ? '' : formatIsoDate(line.date),
    [line.code ?? '?', ...line.modifiers].join('-'),
    line.units === null ? '' : `x${line.units}`,
    line.minutes === null ? '' : `${line.minutes}min`,
    ...line.unread.map(({ field, problem }) => `!${field}:${problem}`),
  ]
    .filter(Boolean)
    .join(' ');
}

export const briefs = (table: ReadTable): readonly string[] => linesOf(table).map(brief);
