import { fail, ok, parseModifier, type Modifier } from '../../domain';
import { isCellError, saysNothing, type Cell } from '../cell';
import { BLANK, CELL_ERROR, type Reading } from './reading';

/** Modifiers that therapy claims use; asked only to take glued ones (`GP59`) apart. */
const COMMON = new Set(
  (
    '22 24 25 26 27 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99 ' +
    'AT CQ CO GA GC GF GN GO GP GQ GT GX GY GZ FQ FR KX LT RT NU RR XE XP XS XU Q5 Q6 U1 U2 U3 U4 U5 U6 U7 U8 U9 ' +
    'HA HM HN HO TF TG TL TM TN TR TT'
  ).split(' '),
);

/** Reads the modifiers of one line: `59`, `59, GP`, `59;GP`, `GP 59`, `-59-GP`, `GP59`, the number 59. */
export function readModifiers(cell: Cell | undefined): Reading<readonly Modifier[]> {
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = String(cell);
  if (text.length > 100) return fail('malformed-modifier');
  const list: Modifier[] = [];
  for (const word of text.split(/[^A-Za-z0-9]+/)) {
    if (word === '' || /^mod(?:ifier)?s?$/i.test(word)) continue;
    const pieces = word.length === 2 ? [word] : glued(word);
    if (pieces === null) return fail('malformed-modifier');
    for (const piece of pieces) {
      const modifier = parseModifier(piece);
      if (!modifier.ok) return fail('malformed-modifier');
      if (!list.includes(modifier.value)) list.push(modifier.value);
    }
  }
  // Only punctuation: nothing that can be read, but something was typed.
  return list.length === 0 ? fail('malformed-modifier') : ok(list);
}

export const isCommonModifier = (text: string): boolean => COMMON.has(text.toUpperCase());

function glued(word: string): readonly string[] | null {
  if (word.length % 2 !== 0 || word.length > 8) return null;
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += 2) {
    const piece = word.slice(at, at + 2);
    if (!isCommonModifier(piece)) return null;
    pieces.push(piece);
  }
  return pieces;
}
