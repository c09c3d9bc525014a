import { CheckBar } from './check-bar';
import { FindingsTab } from './findings/findings-tab';
import { FirstRun } from './first-run';
import { FixesTab } from './fixes-tab';
import { MarksBar } from './marks-bar';
import { NoticeBar } from './notice-bar';
import { usePane } from './pane';
import { ReportTab } from './report-tab';
import { SetupTab } from './setup/setup-tab';
import { Torn } from './setup/torn';
import { OutOfDate, Summary } from './summary';
import { Tabs } from './tabs';
import { WaiversTab } from './waivers-tab';

export function App() {
  const { state, words } = usePane();
  return (
    <main class="pane">
      {/* Excel shows the name above the pane already. */}
      <h1 class="unseen">{words.title}</h1>
      <NoticeBar />
      <CheckBar />
      {state.torn && state.setup !== null ? <Torn setup={state.setup} /> : <Parts />}
    </main>
  );
}

function Parts() {
  const { state } = usePane();
  return (
    <>
      <Tabs />
      {state.tab === 'findings' && <Findings />}
      {state.tab === 'setup' && <SetupTab />}
      {state.tab === 'fixes' && <FixesTab />}
      {state.tab === 'waivers' && <WaiversTab />}
      {state.tab === 'report' && (state.checked === null ? <FirstRun /> : <ReportTab />)}
    </>
  );
}

function Findings() {
  const { checked, running, list } = usePane().state;
  if (checked === null) return running === null ? <FirstRun /> : null;
  return (
    <>
      {list.selected === null ? (
        <>
          <Summary checked={checked} />
          <MarksBar />
        </>
      ) : (
        // The detail needs the room.
        <OutOfDate />
      )}
      <FindingsTab checked={checked} />
    </>
  );
}
