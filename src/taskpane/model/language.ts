import { LANGUAGES, languageOf, type Language } from '../words';

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
