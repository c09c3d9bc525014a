import product from '../../package.json';
import { fail, formatIsoDate, ok, type CivilDate, type Result } from '../domain';
import type { Knowledge } from '../reference';
import { DAY_RULES, messagesOf, type Rule } from '../rules';
import { SHEET_FIELD_NAMES, type ColumnRole } from '../sheet';
import { createJudge, type RecordFields, type RuleWithoutField } from '../transform';
import { fieldsOf } from './declared-fields';
import { readOptions } from './options';

/** What the script is, and what it does with the options of a call. */
export interface UdfAbout {
  readonly version: string;
  readonly tables: readonly {
    readonly name: string;
    readonly edition: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Rules that run, by id, whatever the records of a call hold. */
  readonly rules: readonly string[];
  /** Rules that run only where the records of a call have some fields; none where the options say which they have. */
  readonly rulesIfFields: readonly RuleIfFields[];
  readonly rulesNotRun: readonly RuleNotRun[];
}

export interface RuleIfFields {
  readonly ruleId: string;
  /** What the records must have beside `code`, by the names of fields: all of them. */
  readonly fields: readonly string[];
}

export interface RuleNotRun {
  readonly ruleId: string;
  readonly reasonId: 'off' | 'no-today' | 'no-column' | 'beyond-a-day';
  readonly reason: string;
}

/** Rules that need more than one client's day. By name alone: the rules themselves are no part of the script. */
export const BEYOND_A_DAY: readonly string[] = [
  ...['overlapping-times', 'same-start-twice', 'provider-minutes', 'visits-authorized', 'progress-report'],
  ...['lni-massage-visits', 'order-missing', 'kx-modifier', 'outside-table', 'payer-limit-unknown'],
  ...['same-minutes-always', 'average-below-15', 'most-always', 'two-manual-codes-always', 'client-two-spellings'],
];

const messageText = messagesOf(DAY_RULES);

/** Which rules run with some options. Where these say no fields, some of it depends on the records of each call. */
export function about(given: unknown, knowledge: Knowledge): Result<UdfAbout, string> {
  const options = readOptions(given);
  if (!options.ok) return options;
  const { fields: list, profile, asOf } = options.value;
  const { rulesOff } = profile;
  const unknown = rulesOff.find((id) => !DAY_RULES.some((rule) => rule.id === id) && !BEYOND_A_DAY.includes(id));
  if (unknown !== undefined) return fail(`"rulesOff" names "${unknown}", which is no rule`);
  const declared = fieldsOf(list ?? LEAST_FIELDS);
  if (!declared.ok) return declared;
  const withoutField: WithoutField = (rules, fields) =>
    createJudge({ fields, knowledge, profile, asOf, dateOrder: null, rules }).withoutField;

  const notRun: RuleNotRun[] = rulesOff.map((ruleId) => ({
    ruleId,
    reasonId: 'off',
    reason: 'The options switch it off.',
  }));
  const on = DAY_RULES.filter(({ id }) => !rulesOff.includes(id));
  const able = on.filter(({ needsToday }) => needsToday !== true || asOf !== null);
  for (const { id: ruleId } of on.filter((rule) => !able.includes(rule)))
    notRun.push({ ruleId, reasonId: 'no-today', reason: 'The options do not say the day of the check ("asOf").' });
  const gaps = withoutField(able, declared.value.fields);
  if (list !== null) {
    for (const gap of gaps)
      notRun.push({ ruleId: gap.ruleId, reasonId: 'no-column', reason: messageText({ ...gap, rows: [] }).title });
  }
  for (const ruleId of BEYOND_A_DAY) {
    if (rulesOff.includes(ruleId)) continue;
    notRun.push({ ruleId, reasonId: 'beyond-a-day', reason: "It needs more than one client's day." });
  }
  const open = list === null ? able.filter(({ id }) => gaps.some(({ ruleId }) => ruleId === id)) : [];
  const silent = new Set([...notRun.map(({ ruleId }) => ruleId), ...open.map(({ id }) => id)]);
  return ok({
    version: product.version,
    tables: Object.values(knowledge.stamps).map(({ name, edition, from, to }) => {
      return { name, edition, from: isoDate(from), to: isoDate(to) };
    }),
    rules: DAY_RULES.map(({ id }) => id).filter((id) => !silent.has(id)),
    rulesIfFields: open.map((rule) => ({ ruleId: rule.id, fields: fieldsFor(rule, withoutField) })),
    rulesNotRun: notRun,
  });
}

/** A call without them is refused. */
const LEAST_FIELDS = 'code';

type WithoutField = (rules: readonly Rule[], fields: RecordFields) => readonly RuleWithoutField[];

/** Asks the rule again and again, each time with the field that it lacked. */
function fieldsFor(rule: Rule, withoutField: WithoutField): readonly string[] {
  const wanted: string[] = [];
  for (;;) {
    const declared = fieldsOf([LEAST_FIELDS, ...wanted].join());
    if (!declared.ok) throw new Error(declared.error);
    const [gap] = withoutField([rule], declared.value.fields);
    if (gap === undefined) return wanted;
    const lacked = gap.data['field'] as ColumnRole;
    const name = SHEET_FIELD_NAMES[lacked] ?? lacked;
    // A mistake of ours: a rule that lacks what it was given would be asked for ever.
    if (wanted.includes(name)) throw new Error(`${rule.id} lacks ${name}`);
    wanted.push(name);
  }
}

const isoDate = (date: CivilDate | null): string | null => (date === null ? null : formatIsoDate(date));
