/*
 * What Excel's function wizard says of each function. `functions.json` is generated from these comments, so names,
 * order and words here are the product's face: arguments may only be added at the end, and ids never change, for
 * workbooks hold them. Every argument is a grid, since a cell and a range both arrive as one.
 */
import { allocate as allocateLines } from './answers/allocate';
import { check as checkOneLine } from './answers/check';
import { checkSession } from './answers/check-session';
import { cap as capOf, describe as describeCode, status as statusOfCode } from './answers/code-facts';
import { license as licenseFor } from './answers/license';
import { payers as payerList, techniques as techniqueList } from './answers/lists';
import { pair as pairOf } from './answers/pair';
import { suggest as suggestCode, suggestLine as suggestForLine, why as whyCode } from './answers/suggest';
import { units as unitsOfLine } from './answers/units';
import { version as versionTable } from './answers/version';
import { PRODUCT_VERSION } from './product-version';
import { run } from './run';

/**
 * The procedure code for a technique, its minutes and the license of who gave it.
 * @customfunction SUGGEST
 * @param technique What was done, for example Swedish massage, NMT or cupping.
 * @param minutes Minutes of the service; without them the code alone is told.
 * @param license Who gave the service, for example LMT, PT or "LMT; PNF". Left out: the profile's.
 * @param goal What it was for, for example relaxation, range of motion or function.
 * @param date Date of service, which decides what codes are in force.
 * @param payer The payer, for its counting rule and licenses. Left out: the profile's.
 * @param state The US state, as two letters or by name. Left out: the profile's.
 * @param profile The workbook's profile stamp, for the clinic's own payers and techniques.
 * @returns The code; "? ..." while it is open; "x ..." where the license may not.
 */
export function suggest(
  technique: unknown[][],
  minutes: unknown[][],
  license: unknown[][],
  goal?: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  state?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(suggestCode, [technique, minutes, license, goal, date, payer, state, profile]);
}

/**
 * Code, units, counting rule and a note for a technique, in one row of four cells.
 * @customfunction SUGGESTLINE
 * @param technique What was done, for example Swedish massage, NMT or cupping.
 * @param minutes Minutes of the service; without them the code alone is told.
 * @param license Who gave the service, for example LMT, PT or "LMT; PNF". Left out: the profile's.
 * @param goal What it was for, for example relaxation, range of motion or function.
 * @param date Date of service, which decides what codes are in force.
 * @param payer The payer, for its counting rule and licenses. Left out: the profile's.
 * @param state The US state, as two letters or by name. Left out: the profile's.
 * @param profile The workbook's profile stamp, for the clinic's own payers and techniques.
 * @returns Code, units, counting rule used, note.
 */
export function suggestline(
  technique: unknown[][],
  minutes: unknown[][],
  license: unknown[][],
  goal?: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  state?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(suggestForLine, [technique, minutes, license, goal, date, payer, state, profile]);
}

/**
 * Why SUGGEST answers what it does, with the authority and what was not checked.
 * @customfunction WHY
 * @param technique What was done, for example Swedish massage, NMT or cupping.
 * @param minutes Minutes of the service; without them the code alone is told.
 * @param license Who gave the service, for example LMT, PT or "LMT; PNF". Left out: the profile's.
 * @param goal What it was for, for example relaxation, range of motion or function.
 * @param date Date of service, which decides what codes are in force.
 * @param payer The payer, for its counting rule and licenses. Left out: the profile's.
 * @param state The US state, as two letters or by name. Left out: the profile's.
 * @param profile The workbook's profile stamp, for the clinic's own payers and techniques.
 * @returns The reasoning in one or two sentences.
 */
export function why(
  technique: unknown[][],
  minutes: unknown[][],
  license: unknown[][],
  goal?: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  state?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(whyCode, [technique, minutes, license, goal, date, payer, state, profile]);
}

/**
 * Units of one line by its minutes. Without a payer or rule, Medicare's (CMS) rule counts.
 * @customfunction UNITS
 * @param minutes Minutes of the service.
 * @param payer_or_rule A payer, or a rule: cms, midpoint or full15. Left out: the profile's, else cms.
 * @param code The procedure code; untimed codes have one unit.
 * @param profile The workbook's profile stamp, for the clinic's own payers and tables.
 * @returns Units, or "not checkable" and why.
 */
export function units(
  minutes: unknown[][],
  payer_or_rule?: unknown[][],
  code?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(unitsOfLine, [minutes, payer_or_rule, code, profile]);
}

/**
 * Units of each line of one session by the total of its timed minutes.
 * @customfunction ALLOCATE
 * @param codes The session's procedure codes, one column.
 * @param minutes The minutes of each line, one column of the same size.
 * @param payer_or_rule A payer, or a rule: cms, midpoint or full15. Left out: the profile's, else cms.
 * @param show_steps TRUE to see minutes, full 15s, remainder and extra unit beside the units.
 * @param profile The workbook's profile stamp, for the clinic's own payers and tables.
 * @returns Units per line.
 */
export function allocate(
  codes: unknown[][],
  minutes: unknown[][],
  payer_or_rule?: unknown[][],
  show_steps?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(allocateLines, [codes, minutes, payer_or_rule, show_steps, profile]);
}

/**
 * Checks one line: the worst finding, OK, or what could not be looked at.
 * @customfunction CHECK
 * @param code The procedure code as billed.
 * @param units Units as billed.
 * @param minutes Minutes of the service.
 * @param license Who gave the service, for example LMT, PT or "LMT; PNF". Left out: the profile's.
 * @param technique What was done, to see whether the code fits it.
 * @param date Date of service, which decides what codes are in force.
 * @param payer The payer, for its rules. Left out: the profile's.
 * @param state The US state, as two letters or by name. Left out: the profile's.
 * @param modifiers Modifiers as billed, for example 59 or "GP 59".
 * @param profile The workbook's profile stamp, for the clinic's own payers, techniques and tables.
 * @returns OK, the worst finding, or what is open.
 */
export function check(
  code: unknown[][],
  units: unknown[][],
  minutes: unknown[][],
  license: unknown[][],
  technique?: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  state?: unknown[][],
  modifiers?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(checkOneLine, [code, units, minutes, license, technique, date, payer, state, modifiers, profile]);
}

/**
 * Checks the lines of one session together: units by the day's minutes, pairs, and each line by itself.
 * @customfunction CHECKSESSION
 * @param codes The session's procedure codes, one column.
 * @param units Units as billed, one column of the same size.
 * @param minutes Minutes of each line, one column of the same size.
 * @param license Who gave the services; one cell or one a line. Left out: the profile's.
 * @param date Date of service; one cell or one a line.
 * @param payer The payer, for its rules. Left out: the profile's.
 * @param state The US state, as two letters or by name. Left out: the profile's.
 * @param modifiers Modifiers of each line, for example 59 or "GP 59".
 * @param profile The workbook's profile stamp, for the clinic's own payers and tables.
 * @returns One answer for each line.
 */
export function checksession(
  codes: unknown[][],
  units: unknown[][],
  minutes: unknown[][],
  license: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  state?: unknown[][],
  modifiers?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(checkSession, [codes, units, minutes, license, date, payer, state, modifiers, profile]);
}

/**
 * May two codes be billed for one client on one day, and under which modifier on which line?
 * @customfunction PAIR
 * @param code1 One procedure code.
 * @param code2 The other procedure code; the order does not matter.
 * @param date Date of service. Left out: the table's own time.
 * @param payer The payer, to know whether it follows the table.
 * @param profile The workbook's profile stamp, for the clinic's own payers and tables.
 * @returns The answer and the table it stands in.
 */
export function pair(
  code1: unknown[][],
  code2: unknown[][],
  date?: unknown[][],
  payer?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return run(pairOf, [code1, code2, date, payer, profile]);
}

/**
 * May someone with this license report the code? Yes, no or depends, with the reason.
 * @customfunction LICENSE
 * @param code The procedure code.
 * @param license Who gave the service, for example LMT, PT or "LMT; PNF".
 * @param state The US state, as two letters or by name.
 * @param payer The payer, whose own rule on licenses is told.
 * @param date Date of service.
 * @returns yes, no or depends, with the reason.
 */
export function license(
  code: unknown[][],
  license: unknown[][],
  state?: unknown[][],
  payer?: unknown[][],
  date?: unknown[][],
): unknown[][] {
  return run(licenseFor, [code, license, state, payer, date]);
}

/**
 * Is the code in force on the date of service, or ended and replaced by what?
 * @customfunction STATUS
 * @param code The procedure code.
 * @param date Date of service. Left out: what the table says of the code's dates.
 * @returns in force, ended or not yet in force.
 */
export function status(code: unknown[][], date?: unknown[][]): unknown[][] {
  return run(statusOfCode, [code, date]);
}

/**
 * What the code is for, in our own short words.
 * @customfunction DESCRIBE
 * @param code The procedure code.
 * @returns A short description.
 */
export function describe(code: unknown[][]): unknown[][] {
  return run(describeCode, [code]);
}

/**
 * Most units of the code for one client on one day by Medicare's table.
 * @customfunction CAP
 * @param code The procedure code.
 * @param date Date of service, to know whether the code was in force.
 * @returns Units a day, or words where there is no cap.
 */
export function cap(code: unknown[][], date?: unknown[][]): unknown[][] {
  return run(capOf, [code, date]);
}

/**
 * The dictionary of techniques with their codes, as a table.
 * @customfunction TECHNIQUES
 * @param text Shows only the techniques that hold this text.
 * @param profile The workbook's profile stamp, for the clinic's own techniques.
 * @returns Technique, codes, other names, caution.
 */
export function techniques(text?: unknown[][], profile?: unknown[][]): unknown[][] {
  return run(techniqueList, [text, profile]);
}

/**
 * The payers with their counting rule and what binds them, as a table.
 * @customfunction PAYERS
 * @param text Shows only the payers that hold this text.
 * @param profile The workbook's profile stamp, for the clinic's own payers.
 * @returns Payer, line, counting rule, pairs, caps, other names.
 */
export function payers(text?: unknown[][], profile?: unknown[][]): unknown[][] {
  return run(payerList, [text, profile]);
}

/**
 * The product's version, and each table with its edition and dates.
 * @customfunction VERSION
 * @returns A table of names, editions and dates.
 */
export function version(): unknown[][] {
  return run(versionTable(PRODUCT_VERSION), []);
}
