import type { Checked, Freshness, KeptResult } from '../state';
import type { PanePorts } from '../ports';
import { markedTable } from '../setup/tables';
import { worse } from './freshness';
import { recheckRows, type RecheckOptions } from './recheck';
import { MOST_ROWS } from './touched-rows';
import type { createUnseen } from './unseen';

interface Hooks {
  readonly recheckOptions: () => RecheckOptions;
  readonly applyWaivers: (checked: Checked) => Promise<Checked>;
  /** Of a table that is not shown; the answer is how it is marked then. */
  readonly updateOtherMarks: (result: KeptResult) => Promise<KeptResult['marked']>;
}

/** Results of tables that are not shown: out of date as soon as their cells change, and checked again beside the shown one. */
export function createOtherTables(ports: PanePorts, unseen: ReturnType<typeof createUnseen>, hooks: Hooks) {
  const { store, excel } = ports;

  /** The table may have come into sight meanwhile. */
  const keep = (key: string, result: KeptResult) => {
    const { results, checked } = store.get();
    store.set({ results: new Map([...results, [key, result]]), ...(checked?.key === key && result) });
  };

  return {
    stale(key: string, kept: KeptResult, rows: readonly number[] | 'all', how: Freshness) {
      unseen.note(key, kept.freshness, rows);
      keep(key, { ...kept, freshness: worse(kept.freshness, how) });
    },
    /** Checks the edited rows; after more than that the result stays out of date until the table is checked. */
    async settle(key: string): Promise<void> {
      const kept = store.get().results.get(key);
      if (kept === undefined || (kept.freshness !== 'moved' && !store.get().live)) return;
      const { checked, freshness } = kept;
      const edits = unseen.of(key);
      if (freshness === 'moved' || freshness === 'reset' || edits === 'all' || edits.size > MOST_ROWS) {
        if (kept.marked?.mode !== 'formats' || freshness !== 'moved') return;
        const cleared = await excel.clearMarks(checked.worksheetId, markedTable(checked));
        if (cleared.ok) keep(key, { ...kept, marked: null });
        return;
      }
      const rows = [...edits].sort((a, b) => a - b);
      const again = await recheckRows(ports, checked, rows, hooks.recheckOptions(), { stopped: false });
      const now = store.get().results.get(key);
      // An edit of meanwhile has made another set of them.
      if (again === null || now?.checked !== checked || !unseen.seen(key, edits)) return;
      if (again === 'all') return this.stale(key, kept, 'all', 'edited');
      if (again === checked) return keep(key, { ...kept, freshness: 'fresh' });
      const result = { ...kept, checked: await hooks.applyWaivers(again), freshness: 'fresh' as const };
      keep(key, { ...result, marked: await hooks.updateOtherMarks(result) });
    },
  };
}
