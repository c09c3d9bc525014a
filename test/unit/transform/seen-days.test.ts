import fc from 'fast-check';
import { NONE } from '../../../src/domain';
import { SeenDays } from '../../../src/transform/memory/seen-days';

test('a day is begun once, in whatever order clients and dates come', () => {
  const day = fc.tuple(
    fc.constantFrom('A', 'B', 'C'),
    fc.oneof(fc.integer({ min: -3, max: 20_000 }), fc.constantFrom(1, 2, NONE)),
  );
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), fc.boolean(), (days, byPerson) => {
      const list = byPerson ? [...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : days;
      const seen = new SeenDays();
      for (let input = 0; input < 2; input++) {
        const known = new Set<string>();
        for (const [person, date] of list) {
          const key = `${person} ${date}`;
          expect(seen.begin(person, date)).toBe(!known.has(key));
          known.add(key);
        }
        seen.clear();
      }
    }),
    { numRuns: 300 },
  );
});
