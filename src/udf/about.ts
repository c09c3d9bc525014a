import product from '../../package.json';
import { fail, formatIsoDate, ok, type CivilDate, type Result } from '../domain';
import type { Knowledge } from '../reference';
import { DAY_RULES, messagesOf } from '../rules';
import { createJudge } from '../transform';
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
  /** Rules that run, by id. */
  readonly rules: readonly string[];
  readonly rulesNotRun: readonly RuleNotRun[];
}

export interface RuleNotRun {
  readonly ruleId: string;
  readonly reasonId: 'off' | 'no-column' | 'beyond-a-day';
  readonly reason: string;
}

/** Rules that need more than one client's day. By name alone: the rules themselves are no part of the script. */
export const BEYOND_A_DAY: readonly string[] = [
  ...['overlapping-times', 'same-start-twice', 'provider-minutes', 'visits-authorized', 'progress-report'],
  ...['lni-massage-visits', 'order-missing', 'kx-modifier', 'outside-table', 'payer-limit-unknown'],
  ...['same-minutes-always', 'average-below-15', 'most-always', 'two-manual-codes-always', 'client-two-spellings'],
];

const messageText = messagesOf(DAY_RULES);

/** Which rules lack a column can be told where the options say the fields; else it depends on the records of each call. */
export function about(given: unknown, knowledge: Knowledge): Result<UdfAbout, string> {
  const options = readOptions(given);
  if (!options.ok) return options;
  const { fields: list, profile } = options.value;
  const { rulesOff } = profile;
  const unknown = rulesOff.find((id) => !DAY_RULES.some((rule) => rule.id === id) && !BEYOND_A_DAY.includes(id));
  if (unknown !== undefined) return fail(`"rulesOff" names "${unknown}", which is no rule`);
  const notRun: RuleNotRun[] = rulesOff.map((ruleId) => ({
    ruleId,
    reasonId: 'off',
    reason: 'The options switch it off.',
  }));
  if (list !== null) {
    const declared = fieldsOf(list);
    if (!declared.ok) return declared;
    const judge = createJudge({ fields: declared.value.fields, knowledge, profile, asOf: null, dateOrder: null });
    for (const gap of judge.withoutField) {
      notRun.push({ ruleId: gap.ruleId, reasonId: 'no-column', reason: messageText({ ...gap, rows: [] }).title });
    }
  }
  for (const ruleId of BEYOND_A_DAY) {
    if (rulesOff.includes(ruleId)) continue;
    notRun.push({ ruleId, reasonId: 'beyond-a-day', reason: "It needs more than one client's day." });
  }
  const silent = new Set(notRun.map(({ ruleId }) => ruleId));
  return ok({
    version: product.version,
    tables: Object.values(knowledge.stamps).map(({ name, edition, from, to }) => {
      return { name, edition, from: isoDate(from), to: isoDate(to) };
    }),
    rules: DAY_RULES.map(({ id }) => id).filter((id) => !silent.has(id)),
    rulesNotRun: notRun,
  });
}

const isoDate = (date: CivilDate | null): string | null => (date === null ? null : formatIsoDate(date));
