import type { TablePart } from './parts';
import { refuse } from './problem';
import type { TableRecord } from './records';

/** Where each named column stands. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

export interface HeaderReader<Name extends string> {
  /** The columns, once a record with a code comes below a header that names them all; null until then. */
  take(record: TableRecord, part: TablePart): Columns<Name> | null;
  /** A header came, whether or not a row followed it. */
  isFound(): boolean;
}

/** Records in which the header must stand: CMS's files begin with a title, a copyright notice and a header of several rows. */
const MOST_RECORDS = 60;

/**
 * Finds the columns by their labels, wherever the label's words are spread over the rows of the header. `first` is the
 * column whose first filled cell below the header begins the table; `other` are words of another table of CMS.
 */
export function createHeaderReader<Name extends string>(
  labels: Readonly<Record<Name, RegExp>>,
  first: NoInfer<Name>,
  other: RegExp,
): HeaderReader<Name> {
  const names = Object.keys(labels) as Name[];
  const found = new Map<Name, number>();
  let records = 0;
  return {
    take({ line, cells }, part) {
      const at = found.get(first);
      if (at !== undefined && (cells[at] ?? '').trim() !== '') {
        const missing = names.filter((name) => !found.has(name));
        if (missing.length > 0) refuse('wrong-table', part.name, line, `no column ${missing.join(', ')}`);
        return Object.fromEntries(found) as Columns<Name>;
      }
      if (++records > MOST_RECORDS) refuse('no-header', part.name, line);
      for (const [index, cell] of cells.entries()) {
        if (other.test(cell)) refuse('wrong-table', part.name, line, cell.replace(/\s+/g, ' '));
        for (const name of names) if (!found.has(name) && labels[name].test(cell.trim())) found.set(name, index);
      }
      return null;
    },
    isFound: () => found.has(first),
  };
}
