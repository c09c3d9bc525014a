import { ok } from '../../../src/domain';
import type { Cells } from '../../../src/excel';
import type { ExcelPort } from '../../../src/taskpane/model/ports';

/** One sheet of cells behind the pane's port, with a list of what was asked. */
export function fakeExcel(cells: Cells, options: { protected?: boolean; blockRows?: number } = {}) {
  const asked: string[] = [];
  const width = Math.max(0, ...cells.map((row) => row.length));
  const excel: ExcelPort = {
    async surveySheet() {
      asked.push('survey');
      return ok({
        worksheetId: 'sheet-1',
        sheetName: 'Sessions',
        protected: options.protected ?? false,
        used: cells.length === 0 ? null : { row: 0, column: 0, rows: cells.length, columns: width },
        top: cells.slice(0, 80),
        tables: [],
      });
    },
    async readBlocks({ area, onBlock }) {
      const step = options.blockRows ?? 7;
      for (let at = 0; at < area.rows; at += step) {
        const rows = cells
          .slice(area.row + at, area.row + Math.min(area.rows, at + step))
          .map((row) => row.slice(area.column, area.column + area.columns));
        asked.push(`read ${rows.length}`);
        if (!(await onBlock({ firstRow: at, cells: rows }))) return ok('stopped');
      }
      return ok('complete');
    },
    async markRows({ rows, asOf, worksheetId }) {
      asked.push(`mark ${rows.error.join()}|${rows.warning.join()}`);
      return ok({ worksheetId, formats: ['f1'], asOf, column: false, print: null });
    },
    async clearMarks() {
      asked.push('clear');
      return ok(1);
    },
    async selectCells(_, selected) {
      asked.push(`select ${selected.map(({ row, column }) => `${row}.${column}`).join(' ')}`);
      return ok({ hiddenRows: [] });
    },
    watchSheets: async () => ok(async () => undefined),
    readSettings: async () => ok(new Map()),
    writeSettings: async () => ok(undefined),
  };
  return { excel, asked };
}

export const SESSIONS: Cells = [
  ['Date of Service', 'Client', 'Therapist', 'CPT Code', 'Units', 'Minutes', 'Payer'],
  ['2024-08-05', 'Avery Sample', 'Lee Kneads', '97124', 4, 60, 'Self-pay'],
  ['2024-08-05', 'Blake Sample', 'Lee Kneads', '97124', 4, 45, 'Self-pay'],
  ['2024-08-06', 'Blake Sample', 'Max Movewell', '97140', 2, 30, 'Self-pay'],
  ['2024-08-06', 'Casey Sample', 'Max Movewell', '97140', 3, 37, 'Acme Mutual (invented)'],
  ['2024-08-07', '=cmd()|evil', 'Max Movewell', '97140', 1, '', 'Self-pay'],
];
