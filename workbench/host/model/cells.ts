/** A cell as Excel's `values` give it: blank is an empty text, an error is its text (`#N/A`), a date its serial number. */
export type CellValue = string | number | boolean;

export type Rows<T> = readonly (readonly T[])[];

/**
 * What a person set on a cell, flat; an attribute that is absent has Excel's default. Colors are `#RRGGBB`. What
 * conditional formats add is not in here.
 */
export interface CellFormat {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Record<string, Border>>;
}

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Attributes to set; null takes one back to Excel's default. */
export type CellFormatChange = { readonly [K in keyof CellFormat]?: CellFormat[K] | null };
