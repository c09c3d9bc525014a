import fixture from '../../fixtures/unit-examples.json';
import type { CountingRule } from '../../../src/domain';
import { acceptedAllocation, countUnits, lineBounds, supportedAllocation } from '../../../src/units';
import { service } from './services';

const cases = fixture.cases.map((example) => ({
  ...example,
  rule: example.rule as CountingRule,
  counted: example.services.map((s) => service(s.code, s.minutes, 'untimed' in s ? null : 15)),
}));

test('the worked examples are all here', () => {
  expect(cases.length).toBe(51);
  for (const example of cases) {
    if (example.kind === 'published') expect(example.sources.length).toBeGreaterThan(0);
  }
});

describe.each(cases)('$id ($rule): $note', ({ rule, counted, allocations, timedUnits }) => {
  // In the tests, not before them: what runs before them is run by all of them.
  test('the units and the total', () => {
    const count = countUnits(counted, rule);
    expect(allocations).toContainEqual(count.lines.map((line) => line.units));
    expect(count.total).toBe(timedUnits);
  });

  test('a tie is told exactly where other ways are as good', () => {
    expect(countUnits(counted, rule).tie !== null).toBe(allocations.length > 1);
  });

  test('every valid way is accepted, and none with a unit more or less', () => {
    for (const billed of allocations) {
      expect(acceptedAllocation(counted, rule, billed)).toBe(true);
      expect(supportedAllocation(counted, rule, billed)).toBe(true);
      billed.forEach((_, i) => {
        const more = billed.map((value, at) => value + (at === i ? 1 : 0));
        const fewer = billed.map((value, at) => value - (at === i ? 1 : 0));
        expect(acceptedAllocation(counted, rule, more)).toBe(false);
        expect(supportedAllocation(counted, rule, more)).toBe(false);
        expect(acceptedAllocation(counted, rule, fewer)).toBe(false);
        expect(supportedAllocation(counted, rule, fewer)).toBe(billed[i]! > 0);
      });
    }
  });

  test('no line alone contradicts a valid way', () => {
    for (const billed of allocations) {
      counted.forEach((own, i) => {
        const { least, most } = lineBounds(own.minutes, rule, own);
        expect(billed[i]).toBeGreaterThanOrEqual(least);
        expect(billed[i]).toBeLessThanOrEqual(most);
      });
    }
  });
});

describe.each(fixture.wrongClaims)('$id is refused: $claim', (wrong) => {
  const counted = wrong.services.map((s) => service(s.code, s.minutes));

  test('both rules give what they give', () => {
    expect(countUnits(counted, 'cms').total).toBe(wrong.cmsUnits);
    if (wrong.midpointUnits !== undefined) expect(countUnits(counted, 'midpoint').total).toBe(wrong.midpointUnits);
  });

  test('and not what is claimed', () => {
    if (wrong.theirUnits !== undefined) expect(countUnits(counted, 'cms').total).not.toBe(wrong.theirUnits);
    else expect(countUnits(counted, 'cms').total).not.toBe(wrong.midpointUnits);
  });
});

/** Facts of the field, 1.2: the two rules beside each other. */
test.each([
  [[10, 10, 10], 2, 3],
  [[8, 8, 8], 2, 3],
  [[20, 18], 3, 2],
  [[33, 7], 3, 2],
  [[7, 7], 1, 0],
  [[22, 22], 3, 2],
  [[10, 10], 1, 2],
])('%j minutes: %i by CMS, %i by midpoint', (mins, cms, midpoint) => {
  const counted = mins.map((value, i) => service(['97110', '97112', '97140'][i]!, value));
  expect(countUnits(counted, 'cms').total).toBe(cms);
  expect(countUnits(counted, 'midpoint').total).toBe(midpoint);
});
