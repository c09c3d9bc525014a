import { english, wordsAtStart, type Language } from './at-start';
import { atWork, type Words } from './en';

export type { Words } from './en';
export { languageOf, LANGUAGES, loadWords, type Language } from './at-start';

const en: Words = Object.assign(english, atWork);

/** The words of a language that has been loaded; English until then. */
export const wordsOf = (language: Language): Words => (language === 'en' ? en : wordsAtStart(language));
