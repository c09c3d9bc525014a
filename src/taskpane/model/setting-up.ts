import { columnMapping, withColumns, type Cell, type ColumnRole, type DateSystem } from '../../sheet';
import { columnsEntry, type KeptColumns } from '../../storage';
import { endNotice } from './check-end';
import { lookAtSheet } from './check-sheet';
import { assumedSheet, type FoundSheet } from './found-sheet';
import { notify, type PanePorts } from './ports';
import type { Settings } from './settings';

export interface SettingUp {
  lookAtSheet(): Promise<void>;
  /** Looks at another table of the sheet. */
  chooseTable(id: string): Promise<void>;
  setColumn(column: number, role: ColumnRole | null): void;
  save(): Promise<boolean>;
  findAnew(): Promise<void>;
}

export function createSettingUp(ports: PanePorts, settings: Settings, dateSystem: () => DateSystem): SettingUp {
  const { store, excel } = ports;
  const keptColumns = (worksheetId: string) => settings.get(columnsEntry(worksheetId));

  const look = async (kept: (worksheetId: string) => KeptColumns | null, table?: string) => {
    const looked = await lookAtSheet(excel, { dateSystem: dateSystem(), keptColumns: kept }, table);
    if (looked.ok) {
      store.set({ setup: looked.value });
      return;
    }
    notify(ports, endNotice(looked.error));
    // A person may know better what the columns of a declined sheet hold.
    const survey = looked.error.kind === 'declined' ? await excel.surveySheet() : null;
    const assumed = survey?.ok ? assumedSheet(survey.value) : null;
    store.set({ setup: assumed === null ? null : { found: assumed, kept: 'none' } });
  };

  return {
    lookAtSheet: () => look(keptColumns),
    chooseTable: (id) => look(keptColumns, id),
    findAnew: () => look(() => null),
    setColumn(column, role) {
      const { setup } = store.get();
      if (setup === null) return;
      store.set({ setup: { found: withRole(setup.found, column, role), kept: 'same' } });
    },
    async save() {
      const { setup } = store.get();
      if (setup === null) return false;
      const saved = await keepColumns(settings, setup.found);
      if (saved) {
        store.set({ torn: false });
        notify(ports, { tone: 'plain', text: (words) => words.notices.saved });
      }
      return saved;
    },
  };
}

/** Remembers what the columns of a table hold, and which table it is where the sheet has several. */
export function keepColumns(
  settings: Settings,
  { worksheetId, mapping, tables, tableId }: FoundSheet,
): Promise<boolean> {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, at]) => at.length > 0));
  const table = tables.length > 1 ? (tableId ?? '') : null;
  return settings.put(columnsEntry(worksheetId), { columns, labels: mapping.labels, table });
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
