import { formatIsoDate, type CivilDate, type Code } from '../domain';
import type { CodeRow, Knowledge } from '../reference';

/** What is known of a code. */
export type CodeAnswer = { readonly code: string; readonly known: false } | KnownCode;

export interface KnownCode {
  readonly code: string;
  readonly known: true;
  /** In our own words; no CPT descriptor. */
  readonly description: string;
  readonly status: CodeStatus;
  /** First and last day, `YYYY-MM-DD`; null where not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly timed: boolean;
  /** Length of one unit; null for untimed codes. */
  readonly unitMinutes: number | null;
  readonly replacedBy: readonly string[];
  readonly disciplines: readonly string[];
  /** Medicare's cap for one day and its adjudication indicator. */
  readonly cap: { readonly units: number; readonly indicator: 1 | 2 | 3 } | null;
  readonly confidence: string;
}

/** `not-asked`: no date was given. */
export type CodeStatus = 'in-force' | 'ended' | 'not-yet' | 'never-valid' | 'not-asked';

export function codeAnswer(knowledge: Knowledge, code: Code, date: CivilDate | null): CodeAnswer {
  const row = knowledge.code(code);
  if (!row) return { code, known: false };
  const cap = knowledge.cap(code);
  return {
    code: row.code,
    known: true,
    description: row.description,
    status: statusOn(row, date),
    from: day(row.from),
    to: day(row.to),
    timed: row.timed,
    unitMinutes: row.unitMinutes,
    replacedBy: row.replacedBy,
    disciplines: row.disciplines,
    cap: cap ? { units: cap.units, indicator: cap.indicator } : null,
    confidence: row.confidence,
  };
}

/** In force on the date? An open side of the dates counts as in force. */
export function statusOn({ from, to, neverValid }: CodeRow, date: CivilDate | null): CodeStatus {
  if (neverValid) return 'never-valid';
  if (date === null) return 'not-asked';
  if (from !== null && date < from) return 'not-yet';
  return to !== null && date > to ? 'ended' : 'in-force';
}

const day = (date: CivilDate | null) => (date === null ? null : formatIsoDate(date));
