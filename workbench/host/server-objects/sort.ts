import { intersection, type Area } from '../addresses';
import type { CellValue, SheetModel } from '../model';
import { RichApiError, ServerObject, invalidArgument, notImplemented } from '../rich-api';
import { isRecord, whole } from './arguments';
import { guardSheet, type Session } from './session';

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

export function sortKeys(fields: unknown, columns: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as unknown[]).map((field) => {
    if (!isRecord(field)) throw invalidArgument();
    const column = whole(field['Key'] ?? field['key']);
    if (column < 0 || column >= columns) throw invalidArgument();
    return { column, ascending: (field['Ascending'] ?? field['ascending']) !== false };
  });
}

/** Excel's order: numbers, texts, FALSE, TRUE, errors; blanks last, ascending or not. Equal rows keep their order. */
export function sortRows(sheet: SheetModel, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
  const rank = (value: CellValue): number => {
    if (value === '') return 4;
    if (typeof value === 'number') return 0;
    if (typeof value === 'boolean') return 2;
    return value.startsWith('#') ? 3 : 1;
  };
  const compare = (a: CellValue, b: CellValue): number => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (typeof a === 'string' && typeof b === 'string')
      return a.localeCompare(b, 'en-US', { sensitivity: matchCase ? 'case' : 'accent' });
    return Number(a) - Number(b);
  };
  const order = Array.from({ length: area.rows }, (_, row) => row).sort((left, right) => {
    for (const { column, ascending } of keys) {
      const a = sheet.value(area.row + left, area.column + column);
      const b = sheet.value(area.row + right, area.column + column);
      const blank = (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
      const found = blank !== 0 ? blank : compare(a, b) * (ascending ? 1 : -1);
      if (found !== 0) return found;
    }
    return left - right;
  });
  sheet.reorderRows(area, order);
}

export class RangeSort extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly area: Area,
  ) {
    super();
  }
  get className() {
    return 'RangeSort';
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown) {
    if (orientation !== undefined && orientation !== 'Rows') throw notImplemented('RangeSort.apply(Columns)');
    guardSheet(this.session, this.sheet, 'AllowSort');
    const keys = sortKeys(fields, this.area.columns);
    const head = hasHeaders === true ? 1 : 0;
    const area = { ...this.area, row: this.area.row + head, rows: this.area.rows - head };
    if (this.sheet.store.merged.some((merged) => intersection(merged, area) !== null))
      throw new RichApiError('MergedRangeConflict');
    if (area.rows > 0) sortRows(this.sheet, area, keys, matchCase === true);
  }
}
