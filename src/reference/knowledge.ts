import type { CivilDate, Code, Modifier, Stamp } from '../domain';
import type { ImportedPairs } from './cms';
import type { ReferenceData } from './reference-data';
import type {
  CapRow,
  CodeRow,
  Credential,
  LicenseId,
  PairAnswer,
  PayerRow,
  ScopeAnswer,
  StateRow,
  TableName,
  TechniqueRow,
} from './types';

/**
 * Everything that is known, behind look-ups by code, text and date. Built once from the data files
 * (`createKnowledge`), and again where a clinic adds its own payers and techniques or CMS's newer tables.
 * No look-up throws for what a user may type.
 */
export interface Knowledge {
  readonly stamps: Readonly<Record<TableName, Stamp>>;
  /** Undefined for a well-formed code that is outside this product's list. */
  code(code: Code): CodeRow | undefined;
  readonly codes: readonly CodeRow[];
  /** Either order; the answer names column 1 and column 2. A null date asks about the table's own time. */
  pair(a: Code, b: Code, date: CivilDate | null): PairAnswer;
  cap(code: Code): CapRow | undefined;
  readonly techniques: readonly TechniqueRow[];
  /** The tables that it was built from, and CMS's pairs before them where a clinic took newer ones. */
  readonly tables: { readonly data: ReferenceData; readonly pairs: ImportedPairs | null };
  /** Reads a credential cell; null where it is blank. */
  credential(text: string): Credential | null;
  /** May someone with this license report the code, in this state, on this date? */
  scope(
    license: LicenseId,
    certificates: readonly string[],
    code: Code,
    state: StateRow | null,
    date: CivilDate | null,
  ): ScopeAnswer;
  /** By code, name or common abbreviation of the state; undefined where unknown. */
  state(text: string): StateRow | undefined;
  /**
   * By id, name or alias, and by the plan where one is said ("UnitedHealthcare", "Medicare Advantage"); the clinic's own rows
   * first; undefined where unknown or where several would fit.
   */
  payer(name: string, plans?: readonly string[]): PayerRow | undefined;
  readonly payers: readonly PayerRow[];
  /** Modifiers that are known here, with what they say in our words. */
  modifier(modifier: Modifier): string | undefined;
}
