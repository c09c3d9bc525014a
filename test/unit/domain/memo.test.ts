import fc from 'fast-check';
import { boundedMemo, Memo } from '../../../src/domain';

describe('Memo', () => {
  it('forgets the values that were not asked for longest, and keeps what is', () => {
    const memo = new Memo<number>(2);
    memo.set('a', 1);
    memo.set('b', 2);
    memo.set('c', 3); // a and b are old now
    expect(memo.get('a')).toBe(1); // and young again, beside c
    memo.set('d', 4); // c and a are old, b is gone
    expect([memo.get('b'), memo.get('c'), memo.get('d')]).toEqual([undefined, 3, 4]);
  });

  it('holds at most two halves, and nothing once it is cleared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(30)), (half, keys) => {
        const memo = new Memo<number>(half);
        for (const key of keys) {
          memo.set(String(key), key);
          expect(memo.get(String(key))).toBe(key);
          expect(memo.size).toBeLessThanOrEqual(2 * half);
        }
        memo.clear();
        expect([memo.size, memo.get(String(keys[0]))]).toEqual([0, undefined]);
      }),
    );
  });
});

describe('boundedMemo', () => {
  const counting = (longest?: number) => {
    const asked: string[] = [];
    const length = boundedMemo(4, (text) => (asked.push(text), text.length), longest);
    return { asked, length };
  };

  it('computes once what repeats', () => {
    const { asked, length } = counting();
    expect([length('abc'), length('abc'), length('de')]).toEqual([3, 3, 2]);
    expect(asked).toEqual(['abc', 'de']);
  });

  it('does not keep long texts: 200 characters unless told otherwise', () => {
    const { asked, length } = counting();
    for (const size of [200, 200, 201, 201]) expect(length('x'.repeat(size))).toBe(size);
    expect(asked.map((text) => text.length)).toEqual([200, 201, 201]);
    const short = counting(2);
    for (const text of ['ab', 'ab', 'abc', 'abc']) short.length(text);
    expect(short.asked).toEqual(['ab', 'abc', 'abc']);
  });
});
