import type { ExcelProblem } from '../../../excel';
import { isOurSheet } from '../../../storage';
import { elsewhere, endNotice, nameOfEnd, tablesNotice } from './check-end';
import { createCheckOne, type Around } from './check-one';
import type { CheckEnd } from './check-sheet';
import { byName, together, type Said } from '../notices';
import type { PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import { withCurrent } from './results';
import type { Wanted } from '../slices';
import { FIRST_LIST, type Checked, type Notice } from '../state';
import { choiceAmong, choiceOf, inPlace } from '../setup/tables';

/** How the check of one table, or of a sheet, came out. */
interface Outcome extends Said {
  readonly end: CheckEnd | null;
}

/** `refresh` reads anew the clinic's profile and tables. */
interface Rest extends Around {
  readonly refresh: () => Promise<ExcelProblem | null>;
}

/** Checks one table, the chosen ones of a sheet, or all sheets, and shows what was found. One run at a time. */
export function createChecking(ports: PanePorts, around: Rest) {
  const { store, excel } = ports;
  const { remembered, refresh } = around;
  let run = { stopped: false };

  /** Begins a run and ends the one before; the answer says whether it is still wanted. */
  const begin = () => {
    run.stopped = true;
    run = { stopped: false };
    store.set({ notice: null, torn: false, running: { phase: 'looking', done: 0, total: 0, rate: null } });
    return run;
  };

  const checkOne = createCheckOne(ports, around);

  /** What was said since the last time; it is said again when all is done. */
  const taken = (): Notice | null => {
    const { notice } = store.get();
    store.set({ notice: null });
    return notice;
  };

  /** `sheetName`: what it is called where no table of it was found. */
  const checkTable = async (own: Wanted, sheetName: string, worksheetId?: string, table?: string): Promise<Outcome> => {
    const end = await checkOne(own, worksheetId, table);
    const { checked } = store.get();
    if (own.stopped || end !== null) return { name: nameOfEnd(end, sheetName), end, notice: end && endNotice(end) };
    return { name: checked?.name ?? sheetName, end, notice: taken() };
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

  /** Checks the tables of a sheet that are to be checked together. */
  const checkSheetTables = async (own: Wanted, sheetName = '', worksheetId?: string): Promise<readonly Outcome[]> => {
    const outcomes = [await checkTable(own, sheetName, worksheetId)];
    const { checked } = store.get();
    if (own.stopped || outcomes[0]!.end !== null || checked === null) return outcomes;
    for (const table of tablesBeside(checked)) {
      outcomes.push(await checkTable(own, checked.sheetName, checked.worksheetId, table));
      if (own.stopped) return outcomes;
    }
    return outcomes;
  };

  /** Of a sheet that was checked: which of its tables were not, where nobody wanted it so. */
  const saidOfTables = (outcomes: readonly Outcome[]): Notice | null => {
    const done = outcomes.filter(({ end }) => end === null).length;
    const { checked } = store.get();
    return done > 0 && checked !== null ? tablesNotice(checked, remembered, done) : null;
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
    const before = taken();
    const shown = store.get().checked?.key;
    const outcomes =
      table === undefined
        ? await checkSheetTables(own, '', worksheetId)
        : [await checkTable(own, '', worksheetId, table)];
    if (own.stopped) return;
    const { checked } = store.get();
    const ofTables = saidOfTables(outcomes);
    if (checked !== null && outcomes.length > 1) {
      // The table that was looked at stays in sight, else the first one is.
      const keys = [...store.get().results].filter(([, kept]) => kept.checked.worksheetId === checked.worksheetId);
      const first = keys.map(([, kept]) => kept.checked).sort(inPlace)[0];
      show(keys.some(([key]) => key === shown) ? shown! : first!.key);
      const done = outcomes.filter(({ end }) => end === null).length;
      const count: Notice = {
        tone: 'plain',
        text: ({ setup }) => setup.tablesChecked(done, checked.found.tables.length),
      };
      store.set({ running: null, notice: together([before, count, ofTables, byName(outcomes)]) });
    } else store.set({ running: null, notice: together([before, outcomes[0]!.notice, ofTables]) });
    const ends = outcomes.map(({ end }) => end);
    const torn = ends.find((end) => end?.kind === 'torn');
    if (ends.some((end) => end !== null)) store.set({ torn: torn !== undefined, ...(torn && { setup: torn.setup }) });
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
    const all = await excel.listSheets('all');
    if (own.stopped) return;
    if (!sheets.ok) return store.set({ running: null, notice: problemNotice(sheets.error) });
    const candidates = sheets.value.filter(({ name }) => !isOurSheet(name));
    const hidden = all.ok ? all.value.filter(({ name }) => !isOurSheet(name)).length - candidates.length : 0;
    const before = taken();
    const said: Said[] = [];
    let count = 0;
    for (const { id, name } of candidates) {
      const outcomes = await checkSheetTables(own, name, id);
      if (own.stopped) return;
      if (outcomes.some(({ end }) => end === null)) count++;
      // Of a sheet that holds no sessions there is nothing to say.
      if (outcomes[0]!.end?.kind === 'declined') continue;
      said.push(...outcomes.map(elsewhere), { name, notice: saidOfTables(outcomes) });
    }
    const counted: Notice = { tone: 'plain', text: ({ summary }) => summary.sheets(count, candidates.length) };
    const left: Notice = { tone: 'plain', text: ({ summary }) => summary.hidden(hidden) };
    store.set({ running: null, notice: together([before, counted, byName(said), hidden > 0 ? left : null]) });
  };

  const stop = () => {
    run.stopped = true;
  };

  return { check, checkShown, checkAll, show, stop };
}
