import { Memo, ValueTable } from '../domain';
import type { Answer, Given } from './cells';
import { knownRevision } from './known';

/** Those of CHECK. */
export const MOST_PARAMETERS = 10;

/**
 * One memory for all functions of single cells: a sheet of 50,000 rows with five functions is remembered almost whole.
 * 25 MB and the answers' own texts, and nothing until formulas ask.
 */
const cells = new ValueTable<Answer | readonly Answer[]>(262_144, MOST_PARAMETERS);
/** Sessions and lists: fewer, and longer. */
const tables = new Memo<readonly (readonly Answer[])[]>(2_048);
let revision = -1;

const LONGEST_TABLE_KEY = 4_000;

export function rememberedCells(): typeof cells {
  forget();
  return cells;
}

export function rememberedTables(): typeof tables {
  forget();
  return tables;
}

/** Earlier answers rest on earlier knowledge. */
function forget(): void {
  if (revision === knownRevision()) return;
  cells.clear();
  tables.clear();
  revision = knownRevision();
}

/**
 * The key of whole arguments; null where it would be too long. The size of each stands before its cells, and lengths
 * before texts, so that no two calls have one key.
 */
export function keyOfTables(id: string, args: readonly (readonly [size: string, cells: Given])[]): string | null {
  let key = id;
  for (const [size, values] of args) {
    key += `(${size}`;
    for (const value of values) {
      if (value === undefined) key += ',';
      else if (value === null) key += ';';
      else if (typeof value === 'number') key += `${value};`;
      else if (typeof value === 'string') key += `"${value.length}:${value};`;
      else if (typeof value === 'boolean') key += value ? 'T;' : 'F;';
      else key += `#${value.code};`;
      if (key.length > LONGEST_TABLE_KEY) return null;
    }
  }
  return key;
}
