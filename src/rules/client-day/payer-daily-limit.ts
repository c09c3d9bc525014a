import { defineRule } from '../define-rule';
import { poolsOf } from '../shared/pools';

export const payerDailyLimit = defineRule({
  id: 'payer-daily-limit',
  version: 1,
  title: "More units in a day than the payer's limit",
  explanation:
    'Some payers limit the units of one day whatever the minutes. The limits are those of the payer profiles, most of them read in one source ' +
    'only; contract and plan stand before them, and a clinic can correct its own payer rows.',
  scope: 'client-day',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date', 'units', 'payer'],
  holdsAlone: true,
  authority: { name: 'Payer profiles', detail: 'daily limits', confidence: 'single' },
  tables: ['payers'],
  denial: '119',
  messages: {
    units: '{units} units of limited codes on one day; {payer} limits them to {limit}.',
    'units.todo': "Look at the payer's policy of the year, or have the record ready that supports more.",
  },
  *check({ services }) {
    for (const { services: pool } of poolsOf(services)) {
      const payer = pool[0]!.payer;
      for (const limit of payer?.limits ?? []) {
        if (limit.value === null || !/^(units|modalities)/.test(limit.unit) || !/day|visit/.test(limit.per)) continue;
        const counted = pool.filter(
          ({ code }) => code !== null && code.timed && (limit.codes.length === 0 || limit.codes.includes(code.code)),
        );
        const units = counted.reduce((sum, { line }) => sum + Math.max(0, line.units ?? 0), 0);
        if (units <= limit.value) continue;
        yield {
          messageId: 'units',
          data: { units, limit: limit.value, payer: payer!.name },
          services: counted,
          authority: { name: `${payer!.name}: payer profile`, detail: limit.counts, confidence: limit.confidence },
        };
      }
    }
  },
});
