import type { Service } from '../define-rule';

/** Modifiers that say that two services were separate (CMS, MLN on modifier 59). */
export const SEPARATING: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU'];

export const hasModifier = ({ line }: Service, modifiers: readonly string[]): boolean =>
  line.modifiers.some((modifier) => modifiers.includes(modifier));
