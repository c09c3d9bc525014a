import type { CountingRule } from '../../domain';
import { STEP_MESSAGES, type UnitStepId } from '../../units';
import { foundAgain } from './en-found-again';
import { gaps } from './en-gaps';
import { fixes, freeze, settingNames, setup, waivers } from './en-more';
import { report } from './en-report';
import { ruleSwitches } from './en-rule-switches';
import type { atStart } from './en-start';
import { tables } from './en-tables';
import { english } from './numbers';

const { number: n, money } = english;
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

const live = { label: 'Check edits as they are made', rechecked: (rows: number) => `${n(rows)} edited, checked again` };
const change = 'Way of marking';
const nameOf: Readonly<Record<string, string>> = { ...settingNames, live: live.label, markMode: change };

/** What the pane says of its work. */
export const atWork = {
  number: n,
  money,
  rows: (count: number) => of(count, 'row', 'rows'),
  findingsCount: (count: number) => of(count, 'finding', 'findings'),
  severity: { error: 'Error', warning: 'Warning', advice: 'Advice', information: 'Information' },
  severityMany: { error: 'Errors', warning: 'Warnings', advice: 'Advice', information: 'Information' },

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
      ours: 'This is a sheet that this add-in writes. Go to the sheet of sessions.',
      'no-rows': 'There is a header, but no rows under it.',
    },
    declinedHelp: 'If it is one, choose its columns under “Set-up”.',
    sampleAdded: 'The sample stands on a new sheet, which is open now. Press “Check sheet”.',
    saved: 'Saved in the workbook.',
    newer: 'Some settings were written by a newer version of this add-in and are left as they are.',
    notOurSheet:
      'Nothing was written: a sheet of this workbook is called “CPT waivers” or “CPT changes”, as our list would be, but has other headings. Rename that sheet, then try again.',
    setAside: (fields: readonly string[]) =>
      `Settings of this workbook that cannot be read are not used: ${fields.map((field) => nameOf[field] ?? field).join(', ')}. Choose them again under “Set-up”.`,
    colleague: 'A colleague changed the settings of this workbook; they were taken over.',
  },

  summary: {
    label: 'Result of the check',
    rows: 'Rows',
    sessions: 'Sessions',
    supported: 'Supported rows',
    notCheckable: 'Not checkable',
    notCheckableMany: 'Not checkable',
    rowsNotCheckable: 'Rows not checkable in full',
    waived: 'Waived',
    sheets: (checked: number, there: number) =>
      `${n(checked)} of ${of(there, 'sheet', 'sheets')} held sessions and were checked.`,
    torn: 'Check this sheet by itself for that.',
    hidden: (sheets: number) => `${of(sheets, 'hidden sheet was', 'hidden sheets were')} not looked at.`,
    ranUnnamed: (when: string) => `Checked ${when}, a sheet whose name is left out because it holds a client’s name`,
    ranAt: (when: string, where: string) => `Checked ${when}, sheet “${where}”`,
    fresh: 'Up to date',
    edited: 'Out of date: cells have changed since the check',
    reset: 'Out of date: settings, tables or columns have changed since the check',
    moved: 'Out of date: rows have moved since the check',
    gone: 'Out of date: the sheet of this list has been deleted. Check another sheet',
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
    dayFirst: false,
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
    /** Of what is grouped by: no single value of it. */
    any: 'All',
    clearFilter: 'Show all',
    dropFilter: (name: string, value: string) => `Stop filtering by ${name}: ${value}`,
    counted: (name: string, count: number) => `${name} (${n(count)})`,
    /** How many rules lack the same. */
    rules: (count: number) => of(count, 'rule', 'rules'),
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
    sources: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
    sourcesLoading: 'Loading ...',
    sourcesMissing: 'The list of sources did not arrive. Close this and open it again.',
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
    hidden: (rows: string) =>
      /^\d+$/.test(rows)
        ? `Hidden by a filter or by hand: row ${rows}. It is selected all the same.`
        : `Hidden by a filter or by hand: rows ${rows}. They are selected all the same.`,
    gone: 'These rows are no longer there. Check the sheet again.',
    changed: 'This row has changed since the check. Check the sheet again.',
    searching: 'The rows have moved; looking for them ...',
    fix: 'Fix',
    waive: 'Waive ...',
  },

  marks: {
    label: 'Marked rows',
    earlier: 'Rows marked earlier',
    mark: 'Mark rows',
    clear: 'Clear marks',
    cleared: 'All marks of this add-in were taken off the sheet. Rows stay unmarked until you mark them again.',
    noneThere: 'There are no marks of this add-in on the sheet. Rows stay unmarked until you mark them.',
    clearedButWords:
      'The marks of this add-in were taken off the sheet. The column “CPT check” stays, because other words stand in it.',
    otherWords:
      'The column “CPT check” holds words that are not this add-in’s; it was left as it is, and the rows are colored instead.',
    asOf: (when: string) => `Marks as of ${when}; sorting invalidates them.`,
    offer:
      'Add a column “CPT check” beside the table? It moves with its row, can be sorted and filtered by, and is seen without this add-in.',
    column: 'Add column',
    formats: 'Color rows only',
    none: 'No marks',
    change,
    changeHelp: 'For everyone who uses this workbook, now and at every check.',
    on: (rows: number) => `${of(rows, 'row is', 'rows are')} marked.`,
    protected: 'The sheet is protected, so rows are listed here but not marked. It stays protected.',
    readOnly: 'The workbook is read-only, so rows are listed here but not marked.',
    noRoom:
      'Beside the table there is no room for a column that stays apart from other cells, so the rows are colored instead.',
    filtered:
      'The filter of the sheet ends before a column beside the table, and sorting by it would leave that column behind. So the rows are colored instead.',
    deleted:
      'The column “CPT check” was deleted, so rows are listed here but not marked. Mark the rows to have it back.',
    movesAlong: (when: string) => `Marks as of ${when}, by the column “CPT check”.`,
    wereStale: (when: string) =>
      `The marks of ${when} were taken off, because rows have changed or moved since. Check the sheet to mark it again.`,
    wordsWereStale: (rows: number, when: string) =>
      `${of(rows, 'word', 'words')} of ${when} ${rows === 1 ? 'was' : 'were'} taken off the column “CPT check”, because rows have changed since, or moved without it. Check the sheet to mark it again.`,
    stuck: (when: string) =>
      `The marks of ${when} may stand on the wrong rows. They could not be changed: the sheet is protected or the workbook is read-only.`,
    old: (when: string) =>
      `The marks of ${when} are older than this list and may stand on the wrong rows. Mark the rows again, or clear the marks.`,
    unlisted: 'Marks that an earlier run had left behind were taken off. Check the sheet to mark it again.',
    unlistedStuck:
      'Marks that an earlier run has left may stand on the wrong rows. They could not be taken off: a sheet is protected or the workbook is read-only.',
    apart: 'Where rows were sorted without the column, its words stand beside other rows. Check again to mend that.',
    afterCheck: 'Rows have moved since the check, and would be marked in the wrong places. Check again to mark them.',
    stale: 'The marks no longer fit the rows. Check again or clear them.',
  },

  live,

  setup,
  waivers,
  fixes,
  foundAgain,
  gaps,
  report,
  freeze,
  tables,
  ruleSwitches,
  steps: STEP_MESSAGES as Readonly<Record<UnitStepId, string>>,
  /** Counting rules as the lines of the arithmetic name them. */
  ruleOfUnits: { cms: 'CMS', midpoint: 'midpoint', full15: 'full-15' } satisfies Record<CountingRule, string>,
  /** Data of the engine that are words, not facts. */
  saidOf: (text: string): string => text,
  /** Texts by `rule.message`, where a language has its own; the engine speaks English. */
  rules: {} as Readonly<Record<string, string>>,
};

/** Every word of the pane, in the shape that each language fills. */
export type Words = typeof atStart & typeof atWork;
