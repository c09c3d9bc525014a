import type { Service } from '../define-rule';
import { allDifferent } from './all-different';
import { splitBy } from './split-by';

/** Modifiers that say that a service was given again on purpose, by the same or by another person. */
const REPEATED = ['76', '77'];

/** Lines of a day that agree in every fact, two or more of each; repeats that say so are none. */
export const sameFacts = (services: readonly Service[]): readonly (readonly Service[])[] =>
  splitBy(
    services.filter((service) => !isRepeat(service)),
    factsOf,
  ).filter((same) => same.length > 1);

const isRepeat = ({ line }: Service): boolean => line.modifiers.some((modifier) => REPEATED.includes(modifier));

/** There are none on a day whose lines differ in what is billed. */
export const noneAlike = () =>
  allDifferent((service) => {
    if (isRepeat(service)) return null;
    const { code, units, minutes, payer, modifiers } = service.line;
    return JSON.stringify([code, units, minutes, payer, ...[...modifiers].sort()]);
  });

function factsOf({ line }: Service): string {
  const { date, provider, code, units, minutes, start, end, modifiers, payer, visit, technique, charge } = line;
  const facts = [date, provider, code, units, minutes, start, end, payer, visit, technique, charge];
  return JSON.stringify([...facts, ...[...modifiers].sort()]);
}
