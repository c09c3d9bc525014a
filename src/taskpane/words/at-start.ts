import type { Words } from './en';
import { atStart } from './en-start';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English; what it says of the pane's work comes with the work (`index.ts`), as nothing of it is shown before. */
export const english = atStart as Words;

const loaded = new Map<Language, Words>([['en', english]]);

/** The words of a language that has been loaded; English until then. */
export const wordsAtStart = (language: Language): Words => loaded.get(language) ?? english;

/** Other languages than English are files of their own, loaded when they are chosen. False where that failed. */
export async function loadWords(language: Language): Promise<boolean> {
  if (loaded.has(language)) return true;
  try {
    const { es } = await import(/* webpackChunkName: "spanish" */ './es');
    loaded.set('es', es);
    return true;
  } catch {
    return false;
  }
}

/** The language for a locale such as `es-MX`; English where there is no other. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
