import type { CivilDate } from './civil-date';
import type { Code, Modifier } from './code';
import type { ClockTime, Minutes, Units } from './quantities';

/** Every fact that a sheet can tell about a service line. `license` is the credential of who gave the service. */
export type Field =
  | 'date'
  | 'client'
  | 'visit'
  | 'claim'
  | 'provider'
  | 'license'
  | 'code'
  | 'description'
  | 'technique'
  | 'units'
  | 'minutes'
  | 'start'
  | 'end'
  | 'modifiers'
  | 'payer'
  | 'billingGroup'
  | 'state'
  | 'charge'
  | 'notes'
  | 'authorization'
  | 'referral'
  | 'kx'
  | 'goal'
  | 'treatmentMinutes';

/** Why a cell that is not blank could not be read. The words are in the message catalogue. */
export type ReadingProblem =
  | 'malformed-code'
  | 'abc-code'
  | 'letter-for-digit'
  | 'code-is-a-date'
  | 'not-a-number'
  | 'ambiguous-date'
  | 'impossible-date'
  | 'not-a-date'
  | 'not-a-duration'
  | 'ambiguous-duration'
  | 'not-a-time'
  | 'malformed-modifier'
  | 'cell-error'
  | 'several-values';

export interface UnreadCell {
  readonly field: Field;
  readonly problem: ReadingProblem;
}

/**
 * One billed service: one code of one row. A blank cell, an unreadable cell and a missing column are all `null` here;
 * `unread` tells the second from the first, and the table's `columns` tell the third.
 * `client`, `provider` and `visit` are opaque keys (numbers given by the reader), never names.
 */
export interface ServiceLine {
  /** 0-based index of the row in the table that was read. */
  readonly row: number;
  /** 0-based position among the services of that row (a visit row may hold several). */
  readonly part: number;
  readonly date: CivilDate | null;
  readonly client: number | null;
  readonly visit: number | null;
  readonly provider: number | null;
  readonly billingGroup: number | null;
  readonly code: Code | null;
  readonly units: Units | null;
  readonly minutes: Minutes | null;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
  readonly modifiers: readonly Modifier[];
  /** Texts as typed, trimmed; blank is null. They are looked up in the knowledge, never shown from here. */
  readonly license: string | null;
  readonly payer: string | null;
  readonly state: string | null;
  readonly technique: string | null;
  readonly goal: string | null;
  readonly notes: string | null;
  readonly authorization: string | null;
  readonly referral: string | null;
  readonly kx: string | null;
  /** Amount in the sheet's currency, or null. */
  readonly charge: number | null;
  /** Total treatment minutes of the visit (timed and untimed together), where a column says so. */
  readonly treatmentMinutes: Minutes | null;
  readonly unread: readonly UnreadCell[];
}

const BLANK_LINE: ServiceLine = {
  row: 0,
  part: 0,
  date: null,
  client: null,
  visit: null,
  provider: null,
  billingGroup: null,
  code: null,
  units: null,
  minutes: null,
  start: null,
  end: null,
  modifiers: [],
  license: null,
  payer: null,
  state: null,
  technique: null,
  goal: null,
  notes: null,
  authorization: null,
  referral: null,
  kx: null,
  charge: null,
  treatmentMinutes: null,
  unread: [],
};

/** A line with the given facts and nothing else known. */
export const serviceLine = (facts: Partial<ServiceLine>): ServiceLine => ({ ...BLANK_LINE, ...facts });
