import type { CivilDate, Code, Confidence, CountingRule, Evidence, Modifier, SourceId, Stamp } from '../domain';

/**
 * CMS's status letter of the physician fee schedule: A payable, B bundled, C priced by the contractor, E and X excluded,
 * I not valid for Medicare, N not covered, R restricted.
 */
export type MedicareStatus = 'A' | 'B' | 'C' | 'E' | 'I' | 'N' | 'R' | 'X';

/**
 * A procedure code as the tables know it. Descriptions are our own words. The row's confidence is that of the code as such;
 * its first and last date may rest on less (`datesConfidence`).
 */
export interface CodeRow extends Evidence {
  readonly code: Code;
  readonly description: string;
  readonly group: string;
  readonly timed: boolean;
  /** Length of one unit; null for untimed codes. */
  readonly unitMinutes: number | null;
  /** First and last date of service on which the code is valid; null where open or not known. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly datesConfidence: Confidence;
  /** Of the first date alone: it may rest on less than the last. */
  readonly fromConfidence: Confidence;
  /** Printed in guides although it never was, or long ceased to be, a code of this meaning. */
  readonly neverValid: boolean;
  readonly replacedBy: readonly Code[];
  /** Discipline modifiers that may stand on the code. */
  readonly disciplines: readonly Modifier[];
  readonly therapyStatus: 'always' | 'sometimes' | 'never' | 'unknown';
  /** Codes one of which must stand beside this add-on code; empty if it is none. */
  readonly addOnTo: readonly Code[];
  readonly oneOnOne: boolean;
  /** By the fee schedule of July 2024; null for codes that are not in it. */
  readonly medicareStatus: MedicareStatus | null;
  readonly note: string | null;
}

/** May these two codes be billed for one client on one day? (CMS NCCI PTP edits, practitioner table) */
export interface PairAnswer {
  /** `ended-later`: in force until `until`, start not known. `none`: the named table has no edit. */
  readonly status: 'active' | 'ended-later' | 'none' | 'unknown-code';
  readonly column1: Code;
  readonly column2: Code;
  /** 0: never together; 1: a modifier may separate them; null: no edit. */
  readonly indicator: 0 | 1 | null;
  readonly until: CivilDate | null;
  /** What is often believed of the pair, or what it is about; null where nothing is noted. */
  readonly note: string | null;
  /** The date asked for lies outside the days that the table speaks about. */
  readonly outsideTable: boolean;
  readonly stamp: Stamp;
}

/** Medically unlikely edit: units of one code for one client on one day. */
export interface CapRow {
  readonly code: Code;
  readonly units: number;
  /** Adjudication indicator: 1 claim line, 2 day (absolute by policy), 3 day (records may support more). */
  readonly indicator: 1 | 2 | 3;
}

export interface TechniqueCode {
  /** null: the technique has no code in this use (wellness, for instance). */
  readonly code: Code | null;
  readonly when: string;
  /** The intent that leads to this code; null where the row does not decide by intent. */
  readonly intent: Intent | null;
}

/** What the treatment is for. Circulation and relaxation point to 97124; motion, extensibility and function to 97140. */
export type Intent = 'circulation' | 'motion' | 'function' | 'neuromuscular' | 'exercise' | 'wellness';

export interface TechniqueRow extends Evidence {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly codes: readonly TechniqueCode[];
  readonly caution: string | null;
}

export type LicenseId =
  'LMT' | 'PT' | 'PTA' | 'OT' | 'OTA' | 'SLP' | 'DC' | 'AT' | 'LAc' | 'ND' | 'MD' | 'DO' | 'NP' | 'PA' | 'AIDE';

/** A credential cell as read: "LMT; PNF" holds a license and a certificate. */
export interface Credential {
  readonly licenses: readonly LicenseId[];
  readonly certificates: readonly string[];
  /** Parts of the text that are in no table. */
  readonly unknown: readonly string[];
}

export interface ScopeAnswer {
  readonly verdict: 'may' | 'may-not' | 'depends' | 'unknown';
  /** What it depends on, or the certificate that is missing; null where nothing has to be added. */
  readonly condition: string | null;
  readonly dependsOn: readonly ('state' | 'payer' | 'certificate')[];
  readonly evidence: Evidence;
}

export interface StateRow extends Evidence {
  /** Two-letter code. */
  readonly id: string;
  readonly name: string;
  readonly regulation: 'license' | 'certification' | 'registration' | 'none' | 'none found';
  readonly titles: readonly string[];
  readonly abbreviations: readonly string[];
  /** What the state's text says of an act; an act that is not named there is not named here. */
  readonly scope: Readonly<Record<string, 'included' | 'excluded' | null>>;
  readonly scopeConfidence: Confidence;
  readonly note: string | null;
}

/** A value of a payer's profile with what it rests on. `unknown` is an answer: nothing is assumed from it. */
export interface Sourced<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly sources: readonly SourceId[];
}

export interface PayerLimit extends Sourced<number | null> {
  readonly unit: string;
  readonly counts: string;
  readonly per: string;
  /** Codes the limit counts; empty where the text does not say by code. */
  readonly codes: readonly Code[];
  /** Since when, as the source says it. */
  readonly effective: string | null;
  readonly exceptions: string | null;
}

/** Does a payer take claims for the work of a license? `only`: for the codes named. `depends`: see the note. */
export interface Acceptance extends Sourced<'yes' | 'no' | 'depends' | 'only' | 'unknown'> {
  readonly codes: readonly Code[];
}

/**
 * What a payer may ask a modifier for: the discipline (GP, GO, GN), an assistant's part (CQ, CO), active chiropractic
 * treatment (AT), a service that is excluded (GY), more than the yearly threshold (KX), a separate service (59, X).
 */
export type ModifierUse = 'discipline' | 'assistant' | 'active-care' | 'excluded' | 'threshold' | 'separate';

export interface ModifierAsk extends Sourced<'required' | 'expected' | 'unknown'> {
  /** The first date of service it holds for; null where not known. */
  readonly from: CivilDate | null;
}

/** What has to be there before a payer pays: a referral (order, prescription), or its own authorization. */
export type OrderKind = 'referral' | 'authorization';

/** `usual` and `some-plans` are no demand: the plan or the claim says. */
export interface OrderAsk extends Sourced<'required' | 'usual' | 'some-plans' | 'not-required'> {
  /** States for which it is known; empty where it holds wherever the payer is. */
  readonly states: readonly string[];
}

/** What a payer may want in the record of a visit. */
export type RecordKind = 'total-minutes' | 'minutes-per-code' | 'start-stop-times';

export type RecordAsk = Sourced<'required' | 'expected' | 'not-required'>;

export interface PayerRow {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  /** Other names by which sheets call the payer. */
  readonly aliases: readonly string[];
  readonly countingRule: Sourced<CountingRule | 'unknown'>;
  readonly pairsBind: Sourced<'yes' | 'no' | 'unknown'>;
  readonly capsBind: Sourced<'yes' | 'no' | 'unknown'>;
  readonly limits: readonly PayerLimit[];
  readonly modifiers: Readonly<Partial<Record<ModifierUse, ModifierAsk>>>;
  readonly licenses: Readonly<Partial<Record<LicenseId, Acceptance>>>;
  /** What is not named is not known. */
  readonly orders: Readonly<Partial<Record<OrderKind, OrderAsk>>>;
  readonly records: Readonly<Partial<Record<RecordKind, RecordAsk>>>;
  /** Other things the profile says (handling of pairs, documentation), by name. */
  readonly handling: Readonly<Record<string, Sourced<string>>>;
  readonly notes: string | null;
  /** True for a row of the clinic's own table. */
  readonly own: boolean;
  /** The edition of the profiles it stands in. */
  readonly edition: string;
}

export type TableName = 'codes' | 'pairs' | 'caps' | 'techniques' | 'licenses' | 'states' | 'payers';
