import { useEffect, useMemo, useState } from 'preact/hooks';
import { keyOf } from '../../model/list/items';
import type { ListRows } from '../../model/list/list-rows';
import { follow, traceOf, type Trace } from '../../model/list/trace';
import type { Checked } from '../../model/state';

interface Active {
  readonly at: number;
  readonly key: string | null;
  /** Of a finding, what it is known by after another check. */
  readonly trace: Trace | null;
  readonly checked: Checked;
}

/** The active row stays on its finding when the list changes or its rows move; where that is gone, on its place. */
export function useActiveRow(rows: ListRows, checked: Checked): readonly [number, (row: number) => void] {
  const [active, setActive] = useState<Active>({ at: 0, key: null, trace: null, checked });
  const key = useMemo(() => keyNow(active, checked), [active, checked]);
  const found = key === null || rows.keyAt(active.at) === key ? active.at : rows.indexOf(key);
  const at = Math.max(0, Math.min(found === -1 ? active.at : found, rows.length - 1));
  const activeAt = (row: number, named = true): Active => {
    const there = named ? rows.at(row) : undefined;
    const trace = there?.kind === 'item' ? traceOf(there.item, checked) : null;
    return { at: row, key: named ? rows.keyAt(row) : null, trace, checked };
  };
  useEffect(() => {
    const isNamed = active.key !== null;
    const isOther = at !== active.at || (isNamed && rows.keyAt(at) !== active.key);
    if (isOther || (isNamed && active.checked !== checked)) setActive(activeAt(at, isNamed || at !== active.at));
  }, [rows, at, checked]);
  return [at, (row) => setActive(activeAt(row))];
}

/** The key that the active finding has in this check. */
function keyNow({ key, trace }: Active, checked: Checked): string | null {
  if (trace === null) return key;
  const item = follow(trace, checked, trace.facts !== checked.facts);
  return item === null ? key : keyOf(item);
}
