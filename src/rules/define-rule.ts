import type {
  Authority,
  CivilDate,
  CountingRule,
  Field,
  Fix,
  MessageData,
  Profile,
  ServiceLine,
  Severity,
  Spelling,
  Step,
} from '../domain';
import type { CodeRow, Credential, Knowledge, PayerRow, StateRow, TableName } from '../reference';

/** What a rule looks at as a whole. */
export type Scope = 'line' | 'client-day' | 'provider-day' | 'episode' | 'sheet';

/** A service line with its texts looked up; what is blank or not known is null, and `payerText` tells which. */
export interface Service {
  readonly line: ServiceLine;
  readonly code: CodeRow | null;
  readonly credential: Credential | null;
  readonly payer: PayerRow | null;
  readonly state: StateRow | null;
  /** The rule that counts this line's units: the clinic's own, else the payer's; null where neither is known. */
  readonly countingRule: CountingRule | null;
  /** The texts that were looked up (the line's, else the profile's); null where blank. */
  readonly licenseText: string | null;
  readonly payerText: string | null;
  readonly stateText: string | null;
}

/** Lines that belong together under the rule's scope, in the order of the sheet. */
export interface Group {
  readonly services: readonly Service[];
}

export interface RuleContext {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** "Today" as the caller says it; null where nobody did. */
  readonly asOf: CivilDate | null;
  /** The facts for which the sheet has a column or the profile a value. */
  readonly columns: ReadonlySet<Field>;
  /** Names in several spellings, as the reader of the sheet saw them. */
  readonly spellings: readonly Spelling[];
}

/** What a rule yields: a problem, or something that it could not judge. */
export type Report =
  | {
      readonly messageId: string;
      readonly data: MessageData;
      /** The data tell the date or the row: they cannot be said of another line with the same facts. */
      readonly once?: boolean;
      /** The lines that the problem is about; all lines of the group where left out. */
      readonly services?: readonly Service[];
      /** Whose cell shows the problem, null where no cell does; the code, or the date of a line without one, where left out. */
      readonly field?: Field | null;
      /** Lower or equal to the rule's own; the rule's own where left out. */
      readonly severity?: Severity;
      readonly authority?: Authority;
      readonly denial?: string;
      readonly steps?: readonly Step[];
      readonly fixes?: readonly Fix[];
    }
  | {
      readonly notCheckable: string;
      readonly data?: MessageData;
      readonly services?: readonly Service[];
    };

interface RuleMeta {
  /** Kebab case; frozen once released (waivers name it). */
  readonly id: string;
  /** Raised whenever the rule's meaning changes, so that waivers of the old meaning come back. */
  readonly version: number;
  readonly title: string;
  /** Two or three sentences for the rule reference: what is seen, why it matters, what to do. */
  readonly explanation: string;
  /** The most serious that the rule can give. */
  readonly severity: Severity;
  /**
   * Facts without which the rule cannot run. The engine reports "not checkable" for a sheet without the column,
   * and for every line (or group) whose cell is blank or unreadable; the rule sees only what has them.
   */
  readonly needs: readonly Field[];
  /** Facts that the sheet must have a column for; the rule itself deals with blank cells of them. */
  readonly needsColumns?: readonly Field[];
  /** Of the rule that compares units with minutes: where a column is missing for it, each timed line stays open. */
  readonly comparesUnits?: true;
  /** The rule cannot run where nobody says what day it is (`asOf`): formulas do not ask it. */
  readonly needsToday?: boolean;
  /**
   * What the rule reads of lines beside code, modifiers, license, payer, whether units are billed, cells that could not be
   * read, and what the tables say on the day; the engine says again of lines with the same facts what was once said of them.
   * `times`: of a day also units, minutes and clock times (by their distance), and whether lines agree in provider, visit,
   * technique or charge. A rule about a line alone may read that without saying so, and technique and state, too.
   * `anything`: what hardly ever comes again, such as notes; it is asked every time.
   */
  readonly reads?: 'times' | 'anything';
  /**
   * Of a rule about a line: `false` where it reads of units and minutes only whether there are any, and whether they are 0. CHECK
   * then asks it once for all lines that agree in the rest, and of the date in its stretch (see `turnsOf`); else of each line.
   */
  readonly amounts?: false;
  /** Days from which on the rule itself judges otherwise. */
  readonly turns?: readonly CivilDate[];
  readonly authority: Authority;
  /** The reference tables the rule rests on; their stamps are named with its findings. */
  readonly tables: readonly TableName[];
  /** Claim adjustment reason code that a payer would likely deny with. */
  readonly denial?: string;
  /** Texts by message id, with `{name}` for the data; also what to do, under the id with `.todo` (see `NOTHING_SUPPORTED`, too). */
  readonly messages: Readonly<Record<string, string>>;
}

/** A rule that judges the lines of one group at a time. */
export interface GroupRule extends RuleMeta {
  readonly scope: Exclude<Scope, 'sheet'>;
  /** Of a client's day, only lines of one billing group are seen together (pairs and caps). */
  readonly byBillingGroup?: boolean;
  /**
   * Of a client's day, one visit is enough. Other rules of the day say "not checkable" of a sheet without clients, beside
   * what they find within its visits.
   */
  readonly withinVisit?: boolean;
  /**
   * Of a rule about a day: what it finds on one line alone holds whatever the day's other lines are. CHECK, which sees
   * one line, asks such a rule too.
   */
  readonly holdsAlone?: boolean;
  /** Of a day or an episode: how the engine knows without asking that there is nothing to say. */
  quiet?(context: RuleContext): Quiet;
  /** Does the rule say of an episode no more than it says of each line alone? */
  eachAlone?(context: RuleContext): boolean;
  check(group: Group, context: RuleContext): Iterable<Report>;
}

/**
 * How the engine knows without asking that a rule has nothing to say of a group: by what the rule reads of each of its lines,
 * worked out once for all lines with the same facts. Of the facts of `times` it may read units and minutes only.
 */
export type Quiet = Weight | Glance;

/** A rule has nothing to say of a group whose lines together weigh no more than `most`. */
export interface Weight {
  weight(service: Service): number;
  readonly most: number;
  /** The heaviest line of a date counts, not all of them. */
  readonly byDate?: boolean;
}

/** A rule has nothing to say of a group of which it is right what it sees at a glance. */
export interface Glance<Sight = unknown> {
  /** Null where the line is nothing to the rule; undefined where the rule has to be asked. */
  see(service: Service): Sight | null | undefined;
  /** What was seen of the lines, in the order of the sheet, is the first `count` of a list that is used again. */
  isRight(seen: readonly Sight[], count: number): boolean;
}

/** A rule about the sheet as a whole. It is shown one line or client's day after the other and keeps sums, not lines. */
export interface PatternRule extends RuleMeta {
  readonly scope: 'sheet';
  readonly over: 'line' | 'client-day';
  /** Whom its findings speak of: each points to rows, and of them tells no more than this. */
  readonly about: 'client' | 'provider' | 'payer' | 'sheet';
  /** Of a client's day: such days need not be shown. */
  quiet?(context: RuleContext): Quiet;
  start(context: RuleContext): Pattern;
}

/** One run of a pattern rule over one sheet. */
export interface Pattern {
  /** Only lines of these rows need be shown. */
  readonly rows?: ReadonlySet<number>;
  /** `times`: the line stands for so many of one provider with the same facts; 1 where the rule `reads` anything. */
  see(group: Group, times: number): void;
  /** After the last group. Each report names the lines that it points to. */
  close(): Iterable<Report>;
}

export type Rule = GroupRule | PatternRule;

/** What a rule gives that has nothing to say: the same every time, since most lines and days are right. */
export const NOTHING: readonly Report[] = [];

/** States a rule; the type checks it, the registry test checks its texts. */
export const defineRule = (rule: GroupRule): GroupRule => rule;
