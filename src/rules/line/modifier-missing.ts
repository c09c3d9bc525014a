import { mayRaiseError, type Fix } from '../../domain';
import { acceptance, type CodeRow, type ModifierUse } from '../../reference';
import { defineRule, type Report, type RuleContext, type Service } from '../define-rule';
import { THERAPY_MODIFIERS } from '../shared/authorities';
import { DISCIPLINE_MODIFIERS, DISCIPLINE_OF, fixedDiscipline } from '../shared/disciplines';
import { hasModifier } from '../shared/pair-modifiers';
import { profileAuthority } from '../shared/payer-binds';

/** Spinal manipulation that Medicare pays while treatment is active. */
const MANIPULATIONS = ['98940', '98941', '98942'];
/** Beside these the line is not billed as active treatment. */
const NOT_ACTIVE = ['GA', 'GX', 'GY', 'GZ'];

export const modifierMissing = defineRule({
  id: 'modifier-missing',
  version: 1,
  title: 'A modifier that this payer asks for is missing',
  explanation:
    'Medicare and payers that follow it want to see under which plan of care a therapy code stands (GP, GO, GN), that a manipulation is ' +
    "active treatment (AT), and that a chiropractor's other service is excluded by law (GY). Which payer asks for which stands in its " +
    'profile, with date and source; CQ, CO and KX have rules of their own.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['payer'],
  amounts: false,
  authority: THERAPY_MODIFIERS,
  tables: ['payers', 'codes'],
  denial: '4',
  messages: {
    discipline: '{payer} wants {modifiers} on {code}; none is there.',
    'discipline.todo': 'Add the modifier of the plan of care: GP physical, GO occupational, GN speech therapy.',
    active: '{payer} pays {code} only with AT, for active treatment.',
    'active.todo': 'Add AT if the record shows active treatment; maintenance is for the client to pay.',
    excluded: '{payer} excludes {code} by {licenses}: without {modifiers} it is billed as if it were covered.',
    'excluded.todo': 'Add GY where a denial is wanted for the client or a second payer; else bill the client.',
  },
  *check({ services: [service] }, context) {
    const { line, code, payer } = service!;
    if (code === null || payer === null || line.units === 0) return;
    yield* asked('discipline', service!, context, () => discipline(service!, code));
    yield* asked('active-care', service!, context, () => active(service!, code));
    yield* asked('excluded', service!, context, () => excluded(service!, code));
  },
});

interface Missing {
  readonly messageId: string;
  readonly modifiers: string;
  readonly fix?: Fix;
  readonly denial?: string;
  /** What is missing may be missing for a reason that the sheet does not tell. */
  readonly maybe?: boolean;
}

/** Only what the payer asks for on this date; what it is only likely to ask for gives advice. */
function* asked(
  use: ModifierUse,
  service: Service,
  { columns }: RuleContext,
  look: () => Missing | null,
): Generator<Report> {
  const { line, code, payer, credential } = service;
  const ask = payer!.modifiers[use];
  if (ask === undefined || ask.value === 'unknown') return;
  if (ask.from !== null && line.date !== null && line.date < ask.from) return;
  const missing = look();
  if (missing === null) return;
  const unread = line.unread.some(({ field }) => field === 'modifiers');
  if (unread || !columns.has('modifiers')) {
    yield { notCheckable: unread ? 'unreadable' : 'no-column', data: { field: 'modifiers' } };
    return;
  }
  const { messageId, modifiers, fix, denial, maybe } = missing;
  const sure = ask.value === 'required' && mayRaiseError(ask.confidence);
  yield {
    messageId,
    data: { payer: payer!.name, code: code!.code, modifiers, licenses: (credential?.licenses ?? []).join(', ') },
    field: 'modifiers',
    severity: ask.value === 'expected' ? 'advice' : maybe ? 'warning' : 'error',
    authority: profileAuthority(payer!, ask, ask.note),
    ...(denial === undefined ? {} : { denial }),
    fixes: sure && fix ? [fix] : [],
  };
}

function discipline(service: Service, code: CodeRow): Missing | null {
  if (!underPlan(service, code) || hasModifier(service, DISCIPLINE_MODIFIERS)) return null;
  const { row, part } = service.line;
  const fixed = fixedDiscipline(service, code);
  return fixed === null
    ? { messageId: 'discipline', modifiers: code.disciplines.join(' or ') || DISCIPLINE_MODIFIERS.join(' or ') }
    : { messageId: 'discipline', modifiers: fixed, fix: { kind: 'add-modifier', row, part, modifier: fixed } };
}

/** CMS's list: some codes are therapy whoever bills them, some only under a therapist's plan. */
const underPlan = ({ credential }: Service, { therapyStatus }: CodeRow): boolean =>
  therapyStatus === 'always' ||
  (therapyStatus === 'sometimes' && (credential?.licenses ?? []).some((license) => license in DISCIPLINE_OF));

function active(service: Service, { code }: CodeRow): Missing | null {
  const chiropractor = service.credential?.licenses.includes('DC') ?? false;
  if (!chiropractor || !MANIPULATIONS.includes(code) || hasModifier(service, ['AT', ...NOT_ACTIVE])) return null;
  return { messageId: 'active', modifiers: 'AT', denial: '50', maybe: true };
}

/** What the payer takes of no chiropractor, by its own acceptance of licenses: excluded by statute, and billed for the denial. */
function excluded(service: Service, { code }: CodeRow): Missing | null {
  const licenses = service.credential?.licenses ?? [];
  if (!licenses.includes('DC') || hasModifier(service, NOT_ACTIVE)) return null;
  if (licenses.some((license) => acceptance(service.payer!, license, code)?.verdict !== 'no')) return null;
  return { messageId: 'excluded', modifiers: 'GY', denial: '96' };
}
