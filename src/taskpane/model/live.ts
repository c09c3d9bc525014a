import { contains, overlaps, type DateSystem } from '../../sheet';
import type { SheetChange } from '../../excel';
import type { Knowledge } from '../../reference';
import { markModeEntry, MARKS_PREFIX, SALT_PREFIX } from '../../storage';
import type { PanePorts } from './ports';
import { recheckRows } from './recheck';
import { reset, worse } from './freshness';
import type { Settings } from './settings';
import type { Checked, KeptResult } from './state';
import { markedTable, othersOf } from './tables';

/** Edits come in bursts (typing, pasting, undo); they are looked at together after this pause, in milliseconds. */
const QUIET = 400;
/** More rows than this are a new sheet rather than an edit: the whole is checked again, or called out of date. */
const MOST_ROWS = 400;
/** Sheets up to this size are checked again in whole when their rows move. */
const SMALL_SHEET = 20_000;

export interface LiveHooks {
  readonly dateSystem: () => DateSystem;
  readonly knowledge: () => Knowledge;
  readonly checkAgain: () => Promise<void>;
  readonly refreshKnowledge: () => Promise<unknown>;
  readonly applyWaivers: (checked: Checked) => Promise<Checked>;
  readonly updateMarks: (checked: Checked) => Promise<void>;
  /** Takes over what the workbook lists as marked. */
  readonly followMarks: () => Promise<void>;
  /** Of a table that is not shown; the answer is how it is marked then. */
  readonly updateOtherMarks: (result: KeptResult) => Promise<KeptResult['marked']>;
}

/** Keeps list and marks true while cells change, or says that they no longer are. Nothing here moves focus or scroll. */
export function createLive(ports: PanePorts, settings: Settings, hooks: LiveHooks) {
  const { store, excel } = ports;
  let edited = new Set<number>();
  let whole = false;
  /** Edited rows that nobody has looked at, since the live check was off. */
  let unseen = new Set<number>();
  let others = false;
  /** Settings have changed while a check ran, which may have changed marks itself. */
  let settingsLater = false;
  /** Edited rows of the other tables on the shown sheet, by their keys. */
  let editedOthers = new Map<string, Set<number>>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<void> = Promise.resolve();

  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      working = working.then(settle);
    }, QUIET);
  };

  const onChange = (change: SheetChange) => {
    if (change.own) return;
    const { checked, freshness } = store.get();
    // All has been checked since.
    if (freshness === 'fresh') unseen = new Set();
    const isOnShownSheet = change.worksheetId === checked?.worksheetId;
    staleResults(change, isOnShownSheet ? checked : null);
    if (checked === null || !isOnShownSheet) {
      // Perhaps the waivers, which a colleague may have added to.
      others = true;
      return soon();
    }
    if (!concerns(change, checked)) return soon();
    if (change.kind !== 'edited') {
      store.set({ freshness: 'moved' });
      whole = true;
      return soon();
    }
    const rows = rowsIn(change, checked);
    if (rows === 'whole') whole = true;
    else for (const row of rows) edited.add(row);
    if (whole || edited.size > 0) {
      if (store.get().freshness === 'fresh') store.set({ freshness: 'edited' });
      soon();
    }
  };

  /** The result of a table that is not shown is out of date as soon as its cells change. */
  const staleResults = (change: SheetChange, shown: Checked | null) => {
    for (const [key, kept] of store.get().results) {
      const { checked } = kept;
      if (checked.worksheetId !== change.worksheetId || key === shown?.key || !concerns(change, checked)) continue;
      const rows = change.kind === 'edited' ? rowsIn(change, checked) : 'whole';
      if (rows.length === 0) continue;
      keepResult(key, { ...kept, freshness: worse(kept.freshness, rows === 'whole' ? 'moved' : 'edited') });
      // Beside the shown table it is looked at as well.
      if (shown !== null)
        editedOthers.set(key, new Set([...(editedOthers.get(key) ?? []), ...(rows === 'whole' ? [] : rows)]));
    }
  };

  /** The table may have come into sight meanwhile. */
  const keepResult = (key: string, result: KeptResult) => {
    const { results, checked } = store.get();
    store.set({ results: new Map([...results, [key, result]]), ...(checked?.key === key && result) });
  };

  /** Checks the edited rows of a table that is not shown; after more than that it stays out of date until it is checked. */
  const settleOther = async (key: string, edits: ReadonlySet<number>): Promise<void> => {
    const kept = store.get().results.get(key);
    if (kept === undefined || (kept.freshness !== 'moved' && !store.get().live)) return;
    const { checked, freshness } = kept;
    if (freshness === 'moved' || edits.size > MOST_ROWS) {
      if (kept.marked?.mode !== 'formats' || freshness !== 'moved') return;
      const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
      if (cleared.ok) keepResult(key, { ...kept, marked: null });
      return;
    }
    const rows = [...edits].sort((a, b) => a - b);
    const options = { dateSystem: hooks.dateSystem(), knowledge: hooks.knowledge() };
    const again = await recheckRows(ports, checked, rows, options, { stopped: false });
    if (again === null || store.get().results.get(key)?.checked !== checked) return;
    if (again === 'all') return keepResult(key, { ...kept, freshness: worse(freshness, 'reset') });
    const result = { ...kept, checked: again, freshness: 'fresh' as const };
    keepResult(key, { ...result, marked: again === checked ? kept.marked : await hooks.updateOtherMarks(result) });
  };

  const settle = async (): Promise<void> => {
    if (settingsLater && store.get().running === null) {
      settingsLater = false;
      await takeSettings();
    }
    const { checked: last, live, running } = store.get();
    if (last === null && !settingsLater) return;
    // A check that runs may have read the old cells: the edits are looked at when it has ended.
    if (running !== null || last === null) return soon();
    const rows = [...edited].sort((a, b) => a - b);
    const moved = whole;
    const elsewhere = others;
    const beside = editedOthers;
    [edited, whole, others, editedOthers] = [new Set(), false, false, new Map()];
    const checked = elsewhere ? await hooks.applyWaivers(last) : last;
    if (store.get().checked !== last) {
      for (const row of rows) edited.add(row);
      whole ||= moved;
      return soon();
    }
    store.set({ checked });
    for (const [key, edits] of beside) await settleOther(key, edits);
    if (!moved && rows.length === 0) return;
    if (!live) {
      for (const row of rows) unseen.add(row);
      store.set({ freshness: worse(store.get().freshness, moved ? 'moved' : 'edited') });
      return staleMarks();
    }
    const before = store.get().freshness;
    // Rows by themselves do not mend what hangs on all of them.
    const all = [...new Set([...rows, ...unseen])].sort((a, b) => a - b);
    if (moved || before === 'moved' || before === 'reset' || all.length > MOST_ROWS) {
      if (checked.area.rows <= SMALL_SHEET) await hooks.checkAgain();
      else await staleMarks();
      return;
    }
    const options = { dateSystem: hooks.dateSystem(), knowledge: hooks.knowledge() };
    const again = await recheckRows(ports, checked, all, options, { stopped: false });
    if (again === null || store.get().checked !== checked) return;
    if (again === 'all') {
      if (checked.area.rows <= SMALL_SHEET) return hooks.checkAgain();
      return store.set({ freshness: worse(store.get().freshness, 'reset') });
    }
    unseen = new Set();
    /** Settings may have become others meanwhile. */
    const now = () => (store.get().freshness === 'edited' ? 'fresh' : store.get().freshness);
    // Formats changed, or cells that are not looked at.
    if (again === checked) return store.set({ freshness: now() });
    const withWaivers = await hooks.applyWaivers(again);
    store.set({ checked: withWaivers, freshness: now() });
    await hooks.updateMarks(withWaivers);
  };

  /** Marks on row numbers are wrong as soon as rows move: they go. A status column moves with its rows and stays. */
  const staleMarks = async (): Promise<void> => {
    const { freshness, marked, checked } = store.get();
    if (freshness !== 'moved' || marked?.mode !== 'formats' || checked === null) return;
    const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
    if (cleared.ok) store.set({ marked: null });
  };

  const takeSettings = async (): Promise<void> => {
    const read = await settings.refresh();
    if (!read.ok) return;
    if (store.get().running === null) await hooks.followMarks();
    else {
      settingsLater = true;
      soon();
    }
    // Lists of marks are written by every check.
    const changed = read.value.filter((key) => !key.startsWith(MARKS_PREFIX));
    if (changed.length === 0) return;
    // Only what a person has chosen is worth a word.
    const chosen = changed.filter((key) => !key.startsWith(SALT_PREFIX));
    if (chosen.length > 0) {
      store.set({ notice: { tone: 'plain', text: (words) => words.notices.colleague } });
      await hooks.refreshKnowledge();
      // What was found rests on what was set before, but for the way of marking.
      if (chosen.some((key) => key !== markModeEntry.key)) store.set(reset(store.get()));
    }
    const { checked } = store.get();
    if (checked !== null) store.set({ checked: await hooks.applyWaivers(checked) });
  };

  return {
    onChange,
    onSettings: takeSettings,
    /** Resolves when all that was noticed so far has been dealt with. */
    async idle() {
      while (timer !== null) await new Promise((resolve) => setTimeout(resolve, QUIET));
      await working;
    },
  };
}

/** Not where another table of the sheet was edited or sorted: what lies wholly in it leaves this one as it is. */
function concerns({ kind, sorted, areas }: SheetChange, { found }: Checked): boolean {
  if ((kind !== 'edited' && !sorted) || areas.length === 0) return true;
  const others = othersOf(found);
  return !areas.every((area) => others.some((other) => contains(other, area)));
}

function rowsIn(change: SheetChange, { area }: Checked): readonly number[] | 'whole' {
  if (change.areas.length === 0) return 'whole';
  const rows: number[] = [];
  for (const piece of change.areas) {
    // Above the first row stands the header; below the last, new rows.
    if (piece.row < area.row || piece.row + piece.rows > area.row + area.rows) {
      const beside = piece.column + piece.columns <= area.column || piece.column >= area.column + area.columns;
      if (!beside) return 'whole';
    }
    if (!overlaps(piece, area)) continue;
    const first = Math.max(piece.row, area.row);
    const end = Math.min(piece.row + piece.rows, area.row + area.rows);
    if (end - first > MOST_ROWS) return 'whole';
    for (let row = first; row < end; row++) rows.push(row - area.row);
  }
  return rows;
}
