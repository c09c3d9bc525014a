import type { CellValue } from '../../../workbench/host';
import { paneInExcel, type PaneInExcel } from '../../integration/pane/pane-in-excel';
import { SESSIONS } from '../../unit/taskpane/fake-excel';

/** Something that a person does, as the calls of it are counted and refused one by one. */
export interface Scenario {
  readonly name: string;
  /** Null opens a pane on a workbook of its own. */
  readonly open?: () => Promise<PaneInExcel>;
  /** What comes before and is not refused. */
  readonly prepare: (pane: PaneInExcel) => Promise<void>;
  readonly act: (pane: PaneInExcel) => Promise<void>;
  /** What the person does after a refusal, where it is not the same once more. */
  readonly retry?: (pane: PaneInExcel) => Promise<void>;
  /** Cells of the sessions that the person has agreed to have changed. */
  readonly planned: Readonly<Record<string, CellValue>>;
}

export const ROWS = SESSIONS.map((row) => row.map((cell) => (cell === '=cmd()|evil' ? "'=cmd()|evil" : cell)));
export const SHEET = { name: 'Sessions', rows: ROWS };

/** A pane on a workbook of its own, or on one that is there already. */
export const openPane = (workbook?: PaneInExcel['workbook']): Promise<PaneInExcel> =>
  paneInExcel([SHEET], workbook ? { workbook } : {});

/** A pane on a workbook that another one has left decisions in. */
async function openAgain(): Promise<PaneInExcel> {
  const first = await openPane();
  await decided(first);
  first.app.dispose();
  return openPane(first.workbook);
}

const check = (pane: PaneInExcel) => pane.actions.check();
/** A finding is waived and a profile is saved, so that a run which has lost the workbook's settings is noticed. */
const decided = async (pane: PaneInExcel) => {
  await pane.actions.check();
  await pane.actions.saveProfile({ ...pane.store.get().profile, license: 'LMT' });
  const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
  await pane.actions.waive(pane.store.get().checked!.items[1]!, form);
  pane.store.set({ notice: null });
};
const byColumn = async (pane: PaneInExcel) => {
  await pane.actions.check();
  await pane.actions.chooseMarks('column');
};
const fix = async (pane: PaneInExcel) => {
  await pane.actions.applyFixes(await pane.actions.previewFixes(), true);
};

const checkAndFix = async (pane: PaneInExcel) => {
  await check(pane);
  await fix(pane);
};

export const CHECKS: readonly Scenario[] = [
  { name: 'a check with its marks', prepare: decided, act: check, planned: {} },
  {
    name: 'opening the pane and a check',
    open: openAgain,
    prepare: async () => undefined,
    act: async (pane) => {
      await pane.pane.start();
      await check(pane);
    },
    retry: check,
    planned: {},
  },
];

export const MARKS: readonly Scenario[] = [
  { name: 'marking by a column', prepare: check, act: (pane) => pane.actions.chooseMarks('column'), planned: {} },
  { name: 'marking by a column again', prepare: byColumn, act: (pane) => pane.actions.mark(), planned: {} },
  { name: 'taking marks away', prepare: check, act: (pane) => pane.actions.clearMarks(), planned: {} },
  { name: 'taking a column away', prepare: byColumn, act: (pane) => pane.actions.clearMarks(), planned: {} },
];

export const FIXES: readonly Scenario[] = [
  { name: 'fixes with their log', prepare: check, act: fix, retry: checkAndFix, planned: { E3: 3, E5: 2 } },
  {
    name: 'taking fixes back',
    prepare: checkAndFix,
    act: (pane) => pane.actions.undoFixes(),
    retry: async (pane) => {
      await pane.actions.undoFixes();
      await check(pane);
    },
    planned: { E3: 4, E5: 3 },
  },
];

export const SCENARIOS: readonly Scenario[] = [...CHECKS, ...MARKS, ...FIXES];
