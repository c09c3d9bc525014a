import type { Profile } from '../../domain';
import { EMPTY_PROFILE } from '../../domain';
import { MARKED } from '../../check';
import type { DateSystem } from '../../sheet';
import type { Actions } from './actions';
import { checkSheet, type CheckEnd } from './check-sheet';
import { rowsOf } from './list';
import { markedRows } from './marked-rows';
import type { ClockPort, EnginePort, ExcelPort } from './ports';
import { problemNotice } from './problem-notice';
import { rowRanges } from './row-ranges';
import { FIRST_LIST, type Checked, type Item, type Notice, type PaneState } from './state';
import type { Store } from './store';

export interface PanePorts {
  readonly store: Store<PaneState>;
  readonly excel: ExcelPort;
  readonly engine: EnginePort;
  readonly clock: ClockPort;
}

/** Cells that are selected at once; a finding over a whole sheet has thousands. */
const SELECTED_ROWS = 400;

/** Joins the store, Excel and the engine: everything that a person can do. */
export function createPane(ports: PanePorts): Actions {
  const { store, excel } = ports;
  let run = { stopped: false };
  const notify = (notice: Notice | null) => store.set({ notice });
  const profile: Profile = EMPTY_PROFILE;
  const dateSystem: DateSystem = 1900;

  const check = async () => {
    run.stopped = true;
    const own = { stopped: false };
    run = own;
    notify(null);
    const outcome = await checkSheet(ports, { profile, dateSystem, adjust: (found) => found }, own, (running) => {
      if (!own.stopped) store.set({ running });
    });
    // A newer run, or the cancel button, has taken over.
    if (own.stopped) return;
    if (!outcome.ok) {
      store.set({ running: null, notice: endNotice(outcome.error) });
      return;
    }
    const checked = outcome.value;
    store.set({
      checked,
      freshness: 'fresh',
      selection: null,
      list: { ...FIRST_LIST, groupBy: store.get().list.groupBy },
    });
    if (!checked.protected) await mark(checked);
    if (!own.stopped) store.set({ running: null });
  };

  const mark = async (checked: Checked) => {
    store.set({ running: { phase: 'marking', done: 0, total: 0, rate: null } });
    const rows = markedRows(checked.items);
    const sheetRows = (list: readonly number[]) => list.map((row) => row + checked.area.row);
    const { worksheetId, area, ranAt } = checked;
    const marked = await excel.markRows({
      worksheetId,
      area,
      rows: { error: sheetRows(rows.error), warning: sheetRows(rows.warning) },
      asOf: ranAt,
    });
    if (!marked.ok) {
      store.set({ running: null, marked: null, notice: markNotice(marked.error.kind) ?? problemNotice(marked.error) });
      return;
    }
    const count = MARKED.reduce((sum, severity) => sum + rows[severity].length, 0);
    store.set({ running: null, marked: count === 0 ? null : { asOf: ranAt, rows: count } });
  };

  const open = async (item: Item) => {
    const { checked, list } = store.get();
    if (checked === null) return;
    store.set({ list: { ...list, selected: item.key }, selection: null });
    const column = checked.area.column;
    const rows = rowsOf(item).slice(0, SELECTED_ROWS);
    const cells =
      item.kind === 'finding' && item.finding.cells.length > 0
        ? item.finding.cells.slice(0, SELECTED_ROWS).map(({ row, field }) => ({
            row: checked.area.row + row,
            column: column + (checked.columns[field]?.[0] ?? 0),
          }))
        : rows.map((row) => ({ row: checked.area.row + row, column }));
    const selected = await excel.selectCells(checked.worksheetId, cells);
    if (store.get().list.selected !== item.key) return;
    if (!selected.ok) {
      const { kind } = selected.error;
      const gone: Notice = { tone: 'caution', text: (words) => words.detail.gone };
      store.set({ selection: kind === 'gone' ? gone : problemNotice(selected.error) });
      return;
    }
    const hidden = selected.value.hiddenRows.map((row) => row + 1);
    if (hidden.length > 0) {
      store.set({ selection: { tone: 'caution', text: (words) => words.detail.hidden(rowRanges(hidden, words)) } });
    }
  };

  return {
    check,
    cancel() {
      run.stopped = true;
      store.set({ running: null, notice: { tone: 'plain', text: (words) => words.check.cancelling } });
    },
    changeList: (change) => store.set({ list: { ...store.get().list, ...change } }),
    open,
    closeDetail: () => store.set({ list: { ...store.get().list, selected: null }, selection: null }),
    async mark() {
      const { checked } = store.get();
      if (checked !== null) await mark(checked);
    },
    async clearMarks() {
      const worksheetId = store.get().checked?.worksheetId ?? (await activeSheet(excel));
      if (worksheetId === null) return;
      const cleared = await excel.clearMarks(worksheetId);
      if (cleared.ok) store.set({ marked: null, notice: { tone: 'plain', text: (words) => words.marks.cleared } });
      else notify(markNotice(cleared.error.kind) ?? problemNotice(cleared.error));
    },
    setTab: (tab) => store.set({ tab }),
    setLanguage: (language) => store.set({ language }),
    dismissNotice: () => notify(null),
    async putSample() {
      notify(null);
    },
  };
}

async function activeSheet(excel: ExcelPort): Promise<string | null> {
  const survey = await excel.surveySheet();
  return survey.ok ? survey.value.worksheetId : null;
}

function markNotice(kind: string): Notice | null {
  if (kind === 'protected') return { tone: 'caution', text: (words) => words.marks.protected };
  if (kind === 'read-only') return { tone: 'caution', text: (words) => words.marks.readOnly };
  return null;
}

function endNotice(end: CheckEnd): Notice {
  if (end.kind === 'refused') return problemNotice(end.problem);
  if (end.kind === 'stopped') return { tone: 'plain', text: (words) => words.check.cancelling };
  const { reason } = end;
  return {
    tone: 'caution',
    text: ({ notices }) => `${notices.declined[reason]} ${notices.declinedHelp}`,
  };
}
