import type { Severity } from '../../domain';
import { keyOf } from './items';
import type { RowFacts } from './row-facts';
import type { Dimension, Item, ListState, Shown } from './state';

/** The words of one item, made when they are needed. */
export interface ItemText {
  readonly title: string;
  readonly todo: string | null;
  readonly rule: string;
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

export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: 'item';
      readonly item: Item;
      readonly level: 1 | 2;
      /** 1-based among its group, and how many the group has. */
      readonly position: number;
      readonly size: number;
    };

/** Names a row for as long as the list may show it. */
export const keyOfRow = (row: ListRow): string => (row.kind === 'group' ? row.key : keyOf(row.item));

export interface ListView {
  readonly rows: readonly ListRow[];
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
  const counts = countStates(source.items);
  const fitsOthers =
    others.length === 0
      ? found
      : found.filter((item) => others.every(([name, value]) => valueOf(source, item, name).value === value));
  if (list.groupBy === 'none') {
    const rows = fitsOthers.map((item, at) => itemRow(item, 1, at, fitsOthers.length));
    return { rows, fitting: fitsOthers, total: inState.length, counts, values: [], only };
  }
  const groups = groupItems(source, fitsOthers, list.groupBy);
  const chosen = list.only[list.groupBy];
  const shown = chosen === undefined ? groups : groups.filter((group) => group.value === chosen);
  return {
    rows: shown.flatMap((group) => groupRows(group, list)),
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
      const id = item.kind === 'finding' ? item.finding.ruleId : item.gap.ruleId;
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

const COUNTED = new WeakMap<readonly Item[], Readonly<Record<Shown, number>>>();

function countStates(items: readonly Item[]): Readonly<Record<Shown, number>> {
  let counts = COUNTED.get(items);
  if (counts === undefined) {
    const own: Record<Shown, number> = { open: 0, all: 0, fixable: 0, waived: 0, notCheckable: 0 };
    for (const item of items) {
      if (item.kind === 'gap') own.notCheckable++;
      else {
        own.all++;
        if (item.waived) own.waived++;
        else own.open++;
        if (isShown(item, 'fixable')) own.fixable++;
      }
    }
    COUNTED.set(items, (counts = own));
  }
  return counts;
}

function isShown(item: Item, shown: Shown): boolean {
  if (item.kind === 'gap') return shown === 'notCheckable';
  switch (shown) {
    case 'all':
      return true;
    case 'open':
      return !item.waived;
    case 'waived':
      return item.waived;
    case 'fixable':
      return !item.waived && (item.finding.fixes?.length ?? 0) > 0;
    case 'notCheckable':
      return false;
  }
}

const SEARCHED = new WeakMap<ItemText, string>();

/** The words of an item as they are searched, made once. */
export function searchedText(text: ItemText): string {
  let searched = SEARCHED.get(text);
  if (searched === undefined) {
    searched = `${text.title} ${text.todo ?? ''} ${text.rule}`.toLowerCase();
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

interface Group {
  readonly value: string;
  readonly label: string;
  readonly items: Item[];
}

function groupItems(source: ListSource, items: readonly Item[], by: Dimension): readonly Group[] {
  const groups = new Map<string, Group>();
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

function groupRows(group: Group, list: ListState): readonly ListRow[] {
  const open = !list.closedGroups.has(group.value);
  const head: ListRow = {
    kind: 'group',
    key: `group ${group.value}`,
    label: group.label,
    count: group.items.length,
    open,
  };
  if (!open) return [head];
  return [head, ...group.items.map((item, at) => itemRow(item, 2, at, group.items.length))];
}

const itemRow = (item: Item, level: 1 | 2, at: number, size: number): ListRow => ({
  kind: 'item',
  item,
  level,
  position: at + 1,
  size,
});
