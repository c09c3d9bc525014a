import fc from 'fast-check';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  readA1,
  sameArea,
  splitReference,
  quotedSheetName,
  without,
  writeA1,
  intersection,
} from '../../../workbench/host/addresses';
import { memoryWorkbook, snapshot } from '../../../workbench/host';
import { mapReferences, moveFormula, referencesIn, renameSheet } from '../../../workbench/host/memory/formula-text';
import { parseFormula } from '../../../workbench/host/formulas';

const area = fc
  .tuple(
    fc.nat(MAX_ROWS - 1),
    fc.nat(MAX_COLUMNS - 1),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([row, column, rows, columns]) => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));

test('an address that is written is read back', () => {
  fc.assert(fc.property(area, (each) => sameArea(readA1(writeA1(each))!, each)));
  expect(readA1('$B$2:A1')).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  expect(['A0', 'XFE1', 'A1048577', 'A', '7', 'A1:B', '', 'A1:B2:C3'].map(readA1)).toEqual(new Array(8).fill(null));
});

test("a sheet's name that is quoted is read back", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:!]/.test(name)),
      (name) => {
        expect(splitReference(`${quotedSheetName(name)}!A1`)).toEqual({ sheet: name, rest: 'A1' });
      },
    ),
  );
});

test('an area without another has what is left of it, once', () => {
  const small = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(small, small, (whole, hole) => {
      const parts = without(whole, hole);
      const cut = intersection(whole, hole);
      const cells = parts.reduce((sum, part) => sum + part.rows * part.columns, 0);
      expect(cells).toBe(whole.rows * whole.columns - (cut ? cut.rows * cut.columns : 0));
      expect(parts.some((part) => intersection(part, hole) !== null)).toBe(false);
      expect(parts.some((part, at) => parts.slice(at + 1).some((other) => intersection(part, other)))).toBe(false);
    }),
  );
});

test.each([
  ['=A1+$B$2', '=A2+$B$2'],
  ['=SUM(A1:B9)&"A1"', '=SUM(A2:B10)&"A1"'],
  ["='My ''sheet'!C3*2", "='My ''sheet'!C4*2"],
  ['=CPT.UNITS([@Minutes],A1)', '=CPT.UNITS([@Minutes],A2)'],
  ['=LOG10(A$1)+TAXES2024', '=LOG10(A$1)+TAXES2024'],
  ['=A:A+1:1', '=A:A+2:2'],
  ['=A1048576', '=#REF!'],
])('%s moved down by a row is %s', (before, after) => {
  expect(moveFormula(before, 1, 0)).toBe(after);
});

test('references are found, mapped and lost', () => {
  const formula = "=A1+Other!B2:B4+'x y'!C:C";
  expect(referencesIn(formula).map((found) => [found.sheet, writeA1(found.area)])).toEqual([
    [null, 'A1'],
    ['Other', 'B2:B4'],
    ['x y', 'C:C'],
  ]);
  expect(mapReferences(formula, (sheet, each) => (sheet === 'Other' ? null : each))).toBe("=A1+#REF!+'x y'!C:C");
  expect(renameSheet(formula, 'other', "Ann's")).toBe("=A1+'Ann''s'!B2:B4+'x y'!C:C");
});

test('what is inserted and deleted again leaves everything as it was', () => {
  const shift = fc.constantFrom(['Down', 'Up'] as const, ['Right', 'Left'] as const);
  const place = fc.record({
    row: fc.nat(5),
    column: fc.nat(3),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.constantFrom(1, 2, MAX_COLUMNS),
  });
  fc.assert(
    fc.property(place, shift, (where, [insert, remove]) => {
      const columns = insert === 'Right' ? Math.min(where.columns, 2) : where.columns;
      const inserted = { ...where, column: columns === MAX_COLUMNS ? 0 : where.column, columns };
      const workbook = memoryWorkbook([
        {
          name: 'Sheet1',
          rows: [
            ['a', 1, '=B1*2'],
            ['b', 2, '=B2*2'],
            ['c', 3, '=SUM(B1:B3)'],
          ],
          formats: { 'A2:B2': { bold: true } },
          hiddenRows: [1],
        },
      ]);
      const before = snapshot(workbook);
      workbook.sheets[0]!.insert(inserted, insert);
      workbook.sheets[0]!.delete(inserted, remove);
      expect(snapshot(workbook)).toEqual(before);
    }),
  );
});

test.each(['1+', 'A1:', 'SUM(1', '"open', '{1,A1}', '[@A', ''])('%s is no formula', (text) => {
  expect(parseFormula(text)).toBeNull();
});
