import { FORMULA_RULES } from './formula-rules';
import type { Rule } from './define-rule';
import { dateFuture } from './line/date-future';
import { noteMissing } from './line/note-missing';
import { noteNamesNoTechnique } from './line/note-names-no-technique';
import { notesTellBoth } from './client-day/notes-tell-both';
import { twoProvidersAtOnce } from './client-day/two-providers-at-once';
import { kxModifier } from './episode/kx-modifier';
import { lniMassageVisits } from './episode/lni-massage-visits';
import { orderMissing } from './episode/order-missing';
import { progressReport } from './episode/progress-report';
import { visitsAuthorized } from './episode/visits-authorized';
import { overlappingTimes } from './provider-day/overlapping-times';
import { providerMinutes } from './provider-day/provider-minutes';
import { sameStartTwice } from './provider-day/same-start-twice';
import { averageBelow15 } from './sheet/average-below-15';
import { clientTwoSpellings } from './sheet/client-two-spellings';
import { mostAlways } from './sheet/most-always';
import { outsideTable } from './sheet/outside-table';
import { sameMinutesAlways } from './sheet/same-minutes-always';
import { twoManualCodesAlways } from './sheet/two-manual-codes-always';

/** Every rule of the product, in the order of the reference. Those that no formula asks load with the pane. */
export const RULES: readonly Rule[] = [
  ...FORMULA_RULES,
  dateFuture,
  noteMissing,
  noteNamesNoTechnique,
  notesTellBoth,
  twoProvidersAtOnce,
  overlappingTimes,
  sameStartTwice,
  providerMinutes,
  visitsAuthorized,
  progressReport,
  lniMassageVisits,
  orderMissing,
  kxModifier,
  outsideTable,
  sameMinutesAlways,
  averageBelow15,
  mostAlways,
  twoManualCodesAlways,
  clientTwoSpellings,
];
