import type { ExcelProblem, SheetChange } from '../../../excel';
import type { DateSystem } from '../../../sheet';
import { isOurSheet } from '../../../storage';
import type { Words } from '../../words';
import { checkedNotice, endNotice } from './check-end';
import { checkSheet, type CheckEnd } from './check-sheet';
import type { Meanwhile } from './meanwhile';
import type { Clinic } from '../setup/clinic';
import { countInSlices } from '../list/counts';
import { listedMarks } from '../marks/kept-marks';
import { notify, type PanePorts } from '../ports';
import type { createMarking } from '../marks/marking';
import { problemNotice } from '../problem-notice';
import { withCurrent, withoutGone } from './results';
import { keepColumns } from '../setup/setting-up';
import type { Settings } from '../setup/settings';
import { runInSlices, slice, type Wanted } from '../slices';
import { FIRST_LIST, type Checked, type Notice } from '../state';
import { choiceAmong, choiceOf, inPlace, type KeptTables } from '../setup/tables';
import type { createWaiving } from '../waivers/waiving';

/** What a check rests on, and what follows it. */
interface Around {
  readonly settings: Settings;
  readonly clinic: Clinic;
  readonly remembered: KeptTables;
  readonly marking: ReturnType<typeof createMarking>;
  readonly waiving: ReturnType<typeof createWaiving>;
  readonly dateSystem: () => DateSystem;
  /** Reads anew the clinic's profile and tables. */
  readonly refresh: () => Promise<ExcelProblem | null>;
  readonly meanwhile: Meanwhile;
  /** Takes a change of the sheets as one of now. */
  readonly onChange: (change: SheetChange) => void;
}

/** Checks one table, the chosen ones of a sheet, or all sheets, and shows what was found. One run at a time. */
export function createChecking(ports: PanePorts, around: Around) {
  const { store, excel } = ports;
  const { settings, clinic, remembered, marking, waiving, refresh } = around;
  let run = { stopped: false };

  /** Begins a run and ends the one before; the answer says whether it is still wanted. */
  const begin = () => {
    run.stopped = true;
    run = { stopped: false };
    store.set({ notice: null, torn: false, running: { phase: 'looking', done: 0, total: 0, rate: null } });
    return run;
  };

  const checkOne = (own: Wanted, worksheetId?: string, table?: string): Promise<CheckEnd | null> =>
    around.meanwhile.during((since) => checkTable(own, since, worksheetId, table));

  const checkTable = async (
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
    const { notice } = store.get();
    store.set({
      results: withCurrent(store.get()),
      notice: notice ?? checkedNotice(checked, remembered.chosen(checked.worksheetId)),
    });
    return null;
  };

  /** False where the run is no longer wanted, or Excel refused to say what it rests on. */
  const isReady = async (own: Wanted): Promise<boolean> => {
    const problem = await refresh();
    if (own.stopped) return false;
    if (problem !== null) store.set({ running: null, notice: problemNotice(problem) });
    return problem === null;
  };

  /** The other tables of a sheet that somebody has chosen to be checked with the one that was. */
  const tablesBeside = ({ worksheetId, found }: Checked): readonly string[] => {
    const chosen = remembered.chosen(worksheetId);
    const beside = found.tables.filter(({ id }) => chosen.has(id) && id !== choiceOf(found));
    return [...beside].sort(inPlace).map(({ id }) => id);
  };

  /** Checks the tables of a sheet that are to be checked together. The answer says of each how it ended. */
  const checkSheetTables = async (own: Wanted, worksheetId?: string): Promise<readonly (CheckEnd | null)[]> => {
    const ends = [await checkOne(own, worksheetId)];
    const { checked } = store.get();
    if (own.stopped || ends[0] !== null || checked === null) return ends;
    for (const table of tablesBeside(checked)) {
      ends.push(await checkOne(own, checked.worksheetId, table));
      if (own.stopped) return ends;
    }
    return ends;
  };

  const show = (key: string) => {
    const state = store.get();
    const kept = state.results.get(key);
    if (kept === undefined || state.checked?.key === key) return;
    const list = { ...FIRST_LIST, groupBy: state.list.groupBy };
    store.set({ results: withCurrent(state), ...kept, selection: null, list });
  };

  /** `table`: that one alone, of several on the sheet. */
  const check = async (worksheetId?: string, table?: string) => {
    const own = begin();
    if (!(await isReady(own))) return;
    const shown = store.get().checked?.key;
    const ends =
      table === undefined ? await checkSheetTables(own, worksheetId) : [await checkOne(own, worksheetId, table)];
    if (own.stopped) return;
    store.set({ running: null });
    const { checked } = store.get();
    const end = ends.find((each) => each !== null);
    if (checked !== null && ends.length > 1) {
      // The table that was looked at stays in sight, else the first one is.
      const keys = [...store.get().results].filter(([, kept]) => kept.checked.worksheetId === checked.worksheetId);
      const first = keys.map(([, kept]) => kept.checked).sort(inPlace)[0];
      show(keys.some(([key]) => key === shown) ? shown! : first!.key);
      const done = ends.filter((each) => each === null).length;
      const wrong = end ? endNotice(end) : store.get().notice;
      const text = (words: Words) =>
        [words.setup.tablesChecked(done, checked.found.tables.length), wrong?.text(words)].filter(Boolean).join(' ');
      store.set({ notice: { tone: wrong?.tone ?? 'plain', text } });
    } else if (end) store.set({ notice: endNotice(end) });
    const setup = end?.kind === 'torn' ? end.setup : null;
    if (end) store.set({ torn: setup !== null, ...(setup && { setup }) });
  };

  /** The table that is shown, and no other. */
  const checkShown = () => {
    const { checked } = store.get();
    return check(checked?.worksheetId, checked ? choiceAmong(checked.found) : undefined);
  };

  const checkAll = async () => {
    const own = begin();
    if (!(await isReady(own))) return;
    const sheets = await excel.listSheets();
    if (!sheets.ok) return store.set({ running: null, notice: problemNotice(sheets.error) });
    const candidates = sheets.value.filter(({ name }) => !isOurSheet(name));
    let count = 0;
    let refused: Notice | null = null;
    for (const { id } of candidates) {
      const ends = await checkSheetTables(own, id);
      if (own.stopped) return;
      if (ends.includes(null)) count++;
      const bad = ends.find((end) => end?.kind === 'refused');
      if (bad) refused = endNotice(bad);
    }
    store.set({ running: null });
    const wrong = refused ?? store.get().notice;
    notify(ports, {
      tone: wrong?.tone ?? 'plain',
      text: (words) => [words.summary.sheets(count, candidates.length), wrong?.text(words)].filter(Boolean).join(' '),
    });
  };

  const stop = () => {
    run.stopped = true;
  };

  return { check, checkShown, checkAll, show, stop };
}
