import fc from 'fast-check';
import { AnswerTable } from '../../../src/functions/answer-table';
import { CellError, type Given } from '../../../src/functions/cells';

const value = fc.oneof(
  fc.constantFrom(undefined, null, 0, 1, '0', '', 'LMT', true, false, 45.5, 45.25, 46_037),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe('what is remembered', () => {
  test('never another answer than that of the same function and arguments, however full the table', () => {
    const call = fc.tuple(fc.constantFrom('SUGGEST', 'UNITS'), fc.array(value, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
        const table = new AnswerTable(8);
        const answerTo = (id: string, values: Given) => `${id} ${values.map((v) => `${typeof v} ${v}`).join()}`;
        for (const [id, values] of calls) {
          const kept = table.get(id, values);
          // 0 and -0 are one number in a cell.
          const right = answerTo(
            id,
            values.map((v) => (v === 0 ? 0 : v)),
          );
          if (kept === undefined) table.set(id, values, right);
          else expect(kept).toBe(right);
        }
      }),
    );
  });

  test('the latest answer is there, until all is forgotten', () => {
    const table = new AnswerTable(64);
    for (let i = 0; i < 1000; i++) {
      expect(table.get('UNITS', [i, 'cms'])).toBeUndefined();
      table.set('UNITS', [i, 'cms'], i);
      expect(table.get('UNITS', [i, 'cms'])).toBe(i);
    }
    table.clear();
    expect(table.get('UNITS', [999, 'cms'])).toBeUndefined();
  });

  test('most of a sheet that fills half of it', () => {
    const table = new AnswerTable(65_536);
    const rows = Array.from({ length: 32_768 }, (_, i): Given => [8 + (i % 83), `payer ${i % 7}`, 45_000 + i]);
    for (const row of rows) {
      table.get('CHECK', row);
      table.set('CHECK', row, 'OK');
    }
    const kept = rows.filter((row) => table.get('CHECK', row) === 'OK').length;
    expect(kept / rows.length).toBeGreaterThan(0.75);
  });

  test('neither errors nor long texts are kept', () => {
    const table = new AnswerTable(64);
    for (const other of [[new CellError('#N/A', '')], ['x'.repeat(401)]]) {
      table.get('X', other);
      table.set('X', other, 'kept?');
      expect(table.get('X', other)).toBeUndefined();
    }
  });
});
