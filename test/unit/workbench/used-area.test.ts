import fc from 'fast-check';
import { Grid } from '../../../workbench/host/memory/grid';

const WIDTH = 5;
const cell = fc.record({
  row: fc.nat(12),
  column: fc.nat(WIDTH - 1),
  value: fc.constantFrom('', 'a', 7, false),
  formula: fc.constantFrom(undefined, '=1', undefined),
  isBold: fc.boolean(),
});
const part = fc.option(
  fc.record({
    row: fc.nat(12),
    column: fc.nat(WIDTH - 1),
    rows: fc.integer({ min: 1, max: 14 }),
    columns: fc.integer({ min: 1, max: 7 }),
  }),
  { nil: undefined },
);

test('the used area is the smallest that holds every used cell', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), part, fc.boolean(), (cells, within, valuesOnly) => {
      const grid = new Grid();
      for (const { row, column, value, formula, isBold } of cells) {
        grid.setValue(row, column, value);
        grid.setDetails(row, column, { formula, ...(isBold && { numberFormat: '@' }) });
      }
      const used: { readonly row: number; readonly column: number }[] = [];
      grid.forEach((row, column, value, details) => {
        const counts = value !== '' || (valuesOnly ? details?.formula !== undefined : details !== undefined);
        if (counts) used.push({ row, column });
      }, within);
      const [rows, columns] = [used.map(({ row }) => row), used.map(({ column }) => column)];
      const [row, column] = [Math.min(...rows), Math.min(...columns)];
      const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
      expect(grid.usedArea(valuesOnly, within)).toEqual(used.length === 0 ? null : area);
    }),
  );
});
