import { defineRule } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { noneAlike, sameFacts } from '../shared/same-facts';

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
  reads: 'times',
  authority: ARITHMETIC,
  tables: [],
  denial: '18',
  messages: {
    same: '{code} stands {count} times on this day with the same facts.',
    'same.todo': 'Delete the copy, or give each line what tells it apart (start, region, modifier 76).',
  },
  quiet: noneAlike,
  *check({ services }) {
    for (const same of sameFacts(services)) {
      yield { messageId: 'same', data: { code: same[0]!.line.code!, count: same.length }, services: same };
    }
  },
});
