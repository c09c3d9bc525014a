import { labelWords } from '../../../src/sheet/detect/label-words';
import { LEXICON } from '../../../src/sheet/detect/lexicon';
import { HEADER_SETS, OWN_ROWS, lexiconWithout, scoreSet } from './support/header-sets';
import { headerReport } from './support/header-report';

const sessions = HEADER_SETS.filter((set) => set.use !== 'negative');
const others = HEADER_SETS.filter((set) => set.use === 'negative');

describe('the header rows of real sheets', () => {
  it('are 39, of which 7 are no sheets of sessions', () => {
    expect([sessions.length, others.length]).toEqual([32, 7]);
  });

  it.each(sessions.map((set) => [set.id, set] as const))('%s: all of its columns', (_, set) => {
    const { wrong, detection } = scoreSet(set);
    expect(wrong).toEqual([]);
    expect(detection.accepted).toBe(true);
  });

  it.each(others.map((set) => [set.id, set] as const))('%s is declined', (_, set) => {
    expect(scoreSet(set).detection.accepted).toBe(false);
  });

  it('gives at most a few columns a field that they do not hold', () => {
    const labels = sessions.reduce((sum, set) => sum + set.columns.length, 0);
    const extra = sessions.reduce((sum, set) => sum + scoreSet(set).extra, 0);
    expect(extra / labels).toBeLessThan(0.02);
  });
});

describe('header rows of our own', () => {
  const own = OWN_ROWS.filter((set) => set.use !== 'negative').map((set) => scoreSet(set));
  const sum = (key: 'right' | 'columns' | 'extra') => own.reduce((total, score) => total + score[key], 0);

  it('give at least 95 of 100 columns what they hold', () => {
    expect(sum('columns')).toBeGreaterThan(600);
    expect(sum('right') / sum('columns')).toBeGreaterThan(0.95);
    expect(sum('extra')).toBe(0);
  });

  it.each(OWN_ROWS.filter((set) => set.use === 'negative').map((set) => [set.id, set] as const))(
    '%s is declined',
    (_, set) => expect(scoreSet(set).detection.accepted).toBe(false),
  );
});

describe('the lexicon', () => {
  // A whole header row as one phrase would be an answer, not knowledge.
  it('has no phrase of more than five words', () => {
    const phrases = LEXICON.flatMap(({ says }) => Object.keys(says));
    expect(phrases.filter((phrase) => phrase.split(' ').length > 5)).toEqual([]);
  });

  it('says its phrases in the words that labels are brought to', () => {
    const odd = LEXICON.flatMap(({ says }) => Object.keys(says)).filter(
      (phrase) => labelWords(phrase).join(' ') !== phrase,
    );
    expect(odd).toEqual([]);
  });

  // Lower than with the whole lexicon, since words that only one source has taught are taken from it: the floor for
  // sheets that nobody here has seen.
  it('finds four of five columns of a source whose own words it has never seen', () => {
    const left = sessions.map((set) => scoreSet(set, lexiconWithout(set.source)));
    const sum = (key: 'right' | 'columns') => left.reduce((total, score) => total + score[key], 0);
    expect(sum('right') / sum('columns')).toBeGreaterThan(0.8);
  });

  it('is reported with and without each source', () => {
    const report = headerReport();
    expect(report).toMatch(/whole lexicon: \d+ of 244 columns right/);
    for (const set of sessions) expect(report).toContain(set.source);
  });
});
