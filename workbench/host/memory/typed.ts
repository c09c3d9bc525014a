import type { CellValue } from '../model';
import { readShortDate } from './short-date';

/** What typing a text into a cell makes of it. */
export type Typed =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'constant'; readonly value: CellValue; readonly numberFormat?: string };

const NUMBER = /^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,5})?(?:\.\d{0,15})?(?:[eE][+-]?\d{1,3})?$/;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/;
const ISO_DATE = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm]?)?$/;

/**
 * A small part of Excel's own reading of typed text, for US English: formulas, numbers, percents, amounts in dollars,
 * dates, times of day, TRUE and FALSE. An apostrophe in front, or the format Text, keeps a text a text.
 */
export function readTyped(text: string, numberFormat: string): Typed {
  if (text.startsWith("'")) return constant(text.slice(1));
  if (numberFormat === '@') return constant(text);
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number) return number;
  // Lotus's way of beginning a formula still holds.
  if (/^[+-]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  if (/^@./.test(text)) return { kind: 'formula', formula: `=${text.slice(1)}` };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return constant(upper === 'TRUE');
  return readDate(trimmed) ?? readShort(trimmed) ?? readTime(trimmed) ?? constant(text);
}

function readNumber(text: string): Typed | null {
  const money = text.startsWith('$');
  const percent = text.endsWith('%');
  const digits = text.slice(money ? 1 : 0, percent ? -1 : undefined);
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const value = Number(digits.replaceAll(',', '')) / (percent ? 100 : 1);
  if (percent) return constant(value, '0%');
  if (money) return constant(value, '$#,##0.00');
  return digits.includes(',') ? constant(value, '#,##0') : constant(value);
}

function readDate(text: string): Typed | null {
  const us = US_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  const [year, month, day] = us
    ? [fullYear(Number(us[3])), Number(us[1]), Number(us[2])]
    : iso
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : [0, 0, 0];
  const serial = dateSerial(year, month, day);
  return serial === null ? null : constant(serial, 'm/d/yyyy');
}

/** A day without its year is one of this year, as the computer has it. */
function readShort(text: string): Typed | null {
  const read = readShortDate(text, new Date().getFullYear());
  const serial = read && dateSerial(read.year, read.month, read.day);
  return serial === null ? null : constant(serial, read!.numberFormat);
}

/** Two digits: 00-29 are this century, as Windows has it set. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);

const DAY = 86_400_000;

/** Excel's number of a day in the 1900 system, which counts a February 29, 1900; null where there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / DAY);
  return days >= 60 ? days + 1 : days;
}

function readTime(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return constant((hour * 3600 + minutes * 60 + seconds) / 86_400, half === undefined ? 'h:mm' : 'h:mm AM/PM');
}

const constant = (value: CellValue, numberFormat?: string): Typed =>
  numberFormat === undefined ? { kind: 'constant', value } : { kind: 'constant', value, numberFormat };
