/** Why CMS's files were refused; the tables that were in force before stay so. */
export type ImportReason =
  /** The text holds what no text file holds, or a line without an end: a ZIP or a workbook taken for text, say. */
  | 'not-text'
  /** No header of the table in the first lines. */
  | 'no-header'
  /** CMS's other table, or the one for hospitals, equipment or Medicaid. */
  | 'wrong-table'
  | 'no-rows'
  /** A row with too few cells. */
  | 'columns'
  | 'bad-code'
  | 'bad-date'
  | 'bad-indicator'
  | 'bad-units'
  /** The last line breaks off. */
  | 'cut-off'
  | 'part-missing'
  | 'part-twice'
  | 'parts-of-several-editions'
  /** Edits or caps that CMS keeps in every edition are not there. */
  | 'incomplete'
  /** Neither names nor rows tell of which quarter the files are. */
  | 'no-edition'
  | 'canceled';

export interface ImportProblem {
  readonly reason: ImportReason;
  /** The name of the file, or of the file in the ZIP; null where the set as a whole is meant. */
  readonly part: string | null;
  /** 1-based line of the text, or row of the sheet; null where no line is meant. */
  readonly line: number | null;
  /** What stood there, or what is missing; short, from CMS's own files only. */
  readonly detail: string;
}

/** Ends the reading of a part; caught where the import began, and given as a value. */
export class ImportRefused extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.reason);
  }
}

const LONGEST_DETAIL = 80;

export function refuse(reason: ImportReason, part: string | null, line: number | null, detail = ''): never {
  throw new ImportRefused({ reason, part, line, detail: detail.slice(0, LONGEST_DETAIL) });
}
