import type { Confidence, SourceId } from '../domain';
import type {
  Acceptance,
  Intent,
  LicenseId,
  MedicareStatus,
  ModifierAsk,
  ModifierUse,
  OrderAsk,
  OrderKind,
  RecordAsk,
  RecordKind,
  StateRow,
} from './types';

/**
 * The reference tables as they stand in the data files: plain JSON, dates as `YYYY-MM-DD`, fields left out where nothing is
 * known. `createKnowledge` turns them into look-ups; nothing else reads them.
 */
export interface ReferenceData {
  readonly codes: { readonly stamp: StampData; readonly rows: readonly CodeData[] };
  readonly pairs: PairsData;
  readonly caps: CapsData;
  readonly techniques: { readonly stamp: StampData; readonly rows: readonly TechniqueData[] };
  readonly licenses: LicensesData;
  readonly states: { readonly stamp: StampData; readonly rows: readonly StateData[] };
  readonly payers: { readonly stamp: StampData; readonly rows: readonly PayerData[]; readonly plans: PlansData };
}

export interface StampData {
  readonly name: string;
  readonly edition: string;
  readonly from?: string;
  readonly to?: string;
}

interface EvidenceData {
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
}

export interface CodeData extends EvidenceData {
  readonly code: string;
  readonly description: string;
  readonly group: string;
  readonly timed: boolean;
  readonly unitMinutes: number | null;
  readonly from?: string;
  readonly to?: string;
  readonly datesConfidence: Confidence;
  /** Of the first date alone, where it rests on less than the last. */
  readonly fromConfidence?: Confidence;
  readonly neverValid?: boolean;
  readonly replacedBy?: readonly string[];
  readonly disciplines?: readonly string[];
  readonly therapyStatus: 'always' | 'sometimes' | 'never' | 'unknown';
  readonly addOnTo?: readonly string[];
  readonly oneOnOne?: boolean;
  readonly medicareStatus?: MedicareStatus;
  readonly note?: string;
}

/** `[column 1, column 2, modifier indicator]`, ended ones with the deletion date; withdrawn edits (9) are left out. */
export interface PairsData {
  readonly stamp: StampData;
  readonly active: readonly (readonly [string, string, 0 | 1])[];
  readonly ended: readonly (readonly [string, string, 0 | 1, string])[];
  /** `[code, code, note]`: what is often believed of a pair, or what it is about. */
  readonly notes: readonly (readonly [string, string, string])[];
}

/** `[code, units, adjudication indicator]` */
export interface CapsData {
  readonly stamp: StampData;
  readonly caps: readonly (readonly [string, number, 1 | 2 | 3])[];
}

export interface TechniqueData extends EvidenceData {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly codes: readonly (readonly [code: string | null, when: string, intent: Intent | null])[];
  readonly caution?: string;
}

export interface LicensesData {
  readonly stamp: StampData;
  readonly licenses: readonly { readonly id: LicenseId; readonly names: readonly string[] }[];
  readonly certificates: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Words that turn the part of a cell they stand in into no credential: "student", "weekend seminar". */
  readonly noCredential: readonly string[];
  /**
   * The first row that names license and code decides; the license `*` is every other one. Rows with the code `*` come last:
   * they say what holds, or that nothing is known, for every code that no other row names.
   */
  readonly scope: readonly ScopeData[];
  readonly sources: Readonly<Record<string, readonly SourceId[]>>;
}

export interface ScopeData {
  readonly license: LicenseId | '*';
  readonly codes: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly verdict: 'may' | 'may-not' | 'depends' | 'unknown';
  readonly condition?: string;
  readonly dependsOn?: readonly ('state' | 'payer' | 'certificate')[];
  /** Any one of these fulfills the condition. */
  readonly certificates?: readonly string[];
  readonly confidence: Confidence;
  /** The license's own list of sources where left out. */
  readonly sources?: readonly SourceId[];
}

export interface StateData extends EvidenceData {
  readonly id: string;
  readonly name: string;
  readonly regulation: StateRow['regulation'];
  readonly titles: readonly string[];
  readonly abbreviations: readonly string[];
  readonly scope: Readonly<Record<string, 'included' | 'excluded'>>;
  readonly scopeConfidence: Confidence;
  readonly note?: string;
}

/** A value, its confidence, a note, its sources. */
export interface ValueData<T = string> {
  readonly v: T;
  readonly c: Confidence;
  readonly n?: string;
  readonly s?: readonly SourceId[];
}

export interface PayerData {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly aliases: readonly string[];
  /** The row stands for every state: a name with a state beside it finds it too. */
  readonly anyState?: boolean;
  readonly countingRule: ValueData<'cms' | 'midpoint' | 'full15' | 'unknown'>;
  readonly pairsBind: ValueData<'yes' | 'no' | 'unknown'>;
  readonly capsBind: ValueData<'yes' | 'no' | 'unknown'>;
  readonly limits: readonly (ValueData<number | null> & {
    readonly unit: string;
    readonly counts: string;
    readonly per: string;
    readonly codes: readonly string[];
    readonly effective?: string;
    readonly exceptions?: string;
  })[];
  readonly modifiers: Readonly<
    Partial<Record<ModifierUse, ValueData<ModifierAsk['value']> & { readonly from?: string }>>
  >;
  readonly licenses: Readonly<
    Partial<Record<LicenseId, ValueData<Acceptance['value']> & { readonly codes?: readonly string[] }>>
  >;
  readonly orders?: Readonly<
    Partial<Record<OrderKind, ValueData<OrderAsk['value']> & { readonly states?: readonly string[] }>>
  >;
  readonly records?: Readonly<Partial<Record<RecordKind, ValueData<RecordAsk['value']>>>>;
  readonly handling: Readonly<Record<string, ValueData>>;
  readonly notes?: string;
}

/** What the words of a column of plans or lines of business ("Medicare Advantage PPO", "MA", "Workers' comp") make of a payer. */
export interface PlansData {
  /** Words beside which a plan says nothing about who pays first: a supplement, a second insurance. */
  readonly silent: readonly string[];
  /** The first one that fits decides. */
  readonly lines: readonly {
    /** The profile that holds; null where the payer's own does. */
    readonly payer: string | null;
    /** Lines of payers that have such plans; `unknown` is a payer of no table. */
    readonly of: readonly string[];
    /** Words that are the whole text. */
    readonly is?: readonly string[];
    /** Words that stand in it. */
    readonly holds?: readonly string[];
  }[];
}
