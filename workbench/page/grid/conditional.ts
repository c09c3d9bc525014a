import { intersection, sameArea, type Area } from '../../host/addresses';
import type { ConditionalFormat, ConditionalLook } from '../../host/model';
import { areaOf, rangeOf } from './areas';
import { formatOf, styleOf } from './style';
import type { ConditionalRule, SheetApi, StyleData } from './univer';

/** Excel's names of the kinds of rules that a person can make in the grid. */
const KINDS: Readonly<Record<string, string>> = {
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  number: 'CellValue',
  text: 'ContainsText',
  rank: 'TopBottom',
  formula: 'Custom',
};

/**
 * The conditional formats of a sheet. Univer's list is the truth, so that rules made in the grid are seen; changes wait
 * until they are carried out together, because the add-in makes a format in several steps.
 */
export class ConditionalFormats {
  private waiting: readonly ConditionalFormat[] | null = null;
  /** What a rule of Univer's cannot hold, by its id: formats as they were set. */
  private readonly asSet = new Map<string, ConditionalFormat>();

  constructor(
    private readonly sheet: SheetApi,
    /** Rules reach no farther than the sheet does; Excel's whole columns do. */
    private readonly bounds: () => Area,
  ) {}

  get list(): readonly ConditionalFormat[] {
    return this.waiting ?? this.sheet.getConditionalFormattingRules().map((rule) => this.read(rule));
  }

  set(formats: readonly ConditionalFormat[]): void {
    this.waiting = formats;
  }

  private read(rule: ConditionalRule): ConditionalFormat {
    const { cfId: id, stopIfTrue } = rule;
    const areas = rule.ranges.map(areaOf);
    const kept = this.asSet.get(id);
    if (kept && sameAreas(this.cut(kept.areas), areas) && kept.formula === rule.rule.value) return kept;
    const { subType, value, style } = rule.rule;
    const type = KINDS[rule.rule.type] ?? KINDS[subType ?? ''] ?? 'CellValue';
    const formula = type === 'Custom' && typeof value === 'string' ? value : '';
    return { id, type, areas, formula, stopIfTrue, format: lookOf(style) };
  }

  private cut(areas: readonly Area[]): readonly Area[] {
    const bounds = this.bounds();
    return areas.flatMap((area) => intersection(area, bounds) ?? []);
  }

  /** Only what changed is told to Univer: each change makes it compute the rules again. */
  carryOut(): void {
    const wanted = this.waiting;
    if (!wanted) return;
    this.waiting = null;
    const before = new Map(this.sheet.getConditionalFormattingRules().map((rule) => [rule.cfId, rule]));
    for (const id of before.keys()) {
      if (wanted.some((format) => format.id === id)) continue;
      this.sheet.deleteConditionalFormattingRule(id);
      this.asSet.delete(id);
    }
    // Univer puts a new rule on top, so the lowest goes first.
    for (const format of [...wanted].reverse()) {
      const rule = before.get(format.id);
      if (rule && this.asSet.get(format.id) === format) continue;
      if (rule) this.change(rule, format);
      else this.add(format);
    }
    this.order(wanted);
  }

  private add(format: ConditionalFormat): void {
    const ranges = this.cut(format.areas).map(rangeOf);
    if (format.type !== 'Custom' || format.formula === '' || ranges.length === 0) return;
    this.asSet.set(format.id, format);
    this.sheet.addConditionalFormattingRule({
      cfId: format.id,
      ranges,
      stopIfTrue: format.stopIfTrue,
      rule: ruleOf(format),
    });
  }

  private change(rule: ConditionalRule, format: ConditionalFormat): void {
    const ranges = this.cut(format.areas).map(rangeOf);
    const { stopIfTrue } = format;
    const changed = format.type === 'Custom' ? ruleOf(format) : rule.rule;
    const same =
      JSON.stringify([rule.ranges.map(areaOf), rule.stopIfTrue, rule.rule]) ===
      JSON.stringify([ranges.map(areaOf), stopIfTrue, changed]);
    if (format.type === 'Custom') this.asSet.set(format.id, format);
    if (!same)
      this.sheet.setConditionalFormattingRule(rule.cfId, { cfId: rule.cfId, ranges, stopIfTrue, rule: changed });
  }

  private order(wanted: readonly ConditionalFormat[]): void {
    const ids = this.sheet.getConditionalFormattingRules().map(({ cfId }) => cfId);
    const places = wanted.map(({ id }) => id).filter((id) => ids.includes(id));
    for (let at = places.length - 2; at >= 0; at--) {
      const [id, next] = [places[at]!, places[at + 1]!];
      const now = this.sheet.getConditionalFormattingRules().map(({ cfId }) => cfId);
      if (now.indexOf(id) > now.indexOf(next)) this.sheet.moveConditionalFormattingRule(id, next, 'before');
    }
  }
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((area, at) => sameArea(area, b[at]!));

const ruleOf = ({ formula, format }: ConditionalFormat): ConditionalRule['rule'] => ({
  type: 'highlightCell',
  subType: 'formula',
  value: formula,
  style: withoutNulls(styleOf(format)),
});

const withoutNulls = (style: StyleData): StyleData =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));

function lookOf(style: StyleData | undefined): ConditionalLook {
  const { fill, color, bold, italic, strikethrough, underline } = formatOf(style);
  const look = { fill, color, bold, italic, strikethrough, underline };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as ConditionalLook;
}
