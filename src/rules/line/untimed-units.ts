import { mayRaiseError } from '../../domain';
import { defineRule, NOTHING } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { bindingSeverity } from '../shared/payer-binds';
import { billedUnits } from '../shared/pools';

export const untimedUnits = defineRule({
  id: 'untimed-units',
  version: 1,
  title: 'More than one unit of a code that is not counted by time',
  explanation:
    'Evaluations, supervised modalities, group therapy, manipulations and strapping have no unit of time: however long they last, one ' +
    "unit is billed for a client's day. A few tests and straps are counted by limb or site and may have more.",
  scope: 'line',
  severity: 'error',
  needs: [],
  needsColumns: ['code', 'units'],
  authority: CMS_UNITS,
  tables: ['codes', 'caps', 'payers'],
  denial: '151',
  messages: {
    several: '{billed} units of {code}, which is not counted by time.',
    'several.todo': 'Bill 1 unit.',
    sites: '{billed} units of {code}: right only if each was another limb or site; CMS takes up to {cap}.',
    'sites.todo': 'See that the record names each limb or site.',
  },
  check({ services: [service] }, { knowledge }) {
    const { line, code } = service!;
    const billed = billedUnits(service!);
    if (code === null || code.unitMinutes !== null || billed === null || billed < 2) return NOTHING;
    const authority = mayRaiseError(code.confidence) ? CMS_UNITS : { ...CMS_UNITS, confidence: code.confidence };
    const report = { authority, field: 'units' as const };
    const cap = knowledge.cap(code.code)?.units ?? 1;
    if (cap >= billed) {
      return [{ messageId: 'sites', data: { billed, code: code.code, cap }, severity: 'information', ...report }];
    }
    return [
      {
        messageId: 'several',
        data: { billed, code: code.code },
        severity: bindingSeverity([service!], ({ payer }) => payer?.capsBind, 'error'),
        fixes: cap > 1 ? [] : [{ kind: 'set-units', row: line.row, part: line.part, before: billed, after: 1 }],
        ...report,
      },
    ];
  },
});
