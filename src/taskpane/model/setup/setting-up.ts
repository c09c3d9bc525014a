import { columnMapping, withColumns, type Cell, type ColumnRole, type DateSystem } from '../../../sheet';
import { columnsEntry, tableChosenEntry, tableColumnsEntry } from '../../../storage';
import { endNotice } from '../check/check-end';
import { lookAtSheet } from '../check/check-sheet';
import { assumedSheet, type FoundSheet } from '../check/found-sheet';
import { notify, type PanePorts } from '../ports';
import type { Settings } from './settings';
import { choiceAmong, choiceOf, keptTables, NOTHING_KEPT, type KeptTables } from './tables';

export interface SettingUp {
  lookAtSheet(): Promise<void>;
  /** Looks at another table of the sheet. */
  chooseTable(id: string): Promise<void>;
  /** Checks a table together with the others that are chosen on the sheet, or no longer. */
  checkTable(id: string, on: boolean): Promise<void>;
  setColumn(column: number, role: ColumnRole | null): void;
  save(): Promise<boolean>;
  findAnew(): Promise<void>;
}

export function createSettingUp(ports: PanePorts, settings: Settings, dateSystem: () => DateSystem): SettingUp {
  const { store, excel } = ports;
  const remembered = keptTables(settings);

  const look = async (kept: KeptTables, table?: string) => {
    const last = store.get().checked?.worksheetId;
    const options = {
      dateSystem: dateSystem(),
      kept,
      ...(table !== undefined && { table }),
      // A report that was just made is the active sheet; its columns are no session's.
      ...(last !== undefined && { insteadOfOurs: last }),
    };
    const looked = await lookAtSheet(excel, options);
    if (looked.ok) {
      const { found } = looked.value;
      store.set({
        setup: { ...looked.value, ...(found.tables.length > 1 && { chosen: chosenOf(found, table !== undefined) }) },
      });
      return;
    }
    notify(ports, endNotice(looked.error));
    // A person may know better what the columns of a declined sheet hold.
    const mayBeOne = looked.error.kind === 'declined' && looked.error.reason !== 'ours';
    const survey = mayBeOne ? await excel.surveySheet() : null;
    const assumed = survey?.ok ? assumedSheet(survey.value) : null;
    store.set({ setup: assumed === null ? null : { found: assumed, kept: 'none', dateSystem: dateSystem() } });
  };

  /** The tables that a check of the sheet would take. */
  const chosenOf = (found: FoundSheet, isLookedAt: boolean): ReadonlySet<string> => {
    const { worksheetId, tables } = found;
    const chosen = tables.map(({ id }) => id).filter((id) => remembered.chosen(worksheetId).has(id));
    if (chosen.length > 0) return new Set(chosen);
    const kept = remembered.ofSheet(worksheetId)?.table;
    if (tables.some(({ id }) => id === kept)) return new Set([kept!]);
    const { setup } = store.get();
    const before = isLookedAt && setup?.found.worksheetId === worksheetId ? setup.chosen : undefined;
    return before ?? new Set([choiceOf(found)]);
  };

  return {
    lookAtSheet: () => look(remembered),
    chooseTable: (id) => look(remembered, id),
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
      const written = remembered.chosen(worksheetId).size > 0 ? [id] : [...setup.chosen, id];
      for (const one of new Set(written)) await settings.put(tableChosenEntry(worksheetId, one), chosen.has(one));
    },
    findAnew: () => {
      const { setup } = store.get();
      return look(NOTHING_KEPT, setup === null ? undefined : choiceAmong(setup.found));
    },
    setColumn(column, role) {
      const { setup } = store.get();
      if (setup === null) return;
      store.set({ setup: { ...setup, found: withRole(setup.found, column, role), kept: 'same' } });
    },
    async save() {
      const { setup } = store.get();
      if (setup === null) return false;
      const saved = await keepColumns(settings, setup.found);
      if (saved) {
        const { chosen, found } = setup;
        const isOne = chosen !== undefined && remembered.chosen(found.worksheetId).size === 0;
        store.set({ torn: false, setup: isOne ? { ...setup, chosen: new Set([choiceOf(found)]) } : setup });
        notify(ports, { tone: 'plain', text: (words) => words.notices.saved });
      }
      return saved;
    },
  };
}

/**
 * Remembers what the columns of a table hold. Of several on a sheet it is the one that is checked from now on, unless
 * somebody has chosen which of them are.
 */
export async function keepColumns(settings: Settings, found: FoundSheet): Promise<boolean> {
  const { worksheetId, mapping } = found;
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, at]) => at.length > 0));
  const table = choiceAmong(found) ?? null;
  const kept = { columns, labels: mapping.labels, table };
  if (table !== null) {
    const saved = await settings.put(tableColumnsEntry(worksheetId, table), kept);
    if (!saved || keptTables(settings).chosen(worksheetId).size > 0) return saved;
  }
  return settings.put(columnsEntry(worksheetId), kept);
}

/** The same sheet with another role for one column. Roles that are spread over columns get one more. */
export function withRole(found: FoundSheet, column: number, role: ColumnRole | null): FoundSheet {
  const labelled = found.mapping.labels.length > 0 ? found.mapping : columnMapping({}, found.header as readonly Cell[]);
  const without = { ...labelled, columns: dropColumn(labelled.columns, column) };
  const spread = role !== null && SPREAD.has(role) ? (without.columns[role] ?? []) : [];
  const mapping =
    role === null
      ? without
      : withColumns(
          without,
          role,
          [...spread, column].sort((a, b) => a - b),
        );
  return { ...found, mapping };
}

/** First and last name, or four modifiers, stand in several columns. */
const SPREAD: ReadonlySet<ColumnRole> = new Set(['client', 'provider', 'modifiers']);

function dropColumn(columns: FoundSheet['mapping']['columns'], column: number): FoundSheet['mapping']['columns'] {
  const entries = Object.entries(columns).map(([role, at]) => [role, at.filter((one) => one !== column)] as const);
  return Object.fromEntries(entries.filter(([, at]) => at.length > 0));
}
