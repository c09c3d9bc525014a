import type { Service } from '../define-rule';
import { lastAnswer } from './last-answer';
import { splitBy } from './split-by';

/** The services of each code that is known, in the order in which the codes come. */
export const byCode = (services: readonly Service[]): readonly (readonly Service[])[] =>
  splitBy(services.every(hasCode) ? services : services.filter(hasCode), codeOf);

const hasCode = ({ code }: Service): boolean => code !== null;
const codeOf = ({ code }: Service): string => code!.code;

/** The same of a whole day, which several rules ask for one after the other. */
export const codesOfDay = lastAnswer((services: readonly Service[]) => byCode(services));
