import type { ColumnMapping } from '../mapping';
import { LineReading, type LineReader, type LineReaderOptions } from './line-reading';

/** Reads records, every one of which is a service: a file or a stream that a program has written. */
export const createRecordReader = (mapping: ColumnMapping, options: LineReaderOptions = {}): LineReader =>
  new LineReading(mapping, options, null);
