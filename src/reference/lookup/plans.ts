import type { PlansData } from '../reference-data';
import type { PayerRow } from '../types';
import { textKey } from './text-key';

/** The line of a payer that stands in no table. */
const NO_LINE = 'unknown';

interface Finders {
  /** By name, also with a state beside it. */
  readonly find: (text: string) => PayerRow | undefined;
  /** By name alone: behind "UnitedHealthcare", MA is no state. */
  readonly named: (text: string) => PayerRow | null | undefined;
}

/**
 * The profile that holds for a payer and the words of its plan ("UnitedHealthcare", "Medicare Advantage PPO"). A plan turns
 * to another profile only where the table says that a payer of this line has such plans, and all words about plans agree;
 * else the payer stands: words that are not known, and words that contradict it, change nothing.
 */
export function planLookup(
  { silent, lines }: PlansData,
  { find, named }: Finders,
): (name: string, plans?: readonly string[]) => PayerRow | undefined {
  const silentWords = new Set(silent);
  const entries = lines.map(({ is = [], holds = [], ...entry }) => ({
    ...entry,
    is: new Set(is.map(textKey)),
    holds: holds.map((words) => ` ${textKey(words)} `),
  }));

  return (name, plans = []) => {
    const own = find(name);
    const turned = new Set(plans.flatMap((plan) => turnOf(name, own, textKey(plan))));
    const [only] = turned;
    return turned.size === 1 && only !== null ? only : own;
  };

  /** One profile that the plan names for this payer; null where it says that the payer's own holds; none where it is silent. */
  function turnOf(name: string, own: PayerRow | undefined, plan: string): readonly (PayerRow | null)[] {
    const whole = named(`${name} ${plan}`);
    if (whole) return plan === '' ? [] : [whole === own ? null : whole];
    if (plan.split(' ').some((word) => silentWords.has(word))) return [];
    const line = own?.line ?? NO_LINE;
    const entry = entries.find(({ of, is, holds }) => of.includes(line) && (is.has(plan) || within(holds, plan)));
    if (entry === undefined) return [];
    if (entry.payer === null) return [null];
    const general = find(entry.payer)!;
    // "Washington Medicaid" is nearer than Medicaid.
    const near = find(plan) ?? general;
    return [near.line === general.line ? near : general];
  }
}

const within = (holds: readonly string[], plan: string): boolean => holds.some((words) => ` ${plan} `.includes(words));
