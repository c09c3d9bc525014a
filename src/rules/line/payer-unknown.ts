import { defineRule } from '../define-rule';
import { PAYERS } from '../shared/authorities';

export const payerUnknown = defineRule({
  id: 'payer-unknown',
  version: 1,
  title: 'A payer that is not known',
  explanation:
    'The payer stands in no table, so none of its rules is assumed: not whom it accepts, not its modifiers and limits, not its counting ' +
    "rule. Units are judged where CMS's and CPT's rules agree. A payer can be added in the workbook's table CPT_Payers.",
  scope: 'line',
  severity: 'information',
  needs: ['code', 'payer'],
  amounts: false,
  authority: PAYERS,
  tables: ['payers'],
  messages: {},
  *check({ services: [service] }) {
    if (service!.payer === null) yield { notCheckable: 'payer-unknown' };
  },
});
