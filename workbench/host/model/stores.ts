import type { Area } from '../addresses';
import type { Chart, DataValidation, PageLayout } from './records';

/** Parts of a sheet that no grid has to draw; kept the same way by every model. */
export class SheetStore {
  /** Options of the protection; null where the sheet is not protected. */
  protection: Readonly<Record<string, unknown>> | null = null;
  pageLayout: PageLayout = {};
  charts: readonly Chart[] = [];
  validations: readonly DataValidation[] = [];
  merged: readonly Area[] = [];
  frozen: Area | null = null;
  showGridlines = true;
  showHeadings = true;
}

/** Parts of a workbook that no grid has to know; kept the same way by every model. */
export class WorkbookStore {
  /** `Excel.Setting` by key; values are JSON. */
  readonly settings = new Map<string, unknown>();
  /** `Office.context.document.settings` by key; values are JSON text. */
  readonly documentSettings = new Map<string, string>();
  readonly xmlParts = new Map<string, string>();
  readonly customProperties = new Map<string, unknown>();
  /** Built-in document properties by their wire names (`Title`). */
  readonly properties = new Map<string, unknown>();
  calculationMode = 'Automatic';
  /** The year that days are counted from. */
  dateSystem: 1900 | 1904 = 1900;
}
