import type { DateSystem } from '../../sheet';
import { columnsEntry, liveEntry } from '../../storage';
import type { Actions } from './actions';
import { endNotice } from './check-end';
import { checkSheet } from './check-sheet';
import { createFixing } from './fixing';
import { createGoing } from './going';
import { createLive } from './live';
import { createMarking } from './marking';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { createReporting } from './reporting';
import { SAMPLE, SAMPLE_SHEET } from './sample';
import { createSettings } from './settings';
import { createSettingUp } from './setting-up';
import { clearStaleMarks } from './stale-marks';
import { FIRST_LIST } from './state';
import { createWaiving } from './waiving';

export interface Pane {
  readonly actions: Actions;
  /** Reads what the workbook remembers and begins to listen. */
  start(): Promise<void>;
  /** Resolves when everything that was noticed so far has been dealt with. */
  idle(): Promise<void>;
}

/** Joins the store, Excel and the engine: everything that a person can do. */
export function createPane(ports: PanePorts, copy: (text: string) => Promise<boolean> = async () => false): Pane {
  const { store, excel } = ports;
  let run = { stopped: false };
  let dateSystem: DateSystem = 1900;

  const settings = createSettings(ports);
  const marking = createMarking(ports, settings);
  const waiving = createWaiving(ports, settings);
  const settingUp = createSettingUp(ports, settings, () => dateSystem);

  const check = async () => {
    run.stopped = true;
    const own = { stopped: false };
    run = own;
    store.set({ notice: null, torn: false, running: { phase: 'looking', done: 0, total: 0, rate: null } });
    await settings.refresh();
    const options = {
      profile: store.get().profile,
      dateSystem,
      keptColumns: (worksheetId: string) => settings.get(columnsEntry(worksheetId)),
    };
    const outcome = await checkSheet(ports, options, own, (running) => {
      if (!own.stopped) store.set({ running });
    });
    // A newer run, or the cancel button, has taken over.
    if (own.stopped) return;
    if (!outcome.ok) {
      const setup = outcome.error.kind === 'torn' ? outcome.error.setup : null;
      store.set({ running: null, notice: endNotice(outcome.error), torn: setup !== null, ...(setup && { setup }) });
      return;
    }
    const checked = await waiving.apply(outcome.value);
    if (own.stopped) return;
    const { list, checked: before } = store.get();
    const sameSheet = before?.worksheetId === checked.worksheetId;
    store.set({
      checked,
      freshness: 'fresh',
      selection: null,
      // After a fix the list stays as it was; another sheet begins anew.
      list: sameSheet ? list : { ...FIRST_LIST, groupBy: list.groupBy },
    });
    const writable = !checked.protected && !ports.readOnly();
    if (writable && store.get().markMode !== 'none') await marking.mark(checked);
    else store.set({ marked: null });
    if (!own.stopped) store.set({ running: null });
  };

  const fixing = createFixing(ports, check);
  const reporting = createReporting(ports, copy);
  const live = createLive(ports, settings, {
    dateSystem: () => dateSystem,
    checkAgain: check,
    applyWaivers: waiving.apply,
    updateMarks: marking.update,
  });

  const actions: Actions = {
    check,
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
    setLanguage: (language) => store.set({ language }),
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
    setColumn: settingUp.setColumn,
    async saveColumns() {
      const wasTorn = store.get().torn;
      if ((await settingUp.save()) && wasTorn) await check();
      else if (store.get().checked !== null) store.set({ freshness: 'edited' });
    },
    findColumnsAnew: settingUp.findAnew,
    saveProfile: settings.saveProfile,
    waive: waiving.waive,
    withdrawWaiver: waiving.withdraw,
    previewFixes: fixing.preview,
    applyFixes: fixing.apply,
    undoFixes: fixing.undo,
    writeReport: reporting.writeSheet,
    copyCsv: reporting.copyCsv,
  };

  return {
    actions,
    async start() {
      await settings.refresh();
      const system = await excel.readDateSystem();
      if (system.ok) dateSystem = system.value;
      await excel.watchSheets(live.onChange);
      await excel.watchSettings(() => void live.onSettings());
      await clearStaleMarks(ports, settings, dateSystem);
    },
    idle: live.idle,
  };
}
