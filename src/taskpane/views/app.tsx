import { LANGUAGES } from '../words';
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
import { Summary } from './summary';
import { Tabs } from './tabs';
import { WaiversTab } from './waivers-tab';

export function App() {
  const { state } = usePane();
  return (
    <main class="pane">
      <Heading />
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
  const { checked, running } = usePane().state;
  if (checked === null) return running === null ? <FirstRun /> : null;
  return (
    <>
      <Summary checked={checked} />
      <MarksBar />
      <FindingsTab checked={checked} />
    </>
  );
}

function Heading() {
  const { state, words, actions } = usePane();
  return (
    <div class="bar">
      <h1 class="grow">{words.title}</h1>
      <label>
        <span class="unseen">{words.language}</span>
        <select
          value={state.language}
          onChange={(event) => {
            const chosen = LANGUAGES.find((language) => language === event.currentTarget.value);
            if (chosen) actions.setLanguage(chosen);
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language} selected={language === state.language}>
              {words.languageNames[language]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
