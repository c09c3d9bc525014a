import { formatIsoDate, isoDate } from '../../domain';
import type { LicenseId } from '../../reference';
import { defineRule } from '../define-rule';
import { ASSISTANTS } from '../shared/authorities';
import { hasModifier } from '../shared/pair-modifiers';
import { isTherapy } from '../shared/therapy';

const MODIFIER_OF: Readonly<Partial<Record<LicenseId, string>>> = { PTA: 'CQ', OTA: 'CO' };

/** Since when Medicare asks for the modifier; some payers began later. */
const SINCE = isoDate('2020-01-01');

export const assistantModifier = defineRule({
  id: 'assistant-modifier',
  version: 1,
  title: "An assistant's service without CQ or CO",
  explanation:
    'Where an assistant gave more than a tenth of a unit, Medicare and some others want CQ (physical therapist assistant) or CO (occupational ' +
    'therapy assistant) beside GP or GO, and pay 85 % since 2022. The sheet names an assistant as who gave the service.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date', 'payer', 'license', 'modifiers'],
  turns: [SINCE],
  authority: ASSISTANTS,
  tables: ['payers', 'codes'],
  denial: '4',
  messages: {
    missing: '{code} by {license} without {modifier}; {payer} asks for it since {since}.',
    'missing.todo': 'Put {modifier} on the line, or name the therapist if the assistant gave a tenth of it at most.',
    other: '{code} by {license} with {wrong}; {payer} asks for {modifier}.',
    'other.todo': 'Replace {wrong} by {modifier}.',
  },
  *check({ services }) {
    for (const service of services) {
      const { line, code, payer, credential } = service;
      const asked = payer?.modifiers.assistant;
      if (asked === undefined || asked.value === 'unknown' || !isTherapy(service)) continue;
      const since = asked.from ?? SINCE;
      if (line.date !== null && line.date < since) continue;
      if (credential === null) {
        yield { notCheckable: 'blank', data: { field: 'license' }, services: [service] };
        continue;
      }
      const license = credential.licenses.find((one) => MODIFIER_OF[one] !== undefined);
      if (license === undefined) continue;
      const modifier = MODIFIER_OF[license]!;
      if (hasModifier(service, [modifier])) continue;
      if (line.unread.some(({ field }) => field === 'modifiers')) {
        yield { notCheckable: 'unreadable', data: { field: 'modifiers' }, services: [service] };
        continue;
      }
      const wrong = line.modifiers.find((one) => one === 'CQ' || one === 'CO');
      const data = { code: code!.code, license, modifier, payer: payer!.name, since: formatIsoDate(since) };
      yield {
        messageId: wrong === undefined ? 'missing' : 'other',
        data: wrong === undefined ? data : { ...data, wrong },
        services: [service],
        field: 'modifiers',
        ...(asked.value === 'expected' && { severity: 'warning' as const }),
        authority: { ...ASSISTANTS, confidence: asked.confidence },
      };
    }
  },
});
