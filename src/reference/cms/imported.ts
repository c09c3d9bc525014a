import { isoDate, type Code } from '../../domain';
import type { Edit } from '../lookup/pairs';
import type { StampData } from '../reference-data';

/**
 * What was kept of CMS's practitioner PTP files: the edits in which both codes are wanted, with their dates. Plain JSON, so
 * that it can be stored as it is; withdrawn edits (indicator 9) are not in it.
 */
export interface ImportedPairs {
  readonly format: 1;
  readonly stamp: StampData;
  /** The codes that edits were kept for, ascending; the table speaks for pairs of these. */
  readonly codes: readonly string[];
  /** `[column 1, column 2, modifier indicator, first day, last day]`; an empty text where a day is not known. */
  readonly edits: readonly (readonly [string, string, 0 | 1, string, string])[];
}

/** What was kept of CMS's practitioner MUE file. */
export interface ImportedCaps {
  readonly format: 1;
  readonly stamp: StampData;
  readonly codes: readonly string[];
  /** `[code, units, adjudication indicator]` */
  readonly caps: readonly (readonly [string, number, 1 | 2 | 3])[];
}

export function* importedEdits({ edits }: ImportedPairs): Generator<Edit> {
  for (const [column1, column2, indicator, from, until] of edits) {
    yield { column1: column1 as Code, column2: column2 as Code, indicator, from: day(from), until: day(until) };
  }
}

const day = (text: string) => (text === '' ? null : isoDate(text));
