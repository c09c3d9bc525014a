import {
  CODE_FORM,
  fail,
  minutes,
  ok,
  parseCode,
  parseModifier,
  units,
  type Code,
  type Minutes,
  type Modifier,
  type ReadingProblem,
  type Result,
  type Units,
} from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { readDate, type DateSystem } from './date';
import { isCommonModifier } from './modifiers';
import { BLANK, CELL_ERROR, type Reading } from './reading';

/** A code with what stands beside it in the same cell: `97140-59 x2 (30 min)`. */
export interface WrittenService {
  readonly code: Code;
  readonly modifiers: readonly Modifier[];
  readonly units: Units | null;
  readonly minutes: Minutes | null;
}

/** More services than a day can hold; a longer cell is not a list of codes. */
const MOST_SERVICES = 24;
const CELL_LIMIT = 2000;

const DASHES = /[\u2010-\u2015\u2212]/g;
/** `97140.0`, as programs write a number that stood in a column with blanks. */
const DECIMAL_ZERO = /(?<=^\d{5})\.0+$/;

const TOKEN = /[A-Za-z0-9]+|[^\sA-Za-z0-9]/g;
const CODE_AND_MODIFIERS = /^(\d{5}|[A-Z]\d{4})((?:[A-Z0-9]{2}){1,4})$/;
const ABC_CODE = /^[A-Z]{5}$/;
const TIMES = /^[xX\u00d7*]$/;
const TIMES_NUMBER = /^[xX](\d{1,2})$/;
const NUMBER_TIMES = /^(\d{1,2})[xX]$/;
const TIMES_BEFORE = /^(\d{1,2}[xX])(\d{5}|\d{4}[A-Za-z]|[A-Za-z]\d{4})$/;
const TIMES_BEHIND = /^(\d{5}|[A-Za-z]\d{4})([xX]\d{1,2})$/;
const SMALL = /^\d{1,3}$/;
const MINUTE_WORD = /^(?:minutes?|mins?|m|')$/i;
const NUMBER_MINUTES = /^(\d{1,3})(?:minutes?|mins?|min|m)$/i;
const UNIT_WORD = /^(?:units?|un|u)$/i;
const NUMBER_UNITS = /^(\d{1,2})(?:units?|un|u)$/i;
/** Words that make it open which of the codes is meant, or whether one is. */
const OPEN_WORDS = new Set([
  'or',
  'not',
  'no',
  'vs',
  'versus',
  'instead',
  'maybe',
  'either',
  'replaced',
  'was',
  'void',
]);
/** Punctuation that sets a modifier off; a point may be that of a number. */
const JOINING = /^[^A-Za-z0-9.]$/;

/** Excel keeps dates as numbers of days; five-digit codes of 90000 and more are days of the years 2146 to 2173. */
const UNIX_EPOCH_SERIAL = 25569;
const SYSTEMS_APART = 1462;

/**
 * Reads the codes of one cell: `97140`, the number 97140, `97140-59`, `97140GP`, `97140, 97110`, `97140 x2`,
 * `CPT 97140 (30 min)`, `97140 - my own words`. A cell that can be read in part only is not read at all.
 */
export function readCodes(cell: Cell | undefined, dateSystem: DateSystem = 1900): Reading<readonly WrittenService[]> {
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell === 'boolean') return fail('malformed-code');
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  if ((cell as string).length > CELL_LIMIT) return fail('malformed-code');
  const text = textOf(cell).replace(DASHES, '-').replace(DECIMAL_ZERO, '');
  // The one form that nearly every cell has.
  if (text.length === 5) {
    const single = parseCode(text);
    if (single.ok) return ok([service(single.value)]);
  }
  const dated = fromDate(text, dateSystem);
  if (dated) return dated;
  return fromTokens((text.match(TOKEN) ?? []).flatMap(apart));
}

function fromNumber(value: number): Reading<readonly WrittenService[]> {
  // Codes below 10000 have leading zeros that a number has lost: which code was typed is not known.
  if (!Number.isInteger(value) || value < 10000 || value > 99999) return fail('malformed-code');
  return ok([service(String(value) as Code)]);
}

/** A code that a spreadsheet shows as a date (97140 as 12/15/2165), or a date that is no code. */
function fromDate(text: string, dateSystem: DateSystem): Reading<readonly WrittenService[]> | null {
  if (text.length > 40 || !/[-/. ]/.test(text) || /^\d{5}/.test(text)) return null;
  const read = readDate(text, dateSystem);
  if (!read.ok || read.value === null) return null;
  if ('date' in read.value) {
    const serial = read.value.date + UNIX_EPOCH_SERIAL - (dateSystem === 1904 ? SYSTEMS_APART : 0);
    if (serial >= 90000 && serial <= 99999) return ok([service(String(serial) as Code)]);
  }
  return fail('code-is-a-date');
}

/** `2x97140` and `97140x2` in two. */
function apart(token: string): readonly string[] {
  const match = TIMES_BEFORE.exec(token) ?? TIMES_BEHIND.exec(token);
  return match ? [match[1]!, match[2]!] : [token];
}

interface Draft {
  readonly code: Code;
  readonly modifiers: Modifier[];
  units: Units | null;
  minutes: Minutes | null;
  /** Whether words of the person's own have followed: then small numbers are part of them. */
  described: boolean;
}

type Step = Result<number, ReadingProblem>;

function fromTokens(tokens: readonly string[]): Reading<readonly WrittenService[]> {
  const drafts: Draft[] = [];
  let leading: Units | null = null;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (isLookAlike(token)) return fail('letter-for-digit');
    const times = NUMBER_TIMES.exec(token);
    if (times && isCode(tokens[at + 1])) {
      leading = units(Number(times[1]));
      at++;
      continue;
    }
    if (SMALL.test(token) && TIMES.test(tokens[at + 1] ?? '') && isCode(tokens[at + 2])) {
      leading = units(Number(token));
      at += 2;
      continue;
    }
    if (isCode(token) || isGluedCode(token)) {
      // `97110-97112`: a range, two codes, or one for the other?
      if (drafts.length > 0 && tokens[at - 1] === '-' && isCode(tokens[at - 2])) return fail('several-values');
      drafts.push(draft(token, leading));
      leading = null;
      at++;
    } else {
      const step: Step = beside(tokens, at, drafts.at(-1));
      if (!step.ok) return step;
      at = step.value;
    }
    if (drafts.length > MOST_SERVICES) return fail('malformed-code');
  }
  if (drafts.length === 0)
    return fail(tokens.length === 1 && ABC_CODE.test(tokens[0]!) ? 'abc-code' : 'malformed-code');
  return ok(drafts.map(({ described: _, ...written }) => written));
}

/** What stands beside a code; gives the position behind it. */
function beside(tokens: readonly string[], at: number, last: Draft | undefined): Step {
  const token = tokens[at]!;
  const next = tokens[at + 1] ?? '';
  const timesNumber = TIMES_NUMBER.exec(token);
  if (last && timesNumber) return setUnits(last, Number(timesNumber[1]), at + 1);
  if (last && TIMES.test(token) && SMALL.test(next)) return setUnits(last, Number(next), at + 2);
  const glued = NUMBER_MINUTES.exec(token);
  if (last && glued) return setMinutes(last, Number(glued[1]), at + 1);
  if (last && SMALL.test(token) && MINUTE_WORD.test(next)) return setMinutes(last, Number(token), at + 2);
  const gluedUnits = NUMBER_UNITS.exec(token);
  if (last && gluedUnits) return setUnits(last, Number(gluedUnits[1]), at + 1);
  if (last && SMALL.test(token) && UNIT_WORD.test(next)) return setUnits(last, Number(token), at + 2);
  if (last && isModifierHere(tokens, at, last)) {
    const modifier = parseModifier(token);
    if (modifier.ok && !last.modifiers.includes(modifier.value)) last.modifiers.push(modifier.value);
    return ok(at + 1);
  }
  if (last && tokens[at - 1] === '(' && next === ')' && SMALL.test(token)) return setUnits(last, Number(token), at + 1);
  if (/^\d/.test(token)) {
    return last?.described === true && SMALL.test(token) ? ok(at + 1) : fail('malformed-code');
  }
  if (/^[A-Za-z]/.test(token)) {
    if (OPEN_WORDS.has(token.toLowerCase())) return fail('malformed-code');
    if (/\d/.test(token) && token.length > 3) return fail('malformed-code');
    if (last && token.toLowerCase() !== 'and') last.described = true;
    return ok(at + 1);
  }
  return token === '?' ? fail('malformed-code') : ok(at + 1);
}

/** Behind a hyphen any two characters are a modifier; behind a space or a comma only a known one in capitals. */
function isModifierHere(tokens: readonly string[], at: number, last: Draft): boolean {
  const token = tokens[at]!;
  if (last.described || token.length !== 2) return false;
  const before = tokens[at - 1]!;
  if (before === '-' || before === ':') return /^[A-Za-z0-9]{2}$/.test(token);
  if (token !== token.toUpperCase() || !isCommonModifier(token)) return false;
  return JOINING.test(before) || isCode(before) || isGluedCode(before) || before.length === 2;
}

function setUnits(last: Draft, value: number, next: number): Step {
  if (last.units !== null) return fail('several-values');
  last.units = units(value);
  return ok(next);
}

function setMinutes(last: Draft, value: number, next: number): Step {
  if (last.minutes !== null) return fail('several-values');
  last.minutes = minutes(value);
  return ok(next);
}

const isLookAlike = (token: string): boolean => {
  const read = parseCode(token);
  return !read.ok && read.error === 'letter-for-digit';
};

const isCode = (token: string | undefined): boolean => token !== undefined && CODE_FORM.test(token.toUpperCase());

/** `97140GP`: letters must be among the modifiers, or the digits may be anything (`9714059`). */
function isGluedCode(token: string): boolean {
  const match = CODE_AND_MODIFIERS.exec(token.toUpperCase());
  return match !== null && /[A-Z]/.test(match[2]!) && pairs(match[2]!).every(isCommonModifier);
}

function draft(token: string, leading: Units | null): Draft {
  const upper = token.toUpperCase();
  const modifiers = pairs(upper.slice(5)) as readonly string[] as Modifier[];
  return { code: upper.slice(0, 5) as Code, modifiers, units: leading, minutes: null, described: false };
}

const pairs = (text: string): string[] => text.match(/../g) ?? [];

const service = (code: Code): WrittenService => ({ code, modifiers: [], units: null, minutes: null });
