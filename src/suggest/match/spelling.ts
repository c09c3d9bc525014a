/** Shorter words are abbreviations or too near to each other: they are never corrected. */
const SHORTEST = 5;
/** From this length on two slips are allowed, below it one. */
const LONG = 9;
/** Longer words are hardly ever typed as one, and their deletions would fill the table. */
const LONGEST = 17;

export interface Speller {
  /** The known words that are nearest to this one, at most one slip away (two in long words); empty if none is. */
  near(word: string): readonly string[];
}

/**
 * Finds near words by deletion: two words are at most `k` slips apart only if deleting up to `k` letters from each can
 * give the same string, so one table of deletions answers without walking the vocabulary. A slip is a letter too much,
 * missing or wrong, or two neighbors exchanged.
 */
export function createSpeller(vocabulary: Iterable<string>): Speller {
  const byDeletion = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) continue;
    for (const form of deletions(word, slipsFor(word.length))) {
      const words = byDeletion.get(form);
      if (words) words.push(word);
      else byDeletion.set(form, [word]);
    }
  }
  return {
    near(word) {
      if (word.length < SHORTEST || word.length > LONGEST) return [];
      let best: string[] = [];
      let least = slipsFor(word.length) + 1;
      const seen = new Set<string>();
      for (const form of deletions(word, slipsFor(word.length))) {
        for (const known of byDeletion.get(form) ?? []) {
          if (seen.has(known)) continue;
          seen.add(known);
          // The first letter of a short word is hardly ever the slip, and too many words differ only there.
          if (word.length < LONG && known[0] !== word[0]) continue;
          const far = slips(word, known);
          if (far > slipsFor(Math.min(word.length, known.length))) continue;
          if (far < least) [best, least] = [[known], far];
          else if (far === least) best.push(known);
        }
      }
      return best.sort();
    },
  };
}

const slipsFor = (length: number): number => (length >= LONG ? 2 : 1);

/** The word and everything that deleting up to `depth` of its letters gives. */
function deletions(word: string, depth: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let i = 0; i < depth; i++) {
    const next: string[] = [];
    for (const form of last) {
      for (let at = 0; at < form.length; at++) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (all.has(shorter)) continue;
        all.add(shorter);
        next.push(shorter);
      }
    }
    last = next;
  }
  return all;
}

/** Edit distance with exchanged neighbors (optimal string alignment); both words are short. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
