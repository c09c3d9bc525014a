import { defineRule, type Service } from '../define-rule';
import { ONE_LINE } from '../shared/authorities';
import { sameFacts } from '../shared/same-facts';
import { splitBy } from '../shared/split-by';

export const linesToCombine = defineRule({
  id: 'lines-to-combine',
  version: 1,
  title: 'One timed code on several lines of a day',
  explanation:
    'The minutes of a code add up over the day, and Medicare contractors want a timed code on one line for a date. The units are checked ' +
    'together; the lines may have to be combined before the claim goes out.',
  scope: 'client-day',
  severity: 'information',
  needs: ['code'],
  needsColumns: ['date'],
  reads: 'times',
  authority: ONE_LINE,
  tables: ['codes'],
  denial: '18',
  messages: {
    several: '{code} stands on {count} lines of this day.',
    'several.todo': 'Combine them into one line with the minutes and units of all.',
  },
  *check({ services }) {
    const copies = new Set(sameFacts(services).flat());
    const timed = services.filter(({ code, line }) => code?.timed === true && line.units !== 0);
    const key = ({ code, line, payer }: Service) =>
      [code!.code, payer?.id, line.provider, ...[...line.modifiers].sort()].join('/');
    for (const same of splitBy(timed, key)) {
      // Copies of one line are more than a matter of form, and have a rule of their own.
      if (same.length < 2 || same.every((service) => copies.has(service))) continue;
      yield { messageId: 'several', data: { code: same[0]!.code!.code, count: same.length }, services: same };
    }
  },
});
