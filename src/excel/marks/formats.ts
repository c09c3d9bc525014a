import { MARK_STYLES, markFormula, isOurFormula, type MarkedSeverity } from '../../check';
import { overlaps, parseAreas, type Area } from '../../sheet';

/** Puts one conditional format over each address. The caller syncs; the ids are loaded by that sync. */
export const addMarks = (
  sheet: Excel.Worksheet,
  severity: MarkedSeverity,
  addresses: readonly string[],
): readonly Excel.ConditionalFormat[] =>
  addresses.map((address) => addFormulaMarks(sheet.getRanges(address), severity, markFormula(severity)));

/** Puts one conditional format with this rule over a range. The caller syncs. */
export function addFormulaMarks(
  range: Excel.Range | Excel.RangeAreas,
  severity: MarkedSeverity,
  formula: string,
): Excel.ConditionalFormat {
  const style = MARK_STYLES[severity];
  const mark = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  mark.custom.rule.formula = formula;
  mark.custom.format.fill.color = style.fill;
  mark.custom.format.font.color = style.font;
  if (style.bold) mark.custom.format.font.bold = true;
  if (style.italic) mark.custom.format.font.italic = true;
  mark.load('id');
  return mark;
}

/** Takes away the marks with these ids; ids that are gone already do no harm. The caller syncs. */
export function removeMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItemOrNullObject(id).delete();
}

/** A mark of ours on the sheet. */
export interface OurMark {
  readonly id: string;
  readonly formula: string;
  /** Where it lies; looked at only where that is asked for, or where marks of others are to be told apart. */
  readonly areas: readonly Area[];
}

/**
 * The marks on the sheet that carry our name, also those that no list knows; marks over `others` are left out. Two round
 * trips.
 */
export async function findOurMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  others: readonly Area[],
  withAreas = others.length > 0,
): Promise<readonly OurMark[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  const custom = formats.items.filter((format) => format.type === Excel.ConditionalFormatType.custom);
  const rules = custom.map((format) => format.custom.rule.load('formula'));
  const places = withAreas ? custom.map((format) => format.getRanges().load('address')) : [];
  if (rules.length > 0) await context.sync();
  return custom
    .map(({ id }, at) => ({ id, formula: rules[at]!.formula, areas: parseAreas(places[at]?.address ?? '') }))
    .filter(({ formula }) => isOurFormula(formula))
    .filter(({ areas }) => !areas.some((area) => others.some((other) => overlaps(area, other))));
}
