import { NONE, ok, type Result } from '../../domain';
import type { Cell } from '../../sheet';
import { dateOf, type RecordDateOrder } from './dates';
import type { RecordFields } from './fields';
import { jsonCells } from './json-cells';
import { personOf } from './person';

/** A record that came as JSON. */
export interface OneRecord {
  readonly cells: readonly Cell[];
  /** Whose day it is; null where the record does not say, or its date cannot be read. */
  readonly day: string | null;
}

/** Reads records one by one; the error is a sentence without any of the record's text. */
export function recordReader(
  fields: RecordFields,
  order: RecordDateOrder,
): (record: unknown) => Result<OneRecord, string> {
  const take = jsonCells(fields);
  return (record) => {
    const read = take(record);
    if (!read.ok) return read;
    const cells = read.value;
    const person = personOf(cells, fields);
    const date = fields.date === null ? NONE : dateOf(cells[fields.date] ?? null, order);
    const isPlaced = person !== '' && (date !== NONE || fields.date === null);
    return ok({ cells, day: isPlaced ? `${person}\t${date}` : null });
  };
}
