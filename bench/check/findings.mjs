/** The words of the job's findings, and the one number that shows whether two competitors found the same. */
import { createHash } from 'node:crypto';

export const unitsText = (units) => (units === 1 ? '1 unit' : `${units} units`);

export const MESSAGES = {
  tooMany: (billed, minutes, supported, payer) =>
    `${unitsText(billed)} billed, ${minutes} minutes support ${supported} - ${payer}.`,
  spread: (billed, minutes, payer) =>
    `${unitsText(billed)} billed for ${minutes} minutes, but not on the codes whose minutes support them - ${payer}.`,
  never: (column1, column2) => `${column2} is not payable with ${column1} on one day; no modifier separates them.`,
  modifier: (column1, column2) =>
    `${column2} with ${column1} on one day is paid only as a separate service, with 59 or X{EPSU}; none is there.`,
  column1: (column1, column2) =>
    `The modifier that separates ${column2} from ${column1} stands on ${column1}; this payer may look for it on ${column2} only.`,
  cap: (indicator, code, units, cap) => {
    if (cap === 0) return `Medicare does not pay this code: the cap of ${code} is 0.`;
    if (indicator === 1) return `${unitsText(units)} of ${code} on one line; the cap for a line is ${cap}.`;
    const more = indicator === 3 ? ', and records may support more' : '';
    return `${unitsText(units)} of ${code} on one day; the cap is ${cap}${more}.`;
  },
  license: (code, license) => `${code} is not for ${license}.`,
};

/** A finding as a line: rule, severity, rows from 0, words. */
export const lineOf = ({ ruleId, severity, rows, message }) =>
  `${ruleId}\t${severity}\t${[...rows].join()}\t${message}`;

export function hashOf(findings) {
  const lines = findings.map(lineOf).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
