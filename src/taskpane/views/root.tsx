import { render, type ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Actions } from '../model/actions';
import type { PaneState } from '../model/state';
import type { Store } from '../model/store';
import type { Texts } from '../model/texts';
import { wordsAtStart } from '../words/at-start';
import type { Language } from '../words';
import { App } from './app';
import { NotReady } from './not-ready';
import { PaneContext } from './pane';

export interface RootProps {
  readonly store: Store<PaneState>;
  /** Null where there is nothing to act on: Excel or the data are missing. */
  readonly actions: Actions | null;
  readonly textsOf: (language: Language) => Texts;
  /** The views of what the pane does; null until they are loaded. */
  readonly parts: ComponentType | null;
}

/** Draws the state anew whenever it changes. */
export function Root({ store, actions, textsOf, parts }: RootProps) {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  const texts = useMemo(() => textsOf(state.language), [textsOf, state.language]);
  const words = wordsAtStart(state.language);
  if (actions === null || state.host !== 'ready') return <NotReady host={state.host} words={words} />;
  return (
    <PaneContext.Provider value={{ state, words, actions, texts }}>
      <App parts={parts} />
    </PaneContext.Provider>
  );
}

/** Draws the pane, or draws it anew with more of it loaded. */
export function mount(page: Element, props: RootProps): void {
  // The page's own words, for when nothing comes, have had their time.
  page.querySelector('.late')?.remove();
  render(<Root {...props} />, page);
}
