import type { Service } from '../define-rule';

/** Billed services of a kind that a plan of therapy covers. */
export const isTherapy = ({ code, line }: Service): boolean =>
  (code?.therapyStatus === 'always' || code?.therapyStatus === 'sometimes') && line.units !== 0;
