import { fail, ok, type Result } from '../domain';
import type { Cell } from '../sheet';
import { entryMaker, type Entry, type RecordDateOrder } from './entry';
import type { RecordFields } from './fields';

/** What Hive, Spark and Hadoop streaming write for a missing value. */
const NULL = '\\N';

/**
 * Reads lines of fields with a tab between them, as SQL engines hand them to a program: nothing is quoted, a missing value
 * is `\N` or empty. The error is a sentence without any of the line's text.
 */
export function tsvReader(fields: RecordFields, order: RecordDateOrder): (line: string) => Result<Entry, string> {
  const make = entryMaker(fields, order);
  const { names, id, identity } = fields;
  const first = names.findIndex((_, place) => !identity.has(place));
  const identityFirst = first >= 0 && [...identity].every((place) => place < first);
  return (line) => {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const parts = text.split('\t');
    if (parts.length !== names.length) {
      return fail(`it has ${parts.length} ${parts.length === 1 ? 'field' : 'fields'}, not ${names.length}`);
    }
    const cells: Cell[] = text.includes(NULL) ? parts.map((part) => (part === NULL ? null : part)) : parts;
    const own = cells[id];
    if (own === null || own === undefined || own === '') return fail('its "id" is empty');
    const content = identityFirst ? tailOf(text, first) : parts.filter((_, place) => !identity.has(place)).join('\t');
    return ok(make(cells, JSON.stringify(own), content));
  };
}

/** The text behind so many tabs. */
function tailOf(text: string, tabs: number): string {
  let at = 0;
  for (let i = 0; i < tabs; i++) at = text.indexOf('\t', at) + 1;
  return text.slice(at);
}
