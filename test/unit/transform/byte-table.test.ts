import fc from 'fast-check';
import { ByteTable } from '../../../src/transform/bytes/byte-table';
import { hashOf, isSame, placeIn, viewOf } from '../../../src/transform/bytes/words';
import { DayMemory } from '../../../src/transform/memory/day-memory';

const bytesIn = (list: readonly number[]) => viewOf(Uint8Array.from(list));
const bytesOf = (text: string) => viewOf(Buffer.from(text));

test('bytes have one number, in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 2000, size: 'max' }), (texts) => {
      const table = new ByteTable();
      const known = new Map<string, number>();
      for (const text of texts) {
        if (!known.has(text)) known.set(text, known.size);
        const bytes = bytesOf(`<${text}>`);
        expect(table.number(bytes, 1, bytes.byteLength - 1)).toBe(known.get(text));
      }
      for (const [text, number] of known) expect(Buffer.from(table.of(number)).toString()).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test('two texts of one hash are two', () => {
  const table = new ByteTable();
  // Known collisions of FNV-1a with 32 bits.
  const numbers = ['costarring', 'liquid', 'declinate', 'macallums'].map((text) =>
    table.number(bytesOf(text), 0, text.length),
  );
  expect(numbers).toEqual([0, 1, 2, 3]);
});

test('days have one place, by the kind of their date and what their records say, and keep their answers there', () => {
  const day = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 2000, size: 'max' }), (days) => {
      const memory = new DayMemory();
      const known = new Map<string, number>();
      for (const [kind, contents] of days) {
        const key = [kind, ...contents].join();
        const all = Int32Array.from([9, ...contents, 9]);
        const place = memory.place(kind, all, 1, 1 + contents.length);
        expect(memory.isNew).toBe(!known.has(key));
        if (memory.isNew) {
          memory.tell(place, known.size);
          known.set(key, known.size);
        }
        expect(memory.answer(place)).toBe(known.get(key));
        expect(memory.size).toBe(known.size);
      }
    }),
    { numRuns: 20 },
  );
});

test('the first of four bytes that is the one looked for', () => {
  const bytes = fc.array(fc.oneof(fc.constantFrom(9, 10, 11, 138), fc.nat(255)), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(bytes, (four) => {
      expect(placeIn(bytesIn(four).getInt32(0, true), 10)).toBe(four.indexOf(10));
    }),
  );
});

test('bytes are the same, and hash the same, wherever they stand', () => {
  const some = fc.array(fc.nat(3), { maxLength: 11 });
  fc.assert(
    fc.property(some, some, fc.nat(5), (one, other, before) => {
      const own = bytesIn(one);
      const moved = bytesIn([...Array<number>(before).fill(1), ...other, 1]);
      const end = before + other.length;
      const equal = one.join() === other.join();
      expect(one.length === other.length && isSame(own, 0, moved, before, one.length)).toBe(equal);
      if (equal) expect(hashOf(moved, before, end)).toBe(hashOf(own, 0, one.length));
    }),
    { numRuns: 2000 },
  );
});
