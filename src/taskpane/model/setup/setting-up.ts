import { keptMapping, matchMapping, type ColumnRole, type DateSystem } from '../../../sheet';
import { columnsEntry, tableChosenEntry, tableColumnsEntry, type KeptColumns } from '../../../storage';
import { endNotice } from '../check/check-end';
import { lookAtSheet } from '../check/check-sheet';
import { assumedSheet, type FoundSheet } from '../check/found-sheet';
import { notify, type PanePorts } from '../ports';
import type { Setup } from '../state';
import { NO_DRAFT, withChoice, withDraft, type ColumnDraft } from './column-drafts';
import { withKept } from './kept-columns';
import type { Settings } from './settings';
import { chosenThere, decideOthers } from './tables-there';
import { choiceAmong, choiceOf, keptTables, keyOf, NOTHING_KEPT, type KeptTables } from './tables';

export interface SettingUp {
  lookAtSheet(): Promise<void>;
  /** Looks at another table of the sheet. */
  chooseTable(id: string): Promise<void>;
  /** Checks a table together with the others that are chosen on the sheet, or no longer. */
  checkTable(id: string, on: boolean): Promise<void>;
  setColumn(column: number, role: ColumnRole | null): void;
  save(): Promise<boolean>;
  findAnew(): Promise<void>;
  /** Takes back what was chosen and not kept. */
  drop(): Promise<void>;
  /** Shows what a colleague has kept, where nothing else was chosen here. */
  follow(): void;
}

export function createSettingUp(ports: PanePorts, settings: Settings, dateSystem: () => DateSystem): SettingUp {
  const { store, excel } = ports;
  const remembered = keptTables(settings);
  /** What was chosen and not kept yet, by table. */
  const drafts = new Map<string, ColumnDraft>();
  const draftOf = (found: FoundSheet): ColumnDraft => drafts.get(keyOf(found)) ?? NO_DRAFT;

  /** The form with what was chosen in it before. */
  const withOwn = (setup: Setup): Setup => {
    const found = withDraft(setup.found, draftOf(setup.found));
    return found === setup.found ? setup : { ...setup, found, kept: 'same', unsaved: true };
  };

  /** `shown`: the form whose sheet is looked at again, whichever is the active one by now. */
  const look = async (kept: KeptTables, shown: Setup | null, table = shown ? choiceAmong(shown.found) : undefined) => {
    const last = store.get().checked?.worksheetId;
    const worksheetId = shown?.found.worksheetId;
    const options = {
      dateSystem: dateSystem(),
      kept,
      ...(worksheetId !== undefined && { worksheetId }),
      ...(table !== undefined && { table }),
      // A report that was just made is the active sheet; its columns are no session's.
      ...(last !== undefined && { insteadOfOurs: last }),
    };
    const looked = await lookAtSheet(excel, options);
    if (looked.ok) {
      const { found } = looked.value;
      store.set({
        setup: withOwn({
          ...looked.value,
          ...(found.tables.length > 1 && { chosen: chosenOf(found, table !== undefined) }),
        }),
      });
      return;
    }
    notify(ports, endNotice(looked.error));
    // A person may know better what the columns of a declined sheet hold.
    const mayBeOne = looked.error.kind === 'declined' && looked.error.reason !== 'ours';
    const survey = mayBeOne ? await excel.surveySheet(worksheetId) : null;
    const assumed = survey?.ok ? assumedSheet(survey.value) : null;
    store.set({ setup: assumed && withOwn({ found: assumed, kept: 'none', dateSystem: dateSystem() }) });
  };

  /** The tables that a check of the sheet would take. */
  const chosenOf = (found: FoundSheet, isLookedAt: boolean): ReadonlySet<string> => {
    const { worksheetId, tables } = found;
    const chosen = chosenThere(found, remembered);
    if (chosen.size > 0) return chosen;
    const kept = remembered.ofSheet(worksheetId)?.table;
    if (tables.some(({ id }) => id === kept)) return new Set([kept!]);
    const { setup } = store.get();
    const before = isLookedAt && setup?.found.worksheetId === worksheetId ? setup.chosen : undefined;
    return before ?? new Set([choiceOf(found)]);
  };

  return {
    lookAtSheet: () => look(remembered, null),
    chooseTable: (id) => look(remembered, store.get().setup, id),
    async checkTable(id, on) {
      const { setup } = store.get();
      if (setup?.chosen === undefined) return;
      const { worksheetId } = setup.found;
      const chosen = new Set(setup.chosen);
      if (on) chosen.add(id);
      else chosen.delete(id);
      if (chosen.size === 0) return;
      store.set({ setup: { ...setup, chosen } });
      // What was chosen so far may have been nobody's choice.
      const written = chosenThere(setup.found, remembered).size > 0 ? [id] : [...setup.chosen, id];
      for (const one of new Set(written)) await settings.put(tableChosenEntry(worksheetId, one), chosen.has(one));
      await decideOthers(settings, setup.found, chosen);
    },
    async findAnew() {
      const { setup } = store.get();
      if (setup !== null) drafts.delete(keyOf(setup.found));
      await look(NOTHING_KEPT, setup);
      const { setup: now } = store.get();
      if (now !== null) store.set({ setup: { ...now, anew: true, unsaved: true } });
    },
    async drop() {
      const { setup } = store.get();
      if (setup === null) return;
      drafts.delete(keyOf(setup.found));
      await look(remembered, setup);
    },
    follow() {
      const { setup } = store.get();
      if (setup === null || setup.anew) return;
      const { found } = setup;
      const ofSheet = remembered.ofSheet(found.worksheetId);
      const isOfTable = ofSheet?.table === (choiceAmong(found) ?? null);
      const kept = remembered.ofTable(found.worksheetId, choiceOf(found)) ?? (isOfTable ? ofSheet : null);
      if (kept !== null) store.set({ setup: withOwn({ ...setup, ...withKept(found, kept, dateSystem()) }) });
    },
    setColumn(column, role) {
      const { setup } = store.get();
      if (setup === null) return;
      drafts.set(keyOf(setup.found), withChoice(draftOf(setup.found), setup.found, column, role));
      store.set({ setup: withOwn(setup) });
    },
    async save() {
      const { setup } = store.get();
      if (setup === null) return false;
      const kept = await keepColumns(settings, setup.found, setup.anew ? 'whole' : draftOf(setup.found));
      if (kept === null) return false;
      drafts.delete(keyOf(setup.found));
      const { chosen, found } = setup;
      const isOne = chosenThere(found, remembered).size === 0;
      const now = chosen && (isOne ? new Set([choiceOf(found)]) : chosen);
      const saved = withKept(found, kept, dateSystem());
      store.set({ torn: false, setup: { ...saved, ...(now && { chosen: now }) } });
      // Where a check has asked for a choice between columns, the other tables were not shown.
      if (now || found.tables.length < 2) await decideOthers(settings, found, now ?? new Set([choiceOf(found)]));
      notify(ports, { tone: 'plain', text: (words) => words.notices.saved });
      return true;
    },
  };
}

/**
 * Remembers what the columns of a table hold: what was chosen here, over what the workbook holds by now; the whole; or only where they
 * stand by now. Of several tables on a sheet it is the one that is checked from now on, unless somebody has chosen which of them are.
 * Null where nothing was written.
 */
export async function keepColumns(
  settings: Settings,
  found: FoundSheet,
  chosen: ColumnDraft | 'whole' | 'places' = 'places',
): Promise<KeptColumns | null> {
  const { worksheetId } = found;
  const table = choiceAmong(found) ?? null;
  const merged = (there: KeptColumns | null): KeptColumns => {
    if (chosen === 'whole' || there === null || there.table !== table) return columnsOf(found);
    const match = matchMapping(keptMapping(there), found.header);
    const now = match.state === 'changed' ? found : { ...found, mapping: match.mapping };
    return chosen === 'places' ? withoutAdded(columnsOf(now), found) : columnsOf(withDraft(now, chosen));
  };
  if (table === null) return settings.change(columnsEntry(worksheetId), merged);
  const kept = await settings.change(tableColumnsEntry(worksheetId, table), merged);
  if (kept === null || chosenThere(found, keptTables(settings)).size > 0) return kept;
  return (await settings.put(columnsEntry(worksheetId), kept)) ? kept : null;
}

/** Nobody has looked at a column that came since: it stays a new one. */
const withoutAdded = (kept: KeptColumns, { added = [] }: FoundSheet): KeptColumns => ({
  ...kept,
  labels: kept.labels.map((label, column) => (added.includes(column) ? '' : label)),
});

function columnsOf(found: FoundSheet): KeptColumns {
  const { columns, labels } = found.mapping;
  const used = Object.fromEntries(Object.entries(columns).filter(([, at]) => at.length > 0));
  return { columns: used, labels, table: choiceAmong(found) ?? null };
}
