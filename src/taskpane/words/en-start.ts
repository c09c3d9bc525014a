/** Whole numbers with separators, as people of the language write them. */
const n = (value: number): string => value.toLocaleString('en-US');
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** What the pane says before its work is there. */
export const atStart = {
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
};
