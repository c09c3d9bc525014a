import type { Dimension, Item } from '../state';
import { isOfSheet, LACKS } from './items';
import type { ListSource, ToldFact } from './list-source';
import { rowsOf } from './rows-of';

/** What an item is grouped and filtered by: `value` holds in every language, `label` is for people. */
interface NamedValue {
  readonly value: string;
  readonly label: string;
}

/** What stands for no single row. No name is like it: names have no space around them. */
const WHOLE_SHEET = ' ';
const GAP = 'gap';

/** The value of an item in a dimension, and its name for people. */
export function valueOf(source: ListSource, item: Item, name: Dimension): NamedValue {
  switch (name) {
    case 'rule':
      return ruleOf(source, item);
    case 'todo':
      return { value: source.actionId(item) ?? '', label: source.text(item).todo ?? source.unknown };
    case 'severity':
      return severityNamed(source, item.kind === 'finding' ? item.finding.severity : GAP);
    case 'provider':
    case 'payer':
      return named(source, told(source, item, name));
    case 'day':
      return named(source, dayOf(source, item));
  }
}

/** A value that no item has any more. */
export function valueAlone(source: ListSource, name: Dimension, value: string): NamedValue {
  if (name === 'severity') return severityNamed(source, value);
  return name === 'rule' ? { value, label: source.ruleTitle(value) } : named(source, value);
}

/** What several rules lack is told apart by what it is: many lack something, and as many something else. */
function ruleOf(source: ListSource, item: Item): NamedValue {
  const { rule, title } = source.text(item);
  if (item.kind === 'finding') return { value: item.finding.ruleId, label: rule };
  const { gap, rules } = item;
  return rules.length === 1
    ? { value: rules[0]!, label: rule }
    : { value: `${gap.reasonId} ${gap.data['field']}`, label: `${rule}: ${title}` };
}

const severityNamed = ({ severities, notCheckable }: ListSource, value: string): NamedValue => ({
  value,
  label: value === GAP ? notCheckable : severities[value as keyof typeof severities],
});

/** What is told of the first row, where the item speaks of it. */
function told(source: ListSource, item: Item, fact: ToldFact): string {
  if (!speaksOf(source, item, fact)) return WHOLE_SHEET;
  const row = rowsOf(item)[0];
  return row === undefined ? '' : source.facts[fact](row);
}

function dayOf(source: ListSource, item: Item): string {
  const [date, client] = [told(source, item, 'date'), told(source, item, 'client')];
  return date === WHOLE_SHEET && client === WHOLE_SHEET ? WHOLE_SHEET : `${date}  ${client}`.trim();
}

function speaksOf({ speaksOf }: ListSource, item: Item, fact: ToldFact): boolean {
  if (item.kind === 'finding') return speaksOf(item.finding.ruleId, fact);
  const { gap } = item;
  // A cell that is blank stands in its row, whatever the rules that need it speak of.
  return !isOfSheet(gap) && (LACKS.includes(gap.reasonId) || speaksOf(gap.ruleId, fact));
}

function named({ unknown, wholeSheet }: ListSource, value: string): NamedValue {
  if (value === WHOLE_SHEET) return { value, label: wholeSheet };
  return { value, label: value === '' ? unknown : value };
}
