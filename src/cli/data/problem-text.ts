import type { ImportProblem, ImportReason } from '../../reference';

/** Why CMS's files were refused, with what would be right. */
const WORDS: Readonly<Record<ImportReason, string>> = {
  'not-text': 'this is no text file. Give the .txt, .csv, .xlsx or .zip file as CMS publishes it',
  'no-header': "no header of CMS's table stands in the first rows. Give the file as CMS publishes it",
  'wrong-table': "this is another of CMS's tables. Wanted is the practitioner table",
  'no-rows': 'there are no rows below the header',
  columns: 'a row has too few cells',
  'bad-code': 'a row has no procedure code where one must be',
  'bad-date': 'a row has a date that is none',
  'bad-indicator': 'a row has an indicator that CMS does not use',
  'bad-units': 'a row has no number of units',
  'cut-off': 'the file is cut off. Download it again',
  'part-missing': 'a part of the set is missing. Give all files of the edition at once',
  'part-twice': 'a part of the set is given twice',
  'parts-of-several-editions': 'the files are of several editions. Give those of one quarter',
  incomplete: 'the table is not whole. Give all files of the edition at once',
  'no-edition': 'neither names nor rows tell the quarter. Say it with --edition, for example --edition 2026Q2',
  canceled: 'the import was stopped',
};

export function problemText({ reason, part, line, detail }: ImportProblem): string {
  const place = part === null ? "CMS's files" : line === null ? part : `${part}, line ${line}`;
  const shown = detail.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return `${place}: ${WORDS[reason]}${shown === '' ? '' : ` (${shown})`}. Nothing was changed.`;
}
