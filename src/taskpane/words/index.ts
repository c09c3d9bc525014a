import { en, type Words } from './en';

export type { Words } from './en';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const loaded = new Map<Language, Words>([['en', en]]);

/** The words of a language that has been loaded; English until then. */
export const wordsOf = (language: Language): Words => loaded.get(language) ?? en;

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
