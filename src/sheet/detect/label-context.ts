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
  const dated = fits.some(({ role }) => role === 'date');
  const clock = (column: number) => (evidence[column]?.share.clock ?? 0) > 0.5;
  const weighed = fits.flatMap((fit): Fit[] => {
    const { column, role } = fit;
    // `From | To` of a claim form, where nothing else says the date: days, not times of day.
    if (!dated && role === 'start' && bare(column, 'from') && !clock(column))
      return [{ ...fit, role: 'date' as const }];
    if (!dated && role === 'end' && bare(column, 'to') && !clock(column)) return [];
    if (role === 'date' && LAST_DAY.some((word) => bare(column, word)) && bare(column - 1, 'from')) return [];
    if (role === 'state' && (bare(column, 'state') || bare(column, 'st')) && !isPlaceOfService(column, words, evidence))
      return [];
    // The plan of a SOAP note, not of an insurance.
    if (
      (role === 'payer' || role === 'plan') &&
      bare(column, 'plan') &&
      words.some((label) => label.includes('assessment'))
    )
      return [];
    // `Date | Time`: the time of day, where no value shows a length.
    if (role === 'minutes' && bare(column, 'time') && unseen(column) && isDate(words[column - 1])) return [];
    if (role === 'technique' && bare(column, 'service') && unseen(column) && isLedger(column, words)) {
      return fits.some((other) => other.role === 'charge') ? [fit] : [{ ...fit, role: 'charge' as const }];
    }
    return [fit];
  });
  const missing = (role: Fit['role']) => !weighed.some((fit) => fit.role === role);
  const mostly = (column: number, shape: 'money' | 'date') => (evidence[column]?.share[shape] ?? 0) > 0.7;
  const [noCharge, noDate] = [missing('charge'), missing('date')];
  words.forEach((_, column) => {
    if (noCharge && bare(column, 'service') && isLedger(column, words) && mostly(column, 'money')) {
      weighed.push({ column, role: 'charge', score: BY_VALUES });
    }
    // `Session start` with `2024-08-05 9:00` below: the only date that the sheet has.
    const begins = bare(column, 'from') || weighed.some((fit) => fit.column === column && fit.role === 'start');
    if (noDate && begins && mostly(column, 'date')) {
      weighed.push({ column, role: 'date', score: BY_VALUES });
    }
  });
  return weighed;
}

/** A label that could be several things, with values that fit one of them: as sure as the plain word `amount`. */
const BY_VALUES = 70;

const LAST_DAY = ['to', 'thru', 'through'];

const isDate = (label: readonly string[] | undefined): boolean =>
  label?.includes('date') === true || label?.[0] === 'dos';

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
