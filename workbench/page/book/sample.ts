import { cellArea } from '../../host/addresses';
import type { SheetModel, WorkbookModel } from '../../host/model';
import { enterCsv } from './csv';

export const SAMPLE_NAME = 'Sample sessions.xlsx';
export const SAMPLE_SHEET = 'Sessions';
const HEADER = {
  bold: true,
  fill: '#E8EEF7',
  borders: { EdgeBottom: { style: 'Continuous', color: '#8EA9DB', weight: 'Thin' } },
};
/** Points, by the labels of the sample's columns. */
const WIDTHS: Readonly<Record<string, number>> = {
  'Date of Service': 84,
  Client: 96,
  Therapist: 80,
  License: 48,
  Treatment: 150,
  'CPT Code': 60,
  Units: 40,
  Minutes: 52,
  Modifiers: 62,
  Payer: 96,
  State: 40,
};

/** The invented sessions as a clinic keeps them. */
export function fillSample(workbook: WorkbookModel, csv: string): void {
  const sheet = workbook.sheets[0]!;
  const { columns } = enterCsv(workbook, sheet.id, csv);
  sheet.changeFormat({ row: 0, column: 0, rows: 1, columns }, HEADER);
  for (let column = 0; column < columns; column++)
    sheet.setColumnWidth(column, 1, WIDTHS[String(sheet.value(0, column))] ?? null);
  sheet.store.frozen = { row: 0, column: 0, rows: 1, columns: 16_384 };
  workbook.flush();
}

/** A sheet that shows the functions. */
export function addFormulas(workbook: WorkbookModel, namespace: string): void {
  fillFormulas(workbook.addSheet('Formulas'), namespace);
  workbook.flush();
}

/** Each row: what is asked, and the formula that answers it beside its text. */
const examples = (ns: string): readonly (readonly [string, string])[] => [
  ['A technique, its minutes and a license: which code?', `=${ns}.SUGGEST("Swedish massage", 50, "LMT")`],
  ['How many units are 53 minutes by the rule of CMS?', `=${ns}.UNITS(53)`],
  ['The same minutes, each code alone (CPT midpoint)', `=${ns}.UNITS(53, "midpoint")`],
  ['May both codes be billed for one client on one day?', `=${ns}.PAIR("97124", "97140")`],
  ['May a massage therapist report the code in Oregon?', `=${ns}.LICENSE("97124", "LMT", "OR")`],
  ['Is the code in force on this date?', `=${ns}.STATUS("97001", DATE(2020, 5, 4))`],
  ['What is the code for?', `=${ns}.DESCRIBE("97140")`],
  ['How many units are the minutes of the first session?', `=${ns}.UNITS(${SAMPLE_SHEET}!H2)`],
];

function fillFormulas(sheet: SheetModel, namespace: string): void {
  const rows = examples(namespace).map(([question, formula]) => [question, `'${formula}`, formula]);
  const cells = [['Question', 'Formula', 'Answer'], ...rows];
  sheet.enter({ row: 0, column: 0, rows: cells.length, columns: 3 }, cells);
  sheet.changeFormat({ row: 0, column: 0, rows: 1, columns: 3 }, HEADER);
  sheet.changeFormat({ row: 1, column: 1, rows: rows.length, columns: 1 }, { fontName: 'Consolas', color: '#616161' });
  sheet.changeFormat({ row: 1, column: 2, rows: rows.length, columns: 1 }, { horizontalAlignment: 'Left' });
  [285, 262, 300].forEach((width, column) => sheet.setColumnWidth(column, 1, width));
  sheet.enter(cellArea(cells.length + 1, 0), [
    [`Change a formula, or type one of your own into any cell: begin with =${namespace}.`],
  ]);
}
