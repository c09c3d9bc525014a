import type { LicensesData } from '../reference-data';
import type { Credential, LicenseId } from '../types';
import { textKey } from './text-key';

/** What the parts of a credential cell are divided by; a slash or a hyphen only outside `OTR/L`, `CLT-LANA` and the like. */
const DIVIDERS = /[,;|+&\r\n]| and | - /i;
const MOST_PARTS = 12;
const LONGEST = 300;

interface Found {
  readonly licenses: Set<LicenseId>;
  readonly certificates: Set<string>;
}

/**
 * Reads a credential cell: `LMT; PNF`, `Avery Sample, DPT, OCS`, `L.M.T.`. Null where it is blank. A part that speaks of a
 * student, a seminar or the like holds no credential; a license number is passed over.
 */
export function credentialLookup(data: LicensesData): (text: string) => Credential | null {
  const licenseOf = new Map<string, LicenseId>();
  for (const { id, names } of data.licenses) for (const name of names) licenseOf.set(bare(name), id);
  const certificateOf = new Map<string, string>();
  for (const { id, names } of data.certificates) for (const name of names) certificateOf.set(bare(name), id);
  const noCredential = new Set(data.noCredential.map(bare));

  return (text) => {
    const parts = text.slice(0, LONGEST).split(DIVIDERS).flatMap(inBrackets).slice(0, MOST_PARTS).filter(said);
    if (parts.length === 0) return null;
    const found: Found = { licenses: new Set(), certificates: new Set() };
    const unknown = parts.flatMap((part) => (take(part, found) ? [] : byWord(part.trim(), found)));
    return { licenses: [...found.licenses], certificates: [...found.certificates], unknown };
  };

  /** A bracket is a part of its own, unless it takes back what stands before it: `PNF (intro class)`, `LMT (expired)`. */
  function inBrackets(part: string): readonly string[] {
    const [before = '', ...behind] = part.split(/[()]/);
    const words = behind
      .join(' ')
      .split(/[\s/]+/)
      .filter(said)
      .map(bare);
    const credential = words.some((word) => licenseOf.has(word) || certificateOf.has(word));
    return words.some((word) => noCredential.has(word)) && !credential ? [part] : [before, ...behind];
  }

  function take(part: string, { licenses, certificates }: Found): boolean {
    const license = licenseOf.get(bare(part));
    const certificate = certificateOf.get(bare(part));
    if (license) licenses.add(license);
    else if (certificate) certificates.add(certificate);
    return license !== undefined || certificate !== undefined;
  }

  /** A part that is not known as a whole: `PT DPT`, `LMT/PNF`, `LMT #12345`. Gives what is in no table. */
  function byWord(part: string, found: Found): readonly string[] {
    const words = part.split(/[\s/]+/).filter(said);
    if (words.some((word) => noCredential.has(bare(word)))) return [part];
    // "PT aide" is an aide, whatever stands before it.
    const aide = words.filter((word) => licenseOf.get(bare(word)) === 'AIDE');
    if (aide.length > 0) {
      found.licenses.add('AIDE');
      return [];
    }
    const unknown = words.flatMap((word) => (take(word, found) ? [] : byHyphen(word, found)));
    return unknown.length === words.length ? [part] : unknown.filter((word) => !/\d{3}/.test(word));
  }

  /** `LMT-PNF`; a word of which no piece is known stays whole. */
  function byHyphen(word: string, found: Found): readonly string[] {
    const pieces = word.split('-').filter(said);
    const unknown = pieces.filter((piece) => !take(piece, found));
    return unknown.length === pieces.length ? [word] : unknown;
  }
}

const bare = (text: string): string => textKey(text).replace(/ /g, '');
const said = (text: string): boolean => bare(text) !== '';
