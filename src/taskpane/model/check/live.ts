import type { SheetChange } from '../../../excel';
import { createBursts } from '../bursts';
import type { PanePorts } from '../ports';
import { createColleagueSettings } from './colleague-settings';
import type { LiveHooks } from './live-hooks';
import { createNewColumns } from './new-columns';
import { createEditedRows } from './edited-rows';
import { createOtherTables } from './other-tables';
import { createRecalculated } from './recalculated';
import { reset, worse } from './freshness';
import type { Settings } from '../setup/settings';
import { deleted, renamed } from './sheet-changes';
import type { Checked } from '../state';
import { markedTable } from '../setup/tables';
import { concerns, MOST_ROWS, rowsIn } from './touched-rows';
import { createUnseen } from './unseen';

/** Edits come in bursts (typing, pasting, undo); they are looked at together after this pause, in milliseconds. */
const QUIET = 400;
/** Sheets up to this size are checked again in whole when their rows move. */
const SMALL_SHEET = 20_000;

/** Keeps list and marks true while cells change, or says that they no longer are. Nothing here moves focus or scroll. */
export function createLive(ports: PanePorts, settings: Settings, hooks: LiveHooks) {
  const { store, excel } = ports;
  const unseen = createUnseen();
  /** The shown table has such rows of now, or all of it has to be looked at. */
  let edited = false;
  let whole = false;
  /** Perhaps of the waivers, which a colleague may have added to, or of the clinic's tables. */
  let elsewhere = false;
  /** Findings were waived, or are no longer, and their rows are not marked so yet. */
  let waived = false;
  /** Other tables on the shown sheet that have been edited. */
  let editedOthers = new Set<string>();

  const bursts = createBursts(() => settle());
  const soon = () => bursts.soon(QUIET);
  const recheckOptions = () => ({ dateSystem: hooks.dateSystem(), knowledge: hooks.knowledge() });
  const checkEdited = createEditedRows(ports, unseen, recheckOptions, hooks);
  const others = createOtherTables(ports, unseen, checkEdited);
  const newColumns = createNewColumns(excel);
  const lookElsewhere = () => {
    elsewhere = true;
    soon();
  };
  const colleagues = createColleagueSettings(ports, settings, hooks, { soon, chosen: lookElsewhere });
  const recalculated = createRecalculated(ports, hooks, bursts.queue, (checked, rows) => onOtherValues(checked, rows));

  const onChange = (change: SheetChange) => {
    if (change.own) return;
    if (change.kind === 'calculated') return recalculated.onCalculated(change);
    if (change.name !== undefined) return store.set(renamed(store.get(), change.worksheetId, change.name));
    recalculated.onEdit(change);
    if (change.kind === 'deleted') {
      store.set(deleted(store.get(), change.worksheetId));
      return lookElsewhere();
    }
    const { checked } = store.get();
    const isOnShownSheet = change.worksheetId === checked?.worksheetId;
    staleResults(change, isOnShownSheet ? checked : null);
    if (checked === null || !isOnShownSheet) {
      return lookElsewhere();
    }
    if (!concerns(change, checked)) return soon();
    if (change.kind !== 'edited') {
      store.set({ freshness: 'moved' });
      whole = true;
      return soon();
    }
    const rows = rowsIn(change, checked);
    newColumns.note(change, checked);
    if (rows === 'whole') whole = true;
    if (rows.length > 0) return takeRows(rows === 'whole' ? 'all' : rows);
    lookElsewhere();
  };

  /** Rows of the shown table that have to be checked again. */
  const takeRows = (rows: readonly number[] | 'all') => {
    const { checked, freshness } = store.get();
    edited = true;
    unseen.note(checked!.key, freshness, rows);
    store.set({ freshness: worse(freshness, 'edited') });
    soon();
  };

  /** Rows of a table whose formulas have come to something else are as good as edited. */
  const onOtherValues = ({ key, worksheetId }: Checked, rows: readonly number[] | 'all') => {
    const { checked, results } = store.get();
    if (key === checked?.key) return takeRows(rows);
    others.stale(key, results.get(key)!, rows, 'edited');
    if (worksheetId !== checked?.worksheetId) return;
    editedOthers.add(key);
    soon();
  };

  /** The result of a table that is not shown is out of date as soon as its cells change. */
  const staleResults = (change: SheetChange, shown: Checked | null) => {
    for (const [key, kept] of store.get().results) {
      const { checked } = kept;
      if (checked.worksheetId !== change.worksheetId || key === shown?.key || !concerns(change, checked)) continue;
      const rows = change.kind === 'edited' ? rowsIn(change, checked) : 'whole';
      if (change.kind === 'edited') newColumns.note(change, checked);
      if (rows.length === 0) continue;
      if (rows === 'whole') others.stale(key, kept, [], 'moved');
      else others.stale(key, kept, rows, 'edited');
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

  const settle = async (): Promise<void> => {
    await colleagues.takeWaiting();
    const { checked: last, live, running } = store.get();
    if (last === null && elsewhere) {
      elsewhere = false;
      await hooks.lookAtWaiversAgain();
    }
    if (last === null && !colleagues.isWaiting()) return;
    // A check that runs may have read the old cells: the edits are looked at when it has ended.
    if (running !== null || last === null) return soon();
    const [newly, moved, isElsewhere, beside] = [edited, whole, elsewhere, editedOthers];
    [edited, whole, elsewhere, editedOthers] = [false, false, false, new Set()];
    const checked = isElsewhere ? await hooks.applyWaivers(last) : last;
    if (isElsewhere && (await hooks.followClinic())) store.set(reset(store.get()));
    const widened = await newColumns.take();
    if (widened.size > 0) store.set(reset(store.get(), widened));
    if (store.get().checked !== last) {
      edited ||= newly || widened.size > 0;
      whole ||= moved;
      return soon();
    }
    store.set({ checked });
    if (store.get().freshness !== 'gone' && (waived || checked.items !== last.items)) {
      waived = false;
      await hooks.updateAllMarks();
    }
    for (const key of beside) await others.settle(key);
    if (store.get().freshness === 'gone') return;
    const { key } = checked;
    const isLeft = live && unseen.has(key) && store.get().freshness !== 'fresh';
    if (!moved && !newly && !isLeft && !widened.has(key)) return;
    if (live) return checkEdits(checked, moved);
    store.set({ freshness: worse(store.get().freshness, moved ? 'moved' : 'edited') });
    return staleMarks();
  };

  /** Checks again the rows that nobody has looked at since they were edited, or the whole sheet where that is called for and small. */
  const checkEdits = async (checked: Checked, moved: boolean): Promise<void> => {
    const edits = unseen.of(checked.key);
    const before = store.get().freshness;
    // Rows by themselves do not mend what hangs on all of them.
    const isWhole = moved || before === 'moved' || before === 'reset' || edits === 'all' || edits.size > MOST_ROWS;
    const end = isWhole ? 'all' : await checkEdited(checked);
    // Where Excel did not answer they are looked at with the next edit.
    if (end === 'later') return store.get().checked?.facts === checked.facts ? undefined : soon();
    if (end === 'done' || store.get().checked?.key !== checked.key) return;
    if (checked.area.rows <= SMALL_SHEET) await hooks.checkAgain();
    // Of a larger sheet, or where that was canceled or refused.
    await staleMarks();
  };

  /** Marks on row numbers are wrong as soon as rows move: they go. A status column moves with its rows and stays. */
  const staleMarks = async (): Promise<void> => {
    const { freshness, marked, checked } = store.get();
    if (freshness !== 'moved' || marked?.mode !== 'formats' || checked === null) return;
    const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
    if (cleared.ok) store.set({ marked: null });
  };

  return {
    onChange,
    onOwnEdits,
    onSettings: colleagues.take,
    onWaived() {
      waived = true;
      soon();
    },
    /** Resolves when all that was noticed so far has been dealt with. */
    idle: () => bursts.idle(recalculated.isWaiting),
  };
}
