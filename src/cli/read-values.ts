import { COUNTING_RULES, parseCode, parseIsoDate, type CivilDate, type Code, type CountingRule } from '../domain';
import { type Arguments, UsageError } from './command';

/** `--date`, or null where it is not given. */
export function dateOption(args: Arguments, name = 'date'): CivilDate | null {
  const text = args.value(name);
  if (text === undefined) return null;
  const date = parseIsoDate(text);
  if (date.ok) return date.value;
  throw new UsageError(
    date.error === 'not-iso'
      ? `--${name} takes a date as YYYY-MM-DD, for example 2026-03-02; "${text}" is none.`
      : `--${name}: there is no day ${text} in the calendar.`,
  );
}

export function codeOperand(text: string): Code {
  const code = parseCode(text);
  if (code.ok) return code.value;
  throw new UsageError(`"${text}" is not a procedure code: five characters such as 97140 or G0283.`);
}

export function minutesValue(text: string, what: string): number {
  const minutes = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (minutes >= 0 && minutes <= 1440) return minutes;
  throw new UsageError(`${what} takes minutes between 0 and 1440; "${text}" is none.`);
}

export function ruleOption(args: Arguments): CountingRule | null {
  const text = args.value('rule');
  if (text === undefined) return null;
  const rule = COUNTING_RULES.find((r) => r === text.toLowerCase());
  if (rule) return rule;
  throw new UsageError(`--rule takes one of ${COUNTING_RULES.join(', ')}; "${text}" is none.`);
}
