import { FindingsTab } from './findings/findings-tab';
import { FirstRun } from './first-run';
import { FixesTab } from './fixes-tab';
import { MarksBar } from './marks-bar';
import { usePane } from './pane';
import { ReportTab } from './report-tab';
import { SetupTab } from './setup/setup-tab';
import { Torn } from './setup/torn';
import { OutOfDate, Summary } from './summary';
import { Tabs } from './tabs';
import { WaiversTab } from './waivers-tab';

/** What stands under the buttons: the tabs, or the choice that a check waits for. */
export function Parts() {
  const { state } = usePane();
  if (state.torn && state.setup !== null) return <Torn setup={state.setup} />;
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
