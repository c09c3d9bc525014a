import { labelWords } from '../../../../src/sheet/detect/label-words';
import { LEXICON } from '../../../../src/sheet/detect/lexicon';
import { LabelScorer } from '../../../../src/sheet/detect/score-label';
import { setup as english } from '../../../../src/taskpane/words/en-more';
import { setup as spanish } from '../../../../src/taskpane/words/es-more';

const scorer = new LabelScorer(LEXICON);
const rolesOf = (label: string) =>
  [...scorer.score(labelWords(label))].sort(([, a], [, b]) => b.score - a.score).map(([role]) => role);

describe.each([
  ['English', english.roles],
  ['Spanish', spanish.roles],
])('a label in the pane’s own %s word', (_, roles) => {
  test.each(Object.entries(roles))('for %s is read as that: %s', (role, label) => {
    expect(rolesOf(label)[0]).toBe(role);
  });
});

test.each(['Estado de la cita', 'Estado del reclamo', 'Estado del paciente'])(
  '%s is no state of the country',
  (label) => expect(rolesOf(label)).not.toContain('state'),
);
