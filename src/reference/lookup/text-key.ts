/** The words of a text for look-up: lower case, accents off, punctuation as spaces, single spaces. */
export const textKey = (text: string): string =>
  text
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
