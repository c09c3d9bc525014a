import type { PatternRule } from './define-rule';

/** States a rule about the sheet as a whole. */
export const definePattern = (rule: Omit<PatternRule, 'scope'>): PatternRule => ({ ...rule, scope: 'sheet' });
