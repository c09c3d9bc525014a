import { defineRule } from '../define-rule';
import { TECHNIQUES } from '../shared/authorities';
import { namesOf, techniqueReading } from '../shared/technique-reading';

export const techniqueUnclear = defineRule({
  id: 'technique-unclear',
  version: 1,
  title: 'A technique that is not known, or can be read in more than one way',
  explanation:
    'Short forms such as GT or NMT stand for more than one technique, and some words stand in no dictionary. Neither is guessed ' +
    "at: whether the code fits is not checkable then. A clinic's own words can be added in the table CPT_Techniques.",
  scope: 'line',
  severity: 'information',
  needs: ['code', 'technique'],
  amounts: false,
  authority: TECHNIQUES,
  tables: ['techniques'],
  messages: {},
  *check({ services: [service] }, { knowledge }) {
    if (service!.code === null) return;
    const reading = techniqueReading(service!, knowledge);
    if (reading.kind === 'unknown') yield { notCheckable: 'technique-unknown' };
    if (reading.kind !== 'ambiguous') return;
    yield { notCheckable: 'technique-ambiguous', data: { candidates: namesOf(reading.techniques) } };
  },
});
