import { LanguageChoice } from '../language-choice';
import { usePane } from '../pane';
import { ColumnsForm } from './columns-form';
import { ProfileForm } from './profile-form';
import { RulesForm } from './rules-form';
import { TablesForm } from './tables-form';

export function SetupTab() {
  const { state, words, actions } = usePane();
  return (
    <div class="scroll stack">
      <LanguageChoice />
      <label class="choice">
        <input
          type="checkbox"
          checked={state.live}
          onChange={(event) => void actions.setLive(event.currentTarget.checked)}
        />
        {words.live.label}
      </label>
      <ProfileForm profile={state.profile} />
      <section class="stack" aria-labelledby="own-heading">
        <h2 id="own-heading">{words.setup.own}</h2>
        <p class="soft">{words.setup.ownIntro}</p>
        <div>
          <button type="button" onClick={() => void actions.addOwnTables()}>
            {state.ownTables ? words.setup.ownGo : words.setup.ownAdd}
          </button>
        </div>
      </section>
      <RulesForm />
      {state.setup && <ColumnsForm setup={state.setup} />}
      <TablesForm />
      <section class="stack" aria-labelledby="help-heading">
        <h2 id="help-heading">{words.setup.help}</h2>
        <p class="soft">{words.setup.diagnosisIntro}</p>
        <div>
          <button type="button" onClick={() => void actions.copyDiagnosis()}>
            {words.setup.diagnosis}
          </button>
        </div>
      </section>
    </div>
  );
}
