import type { Freshness, KeptResult } from '../state';
import type { PanePorts } from '../ports';
import { markedTable } from '../setup/tables';
import { keepResult, type createEditedRows } from './edited-rows';
import { worse } from './freshness';
import { MOST_ROWS } from './touched-rows';
import type { createUnseen } from './unseen';

/** Results of tables that are not shown: out of date as soon as their cells change, and checked again beside the shown one. */
export function createOtherTables(
  ports: PanePorts,
  unseen: ReturnType<typeof createUnseen>,
  checkEdited: ReturnType<typeof createEditedRows>,
) {
  const { store, excel } = ports;

  return {
    stale(key: string, kept: KeptResult, rows: readonly number[] | 'all', how: Freshness) {
      unseen.note(key, kept.freshness, rows);
      keepResult(ports, { ...kept, freshness: worse(kept.freshness, how) });
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
        if (cleared.ok) keepResult(ports, { ...kept, marked: null });
        return;
      }
      if ((await checkEdited(checked)) === 'all') {
        const now = store.get().results.get(key)!;
        keepResult(ports, { ...now, freshness: worse(now.freshness, 'edited') });
      }
    },
  };
}
