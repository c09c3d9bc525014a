import type { Words } from '../words';
import type { Notice } from './state';

const worst = (notices: readonly Notice[]): Notice['tone'] =>
  (['problem', 'caution'] as const).find((tone) => notices.some((notice) => notice.tone === tone)) ?? 'plain';

/** Several things to say at once, in the tone of the most serious one; null where there is nothing. */
export function together(notices: readonly (Notice | null)[]): Notice | null {
  const all = notices.filter((notice) => notice !== null);
  if (all.length < 2) return all[0] ?? null;
  return { tone: worst(all), text: (words) => all.map((notice) => notice.text(words)).join(' ') };
}

/** Something to say about one of several sheets or tables. */
export interface Said {
  readonly name: string;
  readonly notice: Notice | null;
}

/** Each with the names of those that it is about; what is true of several is said once. */
export function byName(said: readonly Said[]): Notice | null {
  const all = said.flatMap(({ name, notice }) => (notice === null ? [] : [{ name, notice }]));
  if (all.length === 0) return null;
  const text = (words: Words) => {
    const names = new Map<string, string[]>();
    for (const { name, notice } of all) {
      const own = notice.text(words);
      names.set(own, [...(names.get(own) ?? []), name]);
    }
    return [...names].map(([own, of]) => `“${of.join('”, “')}”: ${own}`).join(' ');
  };
  return { tone: worst(all.map(({ notice }) => notice)), text };
}
