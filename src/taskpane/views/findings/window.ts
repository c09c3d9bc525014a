/** No browser lays out an element much taller than this (pixels); a longer list is scrolled in proportion. */
export const TALLEST = 8_000_000;

export interface Window {
  /** Height of the whole list in pixels. */
  readonly height: number;
  /** First row to draw, the row after the last, and where the first stands in pixels. */
  readonly first: number;
  readonly end: number;
  readonly top: number;
}

/** Which rows of a long list are to be drawn: those in view, and so many beyond either edge. */
export function windowOf(
  count: number,
  rowHeight: number,
  viewHeight: number,
  scrollTop: number,
  beyond: number,
): Window {
  const full = count * rowHeight;
  const height = Math.min(full, TALLEST);
  const fits = Math.ceil(viewHeight / rowHeight);
  const room = height - viewHeight;
  const inRows =
    full <= TALLEST || room <= 0
      ? scrollTop / rowHeight
      : (scrollTop / room) * Math.max(0, count - viewHeight / rowHeight);
  const at = Math.min(Math.max(0, Math.floor(inRows)), Math.max(0, count - 1));
  const first = Math.max(0, at - beyond);
  const top = full <= TALLEST ? first * rowHeight : scrollTop - (inRows - first) * rowHeight;
  return { height, first, end: Math.min(count, at + fits + beyond + 1), top };
}

/** Where to scroll so that a row is in view; where it is already, the same place. */
export function scrollTo(row: number, count: number, rowHeight: number, viewHeight: number, scrollTop: number): number {
  const full = count * rowHeight;
  if (full <= TALLEST) {
    if (row * rowHeight < scrollTop) return row * rowHeight;
    if ((row + 1) * rowHeight > scrollTop + viewHeight) return (row + 1) * rowHeight - viewHeight;
    return scrollTop;
  }
  const rows = Math.max(1, count - viewHeight / rowHeight);
  return (Math.min(row, rows) / rows) * (TALLEST - viewHeight);
}
