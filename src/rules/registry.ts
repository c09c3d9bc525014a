import { pairNeedsModifier } from './client-day/pair-needs-modifier';
import { pairNeverTogether } from './client-day/pair-never-together';
import { unitsNotSupported } from './client-day/units-not-supported';
import type { Rule } from './define-rule';
import { certificateNeeded } from './line/certificate-needed';
import { codeNotInForce } from './line/code-not-in-force';
import { codeUnknown } from './line/code-unknown';
import { licenseDepends } from './line/license-depends';
import { licenseMayNot } from './line/license-may-not';
import { techniqueDoesNotFit } from './line/technique-does-not-fit';

/** Every rule of the product, in the order of the reference. */
export const RULES: readonly Rule[] = [
  codeUnknown,
  codeNotInForce,
  licenseMayNot,
  certificateNeeded,
  licenseDepends,
  techniqueDoesNotFit,
  unitsNotSupported,
  pairNeverTogether,
  pairNeedsModifier,
];
