import { itemOfKey, keyOf } from './list/items';
import { follow, traceOf, type Trace } from './list/trace';
import { notify, type PanePorts } from './ports';
import type { Checked, Notice } from './state';

/**
 * Keeps the open finding, and the waiver that is being written for it, on its session when the sheet is checked again; where the
 * session cannot be told any more, they are closed, and that is said.
 */
export function followSelected(ports: PanePorts): void {
  const { store } = ports;
  let seen: Checked | null = null;
  let trace: Trace | null = null;
  /** Rows have moved since the check that was seen last. */
  let moved = false;

  const take = (checked: Checked | null, selected: string | null) => {
    const item = checked === null || selected === null ? undefined : itemOfKey(checked.items, selected);
    trace = item === undefined ? null : traceOf(item, checked!);
  };

  /** Another check of the same table. */
  const followTo = (checked: Checked, from: Trace, wereMoved: boolean) => {
    const { list } = store.get();
    const item = follow(from, checked, wereMoved);
    const isWaiving = list.waiving === from.key;
    trace = item === null ? null : traceOf(item, checked);
    if (trace?.key === from.key) return;
    const key = trace?.key ?? null;
    store.set({ list: { ...list, selected: key, waiving: isWaiving ? key : null } });
    if (item !== null) return;
    store.set({ selection: null });
    const isResolved = !wereMoved && !checked.items.some((other) => keyOf(other) === from.key);
    // A finding that was put right goes without a word, as it does from the list.
    if (isWaiving || !isResolved) notify(ports, closed(isWaiving));
  };

  store.subscribe(() => {
    const { checked, list, freshness } = store.get();
    if (checked === seen) {
      moved ||= freshness === 'moved';
      if (list.selected !== (trace?.key ?? null)) take(checked, list.selected);
      return;
    }
    const [from, wereMoved, isSameTable] = [trace, moved, checked?.key === seen?.key];
    seen = checked;
    moved = freshness === 'moved';
    if (checked !== null && from !== null && isSameTable && from.key === list.selected)
      followTo(checked, from, wereMoved);
    else take(checked, list.selected);
  });
}

const closed = (wasWaiving: boolean): Notice => ({
  tone: 'caution',
  text: ({ foundAgain }) => (wasWaiving ? `${foundAgain.closed} ${foundAgain.notWaived}` : foundAgain.closed),
});
