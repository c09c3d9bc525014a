/** A value that many look at: `set` merges a change and tells everyone. */
export interface Store<State extends object> {
  get(): State;
  set(change: Partial<State>): void;
  /** Calls back after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
