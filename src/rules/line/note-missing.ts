import type { Authority } from '../../domain';
import type { PayerRow, Sourced } from '../../reference';
import { defineRule } from '../define-rule';
import { PTP_MODIFIERS, RECORDS } from '../shared/authorities';
import { hasModifier, SEPARATING } from '../shared/pair-modifiers';

/** What a payer's profile says of the record of minutes and times. */
const ASKS = ['documentation-total-minutes', 'documentation-minutes-per-code', 'documentation-start-stop-times'];

export const noteMissing = defineRule({
  id: 'note-missing',
  version: 1,
  title: 'No note where one is asked for',
  explanation:
    'The sheet has a column of notes, and on this line it is blank although the payer wants minutes or times in the record, or a modifier ' +
    'says that the service was a separate one, which only the record can show. The note may stand elsewhere; then nothing is to do.',
  scope: 'line',
  severity: 'advice',
  needs: ['code'],
  needsColumns: ['notes'],
  authority: RECORDS,
  tables: ['payers'],
  denial: '16',
  messages: {
    separate: '{code} is marked as a separate service, and the note is blank.',
    'separate.todo': 'Write which other region or time it was, and its minutes.',
    payer: 'The note is blank; {payer} on the record: {asks}.',
    'payer.todo': 'Write it down, or see that it stands in the record.',
  },
  *check({ services: [service] }) {
    const { line, code, payer } = service!;
    if (code === null || line.units === 0 || line.notes !== null) return;
    if (line.unread.some(({ field }) => field === 'notes')) return;
    const cells = [{ row: line.row, field: 'notes' as const }];
    if (hasModifier(service!, SEPARATING)) {
      yield { messageId: 'separate', data: { code: code.code }, cells, authority: PTP_MODIFIERS };
    } else if (payer !== null) {
      const ask = ASKS.map((name) => payer.handling[name]).find((said) => said?.value.startsWith('required'));
      if (ask === undefined) return;
      const asks = ask.value.replace(/^required:? */, '') || 'minutes for each code';
      yield { messageId: 'payer', data: { payer: payer.name, asks }, cells, authority: byProfile(payer, ask) };
    }
  },
});

const byProfile = ({ name }: PayerRow, { confidence }: Sourced<string>): Authority => ({
  name: `${name}: payer profile`,
  detail: 'documentation',
  confidence,
});
