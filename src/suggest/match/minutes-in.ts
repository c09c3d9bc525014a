import { durationsIn } from './durations';
import { LONGEST_NOTE } from './mentions';
import { tokenize } from './tokens';

/** Durations that a note names ("MFR 15 min, Swedish 0:30"), in minutes and in the order of the text. */
export const minutesIn = (text: string): readonly number[] =>
  durationsIn(tokenize(text.slice(0, LONGEST_NOTE)).tokens).durations;
