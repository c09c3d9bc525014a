const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
/** Up to here digits and powers of ten are exact, so that one division rounds as reading the text would. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, at) => 10 ** at);

/** The number that some bytes spell; NaN where they spell none. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  const negative = at > start;
  let whole = 0;
  let point = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (bytes[at] === DOT && point < 0) point = at;
    else return spelled(bytes, start, end);
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > EXACT_DIGITS) return spelled(bytes, start, end);
  const value = point < 0 ? whole : whole / POWERS[end - point - 1]!;
  return negative ? -value : value;
}

/** With an exponent or more digits than are exact. */
function spelled(bytes: Uint8Array, start: number, end: number): number {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text.trim() === '' ? NaN : Number(text);
}
