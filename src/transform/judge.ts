import { checkByRules, type CheckReport, type RuledInput } from '../check';
import type { CivilDate, Finding, LineTable, MessageData, NotCheckable, Profile, Severity } from '../domain';
import type { Knowledge } from '../reference';
import { DAY_RULES, messagesOf, type Rule } from '../rules';
import { createRecordReader, type Cell } from '../sheet';
import type { RecordDateOrder } from './records/dates';
import type { RecordFields } from './records/fields';

/** Only rules about a client's day are run here: the others need lines that stand elsewhere in the input. */
const messageText = messagesOf(DAY_RULES);

export type Verdict = 'supported' | 'not-supported' | 'not-checkable';

/** What is said of one client's day. Places in `lines` are 0-based among the records of the day. */
export interface Answer {
  readonly verdict: Verdict;
  readonly findings: readonly AnswerFinding[];
  readonly notCheckable: readonly AnswerGap[];
}

export interface AnswerFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly lines: readonly number[];
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  readonly todo: string | null;
  readonly authority: string;
  readonly denial: string | null;
}

export interface AnswerGap {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly lines: readonly number[];
  readonly reason: string;
}

export interface JudgeSettings {
  readonly fields: RecordFields;
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  readonly asOf: CivilDate | null;
  /** Some of `DAY_RULES`; all of them where left out. */
  readonly rules?: readonly Rule[];
  readonly dateOrder: RecordDateOrder;
}

/** A rule that could not run at all, because no field holds what it needs. */
export type RuleWithoutField = Pick<NotCheckable, 'ruleId' | 'reasonId' | 'data'>;

export interface Judge {
  /** Judges days that have nothing to do with each other; each is a list of records. */
  judge(days: readonly (readonly (readonly Cell[])[])[]): readonly Answer[];
  /** The same of days whose records have been read: rows from `starts[d]` on are those of day d, up to the next one's. */
  judgeTable(table: LineTable, starts: readonly number[]): readonly Answer[];
  /** Rules that cannot run at all, since no field holds what they need. */
  readonly withoutField: readonly RuleWithoutField[];
}

/** `check` may remember what was said of a line or a day; a few lines are as well checked anew. */
export function createJudge(
  { fields, knowledge, profile, asOf, dateOrder, rules = DAY_RULES }: JudgeSettings,
  check: (input: RuledInput) => CheckReport = checkByRules,
): Judge {
  const readerOptions = { dateOrder: dateOrder ?? 'contradictory' } as const;
  const judgeTable: Judge['judgeTable'] = (table, starts) =>
    answersOf(check({ table, knowledge, profile, asOf, rules }), starts, table.rowCount);
  return {
    judgeTable,
    judge(days) {
      const reader = createRecordReader(fields.mapping, readerOptions);
      const starts: number[] = [];
      let row = 0;
      for (const records of days) {
        starts.push(row);
        for (const cells of records) reader.row(cells, row++);
      }
      return judgeTable(reader.finish(), starts);
    },
    // A table without lines lacks the same fields.
    get withoutField() {
      const table = createRecordReader(fields.mapping, readerOptions).finish();
      return checkByRules({ table, knowledge, profile, asOf, rules })
        .notCheckable.filter(({ reasonId }) => reasonId === NO_COLUMN)
        .map(({ ruleId, reasonId, data }) => ({ ruleId, reasonId, data }))
        .sort((a, b) => order(a.ruleId, b.ruleId));
    },
  };
}

const NO_COLUMN = 'no-column';

function answersOf(report: CheckReport, starts: readonly number[], rowCount: number): readonly Answer[] {
  const dayOf = new Int32Array(rowCount);
  starts.forEach((start, day) => dayOf.fill(day, start, starts[day + 1]));
  const findings: AnswerFinding[][] = starts.map(() => []);
  const gaps: AnswerGap[][] = starts.map(() => []);
  for (const finding of report.findings) {
    const day = dayOf[finding.rows[0]!]!;
    findings[day]!.push(worded(finding, starts[day]!));
  }
  for (const gap of report.notCheckable) {
    if (gap.reasonId === NO_COLUMN) continue;
    // One entry holds the rows of all days that lack the same thing.
    const byDay = new Map<number, number[]>();
    for (const row of gap.rows) {
      const day = dayOf[row]!;
      const lines = byDay.get(day) ?? [];
      lines.push(row - starts[day]!);
      byDay.set(day, lines);
    }
    const { ruleId, reasonId } = gap;
    const reason = messageText(gap).title;
    for (const [day, lines] of byDay) gaps[day]!.push({ ruleId, reasonId, lines, reason });
  }
  return starts.map((_, day) => {
    const own = gaps[day]!.sort((a, b) => order(a.ruleId, b.ruleId) || order(a.reason, b.reason));
    return { verdict: verdictOf(findings[day]!, own), findings: findings[day]!, notCheckable: own };
  });
}

function worded(finding: Finding, start: number): AnswerFinding {
  const { ruleId, severity, rows, messageId, data, authority, denial } = finding;
  const { title, todo } = messageText(finding);
  return {
    ruleId,
    severity,
    lines: rows.map((row) => row - start),
    messageId,
    data,
    message: title,
    todo,
    authority: authority.detail === undefined ? authority.name : `${authority.name}, ${authority.detail}`,
    denial: denial ?? null,
  };
}

/** As the summary of a sheet counts its rows: information speaks against nothing. */
function verdictOf(findings: readonly AnswerFinding[], gaps: readonly AnswerGap[]): Verdict {
  if (findings.some(({ severity }) => severity !== 'information')) return 'not-supported';
  return gaps.length > 0 ? 'not-checkable' : 'supported';
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
