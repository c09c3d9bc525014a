import fc from 'fast-check';
import { checkInSlices } from '../../../src/check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import type { CellValue } from '../../../src/excel';
import { createKnowledge } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { RULES } from '../../../src/rules';
import { checkSheet } from '../../../src/taskpane/model/check/check-sheet';
import { recheckRows } from '../../../src/taskpane/model/check/recheck';
import type { EnginePort, PanePorts } from '../../../src/taskpane/model/ports';
import { NOTHING_KEPT } from '../../../src/taskpane/model/setup/tables';
import { FIRST_STATE, type Checked, type PaneState } from '../../../src/taskpane/model/state';
import { createStore } from '../../../src/taskpane/model/store';
import { fakeExcel } from './fake-excel';

/** Of each column what stands there as a rule, and what may stand there besides: it may change how other rows are read. */
const COLUMNS: readonly (readonly [string, readonly CellValue[], readonly CellValue[]])[] = [
  ['Date of Service', [45509, 45510, 45511], ['8/5/2024', '2024-08-06', '8/32/2024', '25/7/2024', '', 46000]],
  ['Client', ['Avery Sample', 'Blake Sample', 'Casey Sample'], ['avery sample', 'Sample, Avery', '']],
  [
    'CPT Code',
    [97110, 97140, 97124, '97530', 97161, 97014, 'G0283', 97112, 97150, 98941],
    [97001, '9711O', ' 97112 ', 99999, '', '97110-59'],
  ],
  ['Units', [1, 2, 3, 4], ['2 units', '', 0, -1, '#N/A']],
  ['Minutes', [8, 15, 23, 30, 37, 45, 60], ['', '45 min', '#N/A', 600]],
  ['Therapist', ['Lee Kneads', 'Max Movewell'], ['lee kneads', 'Ann Other, LMT', '']],
  ['License', ['PT', 'LMT', 'OT', 'DC', 'PTA'], ['', 'XX']],
  ['Treatment', ['Swedish massage', 'Therapeutic exercise', 'MFR', 'Evaluation', 'Hot pack'], ['Total', '']],
  ['Modifiers', ['GP', 'GO', '59', 'GP 59', '', 'KX', 'CQ'], ['ZZ']],
  ['Payer', ['Medicare Part B', 'Self-pay', 'Aetna', 'Workers Comp'], ['']],
  ['State', ['OR', 'WA'], ['', 'ZZ']],
  ['Start', [0.375, 0.40625], ['9:00 AM', '']],
  ['End', [0.4166667, 0.4375], ['10:00 AM', '']],
  ['Visit #', ['V1', 'V2', 'V3'], ['']],
  ['Remarks', ['', 'called'], ['Total', 'Client: Drew Sample']],
];
/** Date, client, code, units and minutes: without them it is no table of sessions. */
const ALWAYS = 5;
const ROWS = 12;
const CLIENT = 1;

const BLANK = COLUMNS.map((): CellValue => '');
const withFirst = (...first: CellValue[]) => [...first, ...BLANK.slice(first.length)];
const TOTAL = withFirst('Total');

/** What rows between the services say of those below them, which then say nothing of it themselves. */
const SECTIONS = [
  ...['Client: Avery Sample', 'Client: Blake Sample', 'Client: avery sample', 'Patient: Casey Sample Payer: Aetna'],
  ...['Payer: Medicare Part B', 'Payer: Aetna', 'Therapist: Lee Kneads', 'Therapist: Max Movewell, LMT'],
  ...['License: PT', 'State: WA'],
].map((text) => withFirst(text));
const SAID_IN_SECTIONS = new Set(['Client', 'Therapist', 'License', 'Payer', 'State']);

type Kind = 'usual' | 'odd' | 'sections';

/** Cells as they are as a rule, with the others, too, or with those open that rows between the services may fill. */
function cellOf([label, usual, others]: (typeof COLUMNS)[number], kind: Kind) {
  if (kind === 'odd') return fc.constantFrom(...usual, ...others);
  const cell = fc.constantFrom(...usual);
  if (kind === 'usual' || !SAID_IN_SECTIONS.has(label)) return cell;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', '', '', '-') }, { weight: 2, arbitrary: cell });
}

/** Rows and edits of a sheet of a kind. */
function sheetWith(kind: Kind) {
  const row = fc.tuple(...COLUMNS.map((column) => cellOf(column, kind)));
  const others = { usual: [], odd: [BLANK, TOTAL], sections: SECTIONS }[kind];
  const rows = fc.oneof(
    { weight: kind === 'sections' ? 3 : 12, arbitrary: row },
    { weight: others.length === 0 ? 0 : 1, arbitrary: fc.constantFrom(BLANK, ...others) },
  );
  const place = { at: fc.nat(ROWS - 2), count: fc.integer({ min: 1, max: 2 }) };
  const edit = fc.oneof(
    { weight: 3, arbitrary: fc.record({ ...place, cells: row, column: fc.nat(COLUMNS.length - 1) }) },
    { weight: 1, arbitrary: fc.record({ ...place, cells: rows, column: fc.constant(null) }) },
  );
  return fc.record({
    rows: fc.array(rows, { minLength: ROWS, maxLength: ROWS }),
    others: fc.subarray(COLUMNS.map((_, at) => at).slice(ALWAYS)),
    // Where rows between the services name the client, a column for it may be missing.
    left: fc.constantFrom(NaN, ...(kind === 'sections' ? [CLIENT] : [])),
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  });
}

const knowledge = createKnowledge(referenceData);
const engine = { knowledge, rules: RULES, check: checkInSlices } as unknown as EnginePort;
const OPTIONS = { knowledge, dateSystem: 1900, profile: EMPTY_PROFILE, kept: NOTHING_KEPT } as const;

function sheetOf(cells: readonly (readonly CellValue[])[]) {
  const fake = fakeExcel(cells);
  const ports = {
    store: createStore<PaneState>(FIRST_STATE),
    excel: fake.excel,
    engine,
    clock: { today: () => isoDate('2024-09-01'), now: () => '2024-09-01 10:30' },
    readOnly: () => false,
  } as unknown as PanePorts;
  const check = async () => {
    const checked = await checkSheet(ports, OPTIONS, { stopped: false }, () => undefined);
    return checked.ok ? checked.value : null;
  };
  const again = (checked: Checked, rows: readonly number[]) =>
    recheckRows(ports, checked, rows, OPTIONS, { stopped: false });
  return { cells: fake.book.cells, check, again };
}

const said = ({ report, notes, items }: Checked) => ({
  ...report,
  notCheckable: report.notCheckable.map((gap) => JSON.stringify(gap)).sort(),
  stamps: null,
  notes,
  items: items.length,
});

/** Is it the same table as before, with the same columns? Whatever changes that has the whole sheet checked. */
const isSame = (a: Checked, b: Checked): boolean =>
  JSON.stringify([a.area, a.columns, a.found.facts]) === JSON.stringify([b.area, b.columns, b.found.facts]);

/** Rows that are checked again after an edit say what a check of the whole sheet would, or that it is needed. */
test.each([
  ['as a rule', 'usual'],
  ['of all kinds', 'odd'],
  ['that rows between the services fill', 'sections'],
] as const)(
  'after any edits the list is that of a check of the whole sheet: cells %s',
  async (_, kind) => {
    await fc.assert(
      fc.asyncProperty(sheetWith(kind), async ({ rows, others, left, edits }) => {
        const columns = [...COLUMNS.keys()].filter((at) => (at < ALWAYS && at !== left) || others.includes(at));
        const pick = (cells: readonly CellValue[]) => columns.map((at) => cells[at]!);
        const sheet = sheetOf([pick(COLUMNS.map(([label]) => label)), ...rows.map(pick)]);
        let checked = await sheet.check();
        for (const { at, count, cells, column } of edits) {
          // Cells that are no table of sessions any more.
          if (checked === null) return;
          const { area } = checked;
          const edited = [at, at + 1].slice(0, count).filter((row) => row < area.rows);
          for (const row of edited)
            pick(cells).forEach((cell, to) => {
              if (column === null || columns[to] === column) sheet.cells[area.row + row]![to] = cell;
            });
          const again = await sheet.again(checked, edited);
          const whole = await sheet.check();
          if (again !== null && again !== 'all' && whole !== null && isSame(whole, again))
            expect(said(again)).toEqual(said(whole));
          checked = whole;
        }
      }),
    );
  },
  300_000,
);
