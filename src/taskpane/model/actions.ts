import type { Profile } from '../../domain';
import type { ColumnRole } from '../../sheet';
import type { MarkMode } from '../../storage';
import type { Language } from '../words';
import type { PlannedEdit } from './fixes/fix-plan';
import type { ProfileDraft } from './setup/profile-draft';
import type { FindingItem, Item, ListState, PlacedWaiver, Tab } from './state';
import type { WaiverForm } from './waivers/waiving';

/** Everything that a person can do in the pane. None of them throws; what goes wrong becomes a notice. */
export interface Actions {
  check(): Promise<void>;
  /** Checks every sheet of the workbook that is one of sessions. */
  checkAll(): Promise<void>;
  /** Shows the last check of another table. */
  showTable(key: string): void;
  /** Ends a running check at once; what Excel is still answering is thrown away. */
  cancel(): void;

  changeList(change: Partial<ListState>): void;
  /** Opens the detail and selects the cells in Excel. */
  open(item: Item): Promise<void>;
  /** What stands in the cells that a finding is about, by row of the table. */
  readCellTexts(item: FindingItem): Promise<ReadonlyMap<number, string>>;
  closeDetail(): void;

  mark(): Promise<void>;
  /** Of the shown table, or of a place that was marked before. */
  clearMarks(place?: string): Promise<void>;
  chooseMarks(mode: MarkMode): Promise<void>;

  setTab(tab: Tab): void;
  setLanguage(language: Language): Promise<void>;
  setLive(live: boolean): Promise<void>;
  dismissNotice(): void;
  putSample(): Promise<void>;

  /** Looks at the active sheet for the set-up form. */
  lookAtSheet(): Promise<void>;
  /** Looks at another table of the same sheet; the id is blank for loose cells. */
  chooseTable(id: string): Promise<void>;
  /** Checks a table together with the others that are chosen on its sheet, or no longer. */
  checkTable(id: string, on: boolean): Promise<void>;
  /** What a column of the form holds; null for nothing that is checked. */
  setColumn(column: number, role: ColumnRole | null): void;
  saveColumns(): Promise<void>;
  /** Takes back what was chosen and not kept. */
  dropColumns(): Promise<void>;
  /** Forgets the choice and takes what is found. */
  findColumnsAnew(): Promise<void>;
  /** Keeps what is typed into the profile until it is saved; null drops it. */
  draftProfile(draft: ProfileDraft | null): void;
  /** Changes these fields of the clinic's profile; false where Excel refused. */
  saveProfile(part: Partial<Profile>): Promise<boolean>;
  /** Switches rules on or off for this workbook. */
  switchRules(ruleIds: readonly string[], on: boolean): Promise<void>;
  /** Makes tables for the clinic's own payers and techniques in the workbook. */
  addOwnTables(): Promise<void>;

  /** Takes newer tables of pairs and caps from CMS's own files. */
  importTables(files: readonly File[]): Promise<void>;
  cancelImport(): void;
  /** Uses the copy on this computer in this workbook. */
  useMachineTables(): Promise<void>;
  /** Goes back to the built-in tables. */
  removeTables(): Promise<void>;

  waive(item: Item, form: WaiverForm): Promise<boolean>;
  /** Reads the waivers of the workbook where no check has done so; false where Excel refused. */
  lookAtWaivers(): Promise<boolean>;
  withdrawWaiver(waiver: PlacedWaiver): Promise<void>;

  previewFixes(): Promise<readonly PlannedEdit[]>;
  applyFixes(edits: readonly PlannedEdit[], withLog: boolean): Promise<void>;
  /** Leaves one of the shown corrections out, or takes it in again. */
  leaveFixOut(edit: PlannedEdit, isOut: boolean): void;
  undoFixes(): Promise<void>;

  /** Turns our formulas in the selected cells into their values, and back. */
  freezeToValues(): Promise<void>;
  unfreeze(): Promise<void>;

  writeReport(withNames: boolean): Promise<void>;
  copyCsv(withNames: boolean): Promise<void>;
  /** Puts facts that help support on the clipboard; no cell's text is in them. */
  copyDiagnosis(): Promise<void>;
  /** Null where the host drops downloads. */
  readonly downloadCsv: ((withNames: boolean) => Promise<void>) | null;
}
