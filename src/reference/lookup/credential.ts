import type { LicensesData } from '../reference-data';
import type { Credential, LicenseId } from '../types';
import { textKey } from './text-key';

/** What parts of a credential cell are divided by; a slash only outside `OTR/L` and its like. */
const DIVIDERS = /[,;|+&()]| and | - /i;
const MOST_PARTS = 12;

/** Reads a credential cell: `LMT; PNF`, `Avery Sample, DPT, OCS`, `L.M.T.`. Null where it is blank. */
export function credentialLookup({ licenses, certificates }: LicensesData): (text: string) => Credential | null {
  const licenseOf = new Map<string, LicenseId>();
  for (const { id, names } of licenses) for (const name of names) licenseOf.set(bare(name), id);
  const certificateOf = new Map<string, string>();
  for (const { id, names } of certificates) for (const name of names) certificateOf.set(bare(name), id);

  return (text) => {
    const parts = text.slice(0, 300).replace(/\s/g, ' ').split(DIVIDERS).slice(0, MOST_PARTS);
    const found = { licenses: new Set<LicenseId>(), certificates: new Set<string>(), unknown: [] as string[] };
    let blank = true;
    for (const part of parts) {
      if (bare(part) === '') continue;
      blank = false;
      if (!take(part, found)) for (const word of leftover(part, found)) found.unknown.push(word);
    }
    if (blank) return null;
    return {
      licenses: [...found.licenses],
      certificates: [...found.certificates],
      unknown: found.unknown,
    };
  };

  function take(part: string, found: { licenses: Set<LicenseId>; certificates: Set<string> }): boolean {
    const key = bare(part);
    const license = licenseOf.get(key);
    const certificate = certificateOf.get(key);
    if (license) found.licenses.add(license);
    else if (certificate) found.certificates.add(certificate);
    return license !== undefined || certificate !== undefined;
  }

  /** Words of a part that is not known as a whole: `PT DPT`, `LMT/PNF`. Gives what none of them is. */
  function leftover(part: string, found: { licenses: Set<LicenseId>; certificates: Set<string> }): string[] {
    const words = part.split(/[\s/]+/).filter((word) => bare(word) !== '');
    const unknown = words.filter((word) => !take(word, found));
    return unknown.length === words.length ? [part.trim()] : unknown;
  }
}

const bare = (text: string): string => textKey(text).replace(/ /g, '');
