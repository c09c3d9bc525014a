import { defineRule } from '../define-rule';
import { RECORDS } from '../shared/authorities';
import { hasModifier, SEPARATING } from '../shared/pair-modifiers';

export const groupWithOneOnOne = defineRule({
  id: 'group-with-one-on-one',
  version: 1,
  title: 'Group and one-on-one work in one session',
  explanation:
    'Group work (97150) is untimed and given to two or more people at once; the minutes of one-on-one codes must be other minutes. ' +
    'Where the CMS pair table speaks about the two codes, its own rule asks for the modifier.',
  scope: 'client-day',
  severity: 'advice',
  needs: ['code'],
  authority: RECORDS,
  tables: ['codes'],
  messages: {
    both: '97150 beside one-on-one codes: the record must show separate times.',
    'both.todo': 'Show the minutes of each in the note; the same minutes count only once.',
  },
  *check({ services }) {
    const group = services.filter(({ code }) => code?.code === '97150');
    const single = services.filter(({ code }) => code?.oneOnOne === true);
    if (group.length === 0 || single.length === 0) return;
    if ([...group, ...single].some((service) => hasModifier(service, SEPARATING))) return;
    yield { messageId: 'both', data: {}, services: [...group, ...single] };
  },
});
