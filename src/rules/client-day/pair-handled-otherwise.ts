import { defineRule, type Service } from '../define-rule';
import { codePairsOfDay } from '../shared/pairs-of-day';
import { profileAuthority } from '../shared/payer-binds';

/** Pairs of which profiles say how the payer takes them. */
const HANDLED: readonly { readonly handling: string; readonly codes: readonly (readonly string[])[] }[] = [
  { handling: '97530-with-97140', codes: [['97140'], ['97530']] },
  { handling: '97140-with-cmt', codes: [['97140'], ['98940', '98941', '98942', '98943']] },
];

/** What says nothing. */
const NOTHING = ['unknown', 'n/a'];

export const pairHandledOtherwise = defineRule({
  id: 'pair-handled-otherwise',
  version: 1,
  title: 'Two codes that this payer handles otherwise than CMS',
  explanation:
    "CMS's table has no edit for the two codes, and yet this payer is known to have denied them or to ask for a modifier. 97530 with 97140 is " +
    "the pair of which this is told most. What is known stands in the payer's profile with its date; a clinic can correct it there.",
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'advice',
  needs: ['code'],
  needsColumns: ['date', 'payer'],
  authority: { name: 'Payer profiles', detail: 'handling of pairs; 2026-11', confidence: 'single' },
  tables: ['payers', 'pairs'],
  denial: '236',
  messages: {
    otherwise: '{first} with {second} on one day: no edit by CMS, but {payer}: {handling}.',
    'otherwise.todo': "Look at the payer's policy of the year before the claim goes out.",
  },
  *check(day, context) {
    for (const { answer, column1, column2 } of codePairsOfDay(day, context)) {
      if (answer.indicator !== null) continue;
      const handled = HANDLED.find(
        ({ codes: [a, b] }) =>
          a!.includes(answer.column1) !== a!.includes(answer.column2) &&
          b!.includes(answer.column1) !== b!.includes(answer.column2),
      );
      if (handled === undefined) continue;
      for (const lines of samePayer(column1, column2)) {
        const { payer } = lines[0]!;
        const said = payer?.handling[handled.handling];
        // Who uses CMS's pairs does as the table says.
        if (said === undefined || NOTHING.includes(said.value) || payer!.pairsBind.value === 'yes') continue;
        const [first, second] = [answer.column1, answer.column2].sort();
        yield {
          messageId: 'otherwise',
          data: { first: first!, second: second!, payer: payer!.name, handling: said.value },
          services: lines,
          authority: profileAuthority(payer!, said, 'handling of pairs'),
        };
      }
    }
  },
});

/** The lines of each payer that has lines of both codes. */
function samePayer(one: readonly Service[], other: readonly Service[]): readonly (readonly Service[])[] {
  const payers = new Set(one.map(({ payer }) => payer));
  return [...payers].flatMap((payer) => {
    const of = (services: readonly Service[]) => services.filter((service) => service.payer === payer);
    return of(other).length === 0 ? [] : [[...of(one), ...of(other)]];
  });
}
