import { lineTable, type Field, type LineTable, type Profile, type ServiceLine } from '../../domain';
import type { Credential, Knowledge, PayerRow, StateRow } from '../../reference';
import type { Service } from '../../rules';

/** Most distinct texts of a column that are remembered; a sheet of names in the wrong column must not fill the memory. */
const REMEMBERED = 20_000;

/** Builds the services of a table: each line with its texts looked up, every distinct text once. */
export class Services {
  private readonly credentials = remembered((text: string) => this.knowledge.credential(text));
  private readonly payers = remembered((text: string) => this.knowledge.payer(text) ?? null);
  private readonly states = remembered((text: string) => this.knowledge.state(text) ?? null);

  private readonly payerKeys = new Map<number, number>();
  private readonly payerNames = new Map<string, number>();

  constructor(
    private readonly table: LineTable,
    private readonly knowledge: Knowledge,
    private readonly profile: Profile,
  ) {}

  at(index: number): Service {
    return this.of(this.table.line(index));
  }

  /** One number for all names of a payer that is known, and for every spelling by itself of one that is not. */
  payerKey(index: number): number {
    const text = this.table.keys.payer[index]!;
    let key = this.payerKeys.get(text);
    if (key === undefined) {
      const { payer, payerText } = this.at(index);
      const name = payer === null ? `? ${payerText?.toLowerCase() ?? ''}` : payer.id;
      key = this.payerNames.get(name) ?? this.payerNames.size;
      this.payerNames.set(name, key);
      this.payerKeys.set(text, key);
    }
    return key;
  }

  of(line: ServiceLine): Service {
    const { profile, knowledge } = this;
    const licenseText = line.license ?? profile.license;
    const payerText = line.payer ?? profile.payer;
    const stateText = line.state ?? profile.state;
    const payer: PayerRow | null = payerText === null ? null : this.payers(payerText);
    const credential: Credential | null = licenseText === null ? null : this.credentials(licenseText);
    const state: StateRow | null = stateText === null ? null : this.states(stateText);
    const ofPayer = payer?.countingRule.value;
    return {
      line,
      code: line.code === null ? null : (knowledge.code(line.code) ?? null),
      credential,
      payer,
      state,
      countingRule: profile.countingRule ?? (ofPayer === undefined || ofPayer === 'unknown' ? null : ofPayer),
      licenseText,
      payerText,
      stateText,
    };
  }
}

/** Looks up the texts of lines that stand in no table, such as those of a formula; every distinct text once. */
export function serviceReader(knowledge: Knowledge, profile: Profile): (line: ServiceLine) => Service {
  const services = new Services(lineTable([]), knowledge, profile);
  return (line) => services.of(line);
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
