import { formatIsoDate, type CivilDate } from '../../domain';
import type { OrderKind } from '../../reference';
import { defineRule, type Report, type RuleContext, type Service } from '../define-rule';
import { orderWanted } from '../shared/order-wanted';
import { profileAuthority } from '../shared/payer-binds';
import { saidUntil } from '../shared/said-until';
import { splitBy } from '../shared/split-by';

/** "Referral absent" and "authorization absent". */
const DENIALS: Readonly<Record<OrderKind, string>> = { referral: '288', authorization: '197' };

const KINDS = ['referral', 'authorization'] as const;

export const orderMissing = defineRule({
  id: 'order-missing',
  version: 1,
  title: 'A referral or authorization that is missing or has ended',
  explanation:
    'Some payers pay only what was ordered or authorized before. Where the sheet has a column of it, an episode of such a payer without any is ' +
    'named, and so is every service after the last day that the cell itself names ("exp 12/31/2024"). One entry holds for the later lines.',
  scope: 'episode',
  severity: 'warning',
  needs: [],
  needsColumns: ['payer', 'code', 'date'],
  authority: { name: 'Payer profiles', detail: 'orders and authorizations; 2026-11', confidence: 'single' },
  tables: ['payers'],
  denial: '197',
  messages: {
    referral: 'No referral or order stands with this client; {payer}: {wanted}.',
    'referral.todo': 'Get the order, or write it into the sheet.',
    authorization: 'No authorization stands with this client; {payer}: {wanted}.',
    'authorization.todo': 'Get the authorization, or write it into the sheet.',
    'referral-ended': 'The referral ended on {until}; {count} {count|line is|lines are} later.',
    'referral-ended.todo': 'Get a new referral, or correct its date.',
    'authorization-ended': 'The authorization ended on {until}; {count} {count|line is|lines are} later.',
    'authorization-ended.todo': 'Get a new authorization, or correct its date.',
  },
  // Without a column of them no entry has ended, and only a payer that asks for them is wanting.
  quiet: ({ columns }) => ({
    weight: ({ payer }) =>
      KINDS.some((kind) => columns.has(kind) || payer?.orders[kind]?.value === 'required') ? 1 : 0,
    most: 0,
  }),
  *check({ services }, context) {
    const billed = services.filter(({ code, line }) => code !== null && line.units !== 0);
    if (billed.length === 0) return;
    for (const field of KINDS) {
      yield* missing(field, billed, context);
      yield* ended(field, billed);
    }
  },
});

function* missing(field: OrderKind, services: readonly Service[], { columns }: RuleContext): Generator<Report> {
  const wanted = orderWanted(services[0]!, field);
  if (wanted === null || services.some(({ line }) => line[field] !== null)) return;
  if (!columns.has(field)) {
    yield { notCheckable: 'no-column', data: { field }, services };
    return;
  }
  const { payer } = services[0]!;
  yield {
    messageId: field,
    data: { payer: payer!.name, wanted: wanted.note ?? field },
    severity: 'information',
    authority: profileAuthority(payer!, wanted, 'orders'),
    denial: DENIALS[field],
    services,
  };
}

/** Each line is held against its own entry, else against the last one before it. */
function* ended(field: OrderKind, services: readonly Service[]): Generator<Report> {
  const dated = services
    .filter(({ line }) => line.date !== null)
    .sort((a, b) => a.line.date! - b.line.date! || a.line.row - b.line.row);
  let text: string | null = null;
  const late: { readonly service: Service; readonly until: CivilDate }[] = [];
  for (const service of dated) {
    text = service.line[field] ?? text;
    const until = text === null ? null : saidUntil(text);
    if (until !== null && service.line.date! > until) late.push({ service, until });
  }
  for (const same of splitBy(late, ({ until }) => until)) {
    yield {
      messageId: `${field}-ended`,
      data: { until: formatIsoDate(same[0]!.until), count: same.length },
      authority: { name: 'The sheet itself', detail: `column of ${field}s`, confidence: 'primary' },
      denial: DENIALS[field],
      services: same.map(({ service }) => service),
    };
  }
}
