import { RULES } from '../rules';
import { checkByRules, checkByRulesInSlices, type Done } from './engine/check';
import type { CheckInput, CheckReport, RuledInput } from './types';

/** Checks a table, by every rule of the product where none are given. The same input gives the same report, to the letter. */
export const check = (input: CheckInput): CheckReport => checkByRules(ruled(input));

/** The same a slice at a time: see `checkByRulesInSlices`. */
export const checkInSlices = (input: CheckInput): Generator<Done, CheckReport, undefined> =>
  checkByRulesInSlices(ruled(input));

const ruled = (input: CheckInput): RuledInput => ({ ...input, rules: input.rules ?? RULES });
