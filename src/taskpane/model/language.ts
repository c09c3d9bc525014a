import { LANGUAGES, languageOf, loadWords, type Language } from '../words/at-start';
import type { PaneState } from './state';
import type { Store } from './store';

const KEY = 'tcc.language';

/** The language that was chosen on this machine, else that of Office. */
export function firstLanguage(locale: string | undefined): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Hosts may forbid storage in the pane's frame; then the choice lasts as long as the pane.
  }
  return LANGUAGES.find((language) => language === kept) ?? languageOf(locale);
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above.
  }
}

/** Shows the pane in a language; where its words do not arrive, the pane says so and stays as it is. */
export async function speak(store: Store<PaneState>, language: Language): Promise<void> {
  if (await loadWords(language)) store.set({ language });
  else store.set({ notice: { tone: 'problem', text: (words) => words.start.languageMissing } });
}
