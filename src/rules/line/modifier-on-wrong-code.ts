import type { Authority, Severity } from '../../domain';
import type { CodeRow } from '../../reference';
import { defineRule, type Service } from '../define-rule';
import { LICENSE_TABLE, MODIFIER_MEANINGS, PTP_MODIFIERS, THERAPY_MODIFIERS } from '../shared/authorities';
import { DISCIPLINE_MODIFIERS } from '../shared/disciplines';
import { SEPARATING } from '../shared/pair-modifiers';

interface Misplaced {
  readonly messageId: string;
  readonly where: string;
  readonly severity: Severity;
  readonly authority: Authority;
}

export const modifierOnWrongCode = defineRule({
  id: 'modifier-on-wrong-code',
  version: 1,
  title: 'A modifier on a code that it does not belong to',
  explanation:
    'Some modifiers belong to some codes only: GP to physical therapy evaluations and not GO, AT to spinal manipulation, 25 to office visits, ' +
    '59 and X to procedures and not to office visits; an assistant gives no evaluation.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  amounts: false,
  authority: THERAPY_MODIFIERS,
  tables: ['codes'],
  denial: '4',
  messages: {
    discipline: '{modifier} on {code}, which stands under {where}.',
    'discipline.todo': 'Correct the modifier, or bill the code of the other discipline.',
    'not-therapy': '{modifier} on {code}, which is no code of a therapy plan of care.',
    'not-therapy.todo': 'Take the modifier off, unless this payer asks for it.',
    only: '{modifier} on {code}: it belongs to {where}.',
    'only.todo': 'Take it off, or put it on the line that it is meant for.',
    evaluation: '{modifier} on {code}: an assistant gives no evaluation.',
    'evaluation.todo': 'Take the modifier off, or correct who evaluated.',
  },
  *check({ services: [service] }) {
    const { line, code } = service!;
    if (code === null) return;
    for (const modifier of line.modifiers) {
      const misplaced = judge(modifier, code, service!);
      if (misplaced === null) continue;
      const { where, ...about } = misplaced;
      yield { data: { modifier, code: code.code, where }, field: 'modifiers', ...about };
    }
  },
});

function judge(modifier: string, code: CodeRow, { payer }: Service): Misplaced | null {
  const { disciplines, therapyStatus, group } = code;
  if (DISCIPLINE_MODIFIERS.includes(modifier)) {
    if (disciplines.length === 0 && therapyStatus === 'never') {
      return { messageId: 'not-therapy', where: '', severity: 'error', authority: THERAPY_LIST };
    }
    const wrong = disciplines.length > 0 && !(disciplines as readonly string[]).includes(modifier);
    const where = disciplines.join(' or ');
    return wrong ? { messageId: 'discipline', where, severity: 'error', authority: THERAPY_LIST } : null;
  }
  if (modifier === 'AT' && group !== 'CMT') {
    const severity = payer?.line === 'medicare' ? 'warning' : 'advice';
    return { messageId: 'only', where: 'spinal manipulation', severity, authority: THERAPY_MODIFIERS };
  }
  if (modifier === '25' && group !== 'office-visit') {
    return { messageId: 'only', where: 'office visits', severity: 'warning', authority: MODIFIER_MEANINGS };
  }
  if (SEPARATING.includes(modifier) && group === 'office-visit') {
    return { messageId: 'only', where: 'procedures', severity: 'warning', authority: PTP_MODIFIERS };
  }
  if ((modifier === 'CQ' || modifier === 'CO') && group === 'evaluation') {
    return { messageId: 'evaluation', where: '', severity: 'error', authority: LICENSE_TABLE };
  }
  return null;
}

/** Which discipline's modifier a code takes: one source, read for evaluations and manipulations. */
const THERAPY_LIST: Authority = {
  name: 'CMS therapy code list',
  detail: 'CR 10176; as of 2026-11',
  confidence: 'single',
};
