import type { CodeRow, Knowledge, TechniqueRow } from '../../reference';
import { suggesterOf } from '../../suggest';
import type { Service } from '../define-rule';

/** What the text of a technique says about the billed code. */
export type TechniqueReading =
  | { readonly kind: 'fits' }
  /** Every reading of the text belongs to another code, or to none. */
  | { readonly kind: 'other'; readonly techniques: readonly TechniqueRow[] }
  /** The text says that what was billed was not given. */
  | { readonly kind: 'not-given'; readonly techniques: readonly TechniqueRow[] }
  /** Some readings fit and some do not, or it is not said that it was done at all. */
  | { readonly kind: 'ambiguous'; readonly techniques: readonly TechniqueRow[] }
  | { readonly kind: 'unknown' };

/** The line has a technique and a code that is known. */
export function techniqueReading(service: Service, knowledge: Knowledge): TechniqueReading {
  const code = service.code!;
  const match = suggesterOf(knowledge).match(service.line.technique!);
  const { status, problem, negated } = match;
  const fitting = (techniques: readonly TechniqueRow[]) => techniques.filter((technique) => fits(technique, code));
  if (problem === 'negated' && fitting(negated).length > 0) return { kind: 'not-given', techniques: fitting(negated) };
  const candidates = open(match.candidates, service, knowledge);
  if (status === 'unknown' || problem === 'unsure') {
    return candidates.length > 0 ? { kind: 'ambiguous', techniques: candidates } : { kind: 'unknown' };
  }
  const found = match.found.map(({ technique }) => technique);
  if (fitting(found).length > 0) return { kind: 'fits' };
  if (status === 'known') return { kind: 'other', techniques: found };
  // What the words left over may name besides is not known; a name that techniques share is one of them for sure.
  const each = problem === 'shared-name' ? fitting(candidates).length : -1;
  if (each === candidates.length) return { kind: 'fits' };
  return { kind: each === 0 ? 'other' : 'ambiguous', techniques: candidates };
}

/** An occupational therapist's "eval" is no physical therapist's: readings that the license rules out are none. */
function open(techniques: readonly TechniqueRow[], service: Service, knowledge: Knowledge): readonly TechniqueRow[] {
  const { credential, state, line } = service;
  if (techniques.length < 2 || credential === null || credential.licenses.length === 0) return techniques;
  const { licenses, certificates } = credential;
  const left = techniques.filter(({ codes }) =>
    codes.some(
      ({ code }) =>
        code === null ||
        licenses.some((one) => knowledge.scope(one, certificates, code, state, line.date).verdict !== 'may-not'),
    ),
  );
  return left.length > 0 ? left : techniques;
}

/** The code itself, or a code that took its place later: evaluations of 2016 carry the codes of 2016. */
export const fits = ({ codes }: TechniqueRow, { code, replacedBy }: CodeRow): boolean =>
  codes.some((one) => one.code === code || (one.code !== null && replacedBy.includes(one.code)));

/** Names as a message tells them; a long list says little. */
export function namesOf(techniques: readonly TechniqueRow[]): string {
  const names = techniques.slice(0, MOST_NAMES).map(({ name }) => name);
  return `${names.join(', ')}${techniques.length > MOST_NAMES ? ', …' : ''}`;
}

const MOST_NAMES = 4;
