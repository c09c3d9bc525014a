import { severityRank, type Field, type Finding, type NotCheckable } from '../../domain';
import { messageText } from '../../rules';
import { notCheckable, notChecked } from '../answers/words';

export interface LineFinding extends Pick<Finding, 'ruleId' | 'messageId' | 'data' | 'severity'> {
  /** In place of the catalogue's words, where a line alone has something else to say. */
  readonly text?: string;
}
export type LineGap = Pick<NotCheckable, 'ruleId' | 'reasonId' | 'data'>;

/** What is said of one line. */
export interface Verdict {
  /** Problems above information, in any order. */
  readonly findings: readonly LineFinding[];
  /** Facts that were not given, or are in no table, and that some rule wanted. */
  readonly missing: ReadonlySet<Field>;
  /** Other reasons why a rule had to leave the line open. */
  readonly gaps: readonly LineGap[];
  /** Only the day's other lines can tell whether the units are right. */
  readonly needsDay: boolean;
}

export const NEEDS_DAY = "needs the day's other lines: CHECKSESSION";

/** In the order in which people would look for them. */
const ORDER: readonly Field[] = ['code', 'units', 'minutes', 'license', 'payer', 'date', 'state', 'technique'];

/** Without a code that is known nothing can be said of a line. */
const HOPELESS: ReadonlySet<string> = new Set(['outside-codes']);

/** The cell's text: the worst finding; else what is open; else OK, alone only where nothing was left out. */
export function verdictText({ findings, missing, gaps, needsDay }: Verdict): string {
  const worst = findings.length === 0 ? null : worstOf(findings);
  if (worst !== null) {
    const more = findings.length - 1;
    return `${worst.severity}: ${plain(worst)}${more > 0 ? ` (${more} more)` : ''}`;
  }
  if (missing.has('code')) return notCheckable('code is missing');
  const hopeless = gaps.find(({ reasonId }) => HOPELESS.has(reasonId));
  if (hopeless) return notCheckable(plain({ ...hopeless, rows: [] }));
  const facts = missing.size === 0 ? '' : ORDER.filter((field) => missing.has(field)).join(', ');
  const open = [facts, ...gaps.map((gap) => plain({ ...gap, rows: [] }))].filter((said) => said !== '');
  const told = needsDay ? NEEDS_DAY : open.length > 0 ? 'OK so far' : 'OK';
  return open.length > 0 ? notChecked(told, [open.join('; ')]) : told;
}

/** A sentence of the catalogue as part of a line. */
function plain(one: LineFinding | NotCheckable): string {
  if ('text' in one && one.text !== undefined) return one.text;
  const { title } = messageText(one as Finding | NotCheckable);
  const text = title.replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(text) && 'reasonId' in one ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const worstOf = (findings: readonly LineFinding[]): LineFinding | null =>
  findings.reduce<LineFinding | null>(
    (worst, one) => (worst === null || severityRank(one.severity) < severityRank(worst.severity) ? one : worst),
    null,
  );
