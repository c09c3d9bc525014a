import type { CountingRule } from './counting-rule';

/** What a clinic has said once for a workbook; a column of the sheet stands before it. All texts are as typed. */
export interface Profile {
  /** Credential of who gives the services, where no column says so, e.g. `LMT` or `LMT; PNF`. */
  readonly license: string | null;
  /** Two-letter code or name of the US state or territory. */
  readonly state: string | null;
  /** Payer where no column says so. */
  readonly payer: string | null;
  /** The clinic's own choice, which stands before the payer's rule. */
  readonly countingRule: CountingRule | null;
  /** Longest working day of a provider in hours; null where nobody has said. */
  readonly hoursWorked: number | null;
  /** Rules that the clinic has switched off, by id. */
  readonly rulesOff: readonly string[];
}

export const EMPTY_PROFILE: Profile = {
  license: null,
  state: null,
  payer: null,
  countingRule: null,
  hoursWorked: null,
  rulesOff: [],
};
