import type { Step } from '../domain';
import type { UnitCount } from './types';

/** Texts of the steps, with `{name}` for the data. */
export const STEP_MESSAGES = {
  'units-line': '{code}: {minutes} min = {full} full + {remainder} min; extra unit: {extra}; units: {units}',
  'units-own-rule': '{code}: {minutes} min counted by its own rule; units: {units}',
  'units-untimed': '{code}: untimed; units: {units}; its minutes are not counted',
  'units-total': '{minutes} timed min = {units} {units|unit|units} by the {rule} rule; {full} full and {extra} more',
  'units-tie': '{extra} {extra|unit|units} for any of {codes}: equal remainders, the choice is free',
} as const;

export type UnitStepId = keyof typeof STEP_MESSAGES;

/** The arithmetic of a count as data: one step a code, the pool's total, and the tie where there is one. */
export function steps(count: UnitCount): readonly Step[] {
  const ofLines = count.lines.map((line) => {
    const { code, minutes, full, remainder, extra, units } = line;
    if (!line.timed) return step('units-untimed', { code, units });
    if (!line.pooled) return step('units-own-rule', { code, minutes, full, remainder, extra, units });
    return step('units-line', { code, minutes, full, remainder, extra, units });
  });
  const pooled = count.lines.filter((line) => line.pooled);
  const together: Step[] = [];
  if (pooled.length) {
    const full = pooled.reduce((sum, line) => sum + line.full, 0);
    const { units, minutes } = count.pool;
    together.push(step('units-total', { rule: count.rule, minutes, units, full, extra: units - full }));
  }
  if (count.tie) together.push(step('units-tie', { codes: count.tie.codes.join(', '), extra: count.tie.extra }));
  // Joined, the list has no spare room: there may be a hundred thousand of them.
  return ofLines.concat(together);
}

const step = (stepId: UnitStepId, data: Step['data']): Step => ({ stepId, data });
