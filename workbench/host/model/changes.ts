import type { Area } from '../addresses';
import type { CellValue } from './cells';

/** Who changes the workbook: a person at a client's grid, or the add-in in that client. */
export interface Author {
  /** Each host on the workbook has its own; a change of another client is a co-author's. */
  readonly client: string;
  readonly by: 'person' | 'addin';
}

/** What happened to the workbook. A model tells it once per operation, after it was done. */
export type WorkbookChange =
  | {
      readonly kind: 'edited';
      readonly sheetId: string;
      readonly areas: readonly Area[];
      /** Of a single cell only. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly sheetId: string;
      readonly area: Area;
      readonly shift: InsertShift | DeleteShift;
    }
  | { readonly kind: 'formatted' | 'rowHidden' | 'sorted'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetRenamed' | 'visibility' | 'protection' | 'filtered';
      readonly sheetId: string;
    }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: 'settings' };

export type InsertShift = 'Down' | 'Right';
export type DeleteShift = 'Up' | 'Left';

/** `author` is null where nobody was named: then it counts as a person at the first client. */
export type ChangeListener = (change: WorkbookChange, author: Author | null) => void;
