import { LanguageChoice } from '../language-choice';
import { usePane } from '../pane';
import { ColumnsForm } from './columns-form';
import { ProfileForm } from './profile-form';

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
      {state.setup && <ColumnsForm setup={state.setup} />}
    </div>
  );
}
