import { unitsAnswer } from '../../answers';
import { minutes, type Code, type CountingRule } from '../../domain';
import { countUnits, type UnitCount } from '../../units';
import { EXIT, UsageError, type Command, type Context } from '../command';
import { json } from '../json';
import { codeOperand, minutesValue, ruleOption } from '../read-values';

const RULE_NAMES: Readonly<Record<CountingRule, string>> = {
  cms: 'CMS total time (Medicare Claims Processing Manual, ch. 5, 20.2.C)',
  midpoint: 'CPT midpoint, each code alone',
  full15: "full 15 minutes, a clinic's own choice",
};

export const units: Command = {
  name: 'units',
  operands: 'CODE=MINUTES...',
  summary: 'Counts the units of one session and shows the arithmetic.',
  details:
    'Each operand is a code and its minutes, e.g. 97110=33 97140=7. Without --rule the CMS rule counts. Where the manual leaves ' +
    'the choice to the clinician, one valid allocation is shown and the tie is named.',
  options: [
    { name: 'rule', value: 'RULE', help: 'cms (default), midpoint or full15' },
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  run(args, context) {
    if (args.words.length === 0) throw new UsageError('units wants at least one CODE=MINUTES, for example 97110=33.');
    const services = args.words.map((word) => service(word, context));
    const count = countUnits(services, ruleOption(args) ?? 'cms');
    context.io.out(args.has('json') ? json('units', unitsAnswer(count)) : asText(count));
    return EXIT.nothingFound;
  },
};

function service(word: string, { knowledge }: Context) {
  const [text = '', time, ...more] = word.split('=');
  if (time === undefined || more.length > 0) {
    throw new UsageError(`"${word}" is not CODE=MINUTES, for example 97110=33.`);
  }
  const code = codeOperand(text);
  const row = knowledge().code(code);
  if (!row) throw new UsageError(`${code} is outside this product's codes, so its units cannot be counted.`);
  return { code, minutes: minutes(minutesValue(time, code)), unitMinutes: row.unitMinutes };
}

function asText(count: UnitCount): string {
  const lines = count.lines.map((l) => {
    const line = `  ${l.code}  ${String(l.minutes).padStart(4)} min  ${l.units} ${l.units === 1 ? 'unit ' : 'units'}`;
    return l.timed
      ? `${line}  (${l.full} full, ${l.remainder} min left${l.extra ? ', 1 extra' : ''})`
      : `${line}  (untimed)`;
  });
  return [
    `${count.totalMinutes} timed minutes: ${count.total} ${count.total === 1 ? 'unit' : 'units'} by ${RULE_NAMES[count.rule]}`,
    ...lines,
    ...(count.tie ? [`Either: ${tieText(count.tie)} The choice is the clinician's.`] : []),
  ].join('\n');
}

const tieText = ({ codes, extra }: { codes: readonly Code[]; extra: number }) =>
  `${extra} more ${extra === 1 ? 'unit goes to one' : `units go to ${extra}`} of ${codes.join(', ')}, whose remainders are equal.`;
