import { inStretches, type NotCheckable, type Severity } from '../../../domain';
import type { FindingItem, Item, Shown } from '../state';

/** How many lines of the list there are of each kind. */
export interface Counts {
  /** Findings that are not waived, by severity. */
  readonly open: Readonly<Record<Severity, number>>;
  /** Lines by the state in which the list shows them. */
  readonly states: Readonly<Record<Shown, number>>;
  readonly gaps: readonly NotCheckable[];
}

/** Does the list show the line in this state? */
export function isShown(item: Item, shown: Shown): boolean {
  if (item.kind === 'gap') return shown === 'notCheckable';
  if (shown === 'waived') return item.waived;
  const isOpen = shown === 'open' || (shown === 'fixable' && canBeFixed(item));
  return shown === 'all' || (isOpen && !item.waived);
}

/** Is there a correction, and a cell to write it in? */
export const canBeFixed = ({ finding, cellUnknown }: FindingItem): boolean =>
  (finding.fixes?.length ?? 0) > 0 && !cellUnknown;

const COUNTED = new WeakMap<readonly Item[], Counts>();

/** Counted once; at once where nobody has done it in slices before. */
export function countsOf(items: readonly Item[]): Counts {
  const work = countInSlices(items);
  while (!work.next().done);
  return COUNTED.get(items)!;
}

/** Counts the lines a slice at a time, so that drawing them need not. */
export function* countInSlices(items: readonly Item[]): Generator<void> {
  if (COUNTED.has(items)) return;
  const open: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  const states: Record<Shown, number> = { open: 0, all: 0, fixable: 0, waived: 0, notCheckable: 0 };
  const gaps: NotCheckable[] = [];
  const counts = { open, states, gaps };
  yield* inStretches(items.length, (from, end) => {
    for (let at = from; at < end; at++) count(items[at]!, counts);
  });
  states.open = states.all - states.waived;
  states.notCheckable = gaps.length;
  COUNTED.set(items, counts);
}

function count(
  item: Item,
  { open, states, gaps }: { open: Record<Severity, number>; states: Record<Shown, number>; gaps: NotCheckable[] },
): void {
  if (item.kind === 'gap') {
    gaps.push(item.gap);
    return;
  }
  states.all++;
  if (item.waived) states.waived++;
  else open[item.finding.severity]++;
  if (isShown(item, 'fixable')) states.fixable++;
}
