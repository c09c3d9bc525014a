const n = (value: number): string => atStart.number(value);

/** What the pane says before its work is there. */
export const atStart = {
  title: 'Therapy Code Check',
  /** Whole numbers with separators, as people of the language write them; a faster writer comes with the work. */
  number: (value: number): string => value.toLocaleString('en-US'),
  language: 'Language',
  languageNames: { en: 'English', es: 'Español' },
  tabs: { findings: 'Findings', setup: 'Set-up', fixes: 'Fixes', waivers: 'Waivers', report: 'Report' },
  tabsLabel: 'Parts of this pane',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',

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
};
