import { defineRule, type Service } from '../define-rule';
import { THERAPY_MODIFIERS } from '../shared/authorities';
import { hasModifier } from '../shared/pair-modifiers';
import { DISCIPLINE_MODIFIERS, disciplineOfLicense } from '../shared/disciplines';

export const twoDisciplines = defineRule({
  id: 'two-disciplines',
  version: 1,
  title: 'Two disciplines on one day without their modifiers',
  explanation:
    'Physical, occupational and speech therapy of one client on one day are told apart by GP, GO and GN: units are counted for each, and the ' +
    'same code of two disciplines looks like a duplicate without them.',
  scope: 'client-day',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date', 'license', 'modifiers'],
  authority: THERAPY_MODIFIERS,
  tables: ['codes', 'licenses'],
  denial: '4',
  messages: {
    missing: '{disciplines} on one day, and {count} {count|line|lines} without {modifiers}.',
    'missing.todo':
      'Put the modifier of its plan of care on each line: GP physical, GO occupational, GN speech therapy.',
  },
  *check({ services }) {
    const given = services.filter((service) => isTherapy(service) && disciplineOfLicense(service) !== null);
    const disciplines = [...new Set(given.map((service) => disciplineOfLicense(service)!))].sort();
    if (disciplines.length < 2) return;
    const bare = given.filter((service) => !hasModifier(service, DISCIPLINE_MODIFIERS));
    const unread = bare.filter(({ line }) => line.unread.some(({ field }) => field === 'modifiers'));
    if (unread.length > 0) yield { notCheckable: 'unreadable', data: { field: 'modifiers' }, services: unread };
    const missing = bare.filter((service) => !unread.includes(service));
    if (missing.length === 0) return;
    const modifiers = [...new Set(missing.map((service) => disciplineOfLicense(service)!))].sort().join(', ');
    yield {
      messageId: 'missing',
      data: { disciplines: disciplines.map((one) => NAMES[one]!).join(' and '), modifiers, count: missing.length },
      services: missing,
    };
  },
});

const NAMES: Readonly<Record<string, string>> = { GP: 'PT', GO: 'OT', GN: 'SLP' };

/** Codes that a plan of care covers; an office visit or a manipulation of another profession is none. */
const isTherapy = ({ code, line }: Service): boolean =>
  code !== null && code.therapyStatus !== 'never' && line.units !== 0;
