import fc from 'fast-check';
import { splitBy } from '../../../../src/rules/shared/split-by';

describe('splitBy', () => {
  test('keeps the order of the keys and of their members', () => {
    expect(splitBy([3, 1, 4, 1, 5, 9, 2, 6], (n) => n % 3)).toEqual([
      [3, 9, 6],
      [1, 4, 1],
      [5, 2],
    ]);
    expect(splitBy([], () => 0)).toEqual([]);
  });

  test('a long list is split as a short one is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 40 }), (keys) => {
        const members = keys.map((key, at) => ({ key, at }));
        const parts = splitBy(members, ({ key }) => key);
        expect(parts.flat().length).toBe(members.length);
        expect(parts.map(([first]) => first!.key)).toEqual([...new Set(keys)]);
        for (const part of parts) expect(part).toEqual(members.filter(({ key }) => key === part[0]!.key));
      }),
    );
  });
});
