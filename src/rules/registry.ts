import { DAY_RULES } from './day-rules';
import type { Rule } from './define-rule';
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
import { payerLimitUnknown } from './sheet/payer-limit-unknown';
import { sameMinutesAlways } from './sheet/same-minutes-always';
import { twoManualCodesAlways } from './sheet/two-manual-codes-always';

/** Every rule of the product, in the order of the reference. Those that no formula asks load with the pane. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  overlappingTimes,
  sameStartTwice,
  providerMinutes,
  visitsAuthorized,
  progressReport,
  lniMassageVisits,
  orderMissing,
  kxModifier,
  outsideTable,
  payerLimitUnknown,
  sameMinutesAlways,
  averageBelow15,
  mostAlways,
  twoManualCodesAlways,
  clientTwoSpellings,
];
