/**
 * The same things done to two workbooks behind the seam: the plain one in memory and the one in the grid. Bundled and run
 * in a page with the grid; `grid-model.spec.mjs` compares what came of each.
 */
import {
  memoryWorkbook,
  snapshot,
  type SheetModel,
  type WorkbookChange,
  type WorkbookModel,
} from '../../../workbench/host';
import { readA1 } from '../../../workbench/host/addresses';
import { newBook, type OpenBook } from '../../../workbench/page/grid/books';

type Run = (sheet: SheetModel, workbook: WorkbookModel) => void;

const at = (address: string) => readA1(address)!;
const MARK = { type: 'Custom', stopIfTrue: false, format: { fill: '#FFE0E0', color: '#A00000', bold: true } };

function fill(sheet: SheetModel): void {
  sheet.enter(at('A1:D5'), [
    ['Date', 'Client', 'Minutes', 'Twice'],
    ['8/5/2024', 'Avery Sample', 53, '=C2*2'],
    ['8/6/2024', 'Blake Sample', '0:45', '=C3*2'],
    ['8/7/2024', "'97124", true, '=SUM(C2:C3)'],
    ['', 'Casey Sample', '50%', ''],
  ]);
  sheet.changeFormat(at('A1:D1'), { bold: true, fill: '#E8EEF7' });
}

export const RUNS: Readonly<Record<string, Run>> = {
  'typed values, formulas and formats': fill,
  'formats set and taken back': (sheet) => {
    fill(sheet);
    sheet.changeFormat(at('B2:C3'), {
      ...{ italic: true, underline: 'Single', strikethrough: true, color: '#0B5A5E', fontName: 'Arial', fontSize: 14 },
      ...{ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1, locked: false },
    });
    sheet.changeFormat(at('B3'), { italic: null, color: null, locked: null, fill: '#FFFF00' });
    sheet.setNumberFormats(at('C2:C3'), [['0.00'], ['General']]);
    sheet.changeFormat(at('A2'), {
      borders: { EdgeBottom: { style: 'Continuous', weight: 'Thin', color: '#333333' } },
    });
  },
  'contents cleared, formats cleared': (sheet) => {
    fill(sheet);
    sheet.clear(at('B2:C3'), { contents: true, formats: false });
    sheet.clear(at('A1:B1'), { contents: false, formats: true });
    sheet.clear(at('D4:D5'), { contents: true, formats: true });
  },
  'cells inserted and deleted': (sheet) => {
    fill(sheet);
    sheet.insert(at('B2:B3'), 'Down');
    sheet.delete(at('A1'), 'Up');
    sheet.insert(at('C4'), 'Right');
  },
  'rows put in another order': (sheet) => {
    fill(sheet);
    sheet.changeFormat(at('B4'), { fill: '#FFFF00' });
    sheet.reorderRows(at('A2:D5'), [2, 0, 3, 1]);
  },
  'rows hidden and shown': (sheet) => {
    fill(sheet);
    sheet.hideRows(1, 3, true);
    sheet.hideRows(2, 1, false);
  },
  'conditional formats made in steps, ordered, changed and deleted': (sheet) => {
    fill(sheet);
    const first = { ...MARK, id: 'one', areas: [at('A2:D2'), at('A4:D4')], formula: '=$C2>50' };
    sheet.setConditionalFormats([first]);
    sheet.setConditionalFormats([{ ...MARK, id: 'two', areas: [at('A3:D3')], formula: '=TRUE', format: {} }, first]);
    sheet.setConditionalFormats(
      sheet.conditionalFormats.map((each) => (each.id === 'two' ? { ...each, format: { fill: '#FFF4CE' } } : each)),
    );
    sheet.setConditionalFormats([
      ...sheet.conditionalFormats,
      { ...MARK, id: 'three', areas: [at('B:B')], formula: '=$B1=""', stopIfTrue: true },
    ]);
    sheet.setConditionalFormats([...sheet.conditionalFormats].reverse());
    sheet.setConditionalFormats(sheet.conditionalFormats.filter(({ id }) => id !== 'one'));
  },
  'sheets added, named, moved, hidden and deleted': (sheet, workbook) => {
    fill(sheet);
    const waivers = workbook.addSheet('Waivers');
    const report = workbook.addSheet('Report', 0);
    waivers.enter(at('A1:B2'), [
      ['Rule', 'Reason'],
      ['=Sessions!B2', 5],
    ]);
    report.name = 'CPT report';
    workbook.moveSheet(waivers.id, 0);
    waivers.visibility = 'Hidden';
    workbook.deleteSheet(report.id);
  },
  'names and merged cells': (sheet, workbook) => {
    fill(sheet);
    workbook.setNames([
      { name: 'Stamp', formula: '=Sessions!$B$2', comment: '', visible: true, sheetId: null },
      { name: 'Gone', formula: '=Sessions!$B$3', comment: '', visible: true, sheetId: null },
    ]);
    workbook.setNames(workbook.names.filter(({ name }) => name !== 'Gone'));
    sheet.store.merged = [at('A7:B8')];
  },
};

/** Values of formulas are left out: the plain workbook here computes nothing. */
function comparable(workbook: WorkbookModel) {
  const { sheets, names } = snapshot(workbook);
  return {
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, cell]) => [
          address,
          cell.formula === undefined ? cell : { ...cell, value: null },
        ]),
      ),
    })),
  };
}

/** Kinds and places of what was told; ids differ from workbook to workbook. */
function told(workbook: WorkbookModel): WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  workbook.subscribe((change) => changes.push(change));
  return changes;
}
const anonymous = (changes: readonly WorkbookChange[]) =>
  changes.filter(({ kind }) => kind !== 'calculated').map((change) => ({ ...change, sheetId: '', tableId: '' }));

const started = globalThis.grid.startGrid(document.getElementById('grid')!);
let book: OpenBook | null = null;

const seam = {
  runs: Object.keys(RUNS),
  run(name: string) {
    const memory = memoryWorkbook([{ name: 'Sessions' }]);
    book = newBook(started, 'Book1.xlsx', 'Sessions', book);
    return [memory, book.workbook].map((workbook) => {
      const changes = told(workbook);
      RUNS[name]!(workbook.sheets[0]!, workbook);
      const waiting = comparable(workbook);
      workbook.flush();
      return { waiting, carriedOut: comparable(workbook), told: anonymous(changes) };
    });
  },
};
Object.assign(window, { seam });
