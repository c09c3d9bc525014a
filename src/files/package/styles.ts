import { appendToList, prefixOf } from '../../xlsx';

/** Elements of the styles part in the order in which Excel wants them (ECMA-376, CT_Stylesheet). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const rgb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

/** Appends what marks and the findings sheet need; existing looks keep their numbers. */
export class StylesPart {
  private readonly prefix: string;

  constructor(public xml: string) {
    this.prefix = prefixOf(xml, 'styleSheet');
  }

  /** The index of a differential format for a mark. */
  addMark({ fill, font, bold, italic }: Look): number {
    const p = this.prefix;
    return this.append(
      'dxfs',
      `<${p}dxf><${p}font>${bold ? `<${p}b/>` : ''}${italic ? `<${p}i/>` : ''}<${p}color rgb="${rgb(font)}"/></${p}font>` +
        `<${p}fill><${p}patternFill><${p}bgColor rgb="${rgb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`,
    );
  }

  /** The index of a cell format: wrapped text at the top, bold where asked. */
  addText(bold: boolean): number {
    const p = this.prefix;
    const font = bold
      ? this.append('fonts', `<${p}font><${p}b/><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`)
      : 0;
    return this.append(
      'cellXfs',
      `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
        `<${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
    );
  }

  private append(list: string, item: string): number {
    const followers = ORDER.slice(ORDER.indexOf(list) + 1);
    const { xml, index } = appendToList(this.xml, this.prefix, list, item, followers);
    this.xml = xml;
    return index;
  }
}

/** The styles of a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
