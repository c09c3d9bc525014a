import { readA1, splitReference, type Area } from '../addresses';
import type { SheetModel } from '../model';
import { invalidArgument } from '../rich-api';
import { findSheet, type Session } from './session';

export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** `Sheet1!A1:B2`, a defined name or the name of a table, to where it lies; null where it names nothing. */
export function findPlace(session: Session, written: string, home: SheetModel): Place | null {
  const { sheet: sheetName, rest } = splitReference(written.replace(/^=/, ''));
  const sheet = sheetName === null ? home : findSheet(session, sheetName);
  if (!sheet) return null;
  const area = readA1(rest);
  if (area) return { sheet, area };
  const wanted = rest.toLowerCase();
  const name = session.workbook.names.find(
    (each) => each.name.toLowerCase() === wanted && (each.sheetId === null || each.sheetId === sheet.id),
  );
  if (name && name.formula.slice(1).toLowerCase() !== wanted) return findPlace(session, name.formula, sheet);
  const table = session.workbook.tables.find((each) => each.name.toLowerCase() === wanted);
  if (!table) return null;
  const { showHeaders, showTotals, area: whole, sheetId } = table;
  const head = showHeaders ? 1 : 0;
  const body = { ...whole, row: whole.row + head, rows: whole.rows - head - (showTotals ? 1 : 0) };
  const owner = findSheet(session, sheetId);
  return owner ? { sheet: owner, area: body } : null;
}

/** As `findPlace`, on this sheet; anything else is an invalid argument. */
export function placeOn(session: Session, written: string, sheet: SheetModel): Area {
  const place = findPlace(session, written, sheet);
  if (!place || place.sheet !== sheet) throw invalidArgument();
  return place.area;
}

/** Several addresses with commas between them, all on this sheet. Excel takes no more than 8,192 characters. */
export function placesOn(session: Session, written: string, sheet: SheetModel): readonly Area[] {
  if (written.length > 8192) throw invalidArgument();
  return splitList(written).map((address) => placeOn(session, address.trim(), sheet));
}

/** At the commas that stand outside quotes. */
function splitList(written: string): readonly string[] {
  const parts = [''];
  let quoted = false;
  for (const letter of written) {
    if (letter === "'") quoted = !quoted;
    if (letter === ',' && !quoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
