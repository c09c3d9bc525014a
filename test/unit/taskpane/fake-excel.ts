import { ok } from '../../../src/domain';
import type { Cells, CellValue, ClinicTables, ReportSheet, SheetChange } from '../../../src/excel';
import { marksEntry, rowsOfList, writeEntry, type KeptMarks } from '../../../src/storage';
import type { ExcelPort } from '../../../src/taskpane/model/ports';

export interface FakeOptions {
  readonly protected?: boolean;
  readonly readOnly?: boolean;
  readonly blockRows?: number;
  /** What the workbook already holds. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Shared by two panes of one workbook. */
  readonly workbook?: FakeWorkbook;
}

/** What two panes of one workbook share. */
export interface FakeWorkbook {
  readonly cells: CellValue[][];
  /** By row and column, `2.4`. */
  readonly formulas: Map<string, string>;
  readonly settings: Map<string, string>;
  readonly lists: Map<string, CellValue[][]>;
  readonly settingsListeners: (() => void)[];
  clinic: ClinicTables | null;
  readonly sheetListeners: ((change: SheetChange) => void)[];
}

export const fakeWorkbook = (cells: Cells, settings: ReadonlyMap<string, string> = new Map()): FakeWorkbook => ({
  cells: cells.map((row) => [...row]),
  formulas: new Map(),
  settings: new Map(settings),
  lists: new Map(),
  settingsListeners: [],
  clinic: null,
  sheetListeners: [],
});

/** One sheet of cells behind the pane's port, with a list of what was asked. */
export function fakeExcel(cells: Cells, options: FakeOptions = {}) {
  const asked: string[] = [];
  const reports: ReportSheet[] = [];
  const book = options.workbook ?? fakeWorkbook(cells, options.settings);
  const width = () => Math.max(0, ...book.cells.map((row) => row.length));
  const told = (change: Partial<SheetChange>) =>
    book.sheetListeners.forEach((listener) =>
      listener({ worksheetId: 'sheet-1', kind: 'edited', areas: [], remote: false, own: false, ...change }),
    );
  let formats = 0;
  /** Marks are listed in the workbook, as the real ones are. */
  const listed = (marks: KeptMarks): KeptMarks => {
    const kind = marksEntry(marks.worksheetId);
    book.settings.set(kind.key, writeEntry(kind, marks));
    book.settingsListeners.forEach((listener) => listener());
    return marks;
  };
  const excel: ExcelPort = {
    listSheets: async () =>
      ok([
        { id: 'sheet-1', name: 'Sessions' },
        { id: 'sheet-0', name: 'Shopping' },
      ]),
    async surveySheet(worksheetId, patience) {
      asked.push(patience === undefined ? 'survey' : `survey, waiting ${patience} ms`);
      if (worksheetId === 'sheet-0') {
        return ok({ worksheetId, sheetName: 'Shopping', protected: false, used: null, top: [], tables: [] });
      }
      return ok({
        worksheetId: 'sheet-1',
        sheetName: 'Sessions',
        protected: options.protected ?? false,
        used: book.cells.length === 0 ? null : { row: 0, column: 0, rows: book.cells.length, columns: width() },
        top: book.cells.slice(0, 80).map((row) => [...row]),
        tables: [],
      });
    },
    async readBlocks({ area, onBlock }) {
      const step = options.blockRows ?? 7;
      for (let at = 0; at < area.rows; at += step) {
        const rows = book.cells
          .slice(area.row + at, area.row + Math.min(area.rows, at + step))
          .map((row) => row.slice(area.column, area.column + area.columns));
        asked.push(`read ${rows.length}`);
        if (!(await onBlock({ firstRow: at, cells: rows }))) return ok('stopped');
      }
      return ok('complete');
    },
    async readRows(_, area, rows, what) {
      asked.push(`rows ${rows.join()}`);
      return ok(
        rows.map((row) =>
          book.cells[area.row + row]!.slice(area.column, area.column + area.columns).map((value, at) =>
            what === 'formulas' ? (book.formulas.get(`${area.row + row}.${area.column + at}`) ?? value) : value,
          ),
        ),
      );
    },
    async markRows({ rows, asOf, worksheetId, print }) {
      asked.push(`mark ${rows.error.join()}|${rows.warning.join()}`);
      return ok(listed({ worksheetId, formats: [`f${++formats}`], asOf, column: false, print: print ?? null }));
    },
    async markByColumn({ statuses, asOf, worksheetId }) {
      asked.push(`column ${statuses.join()}`);
      return ok(listed({ worksheetId, formats: [`f${++formats}`], asOf, column: true, print: null }));
    },
    async clearMarks(worksheetId) {
      asked.push('clear');
      const was = book.settings.delete(marksEntry(worksheetId).key);
      if (was) book.settingsListeners.forEach((listener) => listener());
      return ok({ removed: was ? 1 : 0, wordsLeft: false });
    },
    findUnlistedMarks: async () => ok([]),
    clearUnlistedMarks: async () => ok(undefined),
    async updateStatuses(_, changes) {
      asked.push(`statuses ${changes.map(({ row, status }) => `${row}=${status}`).join()}`);
      return ok(true);
    },
    readStatuses: async () => ok(null),
    blankStatuses: async () => ok(0),
    async selectCells(_, selected) {
      asked.push(`select ${selected.map(({ row, column }) => `${row}.${column}`).join(' ')}`);
      return ok({ hiddenRows: [] });
    },
    async editCells(_, edits) {
      const done = edits.filter(({ row, column, before }) => book.cells[row]?.[column] === before);
      for (const { row, column, after } of done) book.cells[row]![column] = after;
      asked.push(`edit ${done.map(({ row, column, after }) => `${row}.${column}=${after}`).join(' ')}`);
      return ok({ done, skipped: edits.filter((edit) => !done.includes(edit)), stopped: null, unsure: [] });
    },
    async readList(list) {
      const rows = book.lists.get(list.name);
      return ok(rows === undefined ? null : rowsOfList<CellValue>(list, [list.header, ...rows]));
    },
    async appendToList({ name }, rows) {
      book.lists.set(name, [...(book.lists.get(name) ?? []), ...rows.map((row) => [...row])]);
      told({ worksheetId: `list ${name}`, remote: true });
      return ok(undefined);
    },
    async writeListCell({ name }, row, column, value) {
      book.lists.get(name)![row - 1]![column] = value;
      return ok(true);
    },
    async watchSheets(listener) {
      book.sheetListeners.push(listener);
      return ok(async () => undefined);
    },
    async watchSettings(listener) {
      book.settingsListeners.push(listener);
      return ok(async () => undefined);
    },
    readSettings: async () => ok(new Map(book.settings)),
    async writeSettings(entries) {
      for (const [key, value] of entries) {
        asked.push(`setting ${key}`);
        if (value === null) book.settings.delete(key);
        else book.settings.set(key, value);
      }
      book.settingsListeners.forEach((listener) => listener());
      return ok(undefined);
    },
    readDateSystem: async () => ok(1900),
    async addSheet(name, rows) {
      asked.push(`sheet ${name} ${rows.length}`);
      return ok('sheet-2');
    },
    readClinicTables: async () => ok(book.clinic),
    async addClinicTables(stamp) {
      book.clinic = { payers: [], techniques: [], stamp };
      return ok(undefined);
    },
    async writeProfileStamp(stamp) {
      asked.push('stamp');
      book.clinic = { ...book.clinic!, stamp };
      return ok(undefined);
    },
    readXmlPart: async () => ok(null),
    writeXmlPart: async () => ok(undefined),
    freezeFormulas: async () => {
      const formulas = [{ row: 1, column: 9, rows: 1, columns: 1, formula: '=CPT.UNITS(53)', values: [[4]] }];
      return ok({ worksheetId: 'sheet-1', formulas, cells: 1, pending: 0 });
    },
    async thawFormulas({ formulas }) {
      asked.push(`thaw ${formulas.length}`);
      return ok({ formulas: formulas.length, left: 0 });
    },
    async writeReport(report) {
      const { name, blocks } = report;
      reports.push(report);
      asked.push(`report ${name} ${blocks.length}`);
      return ok(name);
    },
  };
  /** Somebody types into a cell. */
  const type = (row: number, column: number, value: CellValue, change: Partial<SheetChange> = {}) => {
    book.cells[row]![column] = value;
    told({ areas: [{ row, column, rows: 1, columns: 1 }], ...change });
  };
  return { excel, asked, reports, book, type, told };
}

export const SESSIONS: Cells = [
  ['Date of Service', 'Client', 'Therapist', 'CPT Code', 'Units', 'Minutes', 'Payer'],
  ['2024-08-05', 'Avery Sample', 'Lee Kneads', '97124', 4, 60, 'Self-pay'],
  ['2024-08-05', 'Blake Sample', 'Lee Kneads', '97124', 4, 45, 'Self-pay'],
  ['2024-08-06', 'Blake Sample', 'Max Movewell', '97140', 2, 30, 'Self-pay'],
  ['2024-08-06', 'Casey Sample', 'Max Movewell', '97140', 3, 37, 'Acme Mutual (invented)'],
  ['2024-08-07', '=cmd()|evil', 'Max Movewell', '97140', 1, '', 'Self-pay'],
];
