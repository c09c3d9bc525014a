/**
 * How minutes become units.
 * - `cms`: the day's timed minutes are pooled (Medicare Claims Processing Manual, Pub. 100-04, ch. 5, 20.2.C).
 * - `midpoint`: each code alone, a unit once its midpoint is passed (CPT; also "rule of eights", "SPM").
 * - `full15`: whole units only, a clinic's own choice; no payer is known to demand it.
 */
export type CountingRule = 'cms' | 'midpoint' | 'full15';

export const COUNTING_RULES: readonly CountingRule[] = ['cms', 'midpoint', 'full15'];
