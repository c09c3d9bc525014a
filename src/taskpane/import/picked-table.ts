import type { TablePart } from '../../reference';

/** One of CMS's tables as a person has picked it: a text, a workbook, or one of them in a ZIP. May be opened again. */
export interface PickedTable {
  readonly name: string;
  open(): TablePart;
}
