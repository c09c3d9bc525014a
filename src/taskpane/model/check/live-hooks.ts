import type { Result } from '../../../domain';
import type { Knowledge } from '../../../reference';
import type { DateSystem } from '../../../sheet';
import type { Checked, KeptResult, Setup } from '../state';
import type { CheckEnd } from './check-sheet';

/** What follows changes of the sheet, and what it rests on. */
export interface LiveHooks {
  readonly dateSystem: () => DateSystem;
  readonly knowledge: () => Knowledge;
  readonly checkAgain: () => Promise<void>;
  /** Looks for the table on its sheet as that is now. */
  readonly lookAgain: (checked: Checked) => Promise<Result<Setup, CheckEnd>>;
  readonly refreshKnowledge: () => Promise<unknown>;
  /** Reads the clinic's tables after an edit that may have been one of theirs; true where something else is known now. */
  readonly followClinic: () => Promise<boolean>;
  readonly applyWaivers: (checked: Checked) => Promise<Checked>;
  /** Reads the waivers again where they were listed before any check. */
  readonly lookAtWaiversAgain: () => Promise<void>;
  readonly updateMarks: (checked: Checked) => Promise<void>;
  readonly updateAllMarks: () => Promise<void>;
  /** Shows the columns that a colleague has kept. */
  readonly followSetup: () => void;
  /** Takes over what the workbook lists as marked. */
  readonly followMarks: () => Promise<void>;
  /** Of a table that is not shown; the answer is how it is marked then. */
  readonly updateOtherMarks: (result: KeptResult) => Promise<KeptResult['marked']>;
}
