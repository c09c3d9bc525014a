import { escapeXml } from '../../xlsx';

/** A sheet of texts for print: the first lines bold as a heading, one bold header row, wrapped cells. */
export interface TextSheet {
  readonly heading: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
}

const MOST_CHARACTERS = 32_767;

/** The part of a sheet whose cells are all texts, so that none can be a formula. */
export function textSheetXml({ heading, header, rows, widths }: TextSheet, plain: number, bold: number): string {
  const lines = [
    ...heading.map((text) => ({ cells: [text], style: bold })),
    { cells: header, style: bold },
    ...rows.map((cells) => ({ cells, style: plain })),
  ];
  const top = heading.length + 1;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${lines.map(({ cells, style }, at) => row(cells, at + 1, style, at < heading.length)).join('')}</sheetData>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

const row = (cells: readonly string[], number: number, style: number, heading: boolean): string =>
  `<row r="${number}">${cells
    .map(
      (text, at) =>
        `<c r="${String.fromCharCode(65 + at)}${number}"${heading ? '' : ` s="${style}"`} t="inlineStr">` +
        `<is><t xml:space="preserve">${escapeXml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`,
    )
    .join('')}</row>`;
