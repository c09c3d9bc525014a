import type { Authority, Severity } from '../../domain';
import { defineRule, type Report, type Service } from '../define-rule';
import { MODIFIER_MEANINGS, PTP_MODIFIERS, THERAPY_MODIFIERS } from '../shared/authorities';
import { DISCIPLINE_MODIFIERS, DISCIPLINE_OF } from '../shared/disciplines';

interface Contradiction {
  readonly one: string;
  readonly others: readonly string[];
  readonly messageId: 'two' | 'double';
  readonly severity: Severity;
  readonly authority: Authority;
}

const disciplines = { messageId: 'two', severity: 'error', authority: THERAPY_MODIFIERS } as const;
const meanings = { messageId: 'two', severity: 'warning', authority: MODIFIER_MEANINGS } as const;

/** Two modifiers of which one line can have one only. */
const CONTRADICTIONS: readonly Contradiction[] = [
  { one: 'GP', others: ['GO', 'GN', 'CO'], ...disciplines },
  { one: 'GO', others: ['GN', 'CQ'], ...disciplines },
  { one: 'GN', others: ['CQ', 'CO'], ...disciplines },
  { one: 'CQ', others: ['CO'], ...disciplines },
  { one: '59', others: ['XE', 'XS', 'XP', 'XU'], messageId: 'double', severity: 'warning', authority: PTP_MODIFIERS },
  { one: 'GA', others: ['GZ'], ...meanings },
  { one: 'AT', others: ['GY'], ...meanings },
  { one: '93', others: ['95', 'GT'], ...meanings },
  { one: '96', others: ['97'], ...meanings },
  { one: '50', others: ['LT', 'RT'], ...meanings },
  { one: '22', others: ['52', '53'], ...meanings },
  { one: '76', others: ['77'], ...meanings },
];

export const modifiersContradict = defineRule({
  id: 'modifiers-contradict',
  version: 1,
  title: 'Modifiers that contradict each other, or the license',
  explanation:
    'One line stands under one plan of care: GP and GO together, or GP by an occupational therapist, say two things at once. 59 is for a ' +
    'separate service where none of XE, XS, XP and XU says it better, so both on one line are one too many.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  amounts: false,
  authority: THERAPY_MODIFIERS,
  tables: [],
  denial: '4',
  messages: {
    two: '{one} and {other} on one line say two different things.',
    'two.todo': 'Keep the one that the record supports.',
    double: '{one} and {other} on one line: one of them says it.',
    'double.todo': 'Keep {other}, the more precise one, if the payer takes it; else keep {one}.',
    license: '{one} by {licenses}: the modifier belongs to another discipline.',
    'license.todo': 'Correct the modifier, or the license of who gave the service.',
  },
  *check({ services: [service] }) {
    const { modifiers } = service!.line;
    if (modifiers.length === 0) return;
    const has = (modifier: string) => (modifiers as readonly string[]).includes(modifier);
    for (const { one, others, ...about } of CONTRADICTIONS) {
      if (!has(one)) continue;
      for (const other of others.filter(has)) yield { data: { one, other }, field: 'modifiers', ...about };
    }
    yield* againstLicense(service!);
  },
});

/** Where every license of the line stands in a discipline, and the modifier in none of them. */
function* againstLicense(service: Service): Generator<Report> {
  const licenses = service.credential?.licenses ?? [];
  const own = licenses.map((license) => DISCIPLINE_OF[license]);
  if (own.length === 0 || own.includes(undefined)) return;
  for (const one of service.line.modifiers) {
    if (!DISCIPLINE_MODIFIERS.includes(one) || (own as readonly string[]).includes(one)) continue;
    yield { messageId: 'license', data: { one, licenses: licenses.join(', ') }, field: 'modifiers' };
  }
}
