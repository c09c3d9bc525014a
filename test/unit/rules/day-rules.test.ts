import { DAY_RULES, RULES } from '../../../src/rules';

test("the rules about a day are all of those about a line or a client's day", () => {
  const own = RULES.filter(({ scope }) => scope === 'line' || scope === 'client-day');
  expect(DAY_RULES.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
});
