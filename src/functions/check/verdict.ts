import { severityRank, type Field, type Finding, type MessageData } from '../../domain';
import { FORMULA_RULES, messagesOf, type Service } from '../../rules';
import { notCheckable, notChecked } from '../answers/words';
import { LINE_FACTS } from './facts';

const messageText = messagesOf(FORMULA_RULES);

export type LineFinding = Pick<Finding, 'ruleId' | 'messageId' | 'data' | 'severity'>;

export const NEEDS_DAY = "needs the day's other lines: CHECKSESSION";

/** Without a code that is known nothing can be said of a line. */
const HOPELESS = 'outside-codes';
/** Why rules lack a fact; in a formula all three mean that the fact was not given. */
const LACKS = new Set(['no-column', 'blank']);

/** Told in other words, or never: functions know no today, so that no formula tells a date after it. */
const UNTOLD = new Set(['unreadable', 'no-today', 'payer-unknown', 'not-compared']);

/** Rules that name a blank cell of a sheet: in a formula it is a fact that was not given. */
const BLANKS: Readonly<Record<string, Field>> = { 'minutes-missing': 'minutes', 'date-missing': 'date' };

/** Gathers what the rules say of one line. */
export class Verdict {
  /** Problems above information, in any order. */
  readonly findings: LineFinding[] = [];
  /** Facts that were not given and that some rule wanted. */
  private missing: Set<Field> | null = null;
  /** Other reasons why a rule had to leave the line open, in words. */
  private reasons: Set<string> | null = null;
  /** Nothing can be said of the line, and why. */
  private hopeless: string | null = null;
  /** Only the day's other lines can tell whether the units are right. */
  needsDay = false;

  addFinding(finding: LineFinding): void {
    const blank = BLANKS[finding.ruleId];
    if (blank !== undefined) this.addMissing(blank);
    else if (finding.severity !== 'information') this.findings.push(finding);
  }

  addMissing(field: Field): void {
    (this.missing ??= new Set()).add(field);
  }

  /** Adds what another verdict has gathered. */
  add({ findings, missing, reasons, hopeless }: Verdict): void {
    if (findings.length > 0) this.findings.push(...findings);
    missing?.forEach((field) => this.addMissing(field));
    reasons?.forEach((words) => this.addReason(words));
    this.hopeless = hopeless ?? this.hopeless;
  }

  private addReason(words: string): void {
    (this.reasons ??= new Set()).add(words);
  }

  addGap(ruleId: string, reasonId: string, data: MessageData): void {
    if (LACKS.has(reasonId) && typeof data['field'] === 'string') this.addMissing(data['field'] as Field);
    else if (reasonId === 'rules-disagree') this.addMissing('payer');
    else if (UNTOLD.has(reasonId)) return;
    else {
      const words = sentence(messageText({ ruleId, reasonId, data, rows: [] }).title);
      if (reasonId === HOPELESS) this.hopeless = words;
      else this.addReason(words);
    }
  }

  /** Texts that were given and stand in no table. */
  addUnknown({
    payerText,
    payer,
    stateText,
    state,
  }: Pick<Service, 'payerText' | 'payer' | 'stateText' | 'state'>): void {
    if (payerText !== null && payer === null) this.addReason('payer is not known');
    if (stateText !== null && state === null) this.addReason('state is not known');
  }

  /**
   * The cell's text: the worst finding; else what could not be read; else what is open; else OK, alone only where
   * nothing was left out.
   */
  text(unread: readonly string[]): string {
    const worst = worstOf(this.findings);
    if (worst !== null) {
      const more = this.findings.length - 1;
      return `${worst.severity}: ${ended(messageText(worst as Finding).title)}${more > 0 ? ` (${more} more)` : ''}`;
    }
    if (unread.length > 0) return notCheckable(unread.join('; '));
    if (this.missing?.has('code')) return notCheckable('code is missing');
    if (this.hopeless !== null) return notCheckable(this.hopeless);
    if (this.missing === null && this.reasons === null) return this.needsDay ? NEEDS_DAY : 'OK';
    const facts = this.missing === null ? [] : [inOrder(this.missing).join(', ')];
    const open = [...facts, ...(this.reasons ?? [])];
    return notChecked(this.needsDay ? NEEDS_DAY : 'OK so far', [open.join('; ')]);
  }
}

/** In the order in which people would look for them; those of no argument come last. */
function inOrder(fields: ReadonlySet<Field>): readonly Field[] {
  const told: readonly Field[] = LINE_FACTS.filter((field) => fields.has(field));
  return [...told, ...[...fields].filter((field) => !told.includes(field))];
}

const ended = (text: string): string => text.replace(/\.$/, '');

/** A sentence of the catalogue as part of a line. */
const sentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? ended(title.charAt(0).toLowerCase() + title.slice(1)) : ended(title);

const worstOf = (findings: readonly LineFinding[]): LineFinding | null =>
  findings.reduce<LineFinding | null>(
    (worst, one) => (worst === null || severityRank(one.severity) < severityRank(worst.severity) ? one : worst),
    null,
  );
