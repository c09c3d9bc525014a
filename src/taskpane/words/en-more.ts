import { ruleSwitches } from './en-rule-switches';
import { english } from './numbers';

const { number: n } = english;
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

export const setup = {
  heading: 'Columns',
  intro: 'Found on this sheet. Change what is wrong; it is kept in the workbook.',
  table: 'Table',
  tableAt: (name: string, address: string) => (name === '' ? address : `${name}, ${address}`),
  column: 'Column',
  sample: 'Sample',
  holds: 'Holds',
  confidence: 'How sure',
  confidences: { sure: 'Sure', likely: 'Likely', unsure: 'Please look', chosen: 'Chosen' },
  nothing: 'Nothing that is checked',
  torn: 'Two columns fit. Please choose.',
  tornBeside: 'A column behind a blank one may be part of the table. Please choose.',
  tornNone: 'No, none of the table’s',
  columnsMoved: 'Columns have moved; they were found again by their names.',
  columnsChanged: 'Columns were renamed or removed. Please look through them.',
  columnsAdded: (names: readonly string[]) =>
    `Columns that came since these were chosen are not looked at: “${names.join('”, “')}”.`,
  lookThere: 'You find them under “Set-up”.',
  oneOfTables: (name: string, count: number, cells: string) =>
    `${n(count)} tables of sessions stand on this sheet; ${name === '' ? `the one in ${cells}` : `“${name}”`} was checked. Others can be chosen under “Set-up”.`,
  othersThere: 'Others can be chosen under “Set-up”.',
  chosenGone: (tables: number) =>
    `${n(tables)} chosen ${tables === 1 ? 'table is' : 'tables are'} no longer there as before. Choose again under “Set-up”, and keep the columns.`,
  tables: 'Tables to check',
  apart:
    'Several tables of sessions stand on this sheet. Each is checked by itself: what a client had on one day in two of them is not put together.',
  outside: (rows: string) =>
    `${rows}: like sessions, but not under the header of the table, so not checked. Move them there and check again.`,
  cleanThere: 'Nothing was found in the rows and columns that were looked at.',
  cut: (columns: number) =>
    `Only the first ${n(columns)} columns were looked at. Move the columns that are checked further to the left.`,
  tablesChecked: (checked: number, there: number) =>
    `${n(checked)} of ${n(there)} tables of sessions on this sheet were checked, each by itself.`,
  keep: 'Keep these columns',
  unsaved: 'Not saved yet.',
  drop: 'Drop these changes',
  detect: 'Find the columns anew',
  sheets: 'Sheets',
  profile: 'Clinic',
  profileIntro: 'Used where the sheet has no column for it.',
  license: 'License, e.g. LMT or LMT; PNF',
  state: 'State',
  payer: 'Payer',
  countingRule: 'How minutes become units',
  countingRules: {
    payer: 'As the payer says',
    cms: 'CMS: minutes of a day together (8-minute rule)',
    midpoint: 'Midpoint: each code alone',
    full15: 'Full 15 minutes only',
  },
  hoursWorked: 'Longest working day, hours',
  badHours: (most: number) =>
    `This is no number of hours from 0 to ${n(most)}; nothing is saved until it is put right.`,
  unknownPayer: 'This payer is not in the tables: rules that depend on it are advice.',
  unknownState: 'This state is not in the tables.',
  unknownLicense: 'This license is not in the tables.',
  save: 'Save',
  own: 'Own payers and techniques',
  ownIntro: 'Tables on the sheet “CPT clinic”, for what the built-in tables do not know. They stand before them.',
  ownAdd: 'Make the tables',
  ownGo: 'Go to the tables',
  ownLacks: (table: string, missing: readonly string[], header: readonly string[]) =>
    `None of the rows of the table ${table} is used, because it has no column ${quoted(missing)}. Its headings are, in any order: ${header.join(', ')}.`,
  ownUnread: (count: number) =>
    `${n(count)} of the clinic’s own rows could not be read: a payer needs a name and cms, midpoint or full15; a technique a name and a code.`,
  help: 'Help',
  diagnosisIntro: 'Versions, sizes and counts for whoever helps you. No cell’s text is in it.',
  diagnosis: 'Copy a diagnosis',
  diagnosisCopied: 'The diagnosis is on the clipboard.',
  roles: {
    date: 'Date of service',
    client: 'Client',
    clientId: 'Client number',
    visit: 'Visit number',
    claim: 'Claim number',
    provider: 'Provider',
    license: 'License',
    code: 'Code',
    description: 'Description',
    technique: 'Technique',
    units: 'Units',
    minutes: 'Minutes',
    hours: 'Hours',
    start: 'Start',
    end: 'End',
    modifiers: 'Modifiers',
    payer: 'Payer',
    plan: 'Plan or line of business',
    diagnosis: 'Diagnosis',
    placeOfService: 'Place of service',
    charge: 'Charge',
    rate: 'Rate',
    allowed: 'Allowed amount',
    paid: 'Paid amount',
    denial: 'Denial',
    authorization: 'Authorization',
    state: 'State',
    notes: 'Notes',
    billingGroup: 'Billing group',
    referral: 'Referral',
    kx: 'KX',
    goal: 'Goal',
    treatmentMinutes: 'Total treatment minutes',
  },
};

/** What can be chosen under “Set-up”, by its name in the settings. */
export const settingNames: Readonly<Record<string, string>> = {
  license: 'License',
  state: 'State',
  payer: 'Payer',
  countingRule: setup.countingRule,
  hoursWorked: setup.hoursWorked,
  rulesOff: ruleSwitches.list,
  columns: setup.heading,
  tables: setup.tables,
};

export const waivers = {
  heading: 'Waive this finding',
  intro: 'The decision stands on the sheet “CPT waivers”, where everyone with the workbook sees it.',
  reason: 'Reason',
  reasons: {
    documented: 'The record supports it',
    'payer-agreed': 'The payer has agreed',
    'other-day': 'The date in the sheet is wrong, billed rightly',
    'not-billed': 'Not billed to this payer',
    other: 'Other',
  },
  own: 'In your own words (no names of clients)',
  initials: 'Your initials',
  expires: 'Ends on (optional)',
  save: 'Waive',
  saved: 'Waived.',
  remove: 'Take the waiver back',
  list: 'Waivers in this workbook',
  none: 'There are no waivers in this workbook.',
  unseen:
    'Not looked at: a check of their sheets and tables, by rules that are switched on, tells whether they still fit.',
  unread: {
    other: (rows: string) =>
      `These rows of the sheet “CPT waivers” cannot be read as waivers, so they waive nothing: ${rows}.`,
    date: (rows: string) =>
      `These rows of the sheet “CPT waivers” have a date that is none, or that could be two days, so they waive nothing: ${rows}. Write dates as 2026-12-31.`,
    unsigned: (rows: string) =>
      `These rows of the sheet “CPT waivers” lack a reason or initials, so they waive nothing: ${rows}. Whoever decided can fill them in.`,
  },
  waived: (reason: string) => `Waived: ${reason}`,
  stale:
    'These no longer fit: the row, what is said of it, or the rule has changed, they were made by an earlier version, or their end has passed.',
  until: (date: string) => `until ${date}`,
  by: (initials: string, on: string) => `${initials}, ${on}`,
  needReason: 'Choose a reason, and give your initials.',
  needWords: 'Say the reason in your own words.',
  gone: 'This waiver no longer stands on its sheet: somebody has changed it or taken it back. The list has been read anew.',
  noNames:
    'A word here is the client’s name. The sheet is for everyone with the workbook: write “the client”, and your own initials.',
  badDate: 'The end must be a day after today.',
  protected: 'The waivers sheet is protected, so nothing was written.',
};

export const fixes = {
  heading: 'Fixes that need no judgment',
  none: 'Nothing here can be put right without a person’s judgment.',
  stale: 'The sheet has changed. Check again before fixing.',
  kinds: {
    'set-units': 'Lower units to what the minutes support',
    'untimed-units': 'Lower codes that are not counted by time to 1 unit',
    'set-code': 'Replace an ended code by its one successor',
    'clean-code': 'Take spaces out of codes, and letters that stand for digits',
    'add-modifier': 'Add the missing discipline modifier',
  },
  row: 'Row',
  before: 'Before',
  after: 'After',
  cell: 'Cell',
  include: (cell: string) => `Include cell ${cell}`,
  apply: (count: number) => (count === 1 ? 'Apply 1 change' : `Apply ${n(count)} changes`),
  applied: (count: number) => (count === 1 ? '1 cell was changed.' : `${n(count)} cells were changed.`),
  formula: 'Left alone: a formula fills this cell',
  cellUnknown: 'To be put right by hand: the sheet does not tell which cell is that of this service alone.',
  nothing: 'Nothing was changed.',
  skipped: (count: number) =>
    count === 1
      ? '1 cell had changed meanwhile and was left alone.'
      : `${n(count)} cells had changed meanwhile and were left alone.`,
  stopped: 'Excel refused before all was done; press the button again for the rest.',
  unsure: (count: number) =>
    `Excel refused, and of ${count === 1 ? '1 cell' : `${n(count)} cells`} it is not known whether it was changed. Check the sheet again.`,
  undo: 'Undo these changes',
  undone: (count: number) => (count === 1 ? '1 cell was put back.' : `${n(count)} cells were put back.`),
  takenBack: (what: string) => `Undone: ${what}`,
  undoHint: 'Can be undone here while this pane stays open.',
  undoNext: (cells: number, earlier: number) =>
    `The last changes (${cells === 1 ? '1 cell' : `${n(cells)} cells`}) can be undone here while this pane stays open${
      earlier === 0 ? '.' : `, then those before (${earlier === 1 ? '1 cell' : `${n(earlier)} cells`}).`
    }`,
  log: 'Write each change to the sheet “CPT changes”',
  never: 'Modifier 59 or X, G0283 for 97014 and higher units are never written by this add-in.',
  more: (count: number) => `${n(count)} more; only what is shown is changed.`,
  showMore: (count: number) => `Show ${n(count)} more`,
};

export const freeze = {
  done: (count: number) =>
    count === 1
      ? '1 cell holds its value now instead of a formula.'
      : `${n(count)} cells hold their values now instead of formulas.`,
  none: 'There is no formula of this add-in in the selected cells.',
  pending: (count: number) => `${n(count)} were still being computed and were left alone.`,
  undo: 'Put the formulas back',
  undone: (count: number) => (count === 1 ? '1 formula was put back.' : `${n(count)} formulas were put back.`),
  left: (count: number) =>
    count === 1
      ? '1 was left alone: its cells hold something else by now.'
      : `${n(count)} were left alone: their cells hold something else by now.`,
};
