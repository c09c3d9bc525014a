import { formatIsoDate } from '../../domain';
import type { PairAnswer, PayerRow } from '../../reference';
import { cellFunction } from '../cell-function';
import { readCode, readDate, readText } from '../cells';
import { notCheckable, notChecked, tableName, UNKNOWN_CODE } from './words';

/** PAIR: may two codes go together for one client on one day, and under which modifier on which line, by which table. */
export const pair = cellFunction({
  id: 'PAIR',
  parameters: ['code1', 'code2', 'date', 'payer', 'profile'],
  answer([first = null, second = null, dateCell = null, payerCell = null], { knowledge, profile }) {
    const a = readCode(first, 'code1');
    const b = readCode(second, 'code2');
    if (!a.ok) return notCheckable(a.error);
    if (!b.ok) return notCheckable(b.error);
    const date = readDate(dateCell);
    if (!date.ok) return notCheckable(date.error);
    if (a.value === null && b.value === null) return '';
    if (a.value === null || b.value === null) return notCheckable('one code is missing');
    if (a.value === b.value) return 'one code: a day has it on one line, its units added up';
    const payerText = readText(payerCell) ?? profile.payer;
    const payer = payerText === null ? null : knowledge.payer(payerText);
    if (payer === undefined) return notCheckable('payer is not known');

    const answer = knowledge.pair(a.value, b.value, date.value);
    if (answer.status === 'unknown-code') return notCheckable(UNKNOWN_CODE);
    return notChecked(`${verdict(answer)} (${tableName(answer.stamp)}${outside(answer)})${binding(payer)}`, [
      payer === null && 'payer',
      date.value === null && 'date',
    ]);
  },
});

function verdict({ status, indicator, until, column1, column2 }: PairAnswer): string {
  if (status === 'none') return 'yes - no edit';
  const end = until === null ? '' : `; edit ends ${formatIsoDate(until)}`;
  return indicator === 0
    ? `no - ${column2} is never paid with ${column1} on one day, no modifier separates them${end}`
    : `only if separate - 59 or X{EPSU} on ${column2} (column 2 of ${column1})${end}`;
}

const outside = ({ outsideTable }: PairAnswer): string => (outsideTable ? '; the date is outside this table' : '');

function binding(payer: PayerRow | null): string {
  if (payer === null) return '';
  const { value } = payer.pairsBind;
  if (value === 'yes') return `; ${payer.name} follows it`;
  return value === 'no' ? `; ${payer.name} does not follow it` : `; not known whether ${payer.name} follows it`;
}
