import type { Confidence } from '../../domain';
import type { TechniqueRow } from '../../reference';
import { defineRule } from '../define-rule';
import { MASSAGE_ARTICLE } from '../shared/authorities';
import { namesOf, techniqueReading } from '../shared/technique-reading';

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
  amounts: false,
  authority: MASSAGE_ARTICLE,
  tables: ['techniques'],
  denial: '11',
  messages: {
    other: '{technique} is {expected}; {code} is billed.',
    'other.todo': 'Correct the code or the technique: the note must show what was done and why.',
    none: '{technique} has no code of its own; {code} is billed.',
    'none.todo': 'Name the billable technique, or do not bill it.',
    'not-given': 'The technique cell says that {technique} was not given; {code} is billed.',
    'not-given.todo': 'Bill what was done, or correct the text.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { code } = service!;
    if (code === null) return;
    const reading = techniqueReading(service!, knowledge);
    if (reading.kind !== 'other' && reading.kind !== 'not-given') return;
    const { techniques } = reading;
    const data = { technique: namesOf(techniques), code: code.code };
    const authority = {
      name: 'Techniques table',
      detail: 'intent decides; as of 2026-11',
      confidence: weakest(techniques),
      sources: [...new Set(techniques.flatMap(({ sources }) => sources))],
    };
    if (reading.kind === 'not-given') {
      yield { messageId: 'not-given', data, authority };
      return;
    }
    const expected = [...new Set(techniques.flatMap((t) => t.codes.flatMap((c) => (c.code === null ? [] : [c.code]))))];
    yield expected.length > 0
      ? { messageId: 'other', data: { ...data, expected: expected.join(' or ') }, authority }
      : { messageId: 'none', data, authority };
  },
});

/** An answer about several techniques is as sure as the least of them. */
const WEAKEST_FIRST: readonly Confidence[] = ['unverified', 'contradiction', 'single', 'verified', 'primary'];

const weakest = (techniques: readonly TechniqueRow[]): Confidence =>
  WEAKEST_FIRST.find((one) => techniques.some(({ confidence }) => confidence === one))!;
