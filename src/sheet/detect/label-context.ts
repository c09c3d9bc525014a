import type { Fit } from './assign-columns';
import type { ValueEvidence } from './value-evidence';

/**
 * What neighboring labels say about a label that means several things by itself. Values that show what a column holds
 * stand before this.
 */
export function weighInContext(
  fits: readonly Fit[],
  words: readonly (readonly string[])[],
  evidence: readonly ValueEvidence[],
): Fit[] {
  const bare = (column: number, word: string) => words[column]?.length === 1 && words[column]?.[0] === word;
  const unseen = (column: number) => (evidence[column]?.filled ?? 0) === 0;
  return fits.flatMap((fit) => {
    const { column, role } = fit;
    if (role === 'state' && bare(column, 'state') && !isPlaceOfService(column, words, evidence)) return [];
    if (role === 'technique' && bare(column, 'service') && unseen(column) && isLedger(column, words)) {
      return fits.some((other) => other.role === 'charge') ? [fit] : [{ ...fit, role: 'charge' as const }];
    }
    return [fit];
  });
}

/** Not the state of an address, and not how far an appointment has come (a sheet that has several kinds of state). */
function isPlaceOfService(
  column: number,
  words: readonly (readonly string[])[],
  evidence: readonly ValueEvidence[],
): boolean {
  const near = [words[column - 1], words[column + 1]].flatMap((label) => label ?? []);
  if (near.some((word) => ADDRESS.has(word))) return false;
  const { filled = 0, share = {} } = evidence[column] ?? {};
  if (filled > 0) return (share.state ?? 0) > 0.5;
  return !words.some((label, at) => at !== column && label.includes('state'));
}

const ADDRESS = new Set(['city', 'zip', 'zipcode', 'postal', 'street', 'address']);

/** `Service | Paid | Adjust | Balance`: the amount of the service, before what became of it. */
function isLedger(column: number, words: readonly (readonly string[])[]): boolean {
  const next = words[column + 1] ?? [];
  return next.some((word) => word === 'paid' || word === 'payment');
}
