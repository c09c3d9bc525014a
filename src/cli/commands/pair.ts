import { pairAnswer } from '../../answers';
import { formatIsoDate } from '../../domain';
import type { PairAnswer, PayerRow } from '../../reference';
import { EXIT, UsageError, type Command } from '../command';
import { json } from '../json';
import { codeOperand, dateOption } from '../read-values';

export const pair: Command = {
  name: 'pair',
  operands: 'CODE CODE',
  summary: 'Tells whether two codes may be billed for one client on one day.',
  options: [
    { name: 'date', value: 'DATE', help: "date of service, YYYY-MM-DD; without it, the table's own time" },
    { name: 'payer', value: 'NAME', help: 'says whether the table binds this payer' },
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  run(args, { io, knowledge }) {
    const [a, b, ...more] = args.words;
    if (a === undefined || b === undefined || more.length > 0) {
      throw new UsageError('pair wants exactly two codes, for example: pair 97140 97124.');
    }
    const known = knowledge();
    const answer = known.pair(codeOperand(a), codeOperand(b), dateOption(args));
    const name = args.value('payer');
    const payer = name === undefined ? undefined : known.payer(name);
    if (name !== undefined && !payer) throw new UsageError(`The payer "${name}" is not known, or several fit.`);
    io.out(args.has('json') ? json('pair', pairAnswer(answer, payer)) : asText(answer, payer));
    return EXIT.nothingFound;
  },
};

function asText(answer: PairAnswer, payer: PayerRow | undefined): string {
  const { column1, column2, stamp } = answer;
  const table = `${stamp.name} ${stamp.edition}`;
  const lines = [`${column1} (column 1) with ${column2} (column 2): ${verdict(answer)}`, `By ${table}.`];
  if (answer.outsideTable)
    lines.push('The date lies outside the days that this table speaks about: check a newer edition.');
  if (payer) {
    const binds = {
      yes: 'follows',
      no: 'does not follow',
      unknown: 'may or may not follow: it is not known whether it uses',
    };
    lines.push(`${payer.name} ${binds[payer.pairsBind.value]} this table.`);
  }
  return lines.join('\n');
}

function verdict({ status, indicator, until, column2 }: PairAnswer): string {
  if (status === 'unknown-code') return "not checkable: one of them is outside this product's codes.";
  if (status === 'none') return 'no edit; both may be billed.';
  const bar =
    indicator === 0
      ? 'never together on one day; no modifier separates them.'
      : `only where they were separate, with 59 or X{EPSU} (by default on ${column2}).`;
  return until === null ? bar : `${bar} The edit ended on ${formatIsoDate(until)}.`;
}
