import { defineRule } from '../define-rule';
import { RECORDS } from '../shared/authorities';
import { noteOf } from '../shared/note';
import { fits } from '../shared/technique-reading';

export const noteNamesNoTechnique = defineRule({
  id: 'note-names-no-technique',
  version: 1,
  title: 'A note that names nothing of the billed code',
  explanation:
    'A treatment note names each service in words that can be compared with the code. Where a note is there and none of the techniques of the ' +
    'billed code stands in it, a reader of the record will not find what was paid for. The dictionary reads it; misspellings are not guessed at.',
  scope: 'line',
  severity: 'advice',
  needs: ['code'],
  needsColumns: ['notes'],
  reads: 'anything',
  authority: RECORDS,
  tables: ['techniques'],
  denial: '150',
  messages: {
    none: '{code} is billed, and the note names none of its techniques.',
    'none.todo': 'See that the record names what was done, in words that fit the code.',
  },
  *check({ services: [service] }, { knowledge }) {
    const { line, code } = service!;
    if (code === null || line.units === 0) return;
    if (!knowledge.techniques.some((technique) => fits(technique, code))) return;
    const note = noteOf([service!], knowledge);
    if (note.kind === 'unreadable') yield { notCheckable: 'note-unreadable' };
    if (note.kind !== 'text' || note.techniques.some((technique) => fits(technique, code))) return;
    yield { messageId: 'none', data: { code: code.code }, field: 'notes' };
  },
});
