import type { ColumnMapping } from '../mapping';
import { LineReading, type LineReader, type LineReaderOptions } from './line-reading';
import { RowKinds } from './row-kind';

/** Reads a sheet, on which titles, totals and repeated headers stand between the services. */
export const createLineReader = (mapping: ColumnMapping, options: LineReaderOptions = {}): LineReader =>
  new LineReading(mapping, options, (readers) => new RowKinds(mapping, readers));
