import type { BorderLineStyle, BorderSide, CellStyle, Color } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { Border, CellFormat } from '../../host/model';

const LINES: Readonly<Record<BorderLineStyle, Omit<Border, 'color'>>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};
const SIDES = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
] as const;

/** The theme's colors of the file, for cells that name a color by its place in the theme. */
type Theme = readonly string[];

const colorOf = (color: Color | undefined, theme: Theme): string | undefined => {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined || color.theme >= theme.length) return undefined;
  return `#${resolveThemeColor([...theme], color.theme, color.tint)
    .slice(-6)
    .toUpperCase()}`;
};

const defined = <T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const word = (text: string | undefined): string | undefined => text && text[0]!.toUpperCase() + text.slice(1);

/** A cell's style in the host's words. Fills of conditional formats stand in the background color. */
export function formatFromFile(style: CellStyle, theme: Theme, conditional = false): CellFormat {
  const { font, fill, alignment, border, protection } = style;
  const solid = fill?.type === 'pattern' && (conditional || fill.pattern === 'solid') ? fill : undefined;
  const borders = Object.fromEntries(
    SIDES.flatMap(([name, side]) => {
      const line = border?.[side];
      return line ? [[name, { ...LINES[line.style], color: colorOf(line.color, theme) ?? '#000000' }]] : [];
    }),
  );
  return defined<CellFormat>({
    fill: solid && colorOf(conditional ? (solid.bgColor ?? solid.fgColor) : solid.fgColor, theme),
    color: colorOf(font?.color, theme),
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    strikethrough: font?.strikethrough || undefined,
    underline: font?.underline === true ? 'Single' : word(font?.underline || undefined),
    fontName: font?.name,
    fontSize: font?.size,
    horizontalAlignment: alignment?.horizontal === 'general' ? undefined : word(alignment?.horizontal),
    verticalAlignment: word(alignment?.vertical),
    wrapText: alignment?.wrapText || undefined,
    indentLevel: alignment?.indent || undefined,
    locked: protection?.locked === false ? false : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  });
}

const fileColor = (color: string | undefined): Color | undefined => (color ? { rgb: color.slice(1) } : undefined);

export function styleForFile(format: CellFormat, numberFormat: string, conditional = false): CellStyle {
  const rgb = fileColor(format.fill);
  const font = defined<NonNullable<CellStyle['font']>>({
    bold: format.bold,
    italic: format.italic,
    strikethrough: format.strikethrough,
    underline: format.underline === undefined ? undefined : format.underline === 'Single' ? 'single' : 'double',
    name: format.fontName,
    size: format.fontSize,
    color: fileColor(format.color),
  });
  const alignment = defined<NonNullable<CellStyle['alignment']>>({
    horizontal: lower(format.horizontalAlignment) as never,
    vertical: lower(format.verticalAlignment) as never,
    wrapText: format.wrapText,
    indent: format.indentLevel,
  });
  const border = Object.fromEntries(
    SIDES.flatMap(([name, side]) => {
      const line = format.borders?.[name];
      return line && line.style !== 'None' ? [[side, borderForFile(line)]] : [];
    }),
  );
  return defined<CellStyle>({
    fill: rgb && { type: 'pattern', pattern: 'solid', ...(conditional ? { bgColor: rgb } : { fgColor: rgb }) },
    font: orNothing(font),
    alignment: orNothing(alignment),
    border: orNothing(border),
    protection: format.locked === false ? { locked: false } : undefined,
    numFmt: numberFormat === 'General' ? undefined : numberFormat,
  });
}

const lower = (text: string | undefined): string | undefined => text && text[0]!.toLowerCase() + text.slice(1);

const orNothing = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);

function borderForFile({ style, weight, color }: Border): BorderSide {
  const lines = Object.entries(LINES) as [BorderLineStyle, Omit<Border, 'color'>][];
  const line =
    lines.find(([, each]) => each.style === style && each.weight === weight) ??
    lines.find(([, each]) => each.style === style);
  return { style: line?.[0] ?? 'thin', color: { rgb: color.slice(1) } };
}
