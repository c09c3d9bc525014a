import type { MachinePort } from '../ports';

const KEY = 'tcc.tables';

/** This computer's copy of CMS's tables, in the storage of the add-in's own address. */
export const keptTables: MachinePort = {
  read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      // Hosts may forbid storage in the pane's frame; then only the workbook keeps the tables.
      return null;
    }
  },
  write(text) {
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
    } catch {
      // As above; or the tables are larger than the storage.
    }
  },
};
