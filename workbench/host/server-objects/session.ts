import type { Area } from '../addresses';
import type { SheetModel, WorkbookModel, WorkbookView } from '../model';
import { RichApiError, found, type References, type ServerObject } from '../rich-api';

/** What Excel's objects know of the client they serve. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly view: WorkbookView;
  readonly references: References;
  /** The document was opened for reading only. */
  readonly readOnly: () => boolean;
  /** The add-in switches its own events off by this. */
  enableEvents: boolean;
  readonly objects: ObjectFactory;
}

/** Makes the objects that others give out, so that their classes need not know each other. */
export interface ObjectFactory {
  range(sheet: SheetModel, area: Area): ServerObject;
  rangeAreas(sheet: SheetModel, areas: readonly Area[]): ServerObject;
  worksheet(sheet: SheetModel): ServerObject;
  tables(sheet: SheetModel, within?: Area): ServerObject;
}

export const sheetById = ({ workbook }: Session, id: string): SheetModel =>
  found(workbook.sheets.find((sheet) => sheet.id === id));

/** By name or id, without case. */
export function findSheet({ workbook }: Session, key: string): SheetModel | undefined {
  const wanted = key.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
}

/** Call before anything of the workbook is changed. */
export function guardWorkbook(session: Session): void {
  if (session.readOnly()) throw new RichApiError('AccessDenied');
}

/** What the options of a protection may allow, by their names on the wire. */
export type Allowance = 'AllowFormatCells' | 'AllowSort' | 'AllowAutoFilter' | 'AllowInsertRows' | 'AllowDeleteRows';

/** Call before a sheet is changed: protected sheets refuse, unless their options allow it or all cells are unlocked. */
export function guardSheet(session: Session, sheet: SheetModel, allowed?: Allowance, cells?: readonly Area[]): void {
  guardWorkbook(session);
  const { protection } = sheet.store;
  if (protection === null) return;
  if (allowed !== undefined && protection[allowed] === true) return;
  if (cells !== undefined && cells.every((area) => isUnlocked(sheet, area))) return;
  throw new RichApiError('AccessDenied');
}

function isUnlocked(sheet: SheetModel, area: Area): boolean {
  // A whole row or column holds locked cells somewhere.
  if (area.rows * area.columns > 100_000) return false;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (sheet.format(row, column).locked !== false) return false;
  return true;
}
