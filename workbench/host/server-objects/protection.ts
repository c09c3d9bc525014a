import type { SheetModel } from '../model';
import { RichApiError, ServerObject } from '../rich-api';
import { isRecord, optionalText } from './arguments';
import { guardWorkbook, type Session } from './session';

const OPTIONS = [
  'AllowAutoFilter',
  'AllowDeleteColumns',
  'AllowDeleteRows',
  'AllowEditObjects',
  'AllowEditScenarios',
  'AllowFormatCells',
  'AllowFormatColumns',
  'AllowFormatRows',
  'AllowInsertColumns',
  'AllowInsertHyperlinks',
  'AllowInsertRows',
  'AllowPivotTables',
  'AllowSort',
];

export class WorksheetProtection extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'WorksheetProtection';
  }
  override get scalars() {
    return ['Options', 'Protected'];
  }
  get Protected() {
    return this.sheet.store.protection !== null;
  }
  get Options() {
    const { protection } = this.sheet.store;
    return (
      protection && {
        ...Object.fromEntries(OPTIONS.map((name) => [name, protection[name] === true])),
        SelectionMode: protection['SelectionMode'] ?? 'Normal',
      }
    );
  }

  Protect(options: unknown, password: unknown) {
    guardWorkbook(this.session);
    if (this.Protected) throw new RichApiError('AccessDenied');
    const given = isRecord(options) ? options : {};
    const named = Object.entries(given).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]);
    this.set({ ...(Object.fromEntries(named) as object), password: optionalText(password) });
  }
  Unprotect(password: unknown) {
    guardWorkbook(this.session);
    const { protection } = this.sheet.store;
    if (protection === null) return;
    if (protection['password'] !== undefined && protection['password'] !== password)
      throw new RichApiError('AccessDenied');
    this.set(null);
  }

  private set(protection: Readonly<Record<string, unknown>> | null): void {
    this.sheet.store.protection = protection;
    this.session.workbook.tell({ kind: 'protection', sheetId: this.sheet.id });
  }
}
