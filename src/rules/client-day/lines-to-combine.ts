import { defineRule, type Service } from '../define-rule';
import { allDifferent } from '../shared/all-different';
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
  quiet: () => allDifferent((service) => (isTimed(service) ? factsOf(service) : null)),
  *check({ services }) {
    let copies: ReadonlySet<Service> | undefined;
    const timed = services.filter(isTimed);
    for (const same of splitBy(timed, (service) => `${factsOf(service)}/${service.line.provider}`)) {
      if (same.length < 2) continue;
      const known = (copies ??= new Set(sameFacts(services).flat()));
      // Copies of one line are more than a matter of form, and have a rule of their own.
      if (same.every((service) => known.has(service))) continue;
      yield { messageId: 'several', data: { code: same[0]!.code!.code, count: same.length }, services: same };
    }
  },
});

const isTimed = ({ code, line }: Service): boolean => code?.timed === true && line.units !== 0;

/** What lines agree in that may be one; the provider beside it. */
const factsOf = ({ code, line, payer }: Service): string =>
  [code!.code, payer?.id, ...[...line.modifiers].sort()].join('/');
