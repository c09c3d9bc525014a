import type { Authority, Confidence, CountingRule, Stamp } from '../../domain';

/** Intent decides between 97124 and 97140: the AMA's answers to Denning's letters. */
export const AMA_ON_INTENT: Authority = {
  name: 'AMA letters of 1998 to 2002, in E. Denning, Massage Today',
  detail: '2009-05-29',
  confidence: 'verified',
};

const COUNTING: Readonly<Record<CountingRule | 'either', Authority>> = {
  cms: {
    name: 'Medicare Claims Processing Manual',
    detail: 'Pub. 100-04, ch. 5, 20.2.C',
    confidence: 'verified',
  },
  midpoint: { name: "CPT's rule for time (midpoint)", confidence: 'verified' },
  full15: { name: "the clinic's own choice", confidence: 'verified' },
  either: {
    name: 'Medicare Claims Processing Manual and the midpoint rule',
    detail: 'Pub. 100-04, ch. 5, 20.2.C',
    confidence: 'verified',
  },
};

export const countingAuthority = (rule: CountingRule | 'either'): Authority => COUNTING[rule];

/** A table of ours with its edition. */
export const tableAuthority = (stamp: Stamp, confidence: Confidence): Authority => ({
  name: stamp.name,
  detail: stamp.edition,
  confidence,
});
