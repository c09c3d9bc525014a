import { formatIsoDate } from '../../domain';
import { defineRule } from '../define-rule';
import { CODE_TABLE } from '../shared/authorities';
import { isLookAlike, successorFix, successorsOn } from '../shared/successors';

export const codeNotInForce = defineRule({
  id: 'code-not-in-force',
  version: 1,
  title: 'A code that had ended, or had not begun, on the date of service',
  explanation:
    'Codes begin and end on a date. The date of service decides, not the date of the claim: 97001 is right for 2016 and wrong ' +
    'for 2017. Where one single code took its place, that code is offered as a correction.',
  scope: 'line',
  severity: 'error',
  needs: ['code', 'date'],
  amounts: false,
  authority: CODE_TABLE,
  tables: ['codes'],
  denial: '181',
  messages: {
    ended: '{code} ended on {ended}, before the date of service.',
    'ended.todo': 'Replaced by {successors}: choose what was done.',
    'ended-no-successor': '{code} ended on {ended}, before the date of service.',
    'ended-no-successor.todo': 'Nothing is known to have taken its place; choose the code of what was done.',
    'not-yet': '{code} begins on {begins}, after the date of service.',
    'not-yet.todo': 'Use the code that was in force on the date of service.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { line, code } = service!;
    const date = line.date!;
    if (code === null) return;
    if (code.to !== null && date > code.to) {
      if (isLookAlike(code)) return;
      const successors = successorsOn(code, date, knowledge);
      const data = { code: code.code, ended: formatIsoDate(code.to), successors: successors.join(', ') };
      const messageId = successors.length > 0 ? 'ended' : 'ended-no-successor';
      const authority = { ...CODE_TABLE, confidence: code.datesConfidence, sources: code.sources };
      yield { messageId, data, authority, fixes: successorFix(line, code, successors) };
    } else if (code.from !== null && date < code.from) {
      const data = { code: code.code, begins: formatIsoDate(code.from) };
      const authority = { ...CODE_TABLE, confidence: code.fromConfidence, sources: code.sources };
      yield { messageId: 'not-yet', data, authority, denial: '182' };
    }
  },
});
