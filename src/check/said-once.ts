import type { NotCheckable } from '../domain';

/** A reason of which a list names one entry for each code, and a summary one entry for all. */
const OF_A_CODE = 'outside-codes';
/** Codes that are named; of the rest the number is told. */
const MOST_NAMED = 20;

/**
 * What could not be judged as a summary tells it: codes outside the product's list are one entry, which names them with
 * the rows of each, the most frequent first. All other entries stay as they are.
 */
export function saidOnce(gaps: readonly NotCheckable[]): readonly NotCheckable[] {
  const ofCodes = gaps.filter(({ reasonId }) => reasonId === OF_A_CODE);
  const [first] = ofCodes;
  if (first === undefined || ofCodes.length === 1) return gaps;
  const counts = ofCodes
    .map(({ data, rows }) => ({ code: String(data['code']), rows: rows.length }))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  const named = counts.slice(0, MOST_NAMED).map(({ code, rows }) => `${code} (${rows})`);
  const more = counts.length - named.length;
  const all: NotCheckable = {
    ruleId: first.ruleId,
    reasonId: `${OF_A_CODE}-all`,
    data: { count: counts.length, codes: [...named, ...(more > 0 ? [`+${more}`] : [])].join(', ') },
    rows: [...new Set(ofCodes.flatMap(({ rows }) => rows))].sort((a, b) => a - b),
  };
  return gaps.flatMap((gap) => (gap === first ? [all] : gap.reasonId === OF_A_CODE ? [] : [gap]));
}
