import type { PayerRow } from '../../reference';
import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { dailyLimitsOf, isLimited, type DailyLimit } from '../shared/payer-limits';
import { profileAuthority } from '../shared/payer-binds';

interface Limited {
  readonly payer: PayerRow;
  readonly limits: readonly DailyLimit[];
  lines: number;
  first?: { readonly service: Service; readonly limit: DailyLimit };
}

export const payerLimitUnknown = definePattern({
  id: 'payer-limit-unknown',
  version: 1,
  title: 'A payer whose limit for a day is not known here',
  explanation:
    'Of some payers it is known that they limit the units of a day, but not to how many, so no day of theirs is held against the limit. ' +
    "Said once for each such payer of the sheet, with the lines that its limit counts. Look the figure up in the payer's policy.",
  over: 'line',
  about: 'payer',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'code', 'units', 'payer'],
  authority: { name: 'Payer profiles', detail: 'daily limits; 2026-11', confidence: 'single' },
  tables: ['payers'],
  messages: {
    unknown:
      '{payer} limits the units of a day; to how many is not known here. {lines} {lines|line is|lines are} of limited codes.',
    'unknown.todo': "Look it up in the payer's policy, and hold the days of these lines against it.",
  },
  start: () => {
    const payers = new Map<PayerRow, Limited>();
    return {
      see({ services }, times) {
        for (const service of services) {
          const { payer } = service;
          if (payer === null || payer.limits.length === 0) continue;
          let limited = payers.get(payer);
          if (limited === undefined) payers.set(payer, (limited = limitedBy(payer)));
          const limit = limited.limits.find((one) => isLimited(service, one));
          if (limit === undefined) continue;
          limited.lines += times;
          limited.first ??= { service, limit };
        }
      },
      *close() {
        for (const { payer, lines, first } of payers.values()) {
          if (first === undefined) continue;
          yield {
            messageId: 'unknown',
            data: { payer: payer.name, lines },
            authority: profileAuthority(payer, first.limit.of, first.limit.of.counts),
            services: [first.service],
            field: null,
          };
        }
      },
    };
  },
});

const limitedBy = (payer: PayerRow): Limited => ({
  payer,
  limits: dailyLimitsOf(payer).filter(({ of, counts }) => of.value === null && counts !== 'other'),
  lines: 0,
});
