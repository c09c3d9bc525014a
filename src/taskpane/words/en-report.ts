import { english } from './numbers';

const { number: n } = english;

export const report = {
  heading: 'Report',
  intro: 'A sheet with the summary, the list and what was not checked, ready to print.',
  names: 'Write clients’ and providers’ names into it',
  make: 'Make the report sheet',
  made: (sheet: string) => `The report is on the sheet “${sheet}”.`,
  copy: 'Copy the list as CSV',
  copied: 'The list is on the clipboard.',
  copyFailed: 'The clipboard cannot be reached here. Use the report sheet.',
  download: 'Download as CSV',
  downloaded: (file: string) => `The list goes to the browser’s downloads as “${file}”.`,
  title: 'Therapy Code Check: report',
  summary: 'Summary',
  byRule: 'By rule',
  byProvider: 'By provider',
  byPayer: 'By payer',
  byDay: 'Findings by day',
  mostFrequent: (shown: number, all: number) => `By rule: the ${n(shown)} most frequent of ${n(all)}`,
  firstDays: (shown: number, all: number) => `Findings by day: the first ${n(shown)} of ${n(all)} days`,
  about: (name: string, others: readonly string[]) =>
    `This report is about “${name}” only. Also checked: ${others.join(', ')}; choose one under “Sheet” above for its own report.`,
  wholeSheet: '(whole sheet)',
  findings: 'Findings',
  listed: (shown: number, all: number) => `Findings: the first ${n(shown)} of ${n(all)}`,
  notChecked: 'What could not be checked',
  stamps: 'What it rests on',
  /** With a number behind it, for one that is in no table and may be named after a person. */
  otherPayer: 'Other payer',
  count: 'Findings',
  money: 'Charges at stake',
  notInIt: (what: string) => `not in it: ${what}`,
  unreadCharges: (count: number) =>
    `${n(count)} ${count === 1 ? 'row' : 'rows'} with findings and no charge that can be read`,
  negativeCharges: (count: number) =>
    count === 1 ? '1 charge below 0, which takes one back' : `${n(count)} charges below 0, which take others back`,
  noCharge: 'The charge is blank or is no amount in dollars, so it is not among the charges at stake.',
  columns: {
    severity: 'Severity',
    row: 'Rows',
    rule: 'Rule',
    finding: 'Finding',
    todo: 'What to do',
    date: 'Date of service',
    authority: 'Authority',
    denial: 'Denial',
    client: 'Client',
    provider: 'Provider',
    payer: 'Payer',
    state: 'State',
  },
  open: 'Open',
  waived: 'Waived',
};
