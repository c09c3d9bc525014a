import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Actions } from '../model/actions';
import type { PaneState } from '../model/state';
import type { Store } from '../model/store';
import type { Texts } from '../model/texts';
import { wordsOf } from '../words';
import type { Language } from '../words';
import { App } from './app';
import { PaneContext } from './pane';

export interface RootProps {
  readonly store: Store<PaneState>;
  readonly actions: Actions;
  readonly textsOf: (language: Language) => Texts;
}

/** Draws the state anew whenever it changes. */
export function Root({ store, actions, textsOf }: RootProps) {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  const texts = useMemo(() => textsOf(state.language), [textsOf, state.language]);
  return (
    <PaneContext.Provider value={{ state, words: wordsOf(state.language), actions, texts }}>
      <App />
    </PaneContext.Provider>
  );
}

export function mount(page: Element, props: RootProps): void {
  render(<Root {...props} />, page);
}
