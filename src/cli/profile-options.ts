import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { COUNTING_RULES, type Profile } from '../domain';
import { type Arguments, type Option, UsageError } from './command';
import { ruleOption } from './read-values';

/** What a clinic says about itself, as flags; they stand before the file of `--profile`. */
export const PROFILE_OPTIONS: readonly Option[] = [
  {
    name: 'profile',
    value: 'FILE',
    help: 'a JSON file with license, state, payer, countingRule, hoursWorked, rulesOff',
  },
  {
    name: 'license',
    value: 'TEXT',
    help: 'license of who gave the services, where no column says so, e.g. "LMT; PNF"',
  },
  { name: 'state', value: 'STATE', help: 'US state or territory, where no column says so' },
  { name: 'payer', value: 'NAME', help: 'payer, where no column says so' },
  { name: 'rule', value: 'RULE', help: "the clinic's own counting rule: cms, midpoint or full15" },
  { name: 'hours', value: 'HOURS', help: 'longest working day of a provider' },
  { name: 'rules-off', value: 'IDS', help: 'rules that are not to run, by id, with commas' },
];

const text = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1)));
const PROFILE = v.strictObject({
  license: v.optional(text),
  state: v.optional(text),
  payer: v.optional(text),
  countingRule: v.optional(v.nullable(v.picklist(COUNTING_RULES))),
  hoursWorked: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(24)))),
  rulesOff: v.optional(v.array(v.string())),
});

/**
 * What flags and the file of `--profile` say; `base` (the workbook's own settings) answers for the rest. Throws `UsageError`
 * naming the flag or the file's key that is wrong.
 */
export function profileFrom(args: Arguments): (base: Profile) => Profile {
  const file = args.value('profile');
  const kept = file === undefined ? {} : profileFile(file);
  const hours = args.value('hours');
  const off = args.value('rules-off')?.split(',');
  const said = {
    license: args.value('license') ?? kept.license,
    state: args.value('state') ?? kept.state,
    payer: args.value('payer') ?? kept.payer,
    countingRule: ruleOption(args) ?? kept.countingRule,
    hoursWorked: hours === undefined ? kept.hoursWorked : hoursValue(hours),
    rulesOff: off?.map((id) => id.trim()) ?? kept.rulesOff,
  };
  return (base) => ({
    ...base,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  });
}

function profileFile(path: string): v.InferOutput<typeof PROFILE> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`--profile ${path}: ${missing ? 'there is no such file' : 'this is no JSON file'}.`);
  }
  const read = v.safeParse(PROFILE, content);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const key = v.getDotPath(issue);
  throw new UsageError(`--profile ${path}: ${key === null ? '' : `"${key}" is not right: `}${issue.message}.`);
}

function hoursValue(text: string): number {
  const hours = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (hours >= 1 && hours <= 24) return hours;
  throw new UsageError(`--hours takes a number from 1 to 24; "${text}" is none.`);
}
