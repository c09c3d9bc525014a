import { writeXlsx, type Cell, type CellStyle, type CellValue, type TableDefinition, type WriteSheet } from 'hucre';
import { PROFILE_NAME } from '../../src/excel/clinic-names';
import { check } from '../../src/functions/answers/check';
import { suggest } from '../../src/functions/answers/suggest';
import { units } from '../../src/functions/answers/units';
import { useKnowledge } from '../../src/functions/known';
import { createKnowledge } from '../../src/reference';
import { referenceData } from '../../src/reference/data';
import { CLINIC_SHEET } from '../../src/storage/our-sheets';
import { columnName } from '../../src/sheet';
import { PAYERS_TABLE, TECHNIQUES_TABLE } from '../../src/storage';
import { formulaToFile } from '../../workbench/page/book/file-formulas';
import { COLUMNS, ROWS, SESSIONS } from './sessions';

const NAMESPACE = 'CPT';
const LISTS_SHEET = 'Lists';
/** One instant for all files that are made, so that the same content has the same bytes. */
const MADE = new Date(Date.UTC(2026, 0, 1));

const TITLE: CellStyle = { font: { bold: true, size: 14 } };

/** The billing template as an .xlsx file; results that formulas show before they are computed anew are the engine's. */
export function templateWorkbook(): Promise<Uint8Array> {
  const knowledge = createKnowledge(referenceData);
  useKnowledge(() => knowledge);
  const lists: Lists = {
    License: referenceData.licenses.licenses.map(({ id }) => id),
    Payer: [...knowledge.payers.map(({ name }) => name)].sort(),
    State: referenceData.states.rows.map(({ id }) => id).sort(),
  };
  return writeXlsx({
    sheets: [sessionsSheet(lists), clinicSheet(), listsSheet(lists), aboutSheet()],
    namedRanges: [{ name: PROFILE_NAME, range: `'${CLINIC_SHEET}'!$B$1` }],
    properties: { title: 'Therapy billing template', creator: 'Therapy Code Check', created: MADE, modified: MADE },
  });
}

interface Lists {
  readonly License: readonly string[];
  readonly Payer: readonly string[];
  readonly State: readonly string[];
}

const letterOf = (header: string): string => columnName(COLUMNS.findIndex((column) => column.header === header));

function sessionsSheet(lists: Lists): WriteSheet {
  const rows: CellValue[][] = [COLUMNS.map(({ header }) => header)];
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 1; row <= ROWS; row++) {
    const typed = SESSIONS[row - 1] ?? [];
    const values = COLUMNS.map(({ header }, at): CellValue => {
      const value = typed[at] ?? null;
      return header === 'Date' && typeof value === 'string' ? serial(value) : value;
    });
    rows.push(values);
    COLUMNS.forEach(({ formula, format }, at) => {
      const style: CellStyle = format === undefined ? {} : { numFmt: format };
      const value = values[at] ?? null;
      if (formula === undefined) cells.set(`${row},${at}`, { value, style });
      else cells.set(`${row},${at}`, formulaCell(formula, row, at, values, style));
    });
  }
  const last = ROWS + 1;
  const check = `${letterOf('Line check')}2:${letterOf('Line check')}${last}`;
  const tint = (word: string, rgb: string, priority: number) => ({
    type: 'expression' as const,
    priority,
    formula: `LEFT($${letterOf('Line check')}2,${word.length})="${word}"`,
    range: check,
    style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb }, fgColor: { rgb } } },
  });
  return {
    name: 'Sessions',
    rows,
    cells,
    columns: COLUMNS.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    tables: [
      table(
        'Sessions',
        `A1:${columnName(COLUMNS.length - 1)}${last}`,
        COLUMNS.map(({ header }) => header),
      ),
    ],
    dataValidations: [
      ...(['License', 'Payer', 'State'] as const).map((header, at) => ({
        type: 'list' as const,
        range: `${letterOf(header)}2:${letterOf(header)}${last}`,
        formula1: `${LISTS_SHEET}!$${columnName(at)}$2:$${columnName(at)}$${lists[header].length + 1}`,
        allowBlank: true,
        showErrorMessage: true,
        // A warning, for a clinic has payers and certificates ("LMT; PNF") of its own.
        errorStyle: header === 'State' ? ('stop' as const) : ('warning' as const),
        errorTitle: `${header} not in the list`,
        errorMessage: NOT_LISTED[header],
      })),
      {
        type: 'decimal',
        operator: 'between',
        formula1: '1',
        formula2: '1440',
        range: `${letterOf('Minutes')}2:${letterOf('Minutes')}${last}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Minutes',
        errorMessage: 'Type minutes as a number, for example 50.',
      },
    ],
    conditionalRules: [tint('error', 'FFF8D7DA', 1), tint('warning', 'FFFFF3CD', 2)],
    pageSetup: { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 },
  };
}

const NOT_LISTED: Readonly<Record<keyof Lists, string>> = {
  License: 'Keep it if it names certificates, for example "LMT; PNF".',
  Payer: `Keep it if it stands in the payer table of the sheet "${CLINIC_SHEET}"; otherwise no rule of it is known.`,
  State: 'Choose the two letters of a state.',
};

const CALLED = { SUGGEST: suggest, UNITS: units, CHECK: check } as const;

/** The formula of a row, and what the engine answers to it. */
function formulaCell(
  formula: string,
  row: number,
  at: number,
  values: readonly CellValue[],
  style: CellStyle,
): Partial<Cell> {
  const [, name, list] = /^=CPT\.([A-Z]+)\((.*)\)$/.exec(formula)!;
  const args = list!.split(',').map((arg) => {
    const header = /^\{(.*)\}$/.exec(arg)?.[1];
    return [[header === undefined ? null : (values[COLUMNS.findIndex((column) => column.header === header)] ?? null)]];
  });
  const answer = CALLED[name as keyof typeof CALLED].call(args)[0]![0]!;
  if (typeof answer === 'object') throw new Error(`${name} of row ${row + 1} gives ${answer.code}: ${answer.message}`);
  const typed = formula.replace(/\{(.*?)\}/g, (_, header: string) => `${letterOf(header)}${row + 1}`);
  return {
    style,
    value: answer,
    formula: formulaToFile(typed, NAMESPACE),
    formulaResult: answer,
    // As Excel stores what may spill; otherwise it would show an @ in front of the function.
    formulaType: 'array',
    formulaDynamic: true,
    formulaRef: `${columnName(at)}${row + 1}`,
  };
}

/** Days since 1899-12-30, as Excel counts from March 1900 on. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** The sheet that the add-in makes for a clinic's own tables, with an invented row in each. */
function clinicSheet(): WriteSheet {
  const rows: CellValue[][] = [
    [`Profile for formulas (name: ${PROFILE_NAME})`, null],
    [],
    [],
    [...PAYERS_TABLE.header, null, ...TECHNIQUES_TABLE.header],
    [
      'Example Mutual',
      'EM; Example PPO',
      'midpoint',
      'unknown',
      'unknown',
      null,
      'Sample stretch',
      'stretch 1',
      '97110',
      'the clinic decides',
    ],
    ...Array.from({ length: 8 }, () => []),
  ];
  const last = rows.length;
  return {
    name: CLINIC_SHEET,
    rows,
    columns: [{ width: 36 }, { width: 24 }, ...[16, 16, 16, 3, 24, 24, 10, 24].map((width) => ({ width }))],
    tables: [
      table(PAYERS_TABLE.name, `A4:${columnName(PAYERS_TABLE.header.length - 1)}${last}`, PAYERS_TABLE.header),
      table(
        TECHNIQUES_TABLE.name,
        `G4:${columnName(5 + TECHNIQUES_TABLE.header.length)}${last}`,
        TECHNIQUES_TABLE.header,
      ),
    ],
    dataValidations: [
      { type: 'list', values: ['cms', 'midpoint', 'full15', 'unknown'], range: `C5:C${last}`, allowBlank: true },
      { type: 'list', values: ['yes', 'no', 'unknown'], range: `D5:E${last}`, allowBlank: true },
    ],
  };
}

function listsSheet(lists: Lists): WriteSheet {
  const names = Object.keys(lists) as (keyof Lists)[];
  const length = Math.max(...names.map((name) => lists[name].length));
  const rows = Array.from({ length }, (_, at) => names.map((name) => lists[name][at] ?? null));
  return { name: LISTS_SHEET, rows: [names, ...rows], columns: [{ width: 12 }, { width: 44 }, { width: 8 }] };
}

const ABOUT: readonly string[] = [
  'Therapy billing template',
  'Type a session in each row of the sheet "Sessions": the columns up to Modifiers are yours, the last three answer.',
  'Suggestion is the code for the technique, Counted the units for the minutes, Line check what speaks against the line.',
  'The formulas need the add-in Therapy Code Check. Without it they keep the last answers, or show #NAME?.',
  `Payers and techniques of your own go into the tables of the sheet "${CLINIC_SHEET}".`,
  'Several lines of one client and day are counted together by many payers: press Check sheet, or use CPT.CHECKSESSION.',
  'All names are invented: delete the sample rows before you begin.',
  'What is found is information, not billing or legal advice. CPT is a registered trademark of the American Medical Association.',
];

function aboutSheet(): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([['0,0', { value: ABOUT[0]!, style: TITLE }]]);
  return { name: 'About', rows: ABOUT.map((line) => [line]), cells, columns: [{ width: 110 }] };
}

const table = (name: string, range: string, header: readonly string[]): TableDefinition => ({
  name,
  range,
  style: 'TableStyleLight9',
  columns: header.map((column) => ({ name: column })),
});
