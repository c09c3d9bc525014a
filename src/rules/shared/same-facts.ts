import type { Service } from '../define-rule';
import { splitBy } from './split-by';

/** Modifiers that say that a service was given again on purpose, by the same or by another person. */
const REPEATED = ['76', '77'];

/** Lines of a day that agree in every fact, two or more of each; repeats that say so are none. */
export const sameFacts = (services: readonly Service[]): readonly (readonly Service[])[] =>
  splitBy(
    services.filter(({ line }) => !line.modifiers.some((modifier) => REPEATED.includes(modifier))),
    factsOf,
  ).filter((same) => same.length > 1);

function factsOf({ line }: Service): string {
  const { date, provider, code, units, minutes, start, end, modifiers, payer, visit, technique, charge } = line;
  const facts = [date, provider, code, units, minutes, start, end, payer, visit, technique, charge];
  return JSON.stringify([...facts, ...[...modifiers].sort()]);
}
