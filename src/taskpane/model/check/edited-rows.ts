import type { PanePorts } from '../ports';
import type { Checked, KeptResult, PaneState } from '../state';
import type { LiveHooks } from './live-hooks';
import { recheckRows, type RecheckOptions } from './recheck';
import { withCurrent } from './results';
import type { createUnseen } from './unseen';

type Hooks = Pick<LiveHooks, 'applyWaivers' | 'updateMarks' | 'updateOtherMarks'>;

/** A result as it stands now: renamed, waived in or put out of sight since. Null where another check has taken its place. */
function standing(state: PaneState, { key, facts }: Checked): KeptResult | null {
  const kept = withCurrent(state).get(key);
  return kept?.checked.facts === facts ? kept : null;
}

/** Puts a result where it belongs: in sight, or among those that are not. */
export function keepResult({ store }: Pick<PanePorts, 'store'>, result: KeptResult): void {
  const { results, checked } = store.get();
  const { key } = result.checked;
  store.set({ results: new Map([...results, [key, result]]), ...(checked?.key === key && result) });
}

/** Checks edited rows again, and puts what is found in the place of the result that they belong to, wherever that stands by then. */
export function createEditedRows(
  ports: PanePorts,
  unseen: ReturnType<typeof createUnseen>,
  recheckOptions: () => RecheckOptions,
  { applyWaivers, updateMarks, updateOtherMarks }: Hooks,
) {
  const { store } = ports;

  const adopt = async (again: Checked): Promise<KeptResult | null> => {
    for (;;) {
      const before = standing(store.get(), again);
      if (before === null) return null;
      const { report, items } = again;
      const checked = await applyWaivers({ ...before.checked, report, items });
      const now = standing(store.get(), again);
      if (now?.checked === before.checked) return { ...now, checked };
      // It was renamed, or somebody has waived, while waivers were read.
    }
  };

  /**
   * 'later' where Excel did not answer, or another check has taken the place of the result; 'all' where the whole table has to be
   * checked, which is noted.
   */
  return async (checked: Checked): Promise<'done' | 'all' | 'later'> => {
    const { key } = checked;
    const edits = unseen.of(key);
    const rows = edits === 'all' ? [] : [...edits].sort((a, b) => a - b);
    const again = await recheckRows(ports, checked, rows, recheckOptions(), { stopped: false });
    if (again === null) return 'later';
    // Where formats changed, or cells that are not looked at, it is the same.
    const isSame = again === checked;
    const kept = isSame || again === 'all' ? standing(store.get(), checked) : await adopt(again);
    if (kept === null) return 'later';
    if (again === 'all') {
      unseen.note(key, kept.freshness, 'all');
      return 'all';
    }
    unseen.seen(key, edits);
    // Settings may have become others meanwhile, or another row been edited.
    const isFresh = kept.freshness === 'edited' && !unseen.has(key);
    const result = isFresh ? { ...kept, freshness: 'fresh' as const } : kept;
    keepResult(ports, result);
    if (isSame) return 'done';
    if (store.get().checked?.key === key) await updateMarks(result.checked);
    else keepResult(ports, { ...result, marked: await updateOtherMarks(result) });
    return 'done';
  };
}
