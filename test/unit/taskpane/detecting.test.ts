import { SAMPLE } from '../../../src/taskpane/model/sample';
import { detect } from '../../../src/taskpane/model/check/detecting';

/** The sample as Excel would give it a second time: other arrays with the same cells. */
const again = () => SAMPLE.map((cells) => [...cells]);

describe('looking for a header', () => {
  test('the same cells are looked at once', () => {
    const first = detect(again(), 1900);
    expect(first.accepted).toBe(true);
    expect(detect(again(), 1900)).toBe(first);
  });

  test.each([
    ['another label', (cells: unknown[][]) => (cells[0]![1] = 'Fee')],
    ['a row more', (cells: unknown[][]) => cells.push([...cells[1]!])],
    ['a column less', (cells: unknown[][]) => cells.forEach((row) => row.pop())],
    ['a text for a number', (cells: unknown[][]) => (cells[1]![6] = '4')],
  ])('%s is looked at anew', (_, change) => {
    const first = detect(again(), 1900);
    const cells = again() as unknown[][];
    change(cells);
    expect(detect(cells as never, 1900)).not.toBe(first);
  });

  test('the same numbers are other dates in a workbook of 1904', () => {
    const first = detect(again(), 1900);
    expect(detect(again(), 1904)).not.toBe(first);
  });

  test('what was looked at long ago is forgotten', () => {
    const first = detect(again(), 1900);
    for (let column = 0; column < 8; column++) detect([[`Label ${column}`]], 1900);
    const anew = detect(again(), 1900);
    expect(anew).not.toBe(first);
    expect(anew).toEqual(first);
  });
});
