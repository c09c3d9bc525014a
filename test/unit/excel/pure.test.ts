import fc from 'fast-check';
import { isOurFormula, MARKED } from '../../../src/check';
import { freeName } from '../../../src/excel/add-sheet';
import { asTyped } from '../../../src/excel/edit-cells';
import { undoOf } from '../../../src/excel/planned-edit';
import { statusFormula } from '../../../src/excel/marks/status-column';
import { excelProblem } from '../../../src/excel/problem';
import { columnSpans } from '../../../src/sheet';

describe('the formula of a mark', () => {
  test('looks at the status of its own row and carries our name', () => {
    expect(statusFormula('error', 7, 1)).toBe('=AND($H2="Error",N("Therapy Code Check: error")=0)');
    expect(statusFormula('warning', 27, 9)).toBe('=AND($AB10="Warning",N("Therapy Code Check: warning")=0)');
    for (const severity of MARKED) expect(isOurFormula(statusFormula(severity, 0, 0))).toBe(true);
    expect(isOurFormula('=AND($H2="Error",TRUE)')).toBe(false);
  });
});

describe('columns that are read', () => {
  test.each([
    [[0, 1, 2], [{ from: 0, count: 3 }]],
    [[2, 0], [{ from: 0, count: 3 }]],
    [
      [0, 3],
      [
        { from: 0, count: 1 },
        { from: 3, count: 1 },
      ],
    ],
    [[5, 5], [{ from: 5, count: 1 }]],
    [[], []],
  ])('%j lie in the spans %j', (columns, spans) => {
    expect(columnSpans(columns)).toEqual(spans);
  });

  test('every column lies in one span, and no span overlaps another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 30 }), (columns) => {
        const spans = columnSpans(columns);
        for (const column of columns) {
          expect(spans.filter(({ from, count }) => column >= from && column < from + count)).toHaveLength(1);
        }
        spans.slice(1).forEach(({ from }, at) => expect(from).toBeGreaterThan(spans[at]!.from + spans[at]!.count));
      }),
    );
  });
});

describe('a text that Excel would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1 visit', "'-1 visit"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['97124', '97124'],
    [-1, -1],
    ['', ''],
  ])('%j is written %j', (value, written) => {
    expect(asTyped(value)).toBe(written);
  });
});

describe('the name of a new sheet', () => {
  test.each([
    [[], 'CPT report'],
    [['CPT report'], 'CPT report 2'],
    [['cpt REPORT', 'CPT report 2'], 'CPT report 3'],
  ])('beside %j is %s', (taken, name) => {
    expect(freeName('CPT report', taken)).toBe(name);
  });
});

test('taking edits back swaps before and after, and twice is the same', () => {
  const edits = [{ row: 1, column: 2, before: 4, after: 3 }];
  expect(undoOf(edits)).toEqual([{ row: 1, column: 2, before: 3, after: 4 }]);
  expect(undoOf(undoOf(edits))).toEqual(edits);
});

describe('what Excel refuses', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'protected'],
    ['ResponsePayloadSizeLimitExceeded', 'payload'],
    ['RangeExceedsLimit', 'too-many-cells'],
    ['InvalidOrTimedOutSession', 'closed'],
    ['ItemNotFound', 'gone'],
    ['SomethingNew', 'unknown'],
  ])('%s is %s', (code, kind) => {
    expect(excelProblem({ code, message: 'Avery Sample', debugInfo: { statement: 'Avery Sample' } })).toEqual({
      kind,
      code,
    });
  });

  test('never carries a message, which may hold cells', () => {
    expect(JSON.stringify(excelProblem({ code: 'X', message: 'Avery Sample' }))).not.toContain('Avery');
    expect(excelProblem('Avery Sample')).toEqual({ kind: 'unknown', code: 'unknown' });
  });
});
