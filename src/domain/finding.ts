import type { Authority } from './evidence';
import type { Field } from './service-line';

export type Severity = 'error' | 'warning' | 'advice' | 'information';

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice', 'information'];

export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Numbers, codes, rule names: never a name of a person, never the text of a notes cell. */
export type MessageData = Readonly<Record<string, string | number>>;

/** One line of the arithmetic behind a finding, for the detail view: message id and numbers. */
export interface Step {
  readonly stepId: string;
  readonly data: MessageData;
}

/** A correction that needs no person's judgment (architecture, decision 6). */
export type Fix =
  | {
      readonly kind: 'set-units';
      readonly row: number;
      readonly part: number;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'set-code';
      readonly row: number;
      readonly part: number;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'clean-code'; readonly row: number; readonly part: number }
  | { readonly kind: 'add-modifier'; readonly row: number; readonly part: number; readonly modifier: string };

/** A problem that was found: data, not prose. `messageId` names a text of the message catalogue. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly severity: Severity;
  /** 0-based rows of the table, ascending, without repeats. */
  readonly rows: readonly number[];
  /** Which services of each row it is about, as their `part`s, ascending; absent where it is the first one of every row. */
  readonly parts?: readonly (readonly number[])[];
  /** The field whose cell shows the problem: one for all rows, or one for each row; null where no cell does. */
  readonly field: Field | readonly Field[] | null;
  readonly authority: Authority;
  /** The claim adjustment reason code that a payer would likely deny with. */
  readonly denial?: string;
  readonly steps?: readonly Step[];
  readonly fixes?: readonly Fix[];
}

/** Something a rule could not judge, and why. Never counted as a pass. */
export interface NotCheckable {
  readonly ruleId: string;
  /** Names a text of the message catalogue, e.g. `no-minutes-column`, `minutes-blank`, `payer-unknown`. */
  readonly reasonId: string;
  readonly data: MessageData;
  /** Ascending; all rows of the table where a column is missing altogether. */
  readonly rows: readonly number[];
}
