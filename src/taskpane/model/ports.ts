import type { CheckInput, CheckReport } from '../../check';
import type { CivilDate, Profile } from '../../domain';
import type * as excel from '../../excel';
import type { Knowledge, OwnRows, ReferenceData } from '../../reference';
import type { Rule } from '../../rules';
import type { Notice, PaneState } from './state';
import type { Store } from './store';
import type { Texts } from './texts';

/** Excel as the pane uses it; tests put another in its place. */
export type ExcelPort = Pick<
  typeof excel,
  | 'surveySheet'
  | 'listSheets'
  | 'readBlocks'
  | 'readRows'
  | 'markRows'
  | 'markByColumn'
  | 'clearMarks'
  | 'findUnlistedMarks'
  | 'clearUnlistedMarks'
  | 'updateStatuses'
  | 'readStatuses'
  | 'blankStatuses'
  | 'selectCells'
  | 'editCells'
  | 'readList'
  | 'appendToList'
  | 'writeListCell'
  | 'watchSheets'
  | 'watchSettings'
  | 'readSettings'
  | 'writeSettings'
  | 'readDateSystem'
  | 'addSheet'
  | 'writeReport'
  | 'readClinicTables'
  | 'addClinicTables'
  | 'writeProfileStamp'
  | 'freezeFormulas'
  | 'thawFormulas'
  | 'readXmlPart'
  | 'writeXmlPart'
>;

/** The engine as the pane uses it. */
export interface EnginePort {
  readonly knowledge: Knowledge;
  /** The same knowledge with a clinic's own rows before it. */
  readonly withOwn: (own: OwnRows) => Knowledge;
  /** Lets formulas that name the stamp use this knowledge and profile. */
  readonly publish: (stamp: string, content: { readonly knowledge: Knowledge; readonly profile: Profile }) => void;
  readonly rules: readonly Rule[];
  /** The built-in tables of pairs and caps, which an imported set is held to; null where they are not there. */
  readonly builtIn: Pick<ReferenceData, 'pairs' | 'caps'> | null;
  readonly check: (input: CheckInput) => Generator<{ readonly done: number; readonly total: number }, CheckReport>;
}

/** The clock, asked at the door only: the engine gets "today" as an argument. */
export interface ClockPort {
  today(): CivilDate;
  /** Local date and time, `2026-01-31 14:05`. */
  now(): string;
}

/** What this computer keeps of CMS's tables, for other workbooks; nothing about patients. */
export interface MachinePort {
  read(): string | null;
  write(text: string | null): void;
}

/** What every part of the pane's model works with. */
export interface PanePorts {
  readonly store: Store<PaneState>;
  readonly excel: ExcelPort;
  readonly engine: EnginePort;
  readonly clock: ClockPort;
  readonly machine: MachinePort;
  readonly texts: () => Texts;
  /** True where the workbook was opened for reading only: nothing is written then. */
  readonly readOnly: () => boolean;
  /** The namespace of our functions in this edition. */
  readonly namespace: () => string;
  /** Sixteen random bytes in hexadecimal, for the salt of a workbook. */
  readonly randomHex: () => string;
}

/** Says what was done; it goes with the next step in the pane. */
export function saidUntilNext({ store }: PanePorts, notice: Notice): void {
  store.set({ notice });
  const { tab, list, checked } = store.get();
  const end = store.subscribe(() => {
    const now = store.get();
    if (now.notice === notice && now.tab === tab && now.list === list && now.checked?.key === checked?.key) return;
    end();
    if (now.notice === notice) store.set({ notice: null });
  });
}

export const notify = ({ store }: PanePorts, notice: Notice | null): void => store.set({ notice });
