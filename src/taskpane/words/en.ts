import { STEP_MESSAGES, type UnitStepId } from '../../units';
import { fixes, freeze, report, setup, waivers } from './en-more';
import { tables } from './en-tables';

/** Whole numbers with separators, as people of the language write them. */
const n = (value: number): string => value.toLocaleString('en-US');
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** The lines of the arithmetic, by the engine's names. */
const steps: Readonly<Record<UnitStepId, string>> = STEP_MESSAGES;

/** Texts of rules by `rule.message`, where this language has its own; the engine speaks English. */
const rules: Readonly<Record<string, string>> = {};

/** Every word of the pane; those of the rules come from the rules' own catalogue where they are not here. */
export const en = {
  title: 'Therapy Code Check',
  number: n,
  money: (dollars: number) => dollars.toLocaleString('en-US', { style: 'currency', currency: 'USD' }),
  rows: (count: number) => of(count, 'row', 'rows'),
  findingsCount: (count: number) => of(count, 'finding', 'findings'),
  language: 'Language',
  languageNames: { en: 'English', es: 'Español' },
  tabs: { findings: 'Findings', setup: 'Set-up', fixes: 'Fixes', waivers: 'Waivers', report: 'Report' },
  tabsLabel: 'Parts of this pane',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',

  severity: { error: 'Error', warning: 'Warning', advice: 'Advice', information: 'Information' },
  severityMany: { error: 'Errors', warning: 'Warnings', advice: 'Advice', information: 'Information' },

  start: {
    loading: 'Waiting for Excel ...',
    noOffice:
      'Excel’s connection (office.js) could not be loaded. It comes from Microsoft’s address, so check the network, then try again.',
    wrongHost: 'This pane works inside Excel. Open a workbook in Excel and start it from the Home tab.',
    tooOld: 'This version of Excel is too old. Excel 2021, Microsoft 365 or Excel on the web is needed.',
    noData:
      'The reference tables could not be loaded. Check the network, then try again; if it stays, reinstall the add-in.',
    again: 'Try again',
    languageMissing: 'This language could not be loaded. Check the network, then choose it again under “Set-up”.',
    loadingPart: 'Loading this part of the add-in ...',
    partMissing:
      'This part of the add-in could not be loaded. Check the network, then press the button again. Nothing was changed.',
    failed: 'Something in this pane went wrong. Close and open it, then check the sheet again.',
  },

  firstRun: {
    heading: 'How it works',
    sentences: [
      'Open a sheet with one row a service: date, client, code, units and minutes are enough.',
      'Press “Check sheet”: every row is compared with the coding rules of its date, license and payer, on this computer only.',
      'Read what was found, select a line to go to its cells, and decide; no cell changes unless you ask for it.',
    ],
    sample: 'Put a sample on a new sheet',
  },

  check: {
    button: 'Check sheet',
    again: 'Check again',
    all: 'All sheets',
    sheets: (checked: number, there: number) =>
      `${n(checked)} of ${of(there, 'sheet', 'sheets')} held sessions and were checked.`,
    shown: 'Sheet',
    looking: 'Looking at the sheet ...',
    reading: 'Reading rows',
    checking: 'Checking',
    marking: 'Marking rows',
    progress: (done: number, total: number) => `${n(done)} of ${n(total)}`,
    rate: (perSecond: number) => `${n(perSecond)} rows a second`,
    cancelling: 'Stopped. None of your cells was changed.',
    took: (seconds: string) => `in ${seconds} s`,
  },

  summary: {
    label: 'Result of the check',
    rows: 'Rows',
    sessions: 'Sessions',
    supported: 'Supported rows',
    notCheckable: 'Not checkable',
    rowsNotCheckable: 'Rows not checkable in full',
    waived: 'Waived',
    ranAt: (when: string, where: string) => `Checked ${when}, sheet “${where}”`,
    fresh: 'Up to date',
    edited: 'Out of date: cells have changed since the check',
    moved: 'Out of date: rows have moved since the check',
    skipped: (blank: number, total: number, other: number) =>
      [
        blank > 0 ? `${n(blank)} blank` : '',
        total > 0 ? of(total, 'total row', 'total rows') : '',
        other > 0 ? `${n(other)} without a service` : '',
      ]
        .filter(Boolean)
        .join(', '),
    skippedLabel: 'Rows left out',
    dateOrder: {
      'month-first': 'Dates were read month first.',
      'day-first': 'Dates were read day first.',
      'assumed-month-first': 'Dates could be read both ways; month first was assumed.',
      contradictory: 'The date column holds both month-first and day-first dates; dates open to both were not read.',
    },
    spellings: (count: number) => `${of(count, 'name has', 'names have')} two spellings; they were kept apart.`,
    rules: (ran: number) => of(ran, 'rule ran', 'rules ran'),
    stamp: (name: string, edition: string) => `${name}, ${edition}`,
    clean: 'Nothing was found. Every rule that applies could run on every row.',
    cleanBut: 'Nothing was found by the rules that could run. Some could not: see “Not checkable”.',
  },

  list: {
    label: 'Findings',
    empty: 'No finding fits the filter.',
    search: 'Search',
    searchHint: 'Code, row, words or a client’s name',
    group: 'Group',
    groups: {
      none: 'none',
      rule: 'Rule',
      todo: 'What to do',
      severity: 'Severity',
      provider: 'Provider',
      payer: 'Payer',
      day: 'Client and day',
    },
    filter: 'Show',
    filters: { all: 'All', open: 'Open', waived: 'Waived', fixable: 'With a fix', notCheckable: 'Not checkable' },
    clearFilter: 'Show all',
    dropFilter: (name: string, value: string) => `Stop filtering by ${name}: ${value}`,
    counted: (name: string, count: number) => `${name} (${n(count)})`,
    where: (rows: string) => `Row ${rows}`,
    wheres: (rows: string) => `Rows ${rows}`,
    more: (count: number) => `and ${n(count)} more`,
    position: (at: number, total: number) => `${n(at)} of ${n(total)}`,
    next: 'Next finding',
    previous: 'Previous finding',
    keys: 'Arrow keys move, Enter goes to the cells, F8 and Shift+F8 go to the next and previous finding.',
    shown: (shown: number, total: number) => `${n(shown)} of ${of(total, 'finding', 'findings')}`,
    unknown: '(blank)',
    notCheckable: 'Not checkable',
    waivedMark: 'Waived',
  },

  detail: {
    label: 'Details of the finding',
    seen: 'What was seen',
    arithmetic: 'How it was counted',
    todo: 'What to do',
    rule: 'Rule',
    authority: 'Authority',
    table: 'Table',
    denial: 'Likely denial',
    carc: (code: string) => `CARC ${code}`,
    confidence: {
      primary: 'the source itself was read',
      verified: 'confirmed by several independent sources',
      single: 'one source only',
      contradiction: 'sources disagree',
      unverified: 'not verified: advice only',
    },
    openRow: 'Go to the cells',
    hidden: (rows: string) => `Hidden by a filter or by hand: row ${rows}. It is selected all the same.`,
    gone: 'These rows are no longer there. Check the sheet again.',
    changed: 'This row has changed since the check. Check the sheet again.',
    searching: 'The rows have moved; looking for them ...',
    fix: 'Fix',
    waive: 'Waive ...',
  },

  marks: {
    label: 'Marked rows',
    mark: 'Mark rows',
    clear: 'Clear marks',
    cleared: 'All marks of this add-in were taken off the sheet.',
    asOf: (when: string) => `Marks as of ${when}; sorting invalidates them.`,
    offer:
      'Add a column “CPT check” beside the table? It moves with its row, can be sorted and filtered by, and is seen without this add-in.',
    column: 'Add column',
    formats: 'Color rows only',
    none: 'No marks',
    on: (rows: number) => `${of(rows, 'row is', 'rows are')} marked.`,
    protected: 'The sheet is protected, so rows are listed here but not marked. It stays protected.',
    readOnly: 'The workbook is read-only, so rows are listed here but not marked.',
    noRoom: 'There is no free column beside the table, so the rows are colored instead.',
    movesAlong: (when: string) => `Marks as of ${when}, by the column “CPT check”.`,
    wereStale: (when: string) =>
      `The marks of ${when} were taken off, because rows have changed or moved since. Check the sheet to mark it again.`,
    stale: 'The marks no longer fit the rows. Check again or clear them.',
  },

  notices: {
    cellEdit: 'A cell is being edited. Finish it with Enter or Esc; Excel waits for that.',
    cellEditGaveUp: 'Excel waited for a cell that is being edited. Finish it, then press the button again.',
    protected: 'The sheet is protected. It was left as it is.',
    readOnly: 'The workbook is read-only. Nothing was written.',
    payload:
      'Excel refused even a small block of this sheet as too large. Take out very long texts, or check fewer columns.',
    closed: 'The connection to the workbook ended. Open the workbook again, then this pane.',
    busy: 'Excel is busy with something else. Try again in a moment.',
    gone: 'The sheet, table or cells are no longer there.',
    notSupported: 'This version of Excel cannot do that.',
    unknown: (code: string) => `Excel refused (${code}). Try again; if it stays, close and open this pane.`,
    declined: {
      empty: 'This sheet is empty.',
      'no-header': 'No row of this sheet looks like the header of a session table.',
      'no-services': 'This is a table of another kind: it has no codes, techniques or dates of service.',
      'fee-schedule': 'This looks like a fee schedule: codes and prices, but no sessions.',
      summary: 'This looks like a summary: counts over many sessions, not the sessions themselves.',
      timesheet: 'This looks like a timesheet: working hours, but no services.',
      'no-rows': 'There is a header, but no rows under it.',
    },
    declinedHelp: 'If it is one, choose its columns under “Set-up”.',
    saved: 'Saved in the workbook.',
    newer: 'Some settings were written by a newer version of this add-in and are left as they are.',
    setAside: (fields: readonly string[]) =>
      `Settings of this workbook that cannot be read were set aside (${fields.join(', ')}). Choose them again under “Set-up”.`,
    colleague: 'A colleague changed the settings of this workbook; they were taken over.',
  },

  live: { label: 'Check edits as they are made', rechecked: (rows: number) => `${n(rows)} edited, checked again` },

  setup,
  waivers,
  fixes,
  report,
  freeze,
  tables,
  steps,
  rules,
};

export type Words = typeof en;
