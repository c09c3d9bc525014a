import fc from 'fast-check';
import { TextNumbers } from '../../../../src/sheet/lines/text-numbers';

describe('the numbers of texts', () => {
  it('are those of a map, in the order in which texts come', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'binary' }))), (texts) => {
        const numbers = new TextNumbers();
        const known = new Map<string, number>();
        for (const text of texts) {
          const expected = known.get(text) ?? known.size;
          expect(numbers.of(text, known.size)).toBe(expected);
          known.set(text, expected);
        }
      }),
    );
  });

  it('stay what they are when there are many', () => {
    const numbers = new TextNumbers();
    const texts = Array.from({ length: 20_000 }, (_, at) => `Client ${at}`);
    texts.forEach((text, at) => numbers.of(text, at));
    expect(texts.map((text) => numbers.of(text, -1))).toEqual(texts.map((_, at) => at));
  });

  // Found by search: in each pair both have the same length and the same hash.
  it.each([
    ['Client 0s1br7k0rwrjwg', 'Client 14qw5ba0c5sy7i'],
    ['Client 1p9o0f60tmxa2i', 'Client 1bjia8c125d330'],
  ])('are two where two texts have one hash: %s, %s', (one, other) => {
    const numbers = new TextNumbers();
    expect([one, other, one, other].map((text, at) => numbers.of(text, at))).toEqual([0, 1, 0, 1]);
  });

  it('are not given where none is offered', () => {
    const numbers = new TextNumbers();
    expect(numbers.of('new', -1)).toBe(-1);
    expect(numbers.of('new', 7)).toBe(7);
    expect(numbers.of('new', -1)).toBe(7);
  });
});
