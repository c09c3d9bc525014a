import { MARKED } from '../../check';
import type { RowStatus, ExcelProblem } from '../../excel';
import { markModeEntry, marksEntry, type MarkMode } from '../../storage';
import { isOfSheet } from './items';
import { markedRows, marksOfRows } from './marked-rows';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import type { Settings } from './settings';
import { nextTask, type Wanted } from './slices';
import type { Checked, Notice } from './state';

/** Marks on the sheet: on, off, and how. */
export interface Marking {
  /** Marks the rows of a check in the way that the clinic has chosen; what is no longer wanted is taken off again. */
  mark(checked: Checked, wanted?: Wanted): Promise<void>;
  /** After an edit: changes only what differs from the marks that are there. */
  update(checked: Checked): Promise<void>;
  clear(): Promise<void>;
  choose(mode: MarkMode): Promise<void>;
}

const ALWAYS: Wanted = { stopped: false };

export function createMarking(ports: PanePorts, settings: Settings): Marking {
  const { store, excel } = ports;
  /** The state of every row as it was marked last. */
  let last: { readonly worksheetId: string; readonly statuses: readonly RowStatus[] } | null = null;

  const markFormats = async (checked: Checked) => {
    const rows = markedRows(checked.items, checked.area.rows);
    const onSheet = (list: readonly number[]) => list.map((row) => row + checked.area.row);
    const { worksheetId, area, ranAt } = checked;
    return excel.markRows({
      worksheetId,
      area,
      rows: { error: onSheet(rows.error), warning: onSheet(rows.warning) },
      asOf: ranAt,
      print: checked.facts.printOfAll(),
    });
  };

  const paint = async (checked: Checked, statuses: readonly RowStatus[]) => {
    if (store.get().markMode !== 'column') return markFormats(checked);
    const { worksheetId, area, ranAt, found } = checked;
    const marked = await excel.markByColumn({ worksheetId, area, asOf: ranAt, tableId: found.tableId, statuses });
    if (!marked.ok || marked.value !== null) return marked;
    notify(ports, { tone: 'caution', text: (words) => words.marks.noRoom });
    return markFormats(checked);
  };

  const mark = async (checked: Checked, wanted: Wanted = ALWAYS) => {
    store.set({ running: { phase: 'marking', done: 0, total: 0, rate: null } });
    // The list is shown first.
    await nextTask();
    if (wanted.stopped) return;
    const { worksheetId, ranAt } = checked;
    const statuses = rowStatuses(checked);
    let marked = await paint(checked, statuses);
    // A colleague's pane may take marks off at the moment in which ours looks at them.
    if (!marked.ok && marked.error.kind === 'gone') marked = await paint(checked, statuses);
    if (wanted.stopped) {
      // One request paints all rows: it cannot be stopped on its way.
      if (marked.ok) await excel.clearMarks(worksheetId);
      last = null;
      return store.set({ marked: null });
    }
    if (!marked.ok) {
      last = null;
      store.set({ running: null, marked: null });
      notify(ports, markProblem(marked.error));
      return;
    }
    last = { worksheetId, statuses };
    const count = statuses.filter(isMarked).length;
    const byColumn = marked.value?.column === true;
    store.set({
      running: null,
      marked: count === 0 && !byColumn ? null : { asOf: ranAt, rows: count, mode: byColumn ? 'column' : 'formats' },
    });
  };

  const update = async (checked: Checked) => {
    const { marked, freshness } = store.get();
    const { worksheetId, area } = checked;
    const statuses = rowStatuses(checked);
    if (marked === null) {
      // Marking is on, and there was nothing to mark: an edit may have changed that.
      if (last?.worksheetId === worksheetId && freshness === 'fresh' && statuses.some(isMarked)) await mark(checked);
      return;
    }
    if (last?.worksheetId !== worksheetId || last.statuses.length !== statuses.length) return mark(checked);
    const before = last.statuses;
    const changes = statuses.flatMap((status, row) =>
      status === before[row] ? [] : [{ row: area.row + row, status }],
    );
    if (marked.mode === 'formats') {
      if (changes.some(({ row, status }) => isMarked(status) || isMarked(before[row - area.row]))) return mark(checked);
      return keepPrint(settings, checked);
    }
    const written = changes.length === 0 ? null : await excel.updateStatuses(worksheetId, changes);
    if (written?.ok === false) return notify(ports, markProblem(written.error));
    if (written?.value === false) return mark(checked);
    last = { worksheetId, statuses };
    const rows = statuses.filter(isMarked).length;
    store.set({ marked: { ...marked, rows } });
  };

  const clear = async () => {
    const worksheetId = store.get().checked?.worksheetId ?? (await activeSheet(ports));
    if (worksheetId === null) return;
    const cleared = await excel.clearMarks(worksheetId);
    last = null;
    if (cleared.ok) store.set({ marked: null, notice: { tone: 'plain', text: (words) => words.marks.cleared } });
    else notify(ports, markProblem(cleared.error));
  };

  return {
    mark,
    update,
    clear,
    async choose(mode) {
      store.set({ markMode: mode });
      await settings.put(markModeEntry, mode);
      const { checked } = store.get();
      if (mode === 'none') await clear();
      else if (checked !== null) await mark(checked);
    },
  };
}

const isMarked = (status: RowStatus | undefined): boolean => status === 'error' || status === 'warning';

/** The marks still fit the rows as they are now; an opening later must know that. */
async function keepPrint(settings: Settings, { worksheetId, facts }: Checked): Promise<void> {
  const read = await settings.refresh();
  if (!read.ok) return;
  const kind = marksEntry(worksheetId);
  const kept = settings.get(kind);
  if (kept !== null) await settings.put(kind, { ...kept, print: facts.printOfAll() });
}

/** The state of every row of the table, for the status column. */
export function rowStatuses(checked: Checked): readonly RowStatus[] {
  const statuses = new Array<RowStatus>(checked.area.rows).fill('none');
  for (const row of checked.table.keys.row) statuses[row] = 'ok';
  for (const item of checked.items) {
    if (item.kind !== 'gap' || isOfSheet(item.gap)) continue;
    for (const row of item.gap.rows) if (statuses[row] === 'ok') statuses[row] = 'gap';
  }
  marksOfRows(checked.items, statuses.length).forEach((mark, row) => {
    if (mark > 0) statuses[row] = MARKED[mark - 1]!;
  });
  return statuses;
}

async function activeSheet({ excel }: PanePorts): Promise<string | null> {
  const survey = await excel.surveySheet();
  return survey.ok ? survey.value.worksheetId : null;
}

function markProblem(problem: ExcelProblem): Notice {
  if (problem.kind === 'protected') return { tone: 'caution', text: (words) => words.marks.protected };
  if (problem.kind === 'read-only') return { tone: 'caution', text: (words) => words.marks.readOnly };
  return problemNotice(problem);
}
