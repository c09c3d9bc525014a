import { defineRule } from '../define-rule';
import { KX } from '../shared/authorities';
import { hasModifier } from '../shared/pair-modifiers';
import { isTherapy } from '../shared/therapy';

/** The first word of the cell; `\b` would not end one after the accent of "sí". */
const YES = /^(?:y|yes|s[ií]|x|kx|true|1|over|above|exceeded|met|reached)(?![\p{L}\p{N}])/iu;
const NO = /^(?:n|no|false|0|under|below|not)(?![\p{L}\p{N}])/iu;

export const kxModifier = defineRule({
  id: 'kx-modifier',
  version: 1,
  title: 'KX above the yearly threshold',
  explanation:
    "Above a yearly amount Medicare pays therapy only with KX, by which the provider says that the record shows the need. The year's amount " +
    'stands in no billing sheet, so this can be judged only where a column says whether the client is above it.',
  scope: 'episode',
  severity: 'warning',
  needs: [],
  needsColumns: ['payer', 'code', 'modifiers'],
  authority: KX,
  tables: ['payers', 'codes'],
  denial: '119',
  messages: {
    missing: '{count} {count|line|lines} without KX, and the sheet says that the client is above the threshold.',
    'missing.todo': 'If the record shows the need, put KX on the lines.',
    'not-said': '{count} {count|line|lines} with KX, and the sheet says that the client is not above the threshold.',
    'not-said.todo': 'Take KX off, or correct what the sheet says.',
    'threshold-unclear': 'The sheet does not say clearly whether the client is above the threshold.',
  },
  eachAlone: ({ columns }) => !columns.has('kx'),
  *check({ services }, { columns }) {
    if (services[0]!.payer?.modifiers.threshold?.value !== 'required') return;
    const therapy = services.filter(isTherapy);
    if (therapy.length === 0) return;
    if (!columns.has('kx')) {
      yield { notCheckable: 'no-column', data: { field: 'kx' }, services: therapy };
      return;
    }
    const above = therapy.filter(({ line }) => YES.test(line.kx ?? ''));
    const below = therapy.filter(({ line }) => NO.test(line.kx ?? ''));
    const unclear = therapy.filter((service) => !above.includes(service) && !below.includes(service));
    if (unclear.length > 0) yield { notCheckable: 'threshold-unclear', services: unclear };
    const missing = above.filter((service) => !hasModifier(service, ['KX']));
    const field = 'modifiers';
    if (missing.length > 0) yield { messageId: 'missing', data: { count: missing.length }, services: missing, field };
    const extra = below.filter((service) => hasModifier(service, ['KX']));
    if (extra.length > 0) {
      yield { messageId: 'not-said', data: { count: extra.length }, services: extra, field, severity: 'advice' };
    }
  },
});
