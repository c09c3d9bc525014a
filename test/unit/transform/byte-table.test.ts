import fc from 'fast-check';
import { ByteTable } from '../../../src/transform/bytes/byte-table';
import { DayMemory } from '../../../src/transform/memory/day-memory';

const bytesOf = (text: string) => Buffer.from(text);

test('bytes have one number, in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 2000, size: 'max' }), (texts) => {
      const table = new ByteTable();
      const known = new Map<string, number>();
      for (const text of texts) {
        if (!known.has(text)) known.set(text, known.size);
        const bytes = bytesOf(`<${text}>`);
        expect(table.number(bytes, 1, bytes.length - 1)).toBe(known.get(text));
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

test('days have one number, by the kind of their date and what their records say', () => {
  const day = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 2000, size: 'max' }), (days) => {
      const memory = new DayMemory();
      const known = new Map<string, number>();
      for (const [kind, contents] of days) {
        const key = [kind, ...contents].join();
        const isNew = !known.has(key);
        if (isNew) known.set(key, known.size);
        const all = Int32Array.from([9, ...contents, 9]);
        expect(memory.number(kind, all, 1, 1 + contents.length)).toBe(known.get(key));
        expect(memory.isNew).toBe(isNew);
      }
    }),
    { numRuns: 20 },
  );
});
