import type { ColumnMapping } from '../mapping';
import { CodedRows } from './coded-rows';
import { LineReading, type LineReader, type LineReaderOptions } from './line-reading';
import { PlainRows } from './plain-rows';
import { RowKinds } from './row-kind';

/** Reads a sheet, on which titles, totals and repeated headers stand between the services. */
export const createLineReader = (mapping: ColumnMapping, options: LineReaderOptions = {}): LineReader =>
  new LineReading(mapping, options, (parts) => {
    const coded = options.coded ?? new CodedRows();
    return { coded, kinds: new RowKinds(mapping, parts.readers), plain: new PlainRows(parts, coded) };
  });
