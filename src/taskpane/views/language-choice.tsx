import { LANGUAGES } from '../words/at-start';
import { usePane } from './pane';

export function LanguageChoice() {
  const { state, words, actions } = usePane();
  return (
    <label class="field">
      <span>{words.language}</span>
      <select
        value={state.language}
        onChange={(event) => {
          const chosen = LANGUAGES.find((language) => language === event.currentTarget.value);
          if (chosen) void actions.setLanguage(chosen);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language} selected={language === state.language}>
            {words.languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
