import fc from 'fast-check';
import { inStretches, STRETCH } from '../../../src/domain';

const lengths = fc.oneof(
  fc.integer({ min: 0, max: 3 * STRETCH }),
  fc.constantFrom(0, 1, STRETCH - 1, STRETCH, STRETCH + 1),
);

test('every row is in one stretch, in order, and others may work after each', () => {
  fc.assert(
    fc.property(lengths, (length) => {
      let next = 0;
      let stretches = 0;
      let pauses = 0;
      const work = inStretches(length, (from, end) => {
        expect(from).toBe(next);
        expect(end - from).toBeGreaterThan(0);
        expect(end - from).toBeLessThanOrEqual(STRETCH);
        next = end;
        stretches++;
      });
      while (!work.next().done) pauses++;
      expect(next).toBe(length);
      expect(pauses).toBe(stretches);
    }),
    { numRuns: 60 },
  );
});
