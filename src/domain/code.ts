import { fail, ok, type Brand, type Result } from './brand';

/** A procedure code of five characters: CPT (`97140`, `0552T`) or HCPCS Level II (`G0283`), upper case. */
export type Code = Brand<string, 'Code'>;

/** A two-character modifier (`59`, `GP`, `XS`), upper case. */
export type Modifier = Brand<string, 'Modifier'>;

export type CodeProblem = 'blank' | 'malformed' | 'abc-code' | 'letter-for-digit';

/** The form of a code, letters in capitals; a CPT code ends in a letter only for the categories that have one. */
export const CODE_FORM = /^(?:\d{5}|\d{4}[AFMTU]|[A-Z]\d{4})$/;
const ABC_CODE = /^[A-Z]{5}$/;
/** `9711O`, `97l40`: letters that look like the digits 0 and 1. */
const LOOK_ALIKE = /^(?=(?:\D*\d){3})[\dOIL]{5}$/;

/**
 * Reads one code from text that holds nothing else (spaces around it do not count).
 * `abc-code`: five letters, the form of the proprietary ABC codes that were never adopted. `letter-for-digit`: see `LOOK_ALIKE`.
 */
export function parseCode(text: string): Result<Code, CodeProblem> {
  const clean = text.trim().toUpperCase();
  if (clean === '') return fail('blank');
  if (CODE_FORM.test(clean)) return ok(clean as Code);
  return fail(ABC_CODE.test(clean) ? 'abc-code' : LOOK_ALIKE.test(clean) ? 'letter-for-digit' : 'malformed');
}

/** A code written in our own data; throws for a programmer's mistake. */
export function code(text: string): Code {
  const parsed = parseCode(text);
  if (!parsed.ok) throw new Error(`"${text}" is not a five-character procedure code`);
  return parsed.value;
}

/** Reads one modifier: two letters or digits, at least one a letter unless it is numeric by the standard (`59`). */
export function parseModifier(text: string): Result<Modifier, 'malformed'> {
  const clean = text.trim().toUpperCase();
  return /^[A-Z0-9]{2}$/.test(clean) ? ok(clean as Modifier) : fail('malformed');
}
