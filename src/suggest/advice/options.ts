import type { CivilDate } from '../../domain';
import type { Intent, Knowledge, LicenseId, PayerRow, TechniqueCode, TechniqueRow } from '../../reference';
import type { TechniqueMatch } from '../match/types';
import type { CodeOption } from '../types';
import { conditionsOf, type Condition } from './condition';
import type { Dates } from './in-force';

export interface Facts {
  readonly match: TechniqueMatch;
  readonly intents: readonly Intent[];
  readonly goalGiven: boolean;
  readonly licenses: readonly LicenseId[];
  readonly payer: PayerRow | null;
}

/** What would decide between the codes that are left. */
export type Ask = 'goal' | 'goal-open' | 'license' | 'payer' | 'regions' | 'muscles' | 'complexity' | 'which' | 'date';

export interface Resolved {
  readonly technique: TechniqueRow;
  readonly options: readonly CodeOption[];
  /** null where one option is left. */
  readonly ask: Ask | null;
  /** Codes for further time beside the one that is left. */
  readonly addOns: readonly CodeOption[];
}

interface Choice extends TechniqueCode {
  readonly condition: Condition;
}

export interface Resolver {
  resolve(technique: TechniqueRow, facts: Facts, date: CivilDate | null): Resolved;
}

/** What holds of a technique whatever the facts: its codes, and those that only add further time to them. */
interface Prepared {
  readonly first: readonly Choice[];
  readonly addOns: readonly CodeOption[];
  /** The answer of a technique with one code and no date to look up. */
  readonly alone: Resolved | null;
}

export function createResolver(knowledge: Knowledge, dates: Dates): Resolver {
  const known = new Map<TechniqueRow, Prepared>();
  const prepare = (technique: TechniqueRow): Prepared => {
    const conditions = conditionsOf(technique);
    const all = technique.codes.map((code, i): Choice => ({ ...code, condition: conditions[i]! }));
    const isAddOn = ({ code }: Choice): boolean => {
      const to = code === null ? [] : (knowledge.code(code)?.addOnTo ?? []);
      return all.some((other) => other.code !== null && to.includes(other.code));
    };
    const first = all.filter((choice) => !isAddOn(choice));
    const addOns = all.filter(isAddOn).map((choice) => optionOf(choice, technique));
    const options = first.map((choice) => optionOf(choice, technique));
    const alone = first.length === 1 ? { technique, options, ask: null, addOns } : null;
    return { first, addOns, alone };
  };
  return {
    resolve(technique, facts, date) {
      let prepared = known.get(technique);
      if (!prepared) known.set(technique, (prepared = prepare(technique)));
      const { first, addOns, alone } = prepared;
      if (alone && (date === null || stands(first[0]!, date, dates))) return alone;
      const byLicense = narrowByLicense(first, facts);
      const left = narrowByGoal(narrowByText(narrowByPayer(byLicense, facts), facts), facts);
      const dated = left.flatMap((choice) => optionsOn(choice, technique, date, dates));
      const options = distinctByCode(dated);
      return {
        technique,
        options: options.length > 0 ? options : left.map((choice) => optionOf(choice, technique)),
        ask: options.length === 0 ? 'date' : options.length === 1 ? null : askFor(left, facts),
        addOns,
      };
    },
  };
}

const stands = ({ code }: Choice, date: CivilDate, dates: Dates): boolean => code === null || dates.inForce(code, date);

/** Codes that belong to one profession ("as OMT by DO") fall away for another one's license. */
function narrowByLicense(choices: readonly Choice[], { licenses }: Facts): readonly Choice[] {
  if (licenses.length === 0) return choices;
  return keep(choices, ({ condition }) => condition.license === null || licenses.includes(condition.license));
}

function narrowByPayer(choices: readonly Choice[], { payer }: Facts): readonly Choice[] {
  if (!payer) return choices;
  const kind = payer.line === 'medicare' ? 'medicare' : 'other';
  return keep(choices, ({ condition }) => condition.payer === null || condition.payer === kind);
}

/** Complexity, numbers of regions and muscles, and the body region, where the text itself says them. */
function narrowByText(choices: readonly Choice[], { match }: Facts): readonly Choice[] {
  const { complexity, count, regions } = match;
  let left = keep(choices, ({ condition }) => condition.group === match.group);
  if (complexity && left.some(({ condition }) => condition.complexity)) {
    left = keep(left, ({ condition }) => condition.complexity === complexity);
  }
  if (count && left.some(({ condition }) => condition.count)) {
    left = keep(left, ({ condition }) => {
      const asked = condition.count;
      return asked?.of === count.of && count.number >= asked.least && count.number <= asked.most;
    });
  }
  // Several regions may be several services.
  if (regions.length === 1 && left.every(({ condition }) => condition.regions.length > 0)) {
    left = keep(left, ({ condition }) => condition.regions.includes(regions[0]!));
  }
  return left;
}

/** Motion and function lead to the same code where a technique names only one of them. */
const SIBLING: Partial<Readonly<Record<Intent, Intent>>> = { motion: 'function', function: 'motion' };

/**
 * The goal chooses among the codes that a goal can choose; codes that hang on something else stay. Where codes are left,
 * the one that the table gives as the default stands, unless another one is this license's own.
 */
function narrowByGoal(all: readonly Choice[], { intents, licenses }: Facts): readonly Choice[] {
  // That a treatment is only for wellness must be said; otherwise it is taken for what it would be billed as.
  const choices = intents.includes('wellness') ? all : keep(all, ({ intent }) => intent !== 'wellness');
  if (choices.length < 2) return choices;
  const meant = (intent: Intent) => {
    const own = choices.filter((choice) => choice.intent === intent);
    return own.length > 0 ? own : choices.filter((choice) => choice.intent === SIBLING[intent]);
  };
  const chosen = new Set(intents.flatMap(meant));
  const left = chosen.size > 0 ? choices.filter((choice) => choice.intent === null || chosen.has(choice)) : choices;
  // Two goals that lead to different codes leave no default either.
  const contested =
    chosen.size > 1 || left.some(({ condition }) => condition.license !== null && licenses.includes(condition.license));
  const standing = contested ? [] : left.filter(({ condition }) => condition.isDefault);
  return standing.length === 1 ? standing : left;
}

/** An empty selection says that the fact does not fit: nothing is dropped then. */
function keep(choices: readonly Choice[], holds: (choice: Choice) => boolean): readonly Choice[] {
  const kept = choices.filter(holds);
  return kept.length > 0 ? kept : choices;
}

function optionsOn(choice: Choice, technique: TechniqueRow, date: CivilDate | null, dates: Dates): CodeOption[] {
  const option = optionOf(choice, technique);
  if (date === null || stands(choice, date, dates)) return [option];
  if (choice.code === null) return [option];
  return dates
    .onDate(choice.code, date)
    .map((code) => (code === choice.code ? option : { ...option, code, insteadOf: choice.code }));
}

const optionOf = ({ code, when, intent }: Choice, technique: TechniqueRow): CodeOption => ({
  code,
  technique,
  when,
  intent,
  insteadOf: null,
});

function distinctByCode(options: readonly CodeOption[]): readonly CodeOption[] {
  return options.filter((option, i) => options.findIndex(({ code }) => code === option.code) === i);
}

function askFor(choices: readonly Choice[], { goalGiven, licenses, payer }: Facts): Ask {
  const some = (asks: (choice: Choice) => boolean) => choices.some(asks);
  if (licenses.length === 0 && some(({ condition }) => condition.license !== null)) return 'license';
  if (!payer && some(({ condition }) => condition.payer !== null)) return 'payer';
  if (some(({ condition }) => condition.complexity !== null)) return 'complexity';
  if (some(({ condition }) => condition.count?.of === 'muscles')) return 'muscles';
  if (some(({ condition }) => condition.count?.of === 'regions')) return 'regions';
  const intents = new Set(choices.flatMap(({ intent }) => (intent ? [intent] : [])));
  if (intents.size > 1) return goalGiven ? 'goal-open' : 'goal';
  return 'which';
}
