import type { CodeRow } from '../../reference';

const SPEECH = ['92521', '92522', '92523', '92524'];

/** Evaluations and re-evaluations by discipline; old ones stand with the new. */
export const EVALUATIONS: readonly (readonly [discipline: string, codes: readonly string[]])[] = [
  ['physical therapy', ['97001', '97002', '97161', '97162', '97163', '97164']],
  ['occupational therapy', ['97003', '97004', '97165', '97166', '97167', '97168']],
  ['athletic training', ['97005', '97006', '97169', '97170', '97171', '97172']],
];

const ALL = new Set([...EVALUATIONS.flatMap(([, codes]) => codes), ...SPEECH]);

export const isEvaluation = ({ code }: Pick<CodeRow, 'code'>): boolean => ALL.has(code);
