import { check, type CheckReport } from '../../../src/check';
import {
  code,
  EMPTY_PROFILE,
  isoDate,
  lineTable,
  minutes,
  serviceLine,
  units,
  type Field,
  type Profile,
  type ServiceLine,
} from '../../../src/domain';
import type { Rule } from '../../../src/rules';
import { testKnowledge } from '../knowledge';

export interface LineFacts extends Partial<Omit<ServiceLine, 'date' | 'code' | 'units' | 'minutes'>> {
  readonly date?: string | null;
  readonly code?: string | null;
  readonly units?: number | null;
  readonly minutes?: number | null;
}

/** A line of an invented client of an ordinary day. */
export const lineOf = ({ date, code: name, units: billed, minutes: mins, ...rest }: LineFacts, row = 0): ServiceLine =>
  serviceLine({
    row,
    client: 1,
    date: date === null ? null : isoDate(date ?? '2024-08-05'),
    code: name === null ? null : code(name ?? '97124'),
    units: billed === null ? null : units(billed ?? 1),
    minutes: mins === null ? null : minutes(mins ?? 15),
    ...rest,
  });

export const linesOf = (...facts: readonly LineFacts[]): readonly ServiceLine[] => facts.map(lineOf);

export interface Asked {
  readonly rules?: readonly Rule[];
  readonly columns?: readonly Field[];
  readonly profile?: Partial<Profile>;
}

/** Checks lines that stand in a sheet; its columns are those that any line fills, unless they are named. */
export function checkLines(lines: readonly ServiceLine[], { rules, columns, profile }: Asked = {}): CheckReport {
  const table = lineTable(lines, columns && new Set(columns));
  return check({
    table,
    knowledge: testKnowledge(),
    profile: { ...EMPTY_PROFILE, ...profile },
    asOf: isoDate('2026-11-24'),
    ...(rules && { rules }),
  });
}
