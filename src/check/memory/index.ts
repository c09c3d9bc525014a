import { numberRows, type LineTable } from '../../domain';
import { turnsOf, type Rule, type RuleContext } from '../../rules';
import { checkInSlicesBy, type Done, type Method } from '../engine/check';
import type { CheckReport, RuledInput } from '../types';
import { lineFacts } from './line-facts';
import { NotingCollector } from './noting-collector';
import { RememberingJudge } from './remembering-judge';

/**
 * Checks a table a slice at a time, and keeps what was said of a line or a client's day for those with the same facts. The
 * report is that of `checkByRules`, to the letter.
 */
export const checkRemembering = (input: RuledInput): Generator<Done, CheckReport, undefined> =>
  checkInSlicesBy(input, remembering);

function* remembering(table: LineTable, rules: readonly Rule[], context: RuleContext): Generator<void, Method> {
  const facts = yield* lineFacts(table, turnsOf(rules, context));
  const collector = new NotingCollector(table);
  return { collector, number: numberRows, judge: (walk) => new RememberingJudge(facts, collector, walk) };
}
