import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from '../model/actions';
import type { PaneState } from '../model/state';
import type { Texts } from '../model/texts';
import type { Words } from '../words';

/** What every view sees: the state as it is, the words of the chosen language, and what can be done. */
export interface PaneView {
  readonly state: PaneState;
  readonly words: Words;
  readonly actions: Actions;
  readonly texts: Texts;
}

export const PaneContext = createContext<PaneView | null>(null);

export function usePane(): PaneView {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A view stands outside the pane');
  return pane;
}
