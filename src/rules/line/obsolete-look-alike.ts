import { formatIsoDate } from '../../domain';
import { defineRule } from '../define-rule';
import { CODE_TABLE } from '../shared/authorities';
import { isLookAlike, successorFix, successorsOn } from '../shared/successors';

export const obsoleteLookAlike = defineRule({
  id: 'obsolete-look-alike',
  version: 1,
  title: 'A code of the 1990s that guides still print',
  explanation:
    'Guides for massage therapists still print 97250, 97260, 97261 and 97265, which went into 97140 in 1999, and 97122 where ' +
    '97112 is meant; 97122 was manual traction and is part of 97140. No payer takes them, whatever the date of the claim.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  amounts: false,
  authority: CODE_TABLE,
  tables: ['codes'],
  denial: '181',
  messages: {
    printed: '{code} is printed in guides to this day, but ended on {ended}.',
    'printed.todo': 'It went into {successors}: bill that if it is what was done.',
    mistaken: '{code} is printed in guides by mistake for another code; it ended on {ended}.',
    'mistaken.todo': 'Bill what was done: {successors}.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { line, code } = service!;
    // A date that is not known is not before the year 2000.
    if (code === null || code.to === null || !isLookAlike(code)) return;
    if (line.date !== null && line.date <= code.to) return;
    const successors = successorsOn(code, line.date, knowledge);
    yield {
      messageId: code.neverValid ? 'mistaken' : 'printed',
      data: { code: code.code, ended: formatIsoDate(code.to), successors: successors.join(' or ') },
      authority: { ...CODE_TABLE, confidence: code.datesConfidence },
      fixes: line.date === null ? [] : successorFix(line, code, successors),
    };
  },
});
