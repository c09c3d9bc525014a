import type { Authority, MessageData } from '../../domain';
import type { RecordKind } from '../../reference';
import { defineRule, NOTHING, type Service } from '../define-rule';
import { KX, PTP_MODIFIERS, RECORDS, THERAPY_MODIFIERS } from '../shared/authorities';
import { noteState } from '../shared/note';
import { SEPARATING } from '../shared/pair-modifiers';
import { profileAuthority } from '../shared/payer-binds';

/** What a payer's profile may want in the record; the first that it requires is told. */
const RECORDS_OF_PAYERS: readonly RecordKind[] = ['total-minutes', 'minutes-per-code', 'start-stop-times'];

/** Modifiers by which the biller says that the record shows something. */
const ATTESTS: Readonly<Record<string, Authority>> = { KX, AT: THERAPY_MODIFIERS };

export const noteMissing = defineRule({
  id: 'note-missing',
  version: 1,
  title: 'No note where one is asked for',
  explanation:
    'The sheet has a column of notes, and on this line it is blank although the payer wants minutes or times in the record, or a modifier ' +
    'says what only the record can show: that the service was a separate one (59, X{EPSU}, 25), that more than the yearly threshold is ' +
    'needed (KX), that treatment is active (AT). The note may stand elsewhere; then nothing is to do.',
  scope: 'line',
  severity: 'advice',
  needs: ['code'],
  needsColumns: ['notes'],
  reads: 'anything',
  authority: RECORDS,
  tables: ['payers'],
  denial: '16',
  messages: {
    separate: '{code} is marked as a separate service, and the note is blank.',
    'separate.todo': 'Write which other region or time it was, and its minutes.',
    attested: '{modifier} on {code} says that the record shows it, and the note is blank.',
    'attested.todo': 'Write what shows it, or see that it stands in the record.',
    payer: 'The note is blank; {payer} on the record: {asks}.',
    'payer.todo': 'Write it down, or see that it stands in the record.',
  },
  check({ services: [service] }) {
    const { line, code } = service!;
    if (code === null || line.units === 0) return NOTHING;
    const state = noteState(service!);
    if (state === 'text') return NOTHING;
    const asked = askedOf(service!, code.code);
    if (asked === null) return NOTHING;
    if (state === 'unreadable') return [{ notCheckable: 'note-unreadable' }];
    return [{ ...asked, field: 'notes' }];
  },
});

interface Asked {
  readonly messageId: string;
  readonly data: MessageData;
  readonly authority: Authority;
}

function askedOf({ line, payer }: Service, code: string): Asked | null {
  const separate = line.modifiers.some((modifier) => SEPARATING.includes(modifier) || modifier === '25');
  if (separate) return { messageId: 'separate', data: { code }, authority: PTP_MODIFIERS };
  const modifier = line.modifiers.find((one) => ATTESTS[one] !== undefined);
  if (modifier !== undefined) return { messageId: 'attested', data: { code, modifier }, authority: ATTESTS[modifier]! };
  const ask = RECORDS_OF_PAYERS.map((kind) => payer?.records[kind]).find((said) => said?.value === 'required');
  if (ask === undefined) return null;
  return {
    messageId: 'payer',
    data: { payer: payer!.name, asks: ask.note ?? 'minutes' },
    authority: profileAuthority(payer!, ask, 'documentation'),
  };
}
