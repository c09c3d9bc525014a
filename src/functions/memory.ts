import { Memo, ValueTable } from '../domain';
import type { Answer } from './cells';
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
