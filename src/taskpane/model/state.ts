import { EMPTY_PROFILE, type Finding, type LineTable, type NotCheckable, type Profile } from '../../domain';
import type { CheckReport } from '../../check';
import type { CellEdit, Frozen } from '../../excel';
import type { ImportProgress } from '../../reference';
import type { Area, Columns, DateSystem, ReadNotes } from '../../sheet';
import type { MarkMode, Unread, Waiver } from '../../storage';
import type { Language, Words } from '../words';
import type { FoundSheet } from './check/found-sheet';
import type { ProfileDraft } from './setup/profile-draft';
import type { RowFacts } from './check/row-facts';
import type { FixGroup, FixPlan } from './fixes/fix-plan';
import { FIRST_LIST, type ListState } from './list/list-state';

export type HostState = 'starting' | 'no-office' | 'wrong-host' | 'too-old' | 'no-data' | 'ready';
export type Tab = 'findings' | 'setup' | 'fixes' | 'waivers' | 'report';
export type Phase = 'looking' | 'reading' | 'checking' | 'marking';

export interface Running {
  readonly phase: Phase;
  /** The table, where its sheet has several. */
  readonly place?: string | undefined;
  readonly done: number;
  readonly total: number;
  /** Rows a second since the run began; null before the first row. */
  readonly rate: number | null;
}

/** Something to say, in whatever language is chosen when it is shown. */
export interface Notice {
  readonly tone: 'plain' | 'caution' | 'problem';
  readonly text: (words: Words) => string;
}

/** One line of the list: a problem, or something that could not be checked. `before` others say the same of the same row. */
export type Item = FindingItem | GapItem;

export interface FindingItem {
  readonly kind: 'finding';
  readonly finding: Finding;
  readonly waived: boolean;
  /** Places of its waivers on their sheet (see `PlacedWaiver`). */
  readonly waivedAt?: readonly number[];
  readonly before: number;
  /** It could be put right, but the sheet does not tell in which cell. */
  readonly cellUnknown?: boolean;
}

export interface GapItem {
  readonly kind: 'gap';
  readonly gap: NotCheckable;
  /** All rules that lack this; `gap` is that of the first. */
  readonly rules: readonly string[];
  /** The rows of each of them, where they are not the same; null where they are. */
  readonly rowsByRule: readonly (readonly number[])[] | null;
  readonly before: number;
}

/** Rows moved: row numbers no longer hold. Edited: some cells are newer than the findings. Gone: so is the sheet. */
export type Freshness = 'fresh' | 'edited' | 'reset' | 'moved' | 'gone';

/** A check that has run: what was read, and what came of it. */
export interface Checked {
  readonly found: FoundSheet;
  /** The table's name in the pane, and what people call it. */
  readonly key: string;
  readonly name: string;
  /** What became of an earlier choice of columns. */
  readonly kept: Setup['kept'];
  readonly worksheetId: string;
  readonly sheetName: string;
  /** The rows under the header, over all columns of the table; row 0 of the findings is its first row. */
  readonly area: Area;
  readonly columns: Columns;
  readonly table: LineTable;
  readonly notes: ReadNotes | null;
  /** Rules of ours that the clinic had switched off, by id. */
  readonly rulesOff: readonly string[];
  readonly report: CheckReport;
  readonly items: readonly Item[];
  readonly facts: RowFacts;
  /** Local date and time, `2026-01-31 14:05`. */
  readonly ranAt: string;
  readonly seconds: number;
  readonly protected: boolean;
  readonly readOnly: boolean;
}

/** What a table is known by when it is looked for again: as it was when its rows were read. */
export type KnownTable = Pick<Checked, 'worksheetId' | 'area' | 'columns' | 'found'>;

/** A check of one table, as the pane remembers it while another one's is shown. */
export interface KeptResult {
  readonly checked: Checked;
  readonly freshness: Freshness;
  readonly marked: PaneState['marked'];
}

export interface Marks {
  readonly asOf: string;
  /** Null for marks of an earlier time, or of a colleague. */
  readonly rows: number | null;
  readonly mode: MarkMode;
  /** The list has changed since, and the marks could not be. */
  readonly old?: true;
}

/** Marks as the workbook lists them. */
export interface ListedMarks extends Marks {
  /** Sheet, and table where it has several. */
  readonly place: string;
  readonly worksheetId: string;
  readonly sheetName: string;
}

export * from './list/list-state';

/** A waiver with its place: the row of the waivers sheet, from 0. */
export interface PlacedWaiver extends Waiver {
  readonly at: number;
  /** False where no finding of the last check has its facts any more. */
  readonly fits: boolean;
  /** The table that it was given for has not been checked since the pane was opened: nothing tells whether it fits. */
  readonly unseen: boolean;
}

/** A row of the waivers sheet, from 1, that waives nothing. */
export interface UnreadRow {
  readonly row: number;
  readonly why: Unread;
}

/** The sheet whose columns are looked at: in the set-up form, or because two columns are as good. */
export interface Setup {
  readonly found: FoundSheet;
  /** What became of an earlier choice. */
  readonly kept: 'none' | 'same' | 'moved' | 'changed';
  /** From which day the workbook counts; 1900 where nothing is said. */
  readonly dateSystem?: DateSystem;
  /** The tables of the sheet that are checked together. */
  readonly chosen?: ReadonlySet<string>;
  /** What is shown was found anew, whatever was kept. */
  readonly anew?: boolean;
  /** Something in it was chosen, or found anew, and not kept yet. */
  readonly unsaved?: boolean;
}

/** Editions of CMS's tables that were imported; null where the built-in table answers. */
export interface Editions {
  readonly pairs: string | null;
  readonly caps: string | null;
}

/** Our own edits of one time, to be taken back while the pane is open. */
export interface Undo {
  readonly table: KnownTable;
  readonly edits: readonly CellEdit[];
  /** Prints of changed rows that other rows had as well: those cannot be told apart once they move. */
  readonly twins: ReadonlySet<number>;
  /** Rows of the table have moved since. */
  readonly moved: boolean;
  /** Where the edits were written to the list of changes: their sheet, and why each was made. */
  readonly logged: { readonly sheetName: string; readonly kinds: readonly FixGroup[] } | null;
}

export interface PaneState {
  readonly host: HostState;
  readonly language: Language;
  readonly tab: Tab;
  /** True while the part of the pane that does its work is on its way. */
  readonly loading: boolean;
  readonly running: Running | null;
  readonly checked: Checked | null;
  readonly freshness: Freshness;
  /** How often that has changed which results rest on: settings, tables, columns. */
  readonly resets: number;
  /** The last check of each table, by its key; that of the shown one may be older here. */
  readonly results: ReadonlyMap<string, KeptResult>;
  readonly list: ListState;
  readonly notice: Notice | null;
  /** Beside the detail: where the selected rows are, hidden or gone. */
  readonly selection: Notice | null;
  readonly cellIsOpen: boolean;
  /** How the shown table is marked. */
  readonly marked: Marks | null;
  /** All marks that the workbook lists. */
  readonly listedMarks: readonly ListedMarks[];
  readonly profile: Profile;
  /** Null where nothing was typed that is not saved. */
  readonly profileDraft: ProfileDraft | null;
  /** Null where the clinic has not chosen yet. */
  readonly markMode: MarkMode | null;
  readonly live: boolean;
  readonly setup: Setup | null;
  /** True where a check waits for a person to choose between columns. */
  readonly torn: boolean;
  /** The workbook has the clinic's own tables, all of them. */
  readonly ownTables: boolean;
  readonly waivers: readonly PlacedWaiver[];
  /** Rows of the waivers sheet that hold something and are no waiver that can be read. */
  readonly waiversUnread: readonly UnreadRow[];
  /** CMS's tables in this workbook, and the copy on this computer. */
  readonly imported: { readonly workbook: Editions; readonly machine: Editions };
  /** While CMS's files are read. */
  readonly importing: ImportProgress | null;
  /** The corrections of each table as they were shown last, by its key. */
  readonly fixPlans: ReadonlyMap<string, FixPlan>;
  /** What can be taken back, the next one last. */
  readonly undos: readonly Undo[];
  /** Formulas that were turned into values last, to be put back while the pane is open. */
  readonly frozen: Frozen | null;
}

export const FIRST_STATE: PaneState = {
  host: 'starting',
  language: 'en',
  tab: 'findings',
  loading: false,
  running: null,
  checked: null,
  freshness: 'fresh',
  resets: 0,
  results: new Map(),
  list: FIRST_LIST,
  notice: null,
  selection: null,
  cellIsOpen: false,
  marked: null,
  listedMarks: [],
  profile: EMPTY_PROFILE,
  profileDraft: null,
  markMode: null,
  live: true,
  setup: null,
  torn: false,
  ownTables: false,
  waivers: [],
  waiversUnread: [],
  imported: { workbook: { pairs: null, caps: null }, machine: { pairs: null, caps: null } },
  importing: null,
  fixPlans: new Map(),
  undos: [],
  frozen: null,
};
