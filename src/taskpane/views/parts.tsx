import { useMemo, useRef } from 'preact/hooks';
import { EarlierMarks } from './earlier-marks';
import { FindingsTab } from './findings/findings-tab';
import { FirstRun } from './first-run';
import { FixesTab } from './fixes-tab';
import { MarksBar } from './marks-bar';
import { PaneContext, usePane, type PaneView } from './pane';
import { ReportTab } from './report-tab';
import { SetupTab } from './setup/setup-tab';
import { Torn } from './setup/torn';
import { OutOfDate, Summary } from './summary';
import { Tabs } from './tabs';
import { WaiversTab } from './waivers-tab';

/** What stands under the buttons: the tabs, or the choice that a check waits for. */
export function Parts() {
  const view = useCalm(usePane());
  return useMemo(
    () => (
      <PaneContext.Provider value={view}>
        <Part />
      </PaneContext.Provider>
    ),
    [view],
  );
}

/** The view as it was, for as long as nothing is new in it but how far the work is: nothing is drawn anew for that. */
function useCalm(view: PaneView): PaneView {
  const last = useRef(view);
  if (!isCalm(last.current, view)) last.current = view;
  return last.current;
}

function isCalm({ state: before, ...around }: PaneView, { state, ...aroundNow }: PaneView): boolean {
  const isRunning = (before.running === null) === (state.running === null);
  return isRunning && isSame({ ...before, running: null }, { ...state, running: null }) && isSame(around, aroundNow);
}

const isSame = <Values extends object>(some: Values, others: Values): boolean =>
  (Object.keys(some) as (keyof Values)[]).every((name) => some[name] === others[name]);

function Part() {
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
  if (checked === null) {
    return (
      <>
        <EarlierMarks />
        {running === null && <FirstRun />}
      </>
    );
  }
  return (
    <>
      {list.selected === null ? (
        <>
          <Summary checked={checked} />
          <MarksBar />
          <EarlierMarks />
        </>
      ) : (
        // The detail needs the room.
        <OutOfDate />
      )}
      <FindingsTab checked={checked} />
    </>
  );
}
