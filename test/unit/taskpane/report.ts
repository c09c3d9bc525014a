import type { CheckReport } from '../../../src/check';
import type { Finding, NotCheckable, Severity, Stamp } from '../../../src/domain';
import { SEVERITIES } from '../../../src/domain';

export const finding = (
  rows: readonly number[],
  severity: Severity = 'error',
  more: Partial<Finding> = {},
): Finding => ({
  ruleId: 'units-not-supported',
  messageId: 'tooMany',
  data: { billed: 4, supported: 3 },
  severity,
  rows,
  field: 'units',
  authority: { name: 'Invented manual', detail: 'ch. 5', confidence: 'verified' },
  ...more,
});

export const gap = (rows: readonly number[], reasonId = 'minutes-blank'): NotCheckable => ({
  ruleId: 'units-not-supported',
  reasonId,
  data: {},
  rows,
});

const STAMP: Stamp = { name: 'Invented table', edition: '2024Q3', from: null, to: null };

export function report(findings: readonly Finding[], notCheckable: readonly NotCheckable[], rows = 5): CheckReport {
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
  ) as Record<Severity, number>;
  return {
    rows,
    lines: rows,
    sessions: rows,
    supportedRows: rows - new Set([...findings, ...notCheckable].flatMap((one) => one.rows)).size,
    findings,
    notCheckable,
    counts,
    rulesRun: ['units-not-supported'],
    stamps: {
      codes: STAMP,
      pairs: STAMP,
      caps: STAMP,
      techniques: STAMP,
      licenses: STAMP,
      states: STAMP,
      payers: STAMP,
    },
  };
}
