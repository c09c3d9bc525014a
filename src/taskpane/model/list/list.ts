import { countsOf, isShown } from './counts';
import { ListRows, type RowGroup } from './list-rows';
import { searchFor } from './search';
import type { ListSource } from './list-source';
import { valueAlone, valueOf } from './values';
import type { Dimension, Item, ListState, Shown } from '../state';

export interface ListView {
  readonly rows: ListRows;
  /** Items that fit, and those there are in this state. */
  readonly fitting: readonly Item[];
  readonly total: number;
  /** How many items each state has, whatever is searched or filtered. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** The values of the dimension that is grouped by, with counts, before `only` of that dimension is applied; that one always. */
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  /** The filters that are on, other than that of the dimension that is grouped by, with names for people. */
  readonly only: readonly { readonly name: Dimension; readonly label: string }[];
}

export function listView(source: ListSource, list: ListState): ListView {
  const inState = source.items.filter((item) => isShown(item, list.shown));
  const fits = searchFor(source, list.search);
  const found = fits === null ? inState : inState.filter(fits);
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
  // What is filtered by is always said, though nothing may have it any more.
  const isGone = chosen !== undefined && shown.length === 0;
  return {
    rows: new ListRows(shown, ({ value }) => list.closedGroups.has(value)),
    fitting: shown.flatMap((group) => group.items),
    total: inState.length,
    counts,
    only,
    values: [
      ...groups.map(({ value, label, items }) => ({ value, label, count: items.length })),
      ...(isGone ? [{ value: chosen, label: labelOf(source, list.groupBy, chosen), count: 0 }] : []),
    ],
  };
}

/** A value of a dimension as people read it: of the items that have it. */
function labelOf(source: ListSource, name: Dimension, value: string): string {
  const own = source.items.filter((item) => valueOf(source, item, name).value === value);
  return (groupItems(source, own, name)[0] ?? valueAlone(source, name, value)).label;
}

function groupItems(source: ListSource, items: readonly Item[], by: Dimension): readonly RowGroup[] {
  const groups = new Map<string, { readonly value: string; label: string; readonly items: Item[] }>();
  for (const item of items) {
    const { value, label } = valueOf(source, item, by);
    const group = groups.get(value);
    if (group === undefined) {
      groups.set(value, { value, label, items: [item] });
      continue;
    }
    group.items.push(item);
    // One thing to do with values of its own for each item is said without them.
    if (group.label !== label) group.label = source.action(item) ?? source.unknown;
  }
  const list: RowGroup[] = [...groups.values()];
  if (by === 'day') return list.sort((a, b) => (a.value < b.value ? -1 : 1));
  return list.sort((a, b) => b.items.length - a.items.length || (a.label < b.label ? -1 : 1));
}
