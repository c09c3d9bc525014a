import {
  mayRaiseError,
  severityRank,
  type CellRef,
  type Confidence,
  type Finding,
  type MessageData,
  type NotCheckable,
  type Severity,
} from '../../domain';
import type { Report, Rule, Service } from '../../rules';

/** Gathers what the rules yield, and puts it in the order in which people read it. */
export class Collector {
  private readonly findings: Finding[] = [];
  private readonly sheetGaps: NotCheckable[] = [];
  private readonly gaps = new Map<string, { ruleId: string; reasonId: string; data: MessageData; rows: number[] }>();
  readonly rulesRun = new Set<string>();

  add(rule: Rule, group: readonly Service[], report: Report): void {
    const services = report.services ?? group;
    if ('notCheckable' in report) {
      this.addGap(
        rule.id,
        report.notCheckable,
        report.data ?? {},
        services.map(({ line }) => line.row),
      );
      return;
    }
    const authority = report.authority ?? rule.authority;
    const denial = report.denial ?? rule.denial;
    this.findings.push({
      ruleId: rule.id,
      messageId: report.messageId,
      data: report.data,
      severity: severityOf(rule.severity, report.severity, authority.confidence),
      rows: ascending(services.map(({ line }) => line.row)),
      cells: report.cells ?? cellsOf(services),
      authority,
      ...(denial === undefined ? {} : { denial }),
      ...(report.steps ? { steps: report.steps } : {}),
      ...(report.fixes && report.fixes.length > 0 ? { fixes: report.fixes } : {}),
    });
  }

  /** The same reason of the same rule is one entry, whatever the number of rows. */
  addGap(ruleId: string, reasonId: string, data: MessageData, rows: Iterable<number>): void {
    let key = `${ruleId} ${reasonId}`;
    for (const name in data) key += ` ${name}=${data[name]}`;
    let gap = this.gaps.get(key);
    if (!gap) this.gaps.set(key, (gap = { ruleId, reasonId, data, rows: [] }));
    for (const row of rows) if (gap.rows.at(-1) !== row) gap.rows.push(row);
  }

  /** What is so for the whole sheet: all of its rows, ascending; the list is kept as it is. */
  addSheetGap(ruleId: string, reasonId: string, data: MessageData, rows: readonly number[]): void {
    this.sheetGaps.push({ ruleId, reasonId, data, rows });
  }

  close(): { readonly findings: readonly Finding[]; readonly notCheckable: readonly NotCheckable[] } {
    return {
      findings: this.findings.sort(inOrder),
      notCheckable: [
        ...this.sheetGaps,
        ...[...this.gaps.values()].map((gap) => ({ ...gap, rows: ascending(gap.rows) })),
      ].sort(
        (a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || compare(a.ruleId, b.ruleId) || compare(a.reasonId, b.reasonId),
      ),
    };
  }
}

/** What rests on less than a verified source is shown as advice, and never as an error. */
export function severityOf(rule: Severity, asked: Severity | undefined, confidence: Confidence): Severity {
  const severity = asked !== undefined && severityRank(asked) > severityRank(rule) ? asked : rule;
  return mayRaiseError(confidence) || severityRank(severity) >= severityRank('advice') ? severity : 'advice';
}

const inOrder = (a: Finding, b: Finding): number =>
  a.rows[0]! - b.rows[0]! ||
  severityRank(a.severity) - severityRank(b.severity) ||
  compare(a.ruleId, b.ruleId) ||
  compare(a.rows.join(), b.rows.join()) ||
  compare(JSON.stringify(a.data), JSON.stringify(b.data));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ascending = (rows: readonly number[]): readonly number[] =>
  rows.every((row, at) => at === 0 || row > rows[at - 1]!) ? rows : [...new Set(rows)].sort((a, b) => a - b);

const cellsOf = (services: readonly Service[]): readonly CellRef[] =>
  services.map(({ line }) => ({ row: line.row, field: line.code === null ? 'date' : 'code' }));
