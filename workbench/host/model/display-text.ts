import type { CellValue } from './cells';

/**
 * The text a cell shows. Of Excel's number formats only what sheets of sessions hold: general, fixed decimals,
 * thousands, percent, dates, times and text; any other shows the number as it is.
 */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General' || numberFormat === '@') return String(value);
  if (/[ymdhs]/i.test(numberFormat) && !numberFormat.includes('#')) return dateText(value, numberFormat);
  const decimals = /\.(0{1,15})/.exec(numberFormat)?.[1]?.length ?? 0;
  if (numberFormat.endsWith('%')) return `${(value * 100).toFixed(decimals)}%`;
  if (!/[0#]/.test(numberFormat)) return String(value);
  const digits = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: numberFormat.includes(','),
  });
  return `${value < 0 ? '-' : ''}${numberFormat.includes('$') ? '$' : ''}${digits}`;
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TOKENS = /y{1,4}|m{1,4}|d{1,4}|h{1,2}|s{1,2}|AM\/PM|./giu;

function dateText(serial: number, numberFormat: string): string {
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.round(serial * DAY));
  const half = /AM\/PM/i.test(numberFormat);
  let clock = false;
  return numberFormat.replaceAll(TOKENS, (token) => {
    const pad = (number: number) => String(number).padStart(token.length, '0');
    const lower = token.toLowerCase();
    if (lower === 'am/pm') return date.getUTCHours() < 12 ? 'AM' : 'PM';
    if (lower.startsWith('y')) return String(date.getUTCFullYear()).slice(token.length > 2 ? 0 : 2);
    if (lower.startsWith('d')) return pad(date.getUTCDate());
    if (lower.startsWith('h')) {
      clock = true;
      return pad(half ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours());
    }
    if (lower.startsWith('s')) return pad(date.getUTCSeconds());
    if (lower === 'mmm') return MONTHS[date.getUTCMonth()]!;
    if (lower.startsWith('m')) return pad(clock ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    return token;
  });
}
