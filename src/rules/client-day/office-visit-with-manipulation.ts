import { defineRule } from '../define-rule';
import { OFFICE_VISITS } from '../shared/authorities';
import { hasModifier } from '../shared/pair-modifiers';

const MANIPULATION = ['CMT', 'OMT'];

export const officeVisitWithManipulation = defineRule({
  id: 'office-visit-with-manipulation',
  version: 1,
  title: 'An office visit beside a manipulation without 25',
  explanation:
    'A manipulation includes the look at the client before it. An office visit of the same day is paid beside it only if it was more than ' +
    'that, a separate evaluation, and modifier 25 on the visit says so. It is true only if the record shows it, so it is never added by itself.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date', 'modifiers'],
  authority: OFFICE_VISITS,
  tables: ['codes'],
  denial: '97',
  messages: {
    missing: '{visit} beside {manipulation} on one day without modifier 25.',
    'missing.todo':
      'If the visit was a separate evaluation and the record shows it, put 25 on it; else bill the manipulation alone.',
  },
  *check({ services }) {
    const manipulations = services.filter(
      ({ code, line }) => line.units !== 0 && MANIPULATION.includes(code?.group ?? ''),
    );
    if (manipulations.length === 0) return;
    for (const visit of services) {
      if (visit.code?.group !== 'office-visit' || visit.line.units === 0 || hasModifier(visit, ['25'])) continue;
      if (visit.line.unread.some(({ field }) => field === 'modifiers')) {
        yield { notCheckable: 'unreadable', data: { field: 'modifiers' }, services: [visit] };
        continue;
      }
      yield {
        messageId: 'missing',
        data: { visit: visit.code.code, manipulation: manipulations[0]!.code!.code },
        services: [visit, ...manipulations],
      };
    }
  },
});
