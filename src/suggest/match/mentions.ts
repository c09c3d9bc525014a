import type { TechniqueRow } from '../../reference';
import { durationsIn } from './durations';
import type { NameIndex } from './name-index';
import { polarities } from './polarity';
import { findSpans, type Span } from './spans';
import { tokenize, type Token } from './tokens';

/** Excel's own limit for a cell. */
export const LONGEST_NOTE = 32767;
/** Abbreviations of this length and shorter are words of the language in a note, unless in capitals. */
const SHORT = 3;
/** These are no other word, and nobody writes them in capitals. */
const SHORT_NAMES = new Set(['ice', 'wax', 'cup']);

/** Techniques that a note speaks of as done, in the order of the text; misspellings are not guessed at. */
export function mentionsIn(text: string, index: NameIndex): readonly TechniqueRow[] {
  const { tokens } = tokenize(text.slice(0, LONGEST_NOTE));
  const { taken } = durationsIn(tokens);
  const spans = findSpans(tokens, index, (at) => !taken.has(at)).filter((span) => isMeant(tokens, span));
  const polarity = polarities(tokens, spans);
  const given = spans.flatMap((span, i) => (polarity[i] === 'not-given' ? [] : span.places));
  return [...new Set(given)].map((place) => index.techniques[place]!);
}

function isMeant(tokens: readonly Token[], { from, to }: Span): boolean {
  const words = tokens.slice(from, to);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters > SHORT || words.every(({ capital, plain }) => capital || SHORT_NAMES.has(plain));
}
