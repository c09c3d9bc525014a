/** A cell as Excel's `values` give it: a blank is an empty text, an error is its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** Rows of cells, as Excel gives them. */
export type Cells = readonly (readonly CellValue[])[];
