import { serviceReader } from '../../check';
import { ValueTable, type CivilDate, type Field, type ServiceLine } from '../../domain';
import { stretchOf, turnsOf, type Service } from '../../rules';
import type { Given } from '../cells';
import type { Known } from '../known';
import type { LineFact, LineRead } from './facts';
import { CHECK_RULES, leftOut } from './formula-rules';
import { bitsOf, LinePlan, type Asking } from './line-plan';

const UNITS_RULE = 'units-not-supported';

/** Plans kept of a knowledge and profile: a clinic has some hundreds of codes by license, payer and technique. */
const PLANS = 4096;
/** How many `factsOf` a line. */
const FACTS = 10;

/** Checks one line by itself, in the words of the cell; `given` are the facts for which the formula has an argument. */
export function checkLine({ line, problems }: LineRead, given: readonly LineFact[], known: Known): string {
  const { plans, turns, asking, read } = toolsOf(known);
  const asked = asking(given);
  const facts = factsOf(line, turns);
  let plan = plans.get(asked.id, facts);
  if (plan === undefined) plans.set((plan = new LinePlan(read(line), asked)));
  return plan.text(line, problems);
}

/** All that a plan may hang on: of units and minutes whether there are any, and of the date its stretch. */
function factsOf(line: ServiceLine, turns: readonly CivilDate[]): Given {
  const { code, license, technique, payer, state, modifiers, unread, units, minutes, date } = line;
  return [
    code,
    license,
    technique,
    payer,
    state,
    modifiers.length === 0 ? null : modifiers.join(),
    unread.length === 0 ? null : unread.map(({ field, problem }) => `${field} ${problem}`).join(),
    units === null ? null : units === 0,
    minutes === null,
    date === null ? null : stretchOf(date, turns),
  ];
}

interface Tools {
  readonly read: (line: ServiceLine) => Service;
  readonly plans: ValueTable<LinePlan>;
  readonly turns: readonly CivilDate[];
  readonly asking: (given: readonly LineFact[]) => Asking & { readonly id: number };
}

const tools = new WeakMap<Known, Tools>();

/** What does not change from line to line, made once for a knowledge and profile. */
function toolsOf(known: Known): Tools {
  let made = tools.get(known);
  if (!made) {
    const { knowledge, profile } = known;
    // Formulas of one column give the same arguments, and their list is one object.
    const askings = new WeakMap<readonly LineFact[], ReturnType<Tools['asking']>>();
    let count = 0;
    made = {
      read: serviceReader(knowledge, profile),
      plans: new ValueTable(PLANS, FACTS),
      turns: turnsOf(CHECK_RULES, { knowledge, asOf: null }),
      asking(given) {
        let asking = askings.get(given);
        if (!asking) askings.set(given, (asking = { ...askingFor(given, known), id: count++ }));
        return asking;
      },
    };
    tools.set(known, made);
  }
  return made;
}

function askingFor(given: readonly LineFact[], { knowledge, profile }: Known): Asking {
  const columns = new Set<Field>(given);
  for (const field of ['license', 'payer', 'state'] as const) if (profile[field] !== null) columns.add(field);
  const on = CHECK_RULES.filter(({ id }) => !profile.rulesOff.includes(id));
  return {
    rules: on
      .filter((rule) => leftOut(rule, columns).length === 0)
      .map((rule) => ({ rule, needs: bitsOf(rule.needs) })),
    missing: [...new Set(on.flatMap((rule) => leftOut(rule, columns)))],
    context: { knowledge, profile, asOf: null, columns, spellings: [] },
    unitsCount: !profile.rulesOff.includes(UNITS_RULE),
  };
}
