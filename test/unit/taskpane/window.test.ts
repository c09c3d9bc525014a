import fc from 'fast-check';
import { scrollTo, TALLEST, windowOf } from '../../../src/taskpane/views/findings/window';

const lists = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 200 }),
  viewHeight: fc.integer({ min: 60, max: 2000 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a long list in a window', () => {
  test('draws every row that is in view, and few more', () => {
    fc.assert(
      fc.property(lists, ({ count, rowHeight, viewHeight, at }) => {
        const full = windowOf(count, rowHeight, viewHeight, 0, 6);
        const scrollTop = Math.max(0, full.height - viewHeight) * at;
        const { first, end, top, height } = windowOf(count, rowHeight, viewHeight, scrollTop, 6);
        const bottom = top + (end - first) * rowHeight;
        expect(top).toBeLessThanOrEqual(scrollTop + 0.001);
        expect(bottom).toBeGreaterThanOrEqual(Math.min(scrollTop + viewHeight, height) - rowHeight * 0.001 - 0.001);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(viewHeight / rowHeight) + 14);
        expect(height).toBeLessThanOrEqual(TALLEST);
      }),
    );
  });

  test('scrolls a row into view', () => {
    fc.assert(
      fc.property(lists, ({ count, rowHeight, viewHeight, at }) => {
        const row = Math.floor((count - 1) * at);
        const { first, end } = windowOf(
          count,
          rowHeight,
          viewHeight,
          scrollTo(row, count, rowHeight, viewHeight, 0),
          6,
        );
        expect(first).toBeLessThanOrEqual(row);
        expect(end).toBeGreaterThan(row);
      }),
    );
  });

  test('stays where the row is in view already', () => {
    expect(scrollTo(5, 100, 50, 500, 200)).toBe(200);
    expect(scrollTo(3, 100, 50, 500, 200)).toBe(150);
    expect(scrollTo(14, 100, 50, 500, 200)).toBe(250);
  });
});
