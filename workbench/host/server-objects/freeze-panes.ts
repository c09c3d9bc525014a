import { MAX_COLUMNS, MAX_ROWS, type Area } from '../addresses';
import type { SheetModel } from '../model';
import { ServerObject, found, invalidArgument } from '../rich-api';
import { text, wholeOr } from './arguments';
import { Range } from './range';
import { placeOn } from './references';
import { guardWorkbook, type Session } from './session';

export class FreezePanes extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'WorksheetFreezePanes';
  }
  private set(area: Area | null): void {
    guardWorkbook(this.session);
    this.sheet.store.frozen = area;
  }
  FreezeRows(count: unknown) {
    const rows = wholeOr(count, 1);
    if (rows < 1) throw invalidArgument();
    this.set({ row: 0, column: 0, rows, columns: MAX_COLUMNS });
  }
  FreezeColumns(count: unknown) {
    const columns = wholeOr(count, 1);
    if (columns < 1) throw invalidArgument();
    this.set({ row: 0, column: 0, rows: MAX_ROWS, columns });
  }
  FreezeAt(range: unknown) {
    this.set(range instanceof Range ? range.area : placeOn(this.session, text(range), this.sheet));
  }
  GetLocationOrNullObject() {
    const { frozen } = this.sheet.store;
    return frozen && this.session.objects.range(this.sheet, frozen);
  }
  GetLocation() {
    return found(this.GetLocationOrNullObject());
  }
  Unfreeze() {
    this.set(null);
  }
}
