import type { CivilDate, Finding, LineTable, NotCheckable, Profile, Severity, Stamp } from '../domain';
import type { Knowledge, TableName } from '../reference';
import type { Rule } from '../rules';

export interface CheckInput {
  readonly table: LineTable;
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** "Today" for dates in the future; null where the caller does not say. */
  readonly asOf: CivilDate | null;
  /** Defaults to every rule of the registry that the profile has not switched off. */
  readonly rules?: readonly Rule[];
}

export interface RuledInput extends CheckInput {
  readonly rules: readonly Rule[];
}

export interface CheckReport {
  readonly rows: number;
  readonly lines: number;
  /** Client-days; 0 where no client or date column says what belongs together. */
  readonly sessions: number;
  /** Rows with no finding above information and nothing that could not be checked. */
  readonly supportedRows: number;
  /** By row, then by seriousness, then by rule id: the same for the same input. */
  readonly findings: readonly Finding[];
  readonly notCheckable: readonly NotCheckable[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Ids of the rules that ran on something. */
  readonly rulesRun: readonly string[];
  readonly stamps: Readonly<Record<TableName, Stamp>>;
}
