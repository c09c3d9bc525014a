import type { Profile } from '../../domain';
import type { ExcelProblem } from '../../excel';
import type { DateSystem } from '../../sheet';
import { liveEntry } from '../../storage';
import type { Actions } from './actions';
import { askOnce } from './ask-once';
import { lookAhead, lookAtSheet } from './check/check-sheet';
import { createChecking } from './check/checking';
import { createClinic, type Clinic } from './setup/clinic';
import { createEarlierMarks } from './marks/earlier-marks';
import { createChanges } from './fixes/changes';
import { createFixing } from './fixes/fixing';
import { createUndoing } from './fixes/undoing';
import { createFreezing } from './fixes/freezing';
import { followSelected } from './following';
import type { LookAgain } from './found-rows';
import { createGoing, readCellTexts } from './going';
import { createImporting } from './setup/importing';
import { speak } from './language';
import { createLive } from './check/live';
import { createMeanwhile } from './check/meanwhile';
import { createMarking } from './marks/marking';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { tellingReadOnly } from './read-only';
import { createReporting, type Outlets } from './report/reporting';
import { reset } from './check/freshness';
import { withoutSaved } from './setup/profile-draft';
import { SAMPLE, SAMPLE_SHEET } from './sample';
import { createSettings } from './setup/settings';
import { createSettingUp } from './setup/setting-up';
import { clearStaleMarks, clearUnlistedMarks, showListedMarks } from './marks/stale-marks';
import { createTypedOver } from './marks/typed-over';
import { choiceAmong, keptTables, keyOf } from './setup/tables';
import type { KnownTable } from './state';
import { createWaiving } from './waivers/waiving';

export interface Pane {
  readonly actions: Actions;
  /** Reads what the workbook remembers and begins to listen. */
  start(): Promise<void>;
  /** Looks at the active sheet before anybody asks for it. */
  lookAhead(): Promise<void>;
  /** Somebody has come back to the pane, perhaps on another day. */
  onReturn(): Promise<void>;
  /** Resolves when everything that was noticed so far has been dealt with. */
  idle(): Promise<void>;
}

/** Joins the store, Excel and the engine: everything that a person can do. */
export function createPane(given: PanePorts, outlets: Outlets): Pane {
  const ports = { ...given, excel: tellingReadOnly(given) };
  const { store, excel } = ports;
  let dateSystem: DateSystem = 1900;
  const readDateSystem = askOnce(() => excel.readDateSystem());

  const settings = createSettings(ports);
  const remembered = keptTables(settings);
  const importing = createImporting(ports, settings, async () => {
    await clinic.refresh();
    // What was found rests on the tables that were there before.
    store.set(reset(store.get()));
  });
  const clinic: Clinic = createClinic(ports, importing.refresh);
  const marking = createMarking(ports, settings);
  const waiving = createWaiving(
    ports,
    settings,
    () => dateSystem,
    () => live.onWaived(),
  );
  const settingUp = createSettingUp(ports, settings, () => dateSystem);

  /** Reads anew what a check rests on: without the clinic's profile and tables it would speak for nobody. */
  const refresh = async (): Promise<ExcelProblem | null> => {
    const kept = await settings.refresh();
    if (!kept.ok) return kept.error;
    const own = await clinic.refresh();
    if (!own.ok) return own.error;
    const system = await readDateSystem();
    if (!system.ok) return system.error;
    dateSystem = system.value;
    // Without Excel's word of changes a check still holds; the next one asks for it again.
    await watchSheets();
    await watchSettings();
    return null;
  };

  const meanwhile = createMeanwhile();
  const checking = createChecking(ports, {
    ...{ settings, clinic, remembered, marking, waiving, refresh, meanwhile },
    onChange: (change) => live.onChange(change),
    dateSystem: () => dateSystem,
  });

  const changeProfile = async (change: (profile: Profile) => Profile) => {
    const saved = await settings.saveProfile(change);
    await clinic.refresh();
    return saved;
  };

  const lookFor = ({ worksheetId, found }: KnownTable) => {
    const table = choiceAmong(found);
    return lookAtSheet(excel, { dateSystem, kept: remembered, worksheetId, ...(table !== undefined && { table }) });
  };
  const lookAgain: LookAgain = async (known) => {
    const looked = await lookFor(known);
    return looked.ok ? looked.value.found : null;
  };
  const changes = createChanges(ports, checking.checkShown, (worksheetId, areas) =>
    live.onOwnEdits(worksheetId, areas),
  );
  const fixing = createFixing(ports, changes);
  const freezing = createFreezing(ports);
  const reporting = createReporting(ports, outlets, clinic.knowledge, waiving.followDay);
  const live = createLive(ports, settings, {
    dateSystem: () => dateSystem,
    knowledge: clinic.knowledge,
    checkAgain: checking.checkShown,
    lookAgain: lookFor,
    refreshKnowledge: clinic.refresh,
    followClinic: clinic.follow,
    applyWaivers: waiving.apply,
    lookAtWaiversAgain: waiving.lookAgain,
    updateMarks: marking.update,
    updateAllMarks: marking.updateAll,
    updateOtherMarks: marking.updateOther,
    followSetup: settingUp.follow,
    async followMarks() {
      marking.follow();
      await showListedMarks(ports, settings);
    },
  });
  const earlier = createEarlierMarks(ports, settings, () => dateSystem);
  const typedOver = createTypedOver(ports, marking.again);
  const watchSheets = askOnce(() =>
    excel.watchSheets((change) => {
      // Which of the rows that somebody else has marked are calculated anew is not known.
      if (change.kind !== 'calculated' && change.kind !== 'renamed') {
        earlier.onChange(change);
        typedOver.onChange(change);
      }
      meanwhile.note(change);
      live.onChange(change);
    }),
  );
  const watchSettings = askOnce(() => excel.watchSettings(() => void live.onSettings()));

  followSelected(ports);

  const actions: Actions = {
    check: () => checking.check(),
    checkAll: checking.checkAll,
    showTable: checking.show,
    cancel() {
      checking.stop();
      store.set({ running: null, notice: { tone: 'plain', text: (words) => words.check.cancelling } });
    },
    changeList: (change) => store.set({ list: { ...store.get().list, ...change } }),
    open: createGoing(ports, lookAgain),
    readCellTexts: (item) => readCellTexts(ports, item),
    closeDetail: () => store.set({ list: { ...store.get().list, selected: null, waiving: null }, selection: null }),
    mark: marking.turnOn,
    clearMarks: (place) =>
      place === undefined && store.get().checked !== null ? marking.clear() : earlier.clear(place),
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
      notify(
        ports,
        added.ok ? { tone: 'plain', text: (words) => words.notices.sampleAdded } : problemNotice(added.error),
      );
    },
    lookAtSheet: settingUp.lookAtSheet,
    chooseTable: settingUp.chooseTable,
    checkTable: settingUp.checkTable,
    setColumn: settingUp.setColumn,
    async saveColumns() {
      const wasTorn = store.get().torn;
      if (!(await settingUp.save())) return;
      const { setup } = store.get();
      if (wasTorn) await checking.check(setup?.found.worksheetId);
      // The form may be that of another table than the one that is shown.
      else if (setup !== null) store.set(reset(store.get(), new Set([keyOf(setup.found)])));
    },
    dropColumns: settingUp.drop,
    findColumnsAnew: settingUp.findAnew,
    draftProfile: (profileDraft) => store.set({ profileDraft }),
    async saveProfile(part) {
      const saved = await changeProfile((profile) => ({ ...profile, ...part }));
      // From now on the fields show what the workbook holds, which may not be what was asked for.
      if (saved) store.set({ profileDraft: withoutSaved(store.get().profileDraft, part) });
      return saved;
    },
    async switchRules(ruleIds, on) {
      await changeProfile((profile) => {
        const others = profile.rulesOff.filter((id) => !ruleIds.includes(id));
        return { ...profile, rulesOff: on ? others : [...others, ...ruleIds] };
      });
    },
    addOwnTables: clinic.add,
    importTables: importing.take,
    cancelImport: importing.cancel,
    useMachineTables: importing.useMachine,
    removeTables: importing.remove,
    waive: waiving.waive,
    lookAtWaivers: waiving.look,
    withdrawWaiver: waiving.withdraw,
    previewFixes: fixing.preview,
    applyFixes: fixing.apply,
    leaveFixOut: fixing.leaveOut,
    undoFixes: createUndoing(ports, lookAgain, changes),
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
      await showListedMarks(ports, settings);
      await clearStaleMarks(ports, settings, dateSystem);
      await clearUnlistedMarks(ports);
    },
    lookAhead: () => lookAhead(excel, dateSystem),
    onReturn: waiving.followDay,
    async idle() {
      await live.idle();
      await earlier.idle();
      await typedOver.idle();
    },
  };
}
