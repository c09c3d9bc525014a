import type { ReadingProblem } from '../../domain';
import { defineRule } from '../define-rule';
import { CPT_FORM } from '../shared/authorities';

const MESSAGES: Readonly<Partial<Record<ReadingProblem, string>>> = {
  'abc-code': 'abc',
  'code-is-a-date': 'date',
  'letter-for-digit': 'letter',
};

export const codeUnknown = defineRule({
  id: 'code-unknown',
  version: 1,
  title: 'A code that is no procedure code',
  explanation:
    'A procedure code has five characters: five digits, or one letter and four digits (a few end in a letter). Anything else is ' +
    'refused by every payer. Codes of the right form that this product does not know are counted as not checkable, once for the sheet.',
  scope: 'line',
  severity: 'error',
  needs: [],
  needsColumns: ['code'],
  amounts: false,
  authority: CPT_FORM,
  tables: ['codes'],
  denial: '16',
  messages: {
    malformed: 'The code cell holds no procedure code: the line cannot be checked, and a payer returns it.',
    'malformed.todo': 'Type five characters such as 97140 or G0283, one code a line.',
    abc: 'This is an ABC code, never adopted for claims: the line cannot be checked, and a payer returns it.',
    'abc.todo': 'Use the CPT or HCPCS code of the service.',
    letter: 'The code has a letter where a digit belongs: the line cannot be checked, and a payer returns it.',
    'letter.todo': 'Type the digit: 0 for the letter O, 1 for the letters I and l.',
    date: 'The code was turned into a date by the spreadsheet: the line cannot be checked, and a payer returns it.',
    'date.todo': 'Format the column as text and type the code again.',
  },
  *check({ services: [service] }) {
    const { line, code } = service!;
    const unread = line.unread.find((cell) => cell.field === 'code');
    if (unread) {
      const messageId = MESSAGES[unread.problem] ?? 'malformed';
      yield { messageId, data: {}, field: 'code' };
    } else if (line.code === null) {
      const said = line.technique !== null || line.units !== null || line.minutes !== null;
      if (said) yield { notCheckable: 'blank', data: { field: 'code' } };
    } else if (code === null) yield { notCheckable: 'outside-codes', data: { code: line.code } };
  },
});
