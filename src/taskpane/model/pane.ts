import type { Profile } from '../../domain';
import type { ExcelProblem } from '../../excel';
import type { DateSystem } from '../../sheet';
import { isOurSheet, liveEntry } from '../../storage';
import type { Words } from '../words';
import type { Actions } from './actions';
import { checkedNotice, endNotice } from './check-end';
import { checkSheet, type CheckEnd } from './check-sheet';
import { createClinic, type Clinic } from './clinic';
import { createFixing } from './fixing';
import { createFreezing } from './freezing';
import { createGoing } from './going';
import { createImporting } from './importing';
import { speak } from './language';
import { createLive } from './live';
import { createMarking } from './marking';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { createReporting, type Outlets } from './reporting';
import { withCurrent, withoutGone } from './results';
import { SAMPLE, SAMPLE_SHEET } from './sample';
import { createSettings } from './settings';
import { createSettingUp, keepColumns } from './setting-up';
import type { Wanted } from './slices';
import { clearStaleMarks } from './stale-marks';
import { FIRST_LIST, type Checked, type Notice } from './state';
import { choiceAmong, choiceOf, inPlace, keptTables } from './tables';
import { createWaiving } from './waiving';

export interface Pane {
  readonly actions: Actions;
  /** Reads what the workbook remembers and begins to listen. */
  start(): Promise<void>;
  /** Resolves when everything that was noticed so far has been dealt with. */
  idle(): Promise<void>;
}

/** Joins the store, Excel and the engine: everything that a person can do. */
export function createPane(ports: PanePorts, outlets: Outlets): Pane {
  const { store, excel } = ports;
  let run = { stopped: false };
  let dateSystem: DateSystem = 1900;

  const settings = createSettings(ports);
  const remembered = keptTables(settings);
  const importing = createImporting(ports, settings, async () => {
    await clinic.refresh();
    // What was found rests on the tables that were there before.
    if (store.get().checked !== null && store.get().freshness === 'fresh') store.set({ freshness: 'edited' });
  });
  const clinic: Clinic = createClinic(ports, importing.refresh);
  const marking = createMarking(ports, settings);
  const waiving = createWaiving(ports, settings);
  const settingUp = createSettingUp(ports, settings, () => dateSystem);

  /** Begins a run and ends the one before; the answer says whether it is still wanted. */
  const begin = () => {
    run.stopped = true;
    run = { stopped: false };
    store.set({ notice: null, torn: false, running: { phase: 'looking', done: 0, total: 0, rate: null } });
    return run;
  };

  const checkOne = async (own: Wanted, worksheetId?: string, table?: string): Promise<CheckEnd | null> => {
    const last = store.get().checked?.worksheetId;
    const options = {
      profile: store.get().profile,
      knowledge: clinic.knowledge(),
      dateSystem,
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
    if (own.stopped) return { kind: 'stopped' };
    const state = store.get();
    const isShown = state.checked?.key === checked.key;
    const before = isShown ? state.marked : (state.results.get(checked.key)?.marked ?? state.marked);
    store.set({
      results: withoutGone(withCurrent(state), checked),
      checked,
      freshness: 'fresh',
      selection: null,
      // After a fix the list stays as it was; another table begins anew.
      list: isShown ? state.list : { ...FIRST_LIST, groupBy: state.list.groupBy },
    });
    const writable = !checked.protected && !ports.readOnly();
    // Before the clinic has chosen how, rows are marked only where they are marked already.
    const isMarked = state.markMode === null ? before !== null : state.markMode !== 'none';
    if (writable && isMarked) await marking.mark(checked, own);
    else store.set({ marked: null });
    if (own.stopped) return { kind: 'stopped' };
    if (writable && checked.kept === 'moved') await keepColumns(settings, checked.found);
    const { notice } = store.get();
    store.set({
      results: withCurrent(store.get()),
      notice: notice ?? checkedNotice(checked, remembered.chosen(checked.worksheetId)),
    });
    return null;
  };

  /** Reads anew what a check rests on: without the clinic's profile and tables it would speak for nobody. */
  const refresh = async (): Promise<ExcelProblem | null> => {
    const kept = await settings.refresh();
    if (!kept.ok) return kept.error;
    const own = await clinic.refresh();
    return own.ok ? null : own.error;
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
      text: (words) => [words.check.sheets(count, candidates.length), wrong?.text(words)].filter(Boolean).join(' '),
    });
  };

  const changeProfile = async (change: (profile: Profile) => Profile) => {
    await settings.saveProfile(change);
    await clinic.refresh();
  };

  const fixing = createFixing(ports, checkShown);
  const freezing = createFreezing(ports);
  const reporting = createReporting(ports, outlets);
  const live = createLive(ports, settings, {
    dateSystem: () => dateSystem,
    knowledge: clinic.knowledge,
    checkAgain: checkShown,
    refreshKnowledge: clinic.refresh,
    applyWaivers: waiving.apply,
    updateMarks: marking.update,
    updateOtherMarks: marking.updateOther,
  });

  const actions: Actions = {
    check: () => check(),
    checkAll,
    showTable: show,
    cancel() {
      run.stopped = true;
      store.set({ running: null, notice: { tone: 'plain', text: (words) => words.check.cancelling } });
    },
    changeList: (change) => store.set({ list: { ...store.get().list, ...change } }),
    open: createGoing(ports),
    closeDetail: () => store.set({ list: { ...store.get().list, selected: null }, selection: null }),
    async mark() {
      const { checked } = store.get();
      if (checked !== null) await marking.mark(checked);
    },
    clearMarks: marking.clear,
    chooseMarks: marking.choose,
    setTab(tab) {
      store.set({ tab });
      if (tab === 'setup') void settingUp.lookAtSheet();
    },
    setLanguage: (language) => speak(store, language),
    async setLive(on) {
      store.set({ live: on });
      await settings.put(liveEntry, on);
    },
    dismissNotice: () => notify(ports, null),
    async putSample() {
      const added = await excel.addSheet(SAMPLE_SHEET, SAMPLE);
      if (!added.ok) notify(ports, problemNotice(added.error));
    },
    lookAtSheet: settingUp.lookAtSheet,
    chooseTable: settingUp.chooseTable,
    checkTable: settingUp.checkTable,
    setColumn: settingUp.setColumn,
    async saveColumns() {
      const wasTorn = store.get().torn;
      if ((await settingUp.save()) && wasTorn) await check(store.get().setup?.found.worksheetId);
      else if (store.get().checked !== null) store.set({ freshness: 'edited' });
    },
    findColumnsAnew: settingUp.findAnew,
    saveProfile: (part) => changeProfile((profile) => ({ ...profile, ...part })),
    switchRules: (ruleIds, on) =>
      changeProfile((profile) => {
        const others = profile.rulesOff.filter((id) => !ruleIds.includes(id));
        return { ...profile, rulesOff: on ? others : [...others, ...ruleIds] };
      }),
    addOwnTables: clinic.add,
    importTables: importing.take,
    cancelImport: importing.cancel,
    useMachineTables: importing.useMachine,
    removeTables: importing.remove,
    waive: waiving.waive,
    withdrawWaiver: waiving.withdraw,
    previewFixes: fixing.preview,
    applyFixes: fixing.apply,
    undoFixes: fixing.undo,
    freezeToValues: freezing.freeze,
    unfreeze: freezing.thaw,
    writeReport: reporting.writeSheet,
    copyCsv: reporting.copyCsv,
    copyDiagnosis: reporting.copyDiagnosis,
    downloadCsv: outlets.download === null ? null : reporting.downloadCsv,
  };

  return {
    actions,
    async start() {
      const problem = await refresh();
      if (problem !== null) notify(ports, problemNotice(problem));
      const system = await excel.readDateSystem();
      if (system.ok) dateSystem = system.value;
      await excel.watchSheets(live.onChange);
      await excel.watchSettings(() => void live.onSettings());
      await clearStaleMarks(ports, settings, dateSystem);
    },
    idle: live.idle,
  };
}
