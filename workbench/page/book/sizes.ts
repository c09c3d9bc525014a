/**
 * Widths of columns: files count digits of the standard font (7 pixels each, edges included: ECMA-376 part 1,
 * 18.3.1.13), Excel's objects points.
 */
const DIGIT = 7;
const POINTS_A_PIXEL = 0.75;

export const widthFromFile = (digits: number): number => Math.round(digits * DIGIT) * POINTS_A_PIXEL;
export const widthForFile = (points: number): number =>
  Math.max(0, Math.round((points / POINTS_A_PIXEL / DIGIT) * 100) / 100);
