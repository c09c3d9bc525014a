import { code, minutes } from '../../../src/domain';
import type { CountedService } from '../../../src/units';

/** A service of 15-minute units; `null` as length for an untimed one. */
export const service = (name: string, mins: number, unitMinutes: number | null = 15): CountedService => ({
  code: code(name),
  minutes: minutes(mins),
  unitMinutes,
});

/** The table as CMS prints it, up to 8 units, and "the pattern remains the same" (facts of the field, 1.1). */
export const CMS_TABLE: readonly (readonly [from: number, to: number, units: number])[] = [
  [0, 7, 0],
  [8, 22, 1],
  [23, 37, 2],
  [38, 52, 3],
  [53, 67, 4],
  [68, 82, 5],
  [83, 97, 6],
  [98, 112, 7],
  [113, 127, 8],
  [128, 142, 9],
  [143, 157, 10],
  [158, 172, 11],
  [173, 187, 12],
  [188, 202, 13],
  [203, 217, 14],
  [218, 232, 15],
  [233, 247, 16],
];

export function fromTable(total: number): number {
  const row = CMS_TABLE.find(([from, to]) => total >= from && total <= to);
  if (!row) throw new Error(`${total} minutes are beyond the table written out here`);
  return row[2];
}
