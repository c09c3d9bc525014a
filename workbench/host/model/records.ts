import type { Area } from '../addresses';

export interface ConditionalFormat {
  readonly id: string;
  /** Excel's name of the kind: `Custom` is a formula. */
  readonly type: string;
  readonly areas: readonly Area[];
  /** With its equals sign, relative to the first cell of the first area. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly format: ConditionalLook;
}

export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly numberFormat?: string;
}

/** An Excel table. Its cells, the labels of its header included, are cells of the sheet. */
export interface Table {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** With header row and totals row where they are shown. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  /** One for each column of the area, unique in the table. */
  readonly columnIds: readonly number[];
}

export interface DefinedName {
  readonly name: string;
  /** With its equals sign: `=Sheet1!$A$1:$B$9`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Null where the whole workbook knows the name. */
  readonly sheetId: string | null;
}

/** Sort, filter and outline: which rows a filter hides. */
export interface AutoFilter {
  readonly area: Area;
  /** 0-based column of the area to the texts that are shown. */
  readonly shown: ReadonlyMap<number, readonly string[]>;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: Area;
  readonly sourceSheetId: string;
  readonly seriesBy: string;
  readonly title: string | null;
  readonly legendVisible: boolean;
  /** Categories run from the other end of their axis. */
  readonly reversed: boolean;
  readonly from: Area | null;
  readonly to: Area | null;
}

/** What is printed and how; absent members have Excel's defaults. */
export interface PageLayout {
  readonly orientation?: string;
  readonly printArea?: readonly Area[];
  readonly printTitleRows?: Area;
  readonly printTitleColumns?: Area;
  readonly zoom?: Readonly<Record<string, number>>;
  readonly paperSize?: string;
  readonly centerHorizontally?: boolean;
  readonly printGridlines?: boolean;
  /** Left, center and right parts of header and footer by their wire names (`RightFooter`). */
  readonly headersFooters?: Readonly<Record<string, string>>;
}

export interface DataValidation {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
}
