import type { Authority, Finding, MessageData, NotCheckable, Severity, Step } from '../domain';
import { messageText } from '../rules';

/** A problem that was found, with its words. It holds addresses and numbers, never a name or a cell's text. */
export interface FindingAnswer {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Ascending, without repeats. */
  readonly rows: readonly number[];
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  /** What to do; null where there is nothing to say. */
  readonly todo: string | null;
  readonly authority: Authority;
  /** Claim adjustment reason code that a payer would likely deny with. */
  readonly denial: string | null;
  /** The arithmetic, where there is some. */
  readonly steps: readonly Step[];
}

/** Something that a rule could not judge, and why. It is never counted as a pass. */
export interface NotCheckableAnswer {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly rows: readonly number[];
  readonly data: MessageData;
  readonly reason: string;
}

const shifted = (rows: readonly number[], firstRow: number) =>
  firstRow === 0 ? rows : rows.map((row) => row + firstRow);

/** `firstRow`: what the first row is called. */
export function findingAnswer(finding: Finding, firstRow: number): FindingAnswer {
  const { title, todo } = messageText(finding);
  const { ruleId, severity, rows, messageId, data, authority, denial, steps } = finding;
  return {
    ruleId,
    severity,
    rows: shifted(rows, firstRow),
    messageId,
    data,
    message: title,
    todo,
    authority,
    denial: denial ?? null,
    steps: steps ?? [],
  };
}

export const notCheckableAnswer = (gap: NotCheckable, firstRow: number): NotCheckableAnswer => ({
  ruleId: gap.ruleId,
  reasonId: gap.reasonId,
  // A missing column is about the whole sheet: its rows are not told one by one.
  rows: gap.reasonId === 'no-column' ? [] : shifted(gap.rows, firstRow),
  data: gap.data,
  reason: messageText(gap).title,
});
