import type { Service } from '../define-rule';
import { splitBy } from './split-by';

/** The services of each code that is known, in the order in which the codes come. */
export const byCode = (services: readonly Service[]): readonly (readonly Service[])[] =>
  splitBy(
    services.filter(({ code }) => code !== null),
    ({ code }) => code!.code,
  );
