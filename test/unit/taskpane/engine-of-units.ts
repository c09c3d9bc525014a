import type { CheckReport } from '../../../src/check';
import type { Finding, LineTable, NotCheckable } from '../../../src/domain';
import { finding, gap, report } from './report';

const QUARTER = 15;

/** An invented engine: more units than whole quarters of an hour is a finding over the client's day. */
export function unitsReport(table: LineTable): CheckReport {
  const days = new Map<string, { rows: number[]; units: number; minutes: number }>();
  const gaps: number[] = [];
  for (let at = 0; at < table.length; at++) {
    const { row, client, date, units, minutes } = table.line(at);
    if (minutes === null) {
      gaps.push(row);
      continue;
    }
    const key = `${client} ${date}`;
    const day = days.get(key) ?? { rows: [], units: 0, minutes: 0 };
    days.set(key, { rows: [...day.rows, row], units: day.units + (units ?? 0), minutes: day.minutes + minutes });
  }
  const findings: Finding[] = [];
  for (const { rows, units, minutes } of days.values()) {
    const supported = Math.floor(minutes / QUARTER);
    if (units <= supported) continue;
    const data = { billed: units, supported };
    const fixes =
      rows.length === 1
        ? [{ kind: 'set-units' as const, row: rows[0]!, part: 0, before: units, after: supported }]
        : [];
    findings.push(finding(rows, 'error', { data, fixes }));
  }
  const notCheckable: NotCheckable[] = gaps.length > 0 ? [gap(gaps)] : [];
  return report(findings, notCheckable, table.rowCount);
}
