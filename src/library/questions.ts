import {
  COUNTING_RULES,
  minutes,
  parseCode,
  parseIsoDate,
  type CivilDate,
  type Code,
  type CountingRule,
  type Minutes,
} from '../domain';

/** A technique as a therapist writes it, and what else is known of the service. What is left out is not assumed. */
export interface SuggestQuestion {
  readonly technique: string;
  readonly minutes?: number | null;
  /** With certificates: `LMT`, `LMT; PNF`, `PT`. */
  readonly license?: string | null;
  /** What the work is for, e.g. `range of motion`. */
  readonly goal?: string | null;
  /** Date of service, `YYYY-MM-DD`. */
  readonly date?: string | null;
  readonly payer?: string | null;
  /** US state or territory, by name or two letters. */
  readonly state?: string | null;
  /** The clinic's own choice, which stands before the payer's rule. */
  readonly countingRule?: CountingRule | null;
}

/** Minutes by code: `{ '97110': 33, '97140': 7 }`, or lines in an order of their own (a code may come twice). */
export type CountedSession =
  Readonly<Record<string, number>> | readonly { readonly code: string; readonly minutes: number }[];

export interface PairOptions {
  /** Date of service, `YYYY-MM-DD`; without it the table's own time. */
  readonly date?: string | null;
  /** Says whether this payer follows the table. */
  readonly payer?: string | null;
}

export interface CodeOptions {
  /** Date of service, `YYYY-MM-DD`. */
  readonly date?: string | null;
}

/** Throws `RangeError` for what is no code; the caller's own text is named. */
export function askedCode(text: string): Code {
  const code = parseCode(text);
  if (code.ok) return code.value;
  throw new RangeError(`"${text}" is not a procedure code: five characters such as 97140 or G0283`);
}

export function askedDate(text: string | null | undefined): CivilDate | null {
  if (text === null || text === undefined) return null;
  const date = parseIsoDate(text);
  if (date.ok) return date.value;
  throw new RangeError(`"${text}" is not a date of the form YYYY-MM-DD`);
}

export function askedMinutes(value: number, what: string): Minutes {
  if (value >= 0 && value <= 1440) return minutes(value);
  throw new RangeError(`${what}: minutes are a number from 0 to 1440, not ${value}`);
}

export function askedRule(rule: CountingRule): CountingRule {
  if (COUNTING_RULES.includes(rule)) return rule;
  throw new RangeError(`the counting rule is one of ${COUNTING_RULES.join(', ')}, not "${String(rule)}"`);
}

export const linesOf = (session: CountedSession) =>
  Array.isArray(session)
    ? (session as readonly { readonly code: string; readonly minutes: number }[])
    : Object.entries(session as Readonly<Record<string, number>>).map(([code, own]) => ({ code, minutes: own }));
