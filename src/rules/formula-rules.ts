import { addOnAlone } from './client-day/add-on-alone';
import { assistantModifier } from './client-day/assistant-modifier';
import { capExceeded } from './client-day/cap-exceeded';
import { duplicateLine } from './client-day/duplicate-line';
import { evaluationTwice } from './client-day/evaluation-twice';
import { evaluationWithTreatment } from './client-day/evaluation-with-treatment';
import { groupWithOneOnOne } from './client-day/group-with-one-on-one';
import { linesToCombine } from './client-day/lines-to-combine';
import { massageAndManual } from './client-day/massage-and-manual';
import { minutesBeyondClock } from './client-day/minutes-beyond-clock';
import { officeVisitWithManipulation } from './client-day/office-visit-with-manipulation';
import { pairHandledOtherwise } from './client-day/pair-handled-otherwise';
import { pairNeedsModifier } from './client-day/pair-needs-modifier';
import { pairNeverTogether } from './client-day/pair-never-together';
import { payerDailyLimit } from './client-day/payer-daily-limit';
import { twoDisciplines } from './client-day/two-disciplines';
import { underBilled } from './client-day/under-billed';
import { unitsNotSupported } from './client-day/units-not-supported';
import { certificateNeeded } from './line/certificate-needed';
import { codeNotInForce } from './line/code-not-in-force';
import { codeUnknown } from './line/code-unknown';
import { dateImpossible } from './line/date-impossible';
import { dateMissing } from './line/date-missing';
import { licenseDepends } from './line/license-depends';
import { licenseMayNot } from './line/license-may-not';
import { licenseNotAccepted } from './line/license-not-accepted';
import { licenseUnknown } from './line/license-unknown';
import { minutesMissing } from './line/minutes-missing';
import { modifierMissing } from './line/modifier-missing';
import { modifierOnWrongCode } from './line/modifier-on-wrong-code';
import { modifierUnknown } from './line/modifier-unknown';
import { modifiersContradict } from './line/modifiers-contradict';
import { obsoleteLookAlike } from './line/obsolete-look-alike';
import { payerUnknown } from './line/payer-unknown';
import { techniqueDoesNotFit } from './line/technique-does-not-fit';
import { techniqueUnclear } from './line/technique-unclear';
import { unitsBeyondLine } from './line/units-beyond-line';
import { unitsInvalid } from './line/units-invalid';
import { unitsMissing } from './line/units-missing';
import { untimedUnits } from './line/untimed-units';
import type { Rule } from './define-rule';

/**
 * Rules that a formula asks: about a line or a client's day, by facts that its arguments tell. In the order of the
 * reference; a test of the functions holds the list to what the rules say they need.
 */
export const FORMULA_RULES: readonly Rule[] = [
  codeUnknown,
  codeNotInForce,
  obsoleteLookAlike,
  dateMissing,
  dateImpossible,
  payerUnknown,
  licenseUnknown,
  licenseMayNot,
  certificateNeeded,
  licenseDepends,
  licenseNotAccepted,
  modifierUnknown,
  modifiersContradict,
  modifierOnWrongCode,
  modifierMissing,
  techniqueUnclear,
  techniqueDoesNotFit,
  unitsMissing,
  unitsInvalid,
  minutesMissing,
  unitsBeyondLine,
  untimedUnits,
  underBilled,
  unitsNotSupported,
  addOnAlone,
  pairNeverTogether,
  pairNeedsModifier,
  pairHandledOtherwise,
  evaluationWithTreatment,
  officeVisitWithManipulation,
  capExceeded,
  duplicateLine,
  evaluationTwice,
  groupWithOneOnOne,
  linesToCombine,
  massageAndManual,
  minutesBeyondClock,
  payerDailyLimit,
  twoDisciplines,
  assistantModifier,
];
