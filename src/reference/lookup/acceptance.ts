import type { Code } from '../../domain';
import type { Acceptance, LicenseId, PayerRow } from '../types';

/** What a payer's profile says of one license and one code; null where it has no word of the license. */
export interface Accepted {
  readonly verdict: 'yes' | 'no' | 'depends' | 'unknown';
  readonly said: Acceptance;
}

export function acceptance({ licenses }: PayerRow, license: LicenseId, code: Code): Accepted | null {
  const said = licenses[license];
  if (said === undefined) return null;
  if (said.value !== 'only') return { verdict: said.value, said };
  return { verdict: said.codes.includes(code) ? 'yes' : 'no', said };
}

/** The profile's answer in a few words: `no`, `depends`, `only 98940, 98941, 98942`. */
export const acceptanceWords = ({ value, codes }: Acceptance): string =>
  value === 'only' ? `only ${codes.join(', ')}` : value;
