import { isSheetName } from '../addresses';
import type { SheetModel } from '../model';
import { RichApiError, ServerCollection, found, invalidArgument } from '../rich-api';
import { optionalText, text } from './arguments';
import { WORKSHEETS_EVENTS } from './event-names';
import { findSheet, guardWorkbook, sheetById, type Session } from './session';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends ServerCollection<Worksheet> {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'WorksheetCollection';
  }
  override get events() {
    return WORKSHEETS_EVENTS;
  }

  private make(sheet: SheetModel): Worksheet {
    return new Worksheet(this.session, sheet);
  }

  private visible(visibleOnly: unknown): readonly SheetModel[] {
    const { sheets } = this.session.workbook;
    return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
  }

  items() {
    return this.session.workbook.sheets.map((sheet) => this.make(sheet));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    const sheet = findSheet(this.session, text(key));
    return sheet ? this.make(sheet) : null;
  }
  override GetCount(visibleOnly?: unknown) {
    return this.visible(visibleOnly).length;
  }
  GetActiveWorksheet() {
    return this.make(sheetById(this.session, this.session.view.activeSheetId));
  }
  GetFirst(visibleOnly: unknown) {
    return this.make(found(this.visible(visibleOnly)[0]));
  }
  GetLast(visibleOnly: unknown) {
    return this.make(found(this.visible(visibleOnly).at(-1)));
  }

  Add(wanted: unknown) {
    guardWorkbook(this.session);
    const name = optionalText(wanted) ?? this.freeName();
    if (!isSheetName(name)) throw invalidArgument();
    if (findSheet(this.session, name)) throw new RichApiError('ItemAlreadyExists');
    return this.make(this.session.workbook.addSheet(name));
  }

  private freeName(): string {
    for (let number = this.session.workbook.sheets.length + 1; ; number++)
      if (!findSheet(this.session, `Sheet${number}`)) return `Sheet${number}`;
  }
}
