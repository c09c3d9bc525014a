import type { SheetChange } from '../../../excel';
import type { DateSystem } from '../../../sheet';
import { columnsNotice } from './check-end';
import { checkSheet, type CheckEnd } from './check-sheet';
import type { Meanwhile } from './meanwhile';
import type { Clinic } from '../setup/clinic';
import { countInSlices } from '../list/counts';
import { listedMarks } from '../marks/kept-marks';
import { together } from '../notices';
import type { PanePorts } from '../ports';
import type { createMarking } from '../marks/marking';
import { withCurrent, withoutGone } from './results';
import { keepColumns } from '../setup/setting-up';
import type { Settings } from '../setup/settings';
import { runInSlices, slice, type Wanted } from '../slices';
import { FIRST_LIST } from '../state';
import type { KeptTables } from '../setup/tables';
import type { createWaiving } from '../waivers/waiving';

/** What a check rests on, and what follows it. */
export interface Around {
  readonly settings: Settings;
  readonly clinic: Clinic;
  readonly remembered: KeptTables;
  readonly marking: ReturnType<typeof createMarking>;
  readonly waiving: ReturnType<typeof createWaiving>;
  readonly dateSystem: () => DateSystem;
  readonly meanwhile: Meanwhile;
  /** Takes a change of the sheets as one of now. */
  readonly onChange: (change: SheetChange) => void;
}

/** Checks one table, shows what was found and marks it. The answer says how it ended, where that was otherwise. */
export function createCheckOne(ports: PanePorts, around: Around) {
  const { store } = ports;
  const { settings, clinic, remembered, marking, waiving, meanwhile } = around;

  const check = async (
    own: Wanted,
    since: () => readonly SheetChange[],
    worksheetId?: string,
    table?: string,
  ): Promise<CheckEnd | null> => {
    const { profile, resets, checked: shown } = store.get();
    const last = shown?.worksheetId;
    const options = {
      profile,
      knowledge: clinic.knowledge(),
      dateSystem: around.dateSystem(),
      kept: remembered,
      ...(worksheetId !== undefined && { worksheetId }),
      ...(table !== undefined && { table }),
      ...(last !== undefined && { insteadOfOurs: last }),
    };
    const outcome = await checkSheet(ports, options, own, (running) => {
      if (!own.stopped) store.set({ running });
    });
    // A newer run, or the cancel button, has taken over.
    if (own.stopped) return { kind: 'stopped' };
    if (!outcome.ok) return outcome.error;
    const checked = await waiving.apply(outcome.value);
    // What was waived, the counting and the drawing of the list are tasks of their own.
    if (!(await runInSlices(countInSlices(checked.items), own)).done) return { kind: 'stopped' };
    await slice.pause();
    if (own.stopped) return { kind: 'stopped' };
    const state = store.get();
    const isShown = state.checked?.key === checked.key;
    store.set({
      results: withoutGone(withCurrent(state), checked),
      checked,
      freshness: state.resets === resets ? 'fresh' : 'reset',
      // Until it is marked anew, as it was marked before.
      marked: isShown ? state.marked : (state.results.get(checked.key)?.marked ?? null),
      selection: null,
      // After a fix the list stays as it was; another table begins anew.
      list: isShown ? state.list : { ...FIRST_LIST, groupBy: state.list.groupBy },
    });
    // It may have read the cells of before.
    since().forEach(around.onChange);
    const { freshness } = store.get();
    const isThere = freshness !== 'moved' && freshness !== 'gone';
    const writable = isThere && !checked.protected && !ports.readOnly();
    // Where the clinic wants no marks, or has not chosen yet, only those that are there already are painted anew.
    const there = listedMarks(settings, checked);
    const isOn = state.markMode === 'column' || state.markMode === 'formats';
    const isMarked = isOn || (there !== null && there !== 'newer');
    if (writable && isMarked) await marking.mark(checked, own);
    else store.set({ marked: await marking.standing(checked) });
    if (own.stopped) return { kind: 'stopped' };
    if (writable && checked.kept === 'moved') await keepColumns(settings, checked.found);
    store.set({
      results: withCurrent(store.get()),
      notice: together([store.get().notice, columnsNotice(checked)]),
    });
    return null;
  };

  return (own: Wanted, worksheetId?: string, table?: string): Promise<CheckEnd | null> =>
    meanwhile.during((since) => check(own, since, worksheetId, table));
}
