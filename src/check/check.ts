import { RULES } from '../rules';
import { atOnce, type Done } from './engine/check';
import { checkRemembering } from './memory';
import type { CheckInput, CheckReport, RuledInput } from './types';

/** Checks a table, by every rule of the product where none are given. The same input gives the same report, to the letter. */
export const check = (input: CheckInput): CheckReport => atOnce(checkInSlices(input));

/**
 * The same a slice at a time, so that a caller can show progress, let others work, or stop by not going on. An exception out of
 * a rule is a mistake of ours and is not caught.
 */
export const checkInSlices = (input: CheckInput): Generator<Done, CheckReport, undefined> =>
  checkRemembering(ruled(input));

const ruled = (input: CheckInput): RuledInput => ({ ...input, rules: input.rules ?? RULES });
