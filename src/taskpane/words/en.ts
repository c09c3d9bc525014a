import { STEP_MESSAGES, type UnitStepId } from '../../units';
import { fixes, freeze, report, setup, waivers } from './en-more';
import { ruleSwitches } from './en-rule-switches';
import type { atStart } from './en-start';
import { tables } from './en-tables';

const n = (value: number): string => value.toLocaleString('en-US');
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** The lines of the arithmetic, by the engine's names. */
const steps: Readonly<Record<UnitStepId, string>> = STEP_MESSAGES;

/** Texts of rules by `rule.message`, where this language has its own; the engine speaks English. */
const rules: Readonly<Record<string, string>> = {};

/** What the pane says of its work; the words of the rules come from the rules' own catalogue where they are not here. */
export const atWork = {
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
    edited: 'Out of date: cells or settings have changed since the check',
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

  live: { label: 'Check edits as they are made', rechecked: (rows: number) => `${n(rows)} edited, checked again` },

  setup,
  waivers,
  fixes,
  report,
  freeze,
  tables,
  ruleSwitches,
  steps,
  rules,
};

/** Every word of the pane, in the shape that each language fills. */
export type Words = typeof atStart & typeof atWork;
