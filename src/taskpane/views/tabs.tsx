import type { Tab } from '../model/state';
import { usePane } from './pane';

const TABS: readonly Tab[] = ['findings', 'setup', 'fixes', 'waivers', 'report'];

/** The parts of the pane. Plain buttons with the current one named: every screen reader knows them. */
export function Tabs() {
  const { state, words, actions } = usePane();
  return (
    <nav class="bar tabs" aria-label={words.tabsLabel}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="plain"
          aria-current={state.tab === tab ? 'page' : undefined}
          onClick={() => actions.setTab(tab)}
        >
          {words.tabs[tab]}
        </button>
      ))}
    </nav>
  );
}
