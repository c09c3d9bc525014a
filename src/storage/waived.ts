import type { Finding, MessageData, ServiceLine } from '../domain';
import { readEntry } from './entry';
import { SALT_PREFIX, saltEntry } from './sheet-entry';
import { fingerprint, standsOn, type Waiver } from './waiver';

/** The facts of rows that a waiver's fingerprint is made from. Names are the cells' texts; nothing of them is kept. */
export interface WaivedFacts {
  lines(row: number): readonly ServiceLine[];
  /** ISO date; empty where the row has none. */
  date(row: number): string;
  client(row: number): string;
  provider(row: number): string;
  payer(row: number): string;
  /** What it is told to belong to: visit or claim, and billing group; empty where the sheet has no such column. */
  visit(row: number): string;
}

/** The salts of a workbook: one as a rule, more where several people waived first at one moment. */
export const saltsOf = (settings: ReadonlyMap<string, string>): readonly string[] =>
  [...settings.keys()]
    .filter((key) => key.startsWith(SALT_PREFIX))
    .sort()
    .flatMap((key) => {
      const read = readEntry({ ...saltEntry(''), key }, settings.get(key) ?? null);
      return read.state === 'kept' ? [read.value] : [];
    });

/** What begins a print, so that those that were made of fewer facts are known, and trusted no longer. */
const PRINT = 'p2-';

/** What is waived: the rows, and what is said of them. */
type Said = Pick<Finding, 'rows' | 'messageId' | 'data'>;

/**
 * What is said of the finding's rows, and all that a rule may read of them, whatever order they stand in; the client is in
 * it, and cannot be read out of it.
 */
export function findingPrint({ rows, messageId, data }: Said, facts: WaivedFacts, salt: string): string {
  const told = rows.map((row) => {
    const about = [facts.date(row), facts.client(row), facts.provider(row), facts.payer(row), facts.visit(row)];
    return JSON.stringify([...about, ...facts.lines(row).map(readOf)]);
  });
  return PRINT + fingerprint(salt, [messageId, saidOf(data), ...told.sort()]);
}

/** Numbers of a place or of one reading of the sheet, which are others at the next; the texts behind them are in the print. */
const OF_READING: ReadonlySet<string> = new Set(['row', 'part', 'client', 'visit', 'provider', 'billingGroup']);

const readOf = (line: ServiceLine) => inOrder(Object.entries(line).filter(([field]) => !OF_READING.has(field)));

/** Lists of codes stand in the order of the rows; the day of the check is no fact of theirs. */
const saidOf = (data: MessageData): string =>
  JSON.stringify(
    inOrder(Object.entries(data).filter(([name]) => name !== 'today')).map(([name, value]) => [
      name,
      String(value).split(/[ ,]+/).sort().join(' '),
    ]),
  );

const inOrder = <Value>(entries: readonly (readonly [string, Value])[]) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** Its number was made of fewer facts than are asked for now. */
export const isFormer = ({ fingerprint: print }: Waiver): boolean => !print.startsWith(PRINT);

const ruleOf = (ruleId: string, version: number): string => `${ruleId} ${version}`;
const keyOf = (waiver: Waiver): string => `${ruleOf(waiver.ruleId, waiver.ruleVersion)} ${waiver.fingerprint}`;

function grouped<Kept extends Waiver>(waivers: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const waiver of waivers) groups.set(keyOf(waiver), [...(groups.get(keyOf(waiver)) ?? []), waiver]);
  return groups;
}

/** Says of findings whether a waiver stands for them, and of waivers whether they fit a finding that was asked about. */
export class StandingWaivers<Kept extends Waiver = Waiver> {
  private readonly byKey: ReadonlyMap<string, readonly Kept[]>;
  private readonly rules: ReadonlySet<string>;
  private readonly fitting = new Set<string>();

  /** `today` as ISO date; `versions` of the rules by their ids: a rule that means something else is not waived. */
  constructor(
    waivers: readonly Kept[],
    private readonly salts: readonly string[],
    private readonly versions: ReadonlyMap<string, number>,
    today: string,
  ) {
    const standing = salts.length === 0 ? [] : waivers.filter((waiver) => standsOn(waiver, today));
    this.byKey = grouped(standing);
    this.rules = new Set(standing.map(({ ruleId, ruleVersion }) => ruleOf(ruleId, ruleVersion)));
  }

  /** No waiver stands for anything. */
  get isEmpty(): boolean {
    return this.rules.size === 0;
  }

  /** May it be waived, as far as its rule tells? Then its rows' facts are needed. */
  concerns({ ruleId }: Finding): boolean {
    return !this.isEmpty && this.rules.has(ruleOf(ruleId, this.versions.get(ruleId) ?? 0));
  }

  waives(finding: Finding, facts: WaivedFacts): boolean {
    return this.waiversOf(finding, facts).length > 0;
  }

  /** Several where people waived it at one moment. */
  waiversOf(finding: Finding, facts: WaivedFacts): readonly Kept[] {
    if (!this.concerns(finding)) return [];
    const rule = ruleOf(finding.ruleId, this.versions.get(finding.ruleId) ?? 0);
    const known = this.salts
      .map((salt) => `${rule} ${findingPrint(finding, facts, salt)}`)
      .filter((key) => this.byKey.has(key));
    for (const key of known) this.fitting.add(key);
    return known.flatMap((key) => this.byKey.get(key)!);
  }

  fits(waiver: Waiver): boolean {
    return this.fitting.has(keyOf(waiver));
  }
}
