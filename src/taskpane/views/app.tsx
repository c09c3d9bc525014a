import type { ComponentType } from 'preact';
import { CheckBar } from './check-bar';
import { FirstRun } from './first-run';
import { NoticeBar } from './notice-bar';
import { usePane } from './pane';
import { Tabs } from './tabs';

/** `parts` is null until something of the pane is used: the views of its work are loaded then (see `work.tsx`). */
export function App({ parts: Parts }: { readonly parts: ComponentType | null }) {
  const { words } = usePane();
  return (
    <main class="pane">
      {/* Excel shows the name above the pane already. */}
      <h1 class="unseen">{words.title}</h1>
      <NoticeBar />
      <CheckBar />
      {Parts === null ? (
        <>
          <Tabs />
          <FirstRun />
        </>
      ) : (
        <Parts />
      )}
    </main>
  );
}
