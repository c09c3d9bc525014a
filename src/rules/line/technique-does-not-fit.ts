import type { Confidence } from '../../domain';
import type { CodeRow, TechniqueRow } from '../../reference';
import { suggesterOf } from '../../suggest';
import { defineRule } from '../define-rule';
import { MASSAGE_ARTICLE } from '../shared/authorities';

export const techniqueDoesNotFit = defineRule({
  id: 'technique-does-not-fit',
  version: 1,
  title: 'A code that does not fit the technique',
  explanation:
    'The technique that was written down belongs to another code. Massage for circulation and relaxation is 97124, manual therapy ' +
    'for motion and function is 97140, and neuromuscular therapy is not neuromuscular re-education (97112).',
  scope: 'line',
  severity: 'warning',
  needs: ['code', 'technique'],
  authority: MASSAGE_ARTICLE,
  tables: ['techniques'],
  denial: '11',
  messages: {
    other: '{technique} is {expected}; {code} is billed.',
    'other.todo': 'Correct the code or the technique: the note must show what was done and why.',
    none: '{technique} has no code of its own; {code} is billed.',
    'none.todo': 'Name the billable technique, or do not bill it.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { line, code } = service!;
    if (code === null) return;
    const match = suggesterOf(knowledge).match(line.technique!);
    if (match.status !== 'known' && match.status !== 'partial') {
      yield { notCheckable: match.status === 'ambiguous' ? 'technique-ambiguous' : 'technique-unknown' };
      return;
    }
    const techniques = match.found.map(({ technique }) => technique);
    if (techniques.length === 0 || techniques.some((technique) => fits(technique, code))) return;
    if (match.status === 'partial') {
      yield { notCheckable: 'technique-ambiguous' };
      return;
    }
    const expected = [...new Set(techniques.flatMap((t) => t.codes.flatMap((c) => (c.code === null ? [] : [c.code]))))];
    const data = { technique: techniques.map(({ name }) => name).join(', '), code: code.code };
    const authority = { name: 'Techniques table', detail: 'intent decides', confidence: best(techniques) };
    yield expected.length > 0
      ? { messageId: 'other', data: { ...data, expected: expected.join(' or ') }, authority }
      : { messageId: 'none', data, authority };
  },
});

/** The code itself, or a code that took its place later: evaluations of 2016 carry the codes of 2016. */
const fits = ({ codes }: TechniqueRow, { code, replacedBy }: CodeRow): boolean =>
  codes.some((one) => one.code === code || (one.code !== null && replacedBy.includes(one.code)));

const best = (techniques: readonly TechniqueRow[]): Confidence =>
  techniques.every(({ confidence }) => confidence === 'verified' || confidence === 'primary')
    ? 'verified'
    : (techniques.find(({ confidence }) => confidence !== 'verified')?.confidence ?? 'unverified');
