import type { Border, CellFormat } from '../../host/model';
import type { BorderData, StyleData } from './univer';

/** Excel's words for Univer's numbers; the number is the place in the list. */
const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'];
const VERTICAL = ['Bottom', 'Top', 'Center', 'Bottom'];
const WRAP = 3;
const SIDES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;
const LINES: Readonly<Record<string, number>> = { Dash: 4, DashDot: 5, DashDotDot: 6, Dot: 3, Double: 7 };
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };

/** `rgb(255, 0, 0)` and `#f00000` both as `#RRGGBB`. */
export function hexColor(color: string): string {
  const parts = /^rgba?\((\d{1,3}),\s?(\d{1,3}),\s?(\d{1,3})/.exec(color)?.slice(1, 4);
  if (!parts) return color.toUpperCase();
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** What a person sees of a cell's style, in the host's words. */
export function formatOf(style: StyleData | null | undefined): CellFormat {
  if (!style) return {};
  const format: { -readonly [K in keyof CellFormat]: CellFormat[K] } = {};
  if (style.bg?.rgb) format.fill = hexColor(style.bg.rgb);
  if (style.cl?.rgb) format.color = hexColor(style.cl.rgb);
  if (style.bl) format.bold = true;
  if (style.it) format.italic = true;
  if (style.st?.s) format.strikethrough = true;
  if (style.ul?.s) format.underline = style.ul.t === 10 ? 'Double' : 'Single';
  if (style.ff) format.fontName = style.ff;
  if (style.fs) format.fontSize = style.fs;
  if (style.ht) format.horizontalAlignment = HORIZONTAL[style.ht] ?? 'General';
  if (style.vt) format.verticalAlignment = VERTICAL[style.vt] ?? 'Bottom';
  if (style.tb === WRAP) format.wrapText = true;
  const borders = bordersOf(style.bd);
  if (borders) format.borders = borders;
  return format;
}

/**
 * The whole style of a cell with this format: an attribute that the format does not have is null, because Univer lays
 * a style over the one that is there.
 */
export function styleOf(format: CellFormat): StyleData {
  return {
    bg: format.fill === undefined ? null : { rgb: format.fill },
    cl: format.color === undefined ? null : { rgb: format.color },
    bl: format.bold ? 1 : null,
    it: format.italic ? 1 : null,
    st: format.strikethrough ? { s: 1 } : null,
    ul: underline(format.underline),
    ff: format.fontName ?? null,
    fs: format.fontSize ?? null,
    ht: indexOr(HORIZONTAL, format.horizontalAlignment),
    vt: indexOr(VERTICAL, format.verticalAlignment),
    tb: format.wrapText ? WRAP : null,
    ...(format.borders ? { bd: borderData(format.borders) } : {}),
  };
}

const underline = (kind: string | undefined): NonNullable<StyleData['ul']> | null =>
  kind === undefined || kind === 'None' ? null : { s: 1, t: kind.startsWith('Double') ? 10 : 12 };

const indexOr = (words: readonly string[], word: string | undefined): number | null => {
  const at = word === undefined ? -1 : words.indexOf(word, 1);
  return at < 0 ? null : at;
};

function bordersOf(data: BorderData | null | undefined): Readonly<Record<string, Border>> | null {
  const borders: Record<string, Border> = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const line = data?.[key];
    if (!line?.s) continue;
    const style = Object.keys(LINES).find((name) => LINES[name] === line.s) ?? 'Continuous';
    const weight = Object.keys(WEIGHTS).find((name) => WEIGHTS[name] === line.s) ?? 'Thin';
    borders[side] = { style, weight, color: hexColor(line.cl.rgb ?? '#000000') };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

const borderData = (borders: Readonly<Record<string, Border>>): BorderData =>
  Object.fromEntries(
    Object.entries(SIDES).map(([side, key]) => {
      const border = borders[side];
      if (!border || border.style === 'None') return [key, null];
      return [key, { s: LINES[border.style] ?? WEIGHTS[border.weight] ?? 1, cl: { rgb: border.color } }];
    }),
  );
