import { fail, ok, type Result } from '../domain';
import type { Cell } from '../sheet';
import { entryMaker, type DateKind, type Entry, type RecordDateOrder } from './entry';
import type { RecordFields } from './fields';

/**
 * Reads records that came as JSON: one object, each of its keys a declared field, each value a text, a number, a truth
 * value, null or a list of those. The error is a sentence without any of the record's text.
 */
export function recordReader(
  fields: RecordFields,
  order: RecordDateOrder,
  kindOf: DateKind = String,
): (record: unknown) => Result<Entry, string> {
  const make = entryMaker(fields, order, kindOf);
  const { names, id, identity, date } = fields;
  const declared = new Set(names);
  return (record) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return fail('it is no JSON object');
    for (const key of Object.keys(record)) {
      if (!declared.has(key)) return fail('it has a key that is not among the declared fields');
    }
    const cells: Cell[] = [];
    for (const name of names) {
      const value = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null;
      const cell = cellOf(value);
      if (cell === undefined) return fail(`its "${name}" is no text, number or list of them`);
      cells.push(cell);
    }
    const own = cells[id];
    if (own === null || own === undefined || own === '') return fail('its "id" is empty');
    const content = JSON.stringify(cells.filter((_, place) => place !== date && !identity.has(place)));
    return ok(make(cells, JSON.stringify(own), content, () => cells));
  };
}

/** Reads one line of JSON. */
export function jsonLineReader(
  fields: RecordFields,
  order: RecordDateOrder,
  kindOf: DateKind = String,
): (line: string) => Result<Entry, string> {
  const read = recordReader(fields, order, kindOf);
  return (line) => {
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      return fail('it is no JSON');
    }
    return read(record);
  };
}

/** Undefined where it can be no cell. */
function cellOf(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const parts = value.filter((part) => part !== null);
  return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join(', ') : undefined;
}
