import type { Token } from './tokens';

const HOUR_WORDS = new Set(['h', 'hr', 'hrs', 'hour', 'hours']);
const MINUTE_WORDS = new Set(['m', 'min', 'mins', 'minute', 'minutes', 'mn']);
const LONGEST = 24 * 60;

interface Duration {
  readonly minutes: number;
  /** Tokens that it takes up. */
  readonly length: number;
}

/**
 * A duration that begins at this token and says so itself: "50 min", "1h05", "1 hr 30 min", "0:50", "1.5 hours",
 * "half hour". A bare number is none.
 */
function durationAt(tokens: readonly Token[], at: number): Duration | null {
  const first = tokens[at]!;
  const next = tokens[at + 1];
  if ((first.text === 'half' || first.text === 'an' || first.text === 'one') && next && next.gap === 'joint') {
    const article = tokens[at + 2];
    if (HOUR_WORDS.has(next.text)) return { minutes: first.text === 'half' ? 30 : 60, length: 2 };
    if (first.text === 'half' && (next.text === 'an' || next.text === 'a') && article && HOUR_WORDS.has(article.text)) {
      return { minutes: 30, length: 3 };
    }
  }
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(first.text);
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]), 1);
  if (!/^\d{1,4}(?:\.\d{1,2})?$/.test(first.text) || !next || next.gap !== 'joint') return null;
  const value = Number(first.text);
  if (MINUTE_WORDS.has(next.text)) return within(value, 2);
  if (!HOUR_WORDS.has(next.text)) return null;
  const more = tokens[at + 2];
  if (more && more.gap === 'joint' && /^[0-5]?\d$/.test(more.text) && Number.isInteger(value)) {
    const unit = tokens[at + 3];
    if (unit && unit.gap === 'joint' && MINUTE_WORDS.has(unit.text)) return within(value * 60 + Number(more.text), 4);
    if (more.tight && next.tight) return within(value * 60 + Number(more.text), 3);
  }
  return within(value * 60, 2);
}

const within = (minutes: number, length: number): Duration | null =>
  minutes > 0 && minutes <= LONGEST ? { minutes: Math.round(minutes * 100) / 100, length } : null;

/** All durations of a text, and the tokens that they take up. */
export function durationsIn(tokens: readonly Token[]): { durations: readonly number[]; taken: ReadonlySet<number> } {
  const durations: number[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length;) {
    const duration = durationAt(tokens, at);
    if (duration) {
      durations.push(duration.minutes);
      for (let i = 0; i < duration.length; i++) taken.add(at + i);
    }
    at += duration ? duration.length : 1;
  }
  return { durations, taken };
}
