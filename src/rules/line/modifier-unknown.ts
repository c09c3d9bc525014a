import { defineRule } from '../define-rule';
import { MODIFIER_FORM } from '../shared/authorities';

export const modifierUnknown = defineRule({
  id: 'modifier-unknown',
  version: 1,
  title: 'A modifier that is none, or is not known here',
  explanation:
    'A modifier has two characters. What cannot be read as such is refused by payers; what has the form and stands in no list of ours is ' +
    'not checkable: there are hundreds, and this product knows those of therapy claims.',
  scope: 'line',
  severity: 'error',
  needs: [],
  amounts: false,
  authority: MODIFIER_FORM,
  tables: [],
  denial: '182',
  messages: {
    malformed:
      'The modifier cell holds something that is no modifier: it cannot be checked, and a payer returns the line.',
    'malformed.todo': 'Type modifiers of two characters, divided by commas: GP, 59.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { line } = service!;
    const problem = line.unread.find(({ field }) => field === 'modifiers')?.problem;
    if (problem === 'several-values') yield { notCheckable: 'modifiers-of-which' };
    else if (problem !== undefined) {
      yield { messageId: 'malformed', data: {}, field: 'modifiers' };
    }
    for (const modifier of line.modifiers) {
      if (knowledge.modifier(modifier) === undefined) yield { notCheckable: 'modifier-unknown', data: { modifier } };
    }
  },
});
