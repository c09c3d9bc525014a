import { Memo, SEVERITIES, type Result, type Severity, type Stamp } from '../domain';
import { check } from '../check';
import { DAY_RULES, RULES, stretchOf, turnsOf } from '../rules';
import type { DateKind, Entry } from './entry';
import { Fingerprint, hashText, type TextHash } from './fingerprint';
import { createJudge, type Answer, type JudgeSettings, type RuleWithoutField, type Verdict } from './judge';
import { jsonLineReader } from './read-json';
import { tsvReader } from './read-tsv';

export type RecordFormat = 'jsonl' | 'tsv';

export interface TransformSettings extends JudgeSettings {
  readonly from: RecordFormat;
  readonly to: RecordFormat;
  /** Bytes (about) of answers that are kept for days that say the same; 0 keeps none. */
  readonly remember: number;
}

export interface TransformSummary {
  readonly records: number;
  readonly clientDays: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly notCheckable: number;
  /** Days that were answered from memory. */
  readonly remembered: number;
  readonly fingerprint: string;
  /** Rules about a provider's day, a client's visits or the whole sheet, of which one client's day does not tell; and those left out. */
  readonly rulesNotRun: readonly string[];
  readonly rulesWithoutField: readonly RuleWithoutField[];
  readonly tables: readonly Stamp[];
}

/**
 * Answers client-days as their records come by. Memory stays bounded whatever the length of the input: one batch of days,
 * and the answers that are kept.
 */
export interface Transform {
  /** Takes one line without its line end. The text says what is wrong with it, and nothing more may be given then. */
  take(line: string): string | null;
  /** The answers that are ready, each with a line end. */
  drain(): string;
  /** Answers what is left; `drain` once more, then the summary is complete. */
  finish(): TransformSummary;
}

interface ClientDay {
  readonly ids: string[];
  readonly contents: string[];
  readonly entries: Entry[];
  readonly key: string | null;
}

interface Prepared {
  readonly text: string;
  readonly hash: TextHash;
  readonly answer: Answer;
}

/** Records in a batch: enough to be quick, few enough to be nothing. */
const BATCH = 32768;
/** Nobody has so many services on one day: the field is no client's. */
export const MOST_RECORDS_A_DAY = 2000;
/** Days that are known to have gone by; an input that comes back to one of them was not in order. */
const DAYS_SEEN = 65_536;
/** What a kept answer takes beside its texts (bytes, about). */
const ENTRY = 200;
/** Longer days hardly ever repeat. */
const LONGEST_KEPT = 2000;

export function createTransform(settings: TransformSettings): Transform {
  return new RecordTransform(settings);
}

class RecordTransform implements Transform {
  private readonly read: (line: string) => Result<Entry, string>;
  private readonly judge;
  private readonly prepare: (answer: Answer) => Prepared;
  private readonly known: Memo<Prepared> | null;
  private readonly seen = new Memo<true>(DAYS_SEEN);
  private readonly fingerprint = new Fingerprint();
  private open: ClientDay | null = null;
  private batch: ClientDay[] = [];
  private inBatch = 0;
  private ready = '';
  private lines = 0;
  private records = 0;
  private days = 0;
  private remembered = 0;
  private notCheckable = 0;
  private readonly verdicts: Record<Verdict, number> = { supported: 0, 'not-supported': 0, 'not-checkable': 0 };
  private readonly findings = Object.fromEntries(SEVERITIES.map((s) => [s, 0])) as Record<Severity, number>;

  constructor(private readonly settings: TransformSettings) {
    const { fields, dateOrder, from, remember } = settings;
    const kindOf = dateKinds(settings);
    this.read = from === 'tsv' ? tsvReader(fields, dateOrder, kindOf) : jsonLineReader(fields, dateOrder, kindOf);
    this.judge = createJudge(settings, check);
    this.prepare = preparer(settings.to);
    this.known = remember > 0 ? new Memo(Math.ceil(remember / 2)) : null;
  }

  take(line: string): string | null {
    this.lines++;
    if (line === '' || line === '\r') return null;
    const read = this.read(line);
    if (!read.ok) return `line ${this.lines}: ${read.error}`;
    const entry = read.value;
    this.records++;
    if (this.open === null || entry.day === null || entry.day !== this.open.key) {
      this.close();
      if (entry.day !== null && this.seen.get(entry.day)) {
        return `line ${this.lines}: a client's day that was there before comes again; put the records of a client's day side by side`;
      }
      this.open = { ids: [], contents: [], entries: [], key: entry.day };
    }
    const { ids, contents, entries } = this.open;
    if (ids.length === MOST_RECORDS_A_DAY) {
      return `line ${this.lines}: one client's day has more than ${MOST_RECORDS_A_DAY} records; is the field really the client's?`;
    }
    ids.push(entry.id);
    contents.push(entry.content);
    entries.push(entry);
    return null;
  }

  drain(): string {
    const ready = this.ready;
    this.ready = '';
    return ready;
  }

  finish(): TransformSummary {
    this.close();
    this.answerBatch();
    const { judge, settings } = this;
    return {
      records: this.records,
      clientDays: this.days,
      verdicts: this.verdicts,
      findings: this.findings,
      notCheckable: this.notCheckable,
      remembered: this.remembered,
      fingerprint: this.fingerprint.toString(),
      rulesNotRun: RULES.filter((rule) => !(settings.rules ?? DAY_RULES).includes(rule)).map(({ id }) => id),
      rulesWithoutField: [...judge.withoutField.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1)),
      tables: Object.values(settings.knowledge.stamps),
    };
  }

  private close(): void {
    const day = this.open;
    if (day === null) return;
    this.open = null;
    if (day.key !== null) this.seen.set(day.key, true);
    this.batch.push(day);
    this.inBatch += day.ids.length;
    if (this.inBatch >= BATCH) this.answerBatch();
  }

  private answerBatch(): void {
    const { batch } = this;
    const answers = new Map<string, Prepared>();
    const open = new Map<string, ClientDay>();
    const keys = batch.map(({ contents }) => contents.join('\n'));
    batch.forEach((day, i) => {
      const key = keys[i]!;
      // A day that is not known to be one is judged by itself: nothing tells it from the other such days.
      if (day.key === null || answers.has(key) || open.has(key)) return;
      const kept = this.known?.get(key);
      if (kept) answers.set(key, kept);
      else open.set(key, day);
    });
    const days = [...open.values()].map(cellsOf);
    const judged = days.length > 0 ? this.judge.judge(days) : [];
    [...open.keys()].forEach((key, i) => {
      const prepared = this.prepare(judged[i]!);
      answers.set(key, prepared);
      if (key.length <= LONGEST_KEPT) this.known?.set(key, prepared, ENTRY + key.length + prepared.text.length);
    });
    this.remembered += batch.filter(({ key }) => key !== null).length - open.size;
    batch.forEach((day, i) => {
      const prepared = day.key === null ? this.prepare(this.judge.judge([cellsOf(day)])[0]!) : answers.get(keys[i]!)!;
      this.write(day, prepared);
    });
    this.batch = [];
    this.inBatch = 0;
  }

  private write({ ids }: ClientDay, { text, hash, answer }: Prepared): void {
    const who = ids.join(',');
    this.ready += this.settings.to === 'tsv' ? `[${who}]\t${text}\n` : `{"ids":[${who}],${text}\n`;
    this.fingerprint.add(hashText(who), hash);
    this.days++;
    this.verdicts[answer.verdict]++;
    for (const { severity } of answer.findings) this.findings[severity]++;
    this.notCheckable += answer.notCheckable.length;
  }
}

/** Dates between two turns are alike; a date after today is told in the answer. */
function dateKinds({ rules = DAY_RULES, knowledge, asOf }: JudgeSettings): DateKind {
  const turns = turnsOf(rules, { knowledge, asOf });
  return (date) => (asOf !== null && date > asOf ? `on ${date}` : `in ${stretchOf(date, turns)}`);
}

const cellsOf = ({ entries }: ClientDay) => entries.map(({ cells }) => cells());

/** Everything of the answer's line but the ids; a day that says the same has the same text. */
function preparer(to: RecordFormat): (answer: Answer) => Prepared {
  const prepare = (answer: Answer): Prepared => {
    const { verdict, findings, notCheckable } = answer;
    // The fingerprint does not depend on the form of the output.
    const json = JSON.stringify(answer);
    const text = to === 'tsv' ? `${verdict}\t${JSON.stringify({ findings, notCheckable })}` : json.slice(1);
    return { text, hash: hashText(json), answer };
  };
  // Most days have nothing against them, and nothing more to say.
  const nothing = prepare({ verdict: 'supported', findings: [], notCheckable: [] });
  return (answer) => (answer.findings.length + answer.notCheckable.length === 0 ? nothing : prepare(answer));
}
