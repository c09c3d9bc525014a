import fc from 'fast-check';
import { ValueTable } from '../../../src/domain';

const value = fc.oneof(
  fc.constantFrom(undefined, null, 0, 1, 2, 3, '0', '', 'LMT', true, false, 45.5, 45.25, 46_037, 2 ** 32),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Asks, and keeps the answer where there was none. */
const answering = <T>(table: ValueTable<T>, asker: number, values: readonly unknown[], answer: T): T | undefined => {
  const kept = table.get(asker, values);
  if (kept === undefined) table.set(answer);
  return kept;
};

describe('what is remembered', () => {
  test('never another answer than that of the same asker and values, however full the table', () => {
    const call = fc.tuple(fc.constantFrom(0, 1, 7), fc.array(value, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
        const table = new ValueTable<string>(8, 3);
        for (const [asker, values] of calls) {
          // Left out at the end is undefined, and 0 and -0 are one number in a cell.
          const padded = Array.from({ length: 3 }, (_, i) => (values[i] === 0 ? 0 : values[i]));
          const right = `${asker} ${padded.map((v) => `${typeof v} ${v}`).join()}`;
          expect([undefined, right]).toContain(answering(table, asker, values, right));
        }
      }),
    );
  });

  test('values of ten, each of which counts', () => {
    const table = new ValueTable<string>(4096, 10);
    const ten = [1, '2', null, true, undefined, 6, 7, 8, 9, 10];
    answering(table, 0, ten, 'ten');
    expect(table.get(0, [...ten])).toBe('ten');
    for (let i = 0; i < ten.length; i++) {
      for (const other of [0.5, 'x', null, undefined, true, false]) {
        const changed = ten.map((own, at) => (at === i ? other : own));
        if (other !== ten[i]) expect(table.get(0, changed)).toBeUndefined();
      }
    }
  });

  test('the latest answer is there, until all is forgotten', () => {
    const table = new ValueTable<number>(64, 2);
    for (let i = 1; i < 1000; i++) {
      expect(answering(table, 0, [i, 'cms'], i)).toBeUndefined();
      expect(table.get(0, [i, 'cms'])).toBe(i);
    }
    table.clear();
    expect(table.get(0, [999, 'cms'])).toBeUndefined();
    expect(answering(table, 0, [999, 'cms'], 1)).toBeUndefined();
    expect(table.get(0, [999, 'cms'])).toBe(1);
  });

  test('most of a sheet that fills half of it', () => {
    const table = new ValueTable<string>(65_536, 3);
    const rows = Array.from({ length: 32_768 }, (_, i) => [8 + (i % 83), `payer ${i % 7}`, 45_000 + i]);
    for (const row of rows) answering(table, 0, row, 'OK');
    const kept = rows.filter((row) => table.get(0, row) === 'OK').length;
    expect(kept / rows.length).toBeGreaterThan(0.75);
  });

  test('a text that was forgotten among many has a number of its own again, never that of another', () => {
    const table = new ValueTable<string>(262_144, 1);
    const texts = Array.from({ length: 100_000 }, (_, i) => `text ${i}`);
    expect(texts.filter((text) => answering(table, 0, [text], text) !== undefined)).toEqual([]);
    expect(texts.filter((text) => (answering(table, 0, [text], text) ?? text) !== text)).toEqual([]);
  });

  test('neither objects nor long texts are kept', () => {
    const table = new ValueTable<string>(64, 1);
    for (const other of [[new Error('of a cell')], ['x'.repeat(401)]]) {
      expect(answering(table, 0, other, 'kept?')).toBeUndefined();
      expect(table.get(0, other)).toBeUndefined();
    }
  });
});
