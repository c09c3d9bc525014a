import { ok } from '../../../domain';
import type { RowStatus, StatusChange } from '../../../excel';
import { markModeEntry, type KeptMarks, type MarkMode } from '../../../storage';
import { keepPrint, listedMarks, markedBy } from './kept-marks';
import { isMarked, markedRows, rowStatuses, type RowStates } from './marked-rows';
import { notify, type PanePorts } from '../ports';
import { markProblem } from '../problem-notice';
import type { Settings } from '../setup/settings';
import { inSlices, nextTask, runInSlices, type Wanted } from '../slices';
import type { Checked, KeptResult } from '../state';
import { markedTable } from '../setup/tables';

/** Marks on the sheet: on, off, and how. */
export interface Marking {
  /** Marks the rows of a check in the way that the clinic has chosen; what is no longer wanted is taken off again. */
  mark(checked: Checked, wanted?: Wanted): Promise<void>;
  /** After an edit: changes only what differs from the marks that are there. */
  update(checked: Checked): Promise<void>;
  /** The same for a table that is not shown; the answer is how it is marked then. */
  updateOther(result: KeptResult): Promise<Marked>;
  /** Takes the marks off; from then on rows are marked only where somebody asks for it. */
  clear(): Promise<void>;
  /** Takes over what the workbook says is marked: the last decision holds, whoever has made it. */
  follow(): void;
  /** Marks the rows, and from then on those of every check. */
  turnOn(): Promise<void>;
  choose(mode: MarkMode): Promise<void>;
}

type Marked = KeptResult['marked'];
type Way = Exclude<MarkMode, 'none'>;

const ALWAYS: Wanted = { stopped: false };

export function createMarking(ports: PanePorts, settings: Settings): Marking {
  const { store, excel } = ports;
  /** The state of every row as it was marked last, by table. */
  const last = new Map<string, readonly RowStatus[]>();
  /** Our own last list, by table: any other one is a colleague's. */
  const mine = new Map<string, string>();
  /** The way in which rows were marked last. */
  let lastWay: Way | null = null;

  /** The way that the clinic has chosen; where it wants no marks, or has not chosen yet, the way of those that are there. */
  const wayOf = (checked: Checked): Way => {
    const { markMode } = store.get();
    if (markMode === 'column' || markMode === 'formats') return markMode;
    const there = listedMarks(settings, checked);
    if (there === null || there === 'newer') return lastWay ?? 'formats';
    return there.column ? 'column' : 'formats';
  };

  const markFormats = async (checked: Checked, statuses: readonly RowStatus[]) => {
    const { worksheetId, ranAt, area } = checked;
    return excel.markRows({
      worksheetId,
      ...markedTable(checked),
      rows: await inSlices(markedRows(statuses, area.row)),
      asOf: ranAt,
      print: checked.facts.printOfAll(),
    });
  };

  const paint = async (checked: Checked, { statuses }: RowStates) => {
    lastWay = wayOf(checked);
    if (lastWay === 'formats') return markFormats(checked, statuses);
    const { worksheetId, ranAt, found } = checked;
    const table = markedTable(checked);
    const marked = await excel.markByColumn({ worksheetId, ...table, asOf: ranAt, tableId: found.tableId, statuses });
    if (!marked.ok) return marked;
    const { value } = marked;
    if (typeof value !== 'string') return ok(value);
    notify(ports, { tone: 'caution', text: (words) => words.marks[value] });
    return markFormats(checked, statuses);
  };

  /** Paints all rows; undefined where that is no longer wanted, null where nothing is marked. */
  const paintAll = async (checked: Checked, states: RowStates, wanted: Wanted): Promise<Marked | undefined> => {
    const { worksheetId, ranAt, key } = checked;
    let marked = await paint(checked, states);
    // A colleague's pane may take marks off at the moment in which ours looks at them.
    if (!marked.ok && marked.error.kind === 'gone') marked = await paint(checked, states);
    if (wanted.stopped) {
      // One request paints all rows: it cannot be stopped on its way.
      if (marked.ok) await excel.clearMarks(worksheetId, markedTable(checked));
      last.delete(key);
      return undefined;
    }
    if (!marked.ok) {
      last.delete(key);
      notify(ports, markProblem(marked.error));
      return null;
    }
    last.set(key, states.statuses);
    if (marked.value !== null) mine.set(key, nameOf(marked.value));
    const count = states.marked;
    const byColumn = marked.value.column;
    return count === 0 && !byColumn ? null : { asOf: ranAt, rows: count, mode: byColumn ? 'column' : 'formats' };
  };

  const paintAnew = async (checked: Checked) => paintAll(checked, await inSlices(rowStatuses(checked)), ALWAYS);

  const mark = async (checked: Checked, wanted: Wanted = ALWAYS) => {
    const place = checked.found.tables.length > 1 ? checked.name : undefined;
    store.set({ running: { phase: 'marking', place, done: 0, total: 0, rate: null } });
    // The list is shown first.
    await nextTask();
    const states = await runInSlices(rowStatuses(checked), wanted);
    if (!states.done) return;
    const marked = await paintAll(checked, states.value, wanted);
    if (marked === undefined) return store.set({ marked: null });
    store.set({ running: null, marked });
  };

  /** What the marks are after an edit; 'anew' where all rows have to be painted. */
  const changed = async ({ checked, marked, freshness }: KeptResult): Promise<Marked | 'anew'> => {
    const { worksheetId, area, key } = checked;
    const states = await inSlices(rowStatuses(checked));
    const { statuses } = states;
    const before = last.get(key);
    if (marked === null) {
      if (store.get().markMode === 'none') return marked;
      // Marking is on, and there was nothing to mark: an edit may have changed that.
      return before !== undefined && freshness === 'fresh' && states.marked > 0 ? 'anew' : marked;
    }
    if (before?.length !== statuses.length) return 'anew';
    const changes: StatusChange[] = [];
    for (let row = 0; row < statuses.length; row++) {
      const status = statuses[row]!;
      if (status !== before[row]) changes.push({ row: area.row + row, status });
    }
    if (marked.mode === 'formats') {
      if (changes.some(({ row, status }) => isMarked(status) || isMarked(before[row - area.row]))) return 'anew';
      await keepPrint(settings, checked);
      return marked;
    }
    const written =
      changes.length === 0 ? null : await excel.updateStatuses(worksheetId, changes, markedTable(checked));
    if (written?.ok === false) {
      notify(ports, markProblem(written.error));
      return marked;
    }
    if (written?.value === false) return 'anew';
    last.set(key, statuses);
    return { ...marked, rows: states.marked };
  };

  const update = async (checked: Checked) => {
    const { marked, freshness } = store.get();
    const now = await changed({ checked, marked, freshness });
    if (now === 'anew') return mark(checked);
    if (now !== marked) store.set({ marked: now });
  };

  const clear = async () => {
    const { checked } = store.get();
    if (checked === null) return;
    const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
    if (!cleared.ok) return notify(ports, markProblem(cleared.error));
    last.delete(checked.key);
    const said = cleared.value.wordsLeft ? 'clearedButWords' : 'cleared';
    store.set({ marked: null, notice: { tone: 'plain', text: (words) => words.marks[said] } });
    // Else the next check, or the next edit in a colleague's pane, would paint them anew.
    if (store.get().markMode !== 'none') await settings.put(markModeEntry, 'none');
  };

  /** The other tables of the shown sheet that were checked: marked in the same way, or not at all. */
  const chooseForOthers = async (mode: MarkMode) => {
    const { checked: shown, results } = store.get();
    for (const [key, result] of results) {
      const { checked } = result;
      if (shown === null || key === shown.key || checked.worksheetId !== shown.worksheetId) continue;
      let marked: Marked | undefined = null;
      if (mode !== 'none') marked = result.freshness === 'moved' ? result.marked : await paintAnew(checked);
      else if ((await excel.clearMarks(checked.worksheetId, markedTable(checked))).ok) last.delete(key);
      else marked = result.marked;
      const { results: now, checked: inSight } = store.get();
      const kept = { ...result, marked: marked ?? null };
      // The table may have come into sight meanwhile.
      store.set({ results: new Map([...now, [key, kept]]), ...(inSight?.key === key && { marked: kept.marked }) });
    }
  };

  const choose = async (mode: MarkMode) => {
    store.set({ markMode: mode });
    await settings.put(markModeEntry, mode);
    const { checked } = store.get();
    if (mode === 'none') await clear();
    else if (checked !== null) await mark(checked);
    await chooseForOthers(mode);
  };

  /** How a table is marked by what the workbook lists now. */
  const taken = (checked: Checked, marked: Marked): Marked => {
    const list = listedMarks(settings, checked);
    if (list === 'newer') return marked;
    if (list === null) {
      if (marked !== null) last.delete(checked.key);
      return null;
    }
    if (mine.get(checked.key) === nameOf(list)) return marked ?? markedBy(list);
    if (marked?.rows === null && marked.asOf === list.asOf && marked.mode === markedBy(list).mode) return marked;
    // How each row was marked is not known: the next edit paints all of them anew.
    last.delete(checked.key);
    return markedBy(list);
  };

  return {
    mark,
    follow() {
      const { checked: shown, marked, results } = store.get();
      // What is remembered of the shown table may be older than what is shown.
      const ofShown = shown === null ? null : taken(shown, marked);
      const now = new Map<string, KeptResult>();
      for (const [key, result] of results)
        now.set(key, { ...result, marked: key === shown?.key ? ofShown : taken(result.checked, result.marked) });
      store.set({ results: now, ...(shown !== null && { marked: ofShown }) });
    },
    update,
    async updateOther(result) {
      const now = await changed(result);
      return now === 'anew' ? ((await paintAnew(result.checked)) ?? null) : now;
    },
    clear,
    choose,
    async turnOn() {
      const { checked, markMode } = store.get();
      if (checked === null) return;
      if (markMode === 'column' || markMode === 'formats') await mark(checked);
      else await choose(wayOf(checked));
    },
  };
}

const nameOf = ({ asOf, column, formats }: KeptMarks): string => JSON.stringify([asOf, column, formats]);
