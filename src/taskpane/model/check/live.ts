import type { DateSystem } from '../../../sheet';
import type { SheetChange } from '../../../excel';
import type { Knowledge } from '../../../reference';
import { markModeEntry, MARKS_PREFIX, SALT_PREFIX } from '../../../storage';
import type { PanePorts } from '../ports';
import { recheckRows } from './recheck';
import { reset, worse } from './freshness';
import type { Settings } from '../setup/settings';
import type { Checked, Freshness, KeptResult } from '../state';
import { markedTable } from '../setup/tables';
import { concerns, MOST_ROWS, rowsIn } from './touched-rows';

/** Edits come in bursts (typing, pasting, undo); they are looked at together after this pause, in milliseconds. */
const QUIET = 400;
/** Sheets up to this size are checked again in whole when their rows move. */
const SMALL_SHEET = 20_000;

export interface LiveHooks {
  readonly dateSystem: () => DateSystem;
  readonly knowledge: () => Knowledge;
  readonly checkAgain: () => Promise<void>;
  readonly refreshKnowledge: () => Promise<unknown>;
  readonly applyWaivers: (checked: Checked) => Promise<Checked>;
  readonly updateMarks: (checked: Checked) => Promise<void>;
  readonly updateAllMarks: () => Promise<void>;
  /** Takes over what the workbook lists as marked. */
  readonly followMarks: () => Promise<void>;
  /** Of a table that is not shown; the answer is how it is marked then. */
  readonly updateOtherMarks: (result: KeptResult) => Promise<KeptResult['marked']>;
}

/** Keeps list and marks true while cells change, or says that they no longer are. Nothing here moves focus or scroll. */
export function createLive(ports: PanePorts, settings: Settings, hooks: LiveHooks) {
  const { store, excel } = ports;
  /** Edited rows that have not been checked again, by table: of now, or while live checking was off or Excel did not answer. */
  const unseen = new Map<string, ReadonlySet<number>>();
  /** The shown table has such rows of now, or all of it has to be looked at. */
  let edited = false;
  let whole = false;
  let others = false;
  /** Findings were waived, or are no longer, and their rows are not marked so yet. */
  let waived = false;
  /** Settings have changed while a check ran, which may have changed marks itself. */
  let settingsLater = false;
  /** Other tables on the shown sheet that have been edited. */
  let editedOthers = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<void> = Promise.resolve();

  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      working = working.then(settle);
    }, QUIET);
  };

  /** Of a result that is fresh all has been checked since the edits before these. */
  const note = (key: string, freshness: Freshness, rows: readonly number[]) =>
    unseen.set(key, new Set([...(freshness === 'fresh' ? [] : (unseen.get(key) ?? [])), ...rows]));

  const onChange = (change: SheetChange) => {
    if (change.own) return;
    const { checked, freshness } = store.get();
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
    else if (rows.length > 0) {
      edited = true;
      note(checked.key, freshness, rows);
    }
    if (whole || edited) {
      store.set({ freshness: worse(freshness, 'edited') });
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
      note(key, kept.freshness, rows === 'whole' ? [] : rows);
      keepResult(key, { ...kept, freshness: worse(kept.freshness, rows === 'whole' ? 'moved' : 'edited') });
      // Beside the shown table it is looked at as well, and where the edits are ours.
      if (shown !== null) editedOthers.add(key);
    }
  };

  /** Our own edits are no news to a table that is checked after them; to the others they are as anybody's. */
  const onOwnEdits = (worksheetId: string, areas: SheetChange['areas']) => {
    const change = { worksheetId, kind: 'edited', areas, remote: false, own: true } as const;
    staleResults(change, store.get().checked);
    soon();
  };

  /** The table may have come into sight meanwhile. */
  const keepResult = (key: string, result: KeptResult) => {
    const { results, checked } = store.get();
    store.set({ results: new Map([...results, [key, result]]), ...(checked?.key === key && result) });
  };

  /** Checks the edited rows of a table that is not shown; after more than that it stays out of date until it is checked. */
  const settleOther = async (key: string): Promise<void> => {
    const kept = store.get().results.get(key);
    if (kept === undefined || (kept.freshness !== 'moved' && !store.get().live)) return;
    const { checked, freshness } = kept;
    const edits = unseen.get(key) ?? new Set();
    if (freshness === 'moved' || freshness === 'reset' || edits.size > MOST_ROWS) {
      if (kept.marked?.mode !== 'formats' || freshness !== 'moved') return;
      const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
      if (cleared.ok) keepResult(key, { ...kept, marked: null });
      return;
    }
    const rows = [...edits].sort((a, b) => a - b);
    const options = { dateSystem: hooks.dateSystem(), knowledge: hooks.knowledge() };
    const again = await recheckRows(ports, checked, rows, options, { stopped: false });
    const now = store.get().results.get(key);
    // An edit of meanwhile has made another set of them.
    if (again === null || now?.checked !== checked || unseen.get(key) !== edits) return;
    unseen.delete(key);
    if (again === 'all') return keepResult(key, { ...kept, freshness: worse(freshness, 'reset') });
    if (again === checked) return keepResult(key, { ...kept, freshness: 'fresh' });
    const result = { ...kept, checked: await hooks.applyWaivers(again), freshness: 'fresh' as const };
    keepResult(key, { ...result, marked: await hooks.updateOtherMarks(result) });
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
    const [newly, moved, elsewhere, beside] = [edited, whole, others, editedOthers];
    [edited, whole, others, editedOthers] = [false, false, false, new Set()];
    const checked = elsewhere ? await hooks.applyWaivers(last) : last;
    if (store.get().checked !== last) {
      edited ||= newly;
      whole ||= moved;
      return soon();
    }
    store.set({ checked });
    if (waived || checked.items !== last.items) {
      waived = false;
      await hooks.updateAllMarks();
    }
    for (const key of beside) await settleOther(key);
    const { key } = checked;
    const edits = unseen.get(key) ?? new Set();
    const isLeft = live && edits.size > 0 && store.get().freshness !== 'fresh';
    if (!moved && !newly && !isLeft) return;
    if (!live) {
      store.set({ freshness: worse(store.get().freshness, moved ? 'moved' : 'edited') });
      return staleMarks();
    }
    const before = store.get().freshness;
    // Rows by themselves do not mend what hangs on all of them.
    const rows = [...edits].sort((a, b) => a - b);
    if (moved || before === 'moved' || before === 'reset' || rows.length > MOST_ROWS) {
      if (checked.area.rows <= SMALL_SHEET) await hooks.checkAgain();
      else await staleMarks();
      return;
    }
    const options = { dateSystem: hooks.dateSystem(), knowledge: hooks.knowledge() };
    const again = await recheckRows(ports, checked, rows, options, { stopped: false });
    // They are looked at with the next edit; where somebody has waived meanwhile, at once.
    if (again === null) return;
    if (store.get().checked !== checked) return soon();
    if (unseen.get(key) === edits) unseen.delete(key);
    if (again === 'all') {
      if (checked.area.rows <= SMALL_SHEET) return hooks.checkAgain();
      return store.set({ freshness: worse(store.get().freshness, 'reset') });
    }
    /** Settings may have become others meanwhile, or another row been edited. */
    const now = () => (store.get().freshness === 'edited' && !unseen.has(key) ? 'fresh' : store.get().freshness);
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
    others = true;
    soon();
  };

  return {
    onChange,
    onOwnEdits,
    onSettings: takeSettings,
    onWaived() {
      waived = true;
      soon();
    },
    /** Resolves when all that was noticed so far has been dealt with. */
    async idle() {
      while (timer !== null) await new Promise((resolve) => setTimeout(resolve, QUIET));
      await working;
    },
  };
}
