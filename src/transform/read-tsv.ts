import { fail, ok, type Result } from '../domain';
import type { Cell } from '../sheet';
import { entryMaker, type DateKind, type Entry, type RecordDateOrder } from './entry';
import type { RecordFields } from './fields';

/** What Hive, Spark and Hadoop streaming write for a missing value. */
const NULL = '\\N';

/**
 * Reads lines of fields with a tab between them, as SQL engines hand them to a program: nothing is quoted, a missing value
 * is `\N` or empty. The error is a sentence without any of the line's text.
 */
export function tsvReader(
  fields: RecordFields,
  order: RecordDateOrder,
  kindOf: DateKind = String,
): (line: string) => Result<Entry, string> {
  const make = entryMaker(fields, order, kindOf);
  const { names, id, identity, date } = fields;
  const apart = new Set([...identity, ...(date === null ? [] : [date])]);
  const first = names.findIndex((_, place) => !apart.has(place));
  const standFirst = first >= 0 && [...apart].every((place) => place < first);
  const cellOf = (part: string): Cell => (part === NULL ? null : part);
  return (line) => {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const ends = endsOf(text);
    if (ends.length !== names.length) {
      return fail(`it has ${ends.length} ${ends.length === 1 ? 'field' : 'fields'}, not ${names.length}`);
    }
    const part = (place: number) => text.slice(place === 0 ? 0 : ends[place - 1]! + 1, ends[place]);
    const own = cellOf(part(id));
    if (own === null || own === '') return fail('its "id" is empty');
    const cells = () => names.map((_, place) => cellOf(part(place)));
    if (!standFirst) {
      const all = cells();
      const content = all.filter((_, place) => !apart.has(place)).join('\t');
      return ok(make(all, JSON.stringify(own), content, () => all));
    }
    const before: Cell[] = [];
    for (let place = 0; place < first; place++) before.push(cellOf(part(place)));
    return ok(make(before, JSON.stringify(own), text.slice(ends[first - 1]! + 1), cells));
  };
}

/** Where each field ends. */
function endsOf(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) ends.push(at);
  ends.push(text.length);
  return ends;
}
