import {
  civilDate,
  fail,
  ok,
  parseCode,
  parseIsoDate,
  parseModifier,
  type CivilDate,
  type Code,
  type CodeProblem,
  type Modifier,
  type Result,
} from '../../domain';
import { CellError, type Value } from './value';

/** Why an argument could not be read, in words that go into a cell after "not checkable:". */
export type Problem = string;
type Read<T> = Result<T, Problem>;

const BLANK = ok(null);

/** Free text. 0 is a blank cell here, for no text is 0. */
export function readText(value: Value): string | null {
  if (value === null || value === 0 || value instanceof CellError) return null;
  return typeof value === 'string' ? value : String(value);
}

const CODE_WORDS: Readonly<Record<CodeProblem, string>> = {
  blank: 'is blank',
  'abc-code': 'is an ABC code, never adopted',
  'letter-for-digit': 'has a letter where a digit belongs',
  malformed: 'is not a 5-character code',
};

/** A procedure code as text or number; 0 is a blank cell. */
export function readCode(value: Value, name = 'code'): Read<Code | null> {
  const text = readText(value);
  if (text === null) return BLANK;
  const code = parseCode(text);
  if (code.ok) return code;
  return fail(`${name} ${CODE_WORDS[code.error]}`);
}

/**
 * A number of minutes or units, also as text. Blank is null; 0 stays 0, though it may come from a blank cell, so the
 * caller decides what 0 means, and what a fraction or a number below 0 does.
 */
export function readNumber(value: Value, name: string): Read<number | null> {
  if (value === null) return BLANK;
  const number = typeof value === 'string' && PLAIN_NUMBER.test(value) ? Number(value) : value;
  return typeof number === 'number' ? ok(number) : fail(`${name} are not a number`);
}
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Minutes. A fraction below 1 is a clock time of Excel (0:50 is 0.0347 days), which is said and not guessed at. */
export function readMinutes(value: Value): Read<number | null> {
  const minutes = readNumber(value, 'minutes');
  if (!minutes.ok || minutes.value === null) return minutes;
  if (minutes.value < 0) return fail('minutes are below 0');
  if (minutes.value > 0 && minutes.value < 1) return fail('minutes look like a clock time; multiply by 1440');
  return minutes.value > MINUTES_OF_DAY ? fail('minutes are more than a day') : minutes;
}
const MINUTES_OF_DAY = 1440;

/**
 * A date of service: a serial number of Excel's 1900 date system (a cell formatted as a date), or text: `2026-01-31`,
 * or `1/31/2026` where only one order of day and month fits. Serial 60 is the 29 February 1900 that never was.
 */
export function readDate(value: Value): Read<CivilDate | null> {
  if (value === null || value === 0) return BLANK;
  if (typeof value === 'number') return serialDate(value);
  if (typeof value !== 'string') return fail('date is not a date');
  const iso = parseIsoDate(value);
  if (iso.ok) return iso;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (!parts) return fail('date is not a date');
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (first <= 12 && second <= 12 && first !== second) return fail(AMBIGUOUS_DATE);
  const read = first > 12 ? civilDate(year, second, first) : civilDate(year, first, second);
  return read.ok ? read : fail('date is not a date');
}

/** `3/4/2026` is March or April. */
export const AMBIGUOUS_DATE: Problem = 'date can be read in two ways; type it as 2026-01-31';

/** Serial 25569 is 1970-01-01. */
function serialDate(serial: number): Read<CivilDate> {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL || day === 60) return fail('date is not a date');
  return ok((day - (day < 60 ? 25568 : 25569)) as CivilDate);
}
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** Modifiers of one line: `59`, `GP 59`, `GP,59`, or the number 59. */
export function readModifiers(value: Value): Read<readonly Modifier[]> {
  const text = readText(value);
  if (text === null) return ok([]);
  const modifiers: Modifier[] = [];
  for (const part of text.split(/[\s,;/-]/)) {
    if (part === '') continue;
    const modifier = parseModifier(part);
    if (!modifier.ok) return fail('modifiers are not two characters each');
    modifiers.push(modifier.value);
  }
  return ok(modifiers);
}

/** Yes or no, for switches such as show_steps; blank is no. */
export function readSwitch(value: Value): boolean {
  if (typeof value === 'string') return /^(?:true|yes|y|s[ií]|verdadero)$/i.test(value);
  return value === true || (typeof value === 'number' && value !== 0);
}
