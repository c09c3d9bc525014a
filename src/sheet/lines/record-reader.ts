import type { ColumnMapping } from '../mapping';
import { LineReading, type LineReaderOptions } from './line-reading';

/** Reads records, every one of which is a service: a file or a stream that a program has written. */
export const createRecordReader = (mapping: ColumnMapping, options: LineReaderOptions = {}): LineReading =>
  new LineReading(mapping, options, null);
