import type { ImportReason } from '../../reference';
import { english } from './numbers';

const { number: n } = english;

const problems: Readonly<Record<ImportReason, string>> = {
  'not-text':
    'this is neither a text nor a workbook, nor a ZIP of them. Pick the file as CMS publishes it (.zip, .txt, .csv or .xlsx).',
  'no-header':
    'this is none of CMS’s tables of pairs (PTP) or caps (MUE): no header of theirs stands in the first lines.',
  'wrong-table': 'this is another of CMS’s tables. Wanted is the one for practitioners.',
  'no-rows': 'there are no rows below the header.',
  columns: 'a row has too few cells.',
  'bad-code': 'a row has no procedure code where one must be.',
  'bad-date': 'a row has a date that is none.',
  'bad-indicator': 'a row has an indicator that CMS does not use.',
  'bad-units': 'a row has no number of units.',
  'cut-off': 'the file is cut off or damaged. Download it again.',
  'part-missing': 'a part of the set is missing. Pick all files of the quarter together.',
  'part-twice': 'a part of the set is there twice.',
  'parts-of-several-editions': 'the files are of several quarters. Pick those of one.',
  incomplete: 'the table is not whole. Pick all files of the quarter together.',
  'no-edition': 'neither names nor rows tell the quarter. Keep the names that CMS gave the files.',
  canceled: 'Stopped. The tables are as they were.',
};

/** Newer tables from CMS's own files. */
export const tables = {
  heading: 'CMS tables',
  readerMissing:
    'The part that reads files could not be loaded. Check the network, then pick the files again. Nothing was changed.',
  intro:
    'Pairs (NCCI PTP) and unit caps (MUE) that claims are checked against. Newer quarters can be taken from CMS’s own files.',
  pairs: 'Pairs',
  caps: 'Unit caps',
  builtIn: 'built in',
  inWorkbook: 'from CMS’s files, in this workbook',
  terms: 'I have accepted CMS’s license terms for these files.',
  files: 'CMS’s practitioner files of one quarter, all parts together (.zip, .txt, .csv, .xlsx)',
  reading: 'Reading CMS’s files',
  progress: (rows: number, kept: number) => `${n(rows)} rows read, ${n(kept)} kept`,
  keptPairs: (edition: string, count: number) => `Pairs of ${edition} are in force in this workbook: ${n(count)} kept.`,
  keptCaps: (edition: string, count: number) =>
    `Unit caps of ${edition} are in force in this workbook: ${n(count)} kept.`,
  remove: 'Go back to the built-in tables',
  removed: 'The built-in tables are in force again.',
  differs: (what: string) =>
    `This computer keeps other tables from CMS: ${what}. The workbook’s own count until you say otherwise.`,
  useMachine: 'Use them in this workbook',
  place: (part: string | null, line: number | null) =>
    part === null ? '' : line === null ? `${part}: ` : `${part}, line ${n(line)}: `,
  problems,
};
