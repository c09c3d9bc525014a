import { codeAnswer, statusOn, type CodeStatus } from '../../answers';
import { formatIsoDate, type CivilDate } from '../../domain';
import type { CapRow, CodeRow } from '../../reference';
import { EXIT, UsageError, type Command } from '../command';
import { json } from '../json';
import { codeOperand, dateOption } from '../read-values';

export const code: Command = {
  name: 'code',
  operands: 'CODE',
  summary: 'Tells what is known about a code: in force or not, timed or not, what replaced it, its cap.',
  options: [
    { name: 'date', value: 'DATE', help: 'date of service, YYYY-MM-DD' },
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  run(args, { io, knowledge }) {
    const [word, ...more] = args.words;
    if (word === undefined || more.length > 0)
      throw new UsageError('code wants exactly one code, for example: code 97140.');
    const wanted = codeOperand(word);
    const row = knowledge().code(wanted);
    const cap = knowledge().cap(wanted);
    const date = dateOption(args);
    if (args.has('json')) io.out(json('code', codeAnswer(knowledge(), wanted, date)));
    else
      io.out(
        row ? asText(row, cap, date) : `${wanted} is well formed and outside this product's codes: not checkable.`,
      );
    return EXIT.nothingFound;
  },
};

const day = (date: CivilDate | null) => (date === null ? null : formatIsoDate(date));

function asText(row: CodeRow, cap: CapRow | undefined, date: CivilDate | null): string {
  const status = statusOn(row, date);
  const ended = row.to === null ? '' : ` Last day: ${formatIsoDate(row.to)}.`;
  const successors = row.replacedBy.length ? ` Replaced by ${row.replacedBy.join(', ')}.` : '';
  const words: Readonly<Record<CodeStatus, string>> = {
    'in-force': `In force on ${day(date)}.`,
    ended: `Not in force on ${day(date)}.${ended}${successors}`,
    'not-yet': `Not yet in force on ${day(date)}. First day: ${day(row.from)}.`,
    'never-valid': `Printed in guides, but never a code of this meaning.${successors}`,
    'not-asked': `${ended}${successors}`.trim(),
  };
  return [
    `${row.code}: ${row.description}`,
    row.timed ? `Timed, ${row.unitMinutes} minutes a unit.` : 'Untimed: one unit, minutes not counted.',
    words[status],
    cap ? `Medicare's cap: ${cap.units} units a day (adjudication indicator ${cap.indicator}).` : '',
    row.confidence === 'unverified' ? 'Unverified: shown, but no authority.' : '',
    row.note ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}
