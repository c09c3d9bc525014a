import type { Severity } from '../../../domain';
import { countsOf, isShown } from './counts';
import { ListRows, type RowGroup } from './list-rows';
import type { RowFacts } from '../check/row-facts';
import type { Dimension, Item, ListState, Shown } from '../state';

/** The words of one item, made when they are needed. */
export interface ItemText {
  readonly title: string;
  readonly todo: string | null;
  /** The rule's title; of several, how many they are. */
  readonly rule: string;
  /** The titles of all rules that lack the same; of a finding its one. */
  readonly rules: readonly string[];
}

/** What the list is made from. */
export interface ListSource {
  readonly items: readonly Item[];
  readonly facts: RowFacts;
  /** Sheet row number (1-based) of the table's row. */
  readonly sheetRow: (row: number) => number;
  readonly text: (item: Item) => ItemText;
  readonly severity: (severity: Severity) => string;
  readonly notCheckable: string;
  readonly unknown: string;
}

export interface ListView {
  readonly rows: ListRows;
  /** Items that fit, and those there are in this state. */
  readonly fitting: readonly Item[];
  readonly total: number;
  /** How many items each state has, whatever is searched or filtered. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** The values of the dimension that is grouped by, with counts, before `only` of that dimension is applied. */
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  /** The filters that are on, other than that of the dimension that is grouped by, with names for people. */
  readonly only: readonly { readonly name: Dimension; readonly label: string }[];
}

export const rowsOf = (item: Item): readonly number[] => (item.kind === 'finding' ? item.finding.rows : item.gap.rows);

export function listView(source: ListSource, list: ListState): ListView {
  const inState = source.items.filter((item) => isShown(item, list.shown));
  const words = list.search.trim().toLowerCase();
  const found = words === '' ? inState : inState.filter((item) => matches(source, item, words));
  const others = (Object.entries(list.only) as [Dimension, string][]).filter(([name]) => name !== list.groupBy);
  const only = others.map(([name, value]) => ({ name, label: labelOf(source, name, value) }));
  const counts = countsOf(source.items).states;
  const fitsOthers =
    others.length === 0
      ? found
      : found.filter((item) => others.every(([name, value]) => valueOf(source, item, name).value === value));
  if (list.groupBy === 'none') {
    const rows = new ListRows([{ value: '', label: '', items: fitsOthers }], null);
    return { rows, fitting: fitsOthers, total: inState.length, counts, values: [], only };
  }
  const groups = groupItems(source, fitsOthers, list.groupBy);
  const chosen = list.only[list.groupBy];
  const shown = chosen === undefined ? groups : groups.filter((group) => group.value === chosen);
  return {
    rows: new ListRows(shown, ({ value }) => list.closedGroups.has(value)),
    fitting: shown.flatMap((group) => group.items),
    total: inState.length,
    counts,
    only,
    values: groups.map(({ value, label, items }) => ({ value, label, count: items.length })),
  };
}

/** The value of an item in a dimension, and its name for people. */
export function valueOf(source: ListSource, item: Item, name: Dimension): { value: string; label: string } {
  const row = rowsOf(item)[0];
  const named = (text: string) => ({ value: text, label: text === '' ? source.unknown : text });
  switch (name) {
    case 'rule': {
      const id = item.kind === 'finding' ? item.finding.ruleId : item.rules.join();
      return { value: id, label: source.text(item).rule };
    }
    case 'todo':
      return named(source.text(item).todo ?? '');
    case 'severity':
      return item.kind === 'finding'
        ? { value: item.finding.severity, label: source.severity(item.finding.severity) }
        : { value: 'gap', label: source.notCheckable };
    case 'provider':
      return named(row === undefined ? '' : source.facts.provider(row));
    case 'payer':
      return named(row === undefined ? '' : source.facts.payer(row));
    case 'day':
      return named(row === undefined ? '' : `${source.facts.date(row)}  ${source.facts.client(row)}`.trim());
  }
}

/** A value of a dimension as people read it: of an item that has it. */
function labelOf(source: ListSource, name: Dimension, value: string): string {
  const item = source.items.find((one) => valueOf(source, one, name).value === value);
  return item === undefined ? value || source.unknown : valueOf(source, item, name).label;
}

const SEARCHED = new WeakMap<ItemText, string>();

/** The words of an item as they are searched, made once. */
export function searchedText(text: ItemText): string {
  let searched = SEARCHED.get(text);
  if (searched === undefined) {
    searched = [text.title, text.todo, text.rule, ...text.rules].join(' ').toLowerCase();
    SEARCHED.set(text, searched);
  }
  return searched;
}

/** Items between two yields. */
const TEXTS = 100;

/** Makes the words of all items beforehand, in slices, so that grouping and searching thousands of them is quick. */
export function* prepareTexts(items: readonly Item[], textOf: (item: Item) => ItemText): Generator<number, void> {
  for (let at = 0; at < items.length; at++) {
    searchedText(textOf(items[at]!));
    if (at % TEXTS === 0) yield at;
  }
}

/** Rows that are looked through for a client's name; a finding over a whole sheet fits by its words only. */
const SEARCHED_ROWS = 200;

function matches(source: ListSource, item: Item, words: string): boolean {
  if (searchedText(source.text(item)).includes(words)) return true;
  return rowsOf(item)
    .slice(0, SEARCHED_ROWS)
    .some(
      (row) =>
        String(source.sheetRow(row)) === words ||
        source.facts.client(row).toLowerCase().includes(words) ||
        source.facts.provider(row).toLowerCase().includes(words) ||
        source.facts.payer(row).toLowerCase().includes(words) ||
        source.facts.date(row) === words,
    );
}

function groupItems(source: ListSource, items: readonly Item[], by: Dimension): readonly RowGroup[] {
  const groups = new Map<string, RowGroup & { readonly items: Item[] }>();
  for (const item of items) {
    const { value, label } = valueOf(source, item, by);
    const group = groups.get(value);
    if (group) group.items.push(item);
    else groups.set(value, { value, label, items: [item] });
  }
  const list = [...groups.values()];
  if (by === 'day') return list.sort((a, b) => (a.value < b.value ? -1 : 1));
  return list.sort((a, b) => b.items.length - a.items.length || (a.label < b.label ? -1 : 1));
}
