import { markModeEntry, type MarkMode } from '../../../storage';
import { rowStatuses } from './marked-rows';
import { createPainting, type Marked } from './painting';
import { notify, type PanePorts } from '../ports';
import { clearedNotice, markProblem } from '../problem-notice';
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
  /** The same for every table that was checked: findings were waived, or are no longer. */
  updateAll(): Promise<void>;
  /** The same for a table that is not shown; the answer is how it is marked then. */
  updateOther(result: KeptResult): Promise<Marked>;
  /** Writes the words of these rows of the shown table again. */
  again(rows: readonly number[]): Promise<void>;
  /** How a table is marked whose sheet cannot be written, or whose rows nobody wants marked. */
  standing(checked: Checked): Promise<Marked>;
  /** Takes the marks off; from then on rows are marked only where somebody asks for it. */
  clear(): Promise<void>;
  /** Takes over what the workbook says is marked: the last decision holds, whoever has made it. */
  follow(): void;
  /** Marks the rows, and from then on those of every check. */
  turnOn(): Promise<void>;
  choose(mode: MarkMode): Promise<void>;
}

const ALWAYS: Wanted = { stopped: false };

export function createMarking(ports: PanePorts, settings: Settings): Marking {
  const { store, excel } = ports;
  const painting = createPainting(ports, settings);

  /** A person has chosen how, and waits for the check that will mark the rows so. */
  let isAskedFor = false;

  const paintAnew = async (checked: Checked, isAsked: boolean) =>
    painting.all(checked, await inSlices(rowStatuses(checked)), ALWAYS, isAsked);

  const mark = async (checked: Checked, wanted: Wanted = ALWAYS, isAsked = false) => {
    const place = checked.found.tables.length > 1 ? checked.name : undefined;
    store.set({ running: { phase: 'marking', place, done: 0, total: 0, rate: null } });
    // The list is shown first.
    await nextTask();
    const states = await runInSlices(rowStatuses(checked), wanted);
    // The marks of before stand beside a new list.
    if (!states.done) return outdated(checked);
    const marked = await painting.all(checked, states.value, wanted, isAsked || isAskedFor);
    isAskedFor = false;
    keep(checked.key, marked ?? null);
    if (marked !== undefined) store.set({ running: null });
  };

  const outdated = async (checked: Checked) => {
    if (!(await painting.standing(checked))?.old) return;
    const { checked: shown, marked } = store.get();
    if (shown === checked && marked !== null) keep(checked.key, { ...marked, old: true });
  };

  /** Rows that have moved since the check would be marked in the wrong places. */
  const markNow = async (checked: Checked) => {
    if (store.get().freshness !== 'moved') return mark(checked, ALWAYS, true);
    isAskedFor = true;
    notify(ports, { tone: 'caution', text: (words) => words.marks.afterCheck });
  };

  const update = async (checked: Checked) => {
    const { marked, freshness } = store.get();
    const now = await painting.changes({ checked, marked, freshness });
    if (now === 'anew') return mark(checked);
    if (now !== marked) keep(checked.key, now);
  };

  const clear = async () => {
    const { checked } = store.get();
    if (checked === null) return;
    const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
    if (!cleared.ok) return notify(ports, markProblem(cleared.error));
    painting.forget(checked.key);
    store.set({ marked: null, notice: clearedNotice(cleared.value) });
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
      if (mode !== 'none') marked = result.freshness === 'moved' ? result.marked : await paintAnew(checked, true);
      else if ((await excel.clearMarks(checked.worksheetId, markedTable(checked))).ok) painting.forget(key);
      else marked = result.marked;
      keep(key, marked ?? null);
    }
  };

  /** The table may have come into sight, or been edited, meanwhile. */
  const keep = (key: string, marked: Marked) => {
    const { results, checked } = store.get();
    const kept = results.get(key);
    store.set({
      ...(kept && { results: new Map([...results, [key, { ...kept, marked }]]) }),
      ...(checked?.key === key && { marked }),
    });
  };

  const updateOther = async (result: KeptResult): Promise<Marked> => {
    const now = await painting.changes(result);
    return now === 'anew' ? ((await paintAnew(result.checked, false)) ?? null) : now;
  };

  const choose = async (mode: MarkMode) => {
    store.set({ markMode: mode });
    await settings.put(markModeEntry, mode);
    const { checked } = store.get();
    if (mode === 'none') await clear();
    else if (checked !== null) await markNow(checked);
    await chooseForOthers(mode);
  };

  return {
    mark,
    follow() {
      const { checked: shown, marked, results } = store.get();
      // What is remembered of the shown table may be older than what is shown.
      const ofShown = shown === null ? null : painting.taken(shown, marked);
      const now = new Map<string, KeptResult>();
      for (const [key, result] of results)
        now.set(key, {
          ...result,
          marked: key === shown?.key ? ofShown : painting.taken(result.checked, result.marked),
        });
      store.set({ results: now, ...(shown !== null && { marked: ofShown }) });
    },
    update,
    updateOther,
    async updateAll() {
      const { checked: shown, results } = store.get();
      if (shown !== null) await update(shown);
      for (const [key, result] of results) if (key !== shown?.key) keep(key, await updateOther(result));
    },
    async again(rows) {
      const { checked, marked, freshness } = store.get();
      // Words that are old, or whose rows have moved, are for a check to mend.
      if (checked === null || marked?.mode !== 'column' || marked.old || freshness === 'moved') return;
      const now = await painting.again({ checked, marked }, rows);
      if (now !== marked) keep(checked.key, now);
    },
    standing: painting.standing,
    clear,
    choose,
    async turnOn() {
      const { checked, markMode } = store.get();
      if (checked === null) return;
      if (markMode === 'column' || markMode === 'formats') await markNow(checked);
      else await choose(painting.wayOf(checked));
    },
  };
}
