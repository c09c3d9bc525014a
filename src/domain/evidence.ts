import type { CivilDate } from './civil-date';

/**
 * How well a row of reference data is founded. Only `primary` and `verified` may make a finding an error;
 * the rest is shown as advice and says so.
 */
export type Confidence = 'primary' | 'verified' | 'single' | 'contradiction' | 'unverified';

/** An index into the sources table; full titles and addresses are loaded only for the detail view. */
export type SourceId = string;

export interface Evidence {
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
}

/** The state of one reference table, named wherever an answer rests on it. */
export interface Stamp {
  /** The table's name as users see it, e.g. `CMS NCCI PTP edits, practitioner`. */
  readonly name: string;
  /** The edition, e.g. `2024Q3`. */
  readonly edition: string;
  /** The days the table speaks about; outside them an answer is kept, named and at most a warning. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Who says so. Shown with every finding. */
export interface Authority {
  readonly name: string;
  /** Chapter, section, edition or date of the authority. */
  readonly detail?: string;
  readonly confidence: Confidence;
  /** What the row or the value was read in, where the finding rests on one. */
  readonly sources?: readonly SourceId[];
}

export const mayRaiseError = (confidence: Confidence): boolean => confidence === 'primary' || confidence === 'verified';
