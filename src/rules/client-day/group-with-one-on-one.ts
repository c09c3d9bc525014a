import type { Code } from '../../domain';
import { defineRule } from '../define-rule';
import { GROUP_WORK } from '../shared/authorities';
import { hasModifier, SEPARATING } from '../shared/pair-modifiers';

const GROUP = '97150';

export const groupWithOneOnOne = defineRule({
  id: 'group-with-one-on-one',
  version: 1,
  title: 'Group and one-on-one work in one session',
  explanation:
    'Group work (97150) is untimed and given to two or more people at once; the minutes of one-on-one codes must be other minutes. ' +
    'Where the CMS pair table speaks about the two codes and the sheet has modifiers, the pair rule asks for them instead.',
  scope: 'client-day',
  byBillingGroup: true,
  withinVisit: true,
  severity: 'advice',
  needs: ['code'],
  authority: GROUP_WORK,
  tables: ['codes', 'pairs'],
  denial: '236',
  messages: {
    both: '97150 beside one-on-one codes ({codes}): the record must show separate times.',
    'both.todo': 'Show the minutes of each in the note; the same minutes count only once.',
  },
  *check({ services }, { knowledge, columns }) {
    const group = services.filter(({ code, line }) => code?.code === GROUP && line.units !== 0);
    if (group.length === 0 || group.some((service) => hasModifier(service, SEPARATING))) return;
    const { code: groupCode } = group[0]!.code!;
    const judged = (code: Code) =>
      columns.has('modifiers') && knowledge.pair(groupCode, code, group[0]!.line.date).indicator !== null;
    const single = services.filter(
      (service) =>
        service.code?.oneOnOne === true &&
        service.line.units !== 0 &&
        !hasModifier(service, SEPARATING) &&
        !judged(service.code.code),
    );
    if (single.length === 0) return;
    const codes = [...new Set(single.map(({ code }) => code!.code))].sort().join(', ');
    yield { messageId: 'both', data: { codes }, services: [...group, ...single] };
  },
});
