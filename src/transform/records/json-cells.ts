import { fail, ok, type Result } from '../../domain';
import type { Cell } from '../../sheet';
import type { RecordFields } from './fields';

/**
 * Takes records that came as JSON apart: one object, each of its keys a declared field, each value a text, a number, a truth
 * value, null or a list of those. The error is a sentence without any of the record's text.
 */
export function jsonCells({ names, id }: RecordFields): (record: unknown) => Result<readonly Cell[], string> {
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
    return own === null || own === undefined || own === '' ? fail('its "id" is empty') : ok(cells);
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
