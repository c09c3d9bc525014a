import { Memo } from '../domain';
import type { Answer, Given } from './cells';
import { knownRevision } from './known';

/**
 * One memory for all functions of single cells, in two halves: a sheet of 50,000 rows with five functions is remembered
 * whole. Some 60 MB at most, and nothing until formulas fill it.
 */
const cells = new Memo<Answer | readonly Answer[]>(131_072);
/** Sessions and lists: fewer, and longer. */
const tables = new Memo<readonly (readonly Answer[])[]>(2_048);
let revision = -1;

/** Longer arguments are answered anew each time, so that memory stays small whatever the cells hold. */
const LONGEST_KEY = 400;
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

/** Null where the key would be too long; lengths before texts keep two texts from running into each other. */
export function keyOfCells(id: string, values: Given, longest = LONGEST_KEY): string | null {
  let key = `${id}(`;
  for (const value of values) {
    if (value === undefined) key += ',';
    else if (value === null) key += ';';
    else if (typeof value === 'number') key += `${value};`;
    else if (typeof value === 'string') key += `"${value.length}:${value};`;
    else if (typeof value === 'boolean') key += value ? 'T;' : 'F;';
    else key += `#${value.code};`;
    if (key.length > longest) return null;
  }
  return key;
}

/** The key of whole arguments; the size of each stands before its cells. */
export function keyOfTables(id: string, args: readonly (readonly [size: string, cells: Given])[]): string | null {
  let key = id;
  for (const [size, values] of args) {
    const more = keyOfCells(size, values, LONGEST_TABLE_KEY - key.length);
    if (more === null) return null;
    key += more;
  }
  return key;
}
