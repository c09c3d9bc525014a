import { en, type Words } from './en';
import { es } from './es';

export type { Words } from './en';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const BY_LANGUAGE: Readonly<Record<Language, Words>> = { en, es };

export const wordsOf = (language: Language): Words => BY_LANGUAGE[language];

/** The language for a locale such as `es-MX`; English where there is no other. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
