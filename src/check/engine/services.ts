import {
  inStretches,
  NONE,
  payerNameOf,
  payerParts,
  type Code,
  type CountingRule,
  type Field,
  type LineTable,
  type Profile,
  type ServiceLine,
} from '../../domain';
import type { CodeRow, Credential, Knowledge, PayerRow, StateRow } from '../../reference';
import type { Service } from '../../rules';

/** Looks up the texts of a table's lines, every distinct text once. */
export class Services {
  private readonly lookups: Lookups;

  constructor(
    private readonly table: LineTable,
    knowledge: Knowledge,
    profile: Profile,
  ) {
    this.lookups = lookupsOf(table, knowledge, profile);
  }

  at(index: number): Service {
    return new TableService(this.table.view(index), index, this.lookups);
  }

  /** Of each line one number for all names of a payer that is known, and for every spelling by itself of one that is not. */
  *payerKeys(): Generator<void, Int32Array> {
    const { length, keys } = this.table;
    const ofText = new Map<number, number>();
    const ofName = new Map<string, number>();
    const numbers = new Int32Array(length);
    const numberOf = (at: number): number => {
      const text = keys.payer[at]!;
      let number = ofText.get(text);
      if (number !== undefined) return number;
      const { payer, payerText } = this.at(at);
      const name = payer === null ? `? ${payerText?.toLowerCase() ?? ''}` : payer.id;
      number = ofName.get(name) ?? ofName.size;
      ofName.set(name, number);
      ofText.set(text, number);
      return number;
    };
    yield* inStretches(length, (from, end) => numberTexts(keys.payer, numberOf, numbers, from, end));
    return numbers;
  }
}

/** Asks for the number of each text that is another than that of the line before. */
function numberTexts(
  texts: Int32Array,
  numberOf: (at: number) => number,
  numbers: Int32Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at++) {
    const isAsBefore = at > 0 && texts[at] === texts[at - 1];
    numbers[at] = isAsBefore ? numbers[at - 1]! : numberOf(at);
  }
}

/** What the texts of a table mean, by the index of a line; `null` where a text is blank or not known. */
interface Lookups {
  readonly code: (at: number) => CodeRow | null;
  readonly credential: (at: number) => Credential | null;
  readonly payer: (at: number) => PayerRow | null;
  readonly state: (at: number) => StateRow | null;
  readonly profile: Profile;
}

function lookupsOf({ view, keys }: LineTable, knowledge: Knowledge, profile: Profile): Lookups {
  const { license, payer, state } = profile;
  return {
    code: byText(
      keys.code,
      (at) => view(at).code,
      null,
      (text) => knowledge.code(text as Code) ?? null,
    ),
    credential: byText(
      keys.license,
      (at) => view(at).license,
      license,
      (text) => knowledge.credential(text),
    ),
    payer: byText(
      keys.payer,
      (at) => view(at).payer,
      payer,
      (text) => payerOf(knowledge, profile, text),
    ),
    state: byText(
      keys.state,
      (at) => view(at).state,
      state,
      (text) => knowledge.state(text) ?? null,
    ),
    profile,
  };
}

/** Remembers what each text of a column means; `otherwise` stands where a line says nothing. */
function byText<T>(
  keys: Int32Array,
  textAt: (at: number) => string | null,
  otherwise: string | null,
  look: (text: string) => T | null,
): (at: number) => T | null {
  const known: (T | null | undefined)[] = [];
  const blank = otherwise === null ? null : look(otherwise);
  return (at) => {
    const key = keys[at]!;
    if (key === NONE) return blank;
    let meaning = known[key];
    if (meaning === undefined) known[key] = meaning = look(textAt(at)!);
    return meaning;
  };
}

/** A service whose texts are looked up when a rule asks. */
class TableService implements Service {
  constructor(
    readonly line: ServiceLine,
    private readonly at: number,
    private readonly of: Lookups,
  ) {}

  get code() {
    return this.of.code(this.at);
  }
  get credential() {
    return this.of.credential(this.at);
  }
  get payer() {
    return this.of.payer(this.at);
  }
  get state() {
    return this.of.state(this.at);
  }
  get countingRule() {
    return countingRuleOf(this.payer, this.of.profile);
  }
  get licenseText() {
    return this.line.license ?? this.of.profile.license;
  }
  get payerText() {
    const { payer } = this.line;
    const usual = this.of.profile.payer;
    return payer === null ? usual : payerNameOf(payer, usual);
  }
  get stateText() {
    return this.line.state ?? this.of.profile.state;
  }
}

/** A plan without a payer is one of the clinic's usual payer. */
/** The payer that a line's text names, else the clinic's usual one; null for one of no table. */
export function payerOf(knowledge: Knowledge, profile: Profile, text: string): PayerRow | null {
  const { name, plans } = payerParts(text);
  return knowledge.payer(name || (profile.payer ?? ''), plans) ?? null;
}

/** The clinic's own rule, else the payer's; null where neither is known. */
function countingRuleOf(payer: PayerRow | null, { countingRule }: Profile): CountingRule | null {
  const ofPayer = payer?.countingRule.value;
  return countingRule ?? (ofPayer === undefined || ofPayer === 'unknown' ? null : ofPayer);
}

/** Most distinct texts that are remembered of lines that stand in no table. */
const REMEMBERED = 20_000;

/** Looks up the texts of lines that stand in no table, such as those of a formula; every distinct text once. */
export function serviceReader(knowledge: Knowledge, profile: Profile): (line: ServiceLine) => Service {
  const credentials = remembered((text: string) => knowledge.credential(text));
  const payers = remembered((text: string) => payerOf(knowledge, profile, text));
  const states = remembered((text: string) => knowledge.state(text) ?? null);
  return (line) => {
    const licenseText = line.license ?? profile.license;
    const payerText = line.payer ?? profile.payer;
    const stateText = line.state ?? profile.state;
    const payer = payerText === null ? null : payers(payerText);
    return {
      line,
      code: line.code === null ? null : (knowledge.code(line.code) ?? null),
      credential: licenseText === null ? null : credentials(licenseText),
      payer,
      state: stateText === null ? null : states(stateText),
      countingRule: countingRuleOf(payer, profile),
      licenseText,
      payerText: payerText === null ? null : payerNameOf(payerText, profile.payer),
      stateText,
    };
  };
}

/** The facts that the sheet or the profile gives at all. */
export function columnsOf(table: LineTable, profile: Profile): ReadonlySet<Field> {
  const columns = new Set(table.columns);
  if (profile.license !== null) columns.add('license');
  if (profile.payer !== null) columns.add('payer');
  if (profile.state !== null) columns.add('state');
  // Start and end stand for the minutes where there is no column of minutes.
  if (columns.has('start') && columns.has('end')) columns.add('minutes');
  return columns;
}

function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const value = look(text);
    if (known.size < REMEMBERED) known.set(text, value);
    return value;
  };
}
