import { defineRule, type Service } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';

export const duplicateLine = defineRule({
  id: 'duplicate-line',
  version: 1,
  title: 'The same line twice',
  explanation:
    'Two rows agree in client, date, provider, code, units, minutes, start and modifiers. One of them is probably a second copy, and a payer ' +
    'denies it as a duplicate.',
  scope: 'client-day',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date'],
  authority: ARITHMETIC,
  tables: [],
  denial: '18',
  messages: {
    same: '{code} stands {count} times on this day with the same facts.',
    'same.todo': 'Delete the copy, or give each line what tells it apart (start, region, modifier 76).',
  },
  *check({ services }) {
    if (services.length < 2) return;
    const seen = new Map<string, Service[]>();
    for (const service of services) {
      const { date, provider, code, units, minutes, start, end, modifiers, payer, visit, technique, charge } =
        service.line;
      // Parts of one row are what somebody wrote as several services.
      const facts = [
        date,
        provider,
        code,
        units,
        minutes,
        start,
        end,
        modifiers.join(),
        payer,
        visit,
        technique,
        charge,
      ];
      const key = JSON.stringify(facts);
      const own = seen.get(key);
      if (own) own.push(service);
      else seen.set(key, [service]);
    }
    for (const same of seen.values()) {
      if (same.length < 2) continue;
      const { code, modifiers } = same[0]!.line;
      if (modifiers.some((modifier) => modifier === '76' || modifier === '77')) continue;
      yield { messageId: 'same', data: { code: code!, count: same.length }, services: same };
    }
  },
});
