import { addOnAlone } from './client-day/add-on-alone';
import { assistantModifier } from './client-day/assistant-modifier';
import { evaluationWithTreatment } from './client-day/evaluation-with-treatment';
import { officeVisitWithManipulation } from './client-day/office-visit-with-manipulation';
import { pairHandledOtherwise } from './client-day/pair-handled-otherwise';
import { twoDisciplines } from './client-day/two-disciplines';
import { pairNeedsModifier } from './client-day/pair-needs-modifier';
import { pairNeverTogether } from './client-day/pair-never-together';
import { unitsNotSupported } from './client-day/units-not-supported';
import { capExceeded } from './client-day/cap-exceeded';
import { duplicateLine } from './client-day/duplicate-line';
import { evaluationTwice } from './client-day/evaluation-twice';
import { groupWithOneOnOne } from './client-day/group-with-one-on-one';
import { linesToCombine } from './client-day/lines-to-combine';
import { massageAndManual } from './client-day/massage-and-manual';
import { minutesBeyondClock } from './client-day/minutes-beyond-clock';
import { payerDailyLimit } from './client-day/payer-daily-limit';
import { overlappingTimes } from './provider-day/overlapping-times';
import { sameStartTwice } from './provider-day/same-start-twice';
import { providerMinutes } from './provider-day/provider-minutes';
import { visitsAuthorized } from './episode/visits-authorized';
import { progressReport } from './episode/progress-report';
import { kxModifier } from './episode/kx-modifier';
import { lniMassageVisits } from './episode/lni-massage-visits';
import { orderMissing } from './episode/order-missing';
import { clientTwoSpellings } from './sheet/client-two-spellings';
import { mostAlways } from './sheet/most-always';
import { twoManualCodesAlways } from './sheet/two-manual-codes-always';
import { outsideTable } from './sheet/outside-table';
import { sameMinutesAlways } from './sheet/same-minutes-always';
import { averageBelow15 } from './sheet/average-below-15';
import type { Rule } from './define-rule';
import { noteMissing } from './notes/note-missing';
import { noteNamesNoTechnique } from './notes/note-names-no-technique';
import { notesTellBoth } from './notes/notes-tell-both';
import { certificateNeeded } from './line/certificate-needed';
import { codeNotInForce } from './line/code-not-in-force';
import { codeUnknown } from './line/code-unknown';
import { dateFuture } from './line/date-future';
import { dateImpossible } from './line/date-impossible';
import { dateMissing } from './line/date-missing';
import { licenseDepends } from './line/license-depends';
import { licenseNotAccepted } from './line/license-not-accepted';
import { licenseUnknown } from './line/license-unknown';
import { licenseMayNot } from './line/license-may-not';
import { minutesMissing } from './line/minutes-missing';
import { modifierMissing } from './line/modifier-missing';
import { modifierOnWrongCode } from './line/modifier-on-wrong-code';
import { modifierUnknown } from './line/modifier-unknown';
import { modifiersContradict } from './line/modifiers-contradict';
import { obsoleteLookAlike } from './line/obsolete-look-alike';
import { techniqueDoesNotFit } from './line/technique-does-not-fit';
import { techniqueUnclear } from './line/technique-unclear';
import { payerUnknown } from './line/payer-unknown';
import { unitsBeyondLine } from './line/units-beyond-line';
import { unitsInvalid } from './line/units-invalid';
import { unitsMissing } from './line/units-missing';
import { untimedUnits } from './line/untimed-units';
import { underBilled } from './client-day/under-billed';

/** Every rule of the product, in the order of the reference. */
export const RULES: readonly Rule[] = [
  codeUnknown,
  codeNotInForce,
  obsoleteLookAlike,
  dateMissing,
  dateImpossible,
  dateFuture,
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
  overlappingTimes,
  sameStartTwice,
  providerMinutes,
  visitsAuthorized,
  progressReport,
  lniMassageVisits,
  orderMissing,
  kxModifier,
  noteMissing,
  noteNamesNoTechnique,
  notesTellBoth,
  outsideTable,
  sameMinutesAlways,
  averageBelow15,
  mostAlways,
  twoManualCodesAlways,
  clientTwoSpellings,
];
