import type { Actions } from './model/actions';
import { speak } from './model/language';
import type { PaneState } from './model/state';
import type { Store } from './model/store';

/** Whatever a person does before the work is there loads it first; what needs nothing of it is done at once. */
export function actionsWhileLoading(store: Store<PaneState>, load: () => Promise<Actions | null>): Actions {
  const own: Partial<Actions> = {
    dismissNotice: () => store.set({ notice: null }),
    setLanguage: (language) => speak(store, language),
  };
  return new Proxy(own as Actions, {
    get: (_, name: keyof Actions) =>
      own[name] ??
      (async (...given: unknown[]) => {
        const action = (await load())?.[name] as ((...given: unknown[]) => unknown) | undefined;
        return action?.(...given);
      }),
  });
}

/**
 * Loads once; a try that failed says so, and the next one begins anew: the network may be back by then. `open` begins
 * the work with what was loaded.
 */
export function loadOnce<Module>(
  store: Store<PaneState>,
  load: () => Promise<Module>,
  open: (module: Module) => Promise<Actions>,
): () => Promise<Actions | null> {
  let loading: Promise<Actions> | null = null;
  return async () => {
    if (loading !== null) return loading;
    store.set({ loading: true });
    let module: Module;
    try {
      module = await load();
    } catch {
      store.set({ notice: { tone: 'problem', text: (words) => words.start.partMissing } });
      return null;
    } finally {
      store.set({ loading: false });
    }
    loading ??= open(module);
    return loading;
  };
}
