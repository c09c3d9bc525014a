import type { CheckInput, CheckReport } from '../../check';
import type * as excel from '../../excel';
import type { CivilDate } from '../../domain';
import type { Knowledge } from '../../reference';

/** Excel as the pane uses it; tests put another in its place. */
export type ExcelPort = Pick<
  typeof excel,
  | 'surveySheet'
  | 'readBlocks'
  | 'markRows'
  | 'clearMarks'
  | 'selectCells'
  | 'watchSheets'
  | 'readSettings'
  | 'writeSettings'
>;

/** The engine as the pane uses it. */
export interface EnginePort {
  readonly knowledge: Knowledge;
  readonly check: (input: CheckInput) => Generator<{ readonly done: number; readonly total: number }, CheckReport>;
}

/** The clock, asked at the door only: the engine gets "today" as an argument. */
export interface ClockPort {
  today(): CivilDate;
  /** Local date and time, `2026-01-31 14:05`. */
  now(): string;
}
