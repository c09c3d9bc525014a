import {
  inStretches,
  mayRaiseError,
  severityRank,
  type Confidence,
  type Field,
  type Finding,
  type LineTable,
  type MessageData,
  type NotCheckable,
  type Severity,
} from '../../domain';
import type { Report, Rule, Service } from '../../rules';
import { RowList, SameRows } from './row-list';

/** One reason of one rule, with all of its rows. */
export interface Gap extends Omit<NotCheckable, 'rows'> {
  readonly rows: RowList;
}

/** A finding on its way. */
export type Made = { -readonly [Key in keyof Finding]: Finding[Key] };

/** Gathers what the rules yield, and puts it in the order in which people read it. */
export class Collector {
  protected readonly findings: Finding[] = [];
  private readonly sheetGaps: NotCheckable[] = [];
  private readonly gaps = new Map<string, Gap>();
  readonly rulesRun = new Set<string>();

  constructor(protected readonly table: Pick<LineTable, 'values' | 'rowCount'>) {}

  add(rule: Rule, group: readonly Service[], report: Report): void {
    const services = report.services ?? group;
    if ('notCheckable' in report) {
      this.addGap(rule.id, report.notCheckable, report.data ?? {}, rowsOf(services));
      return;
    }
    // A mistake of ours: a finding without a line would be lost among those that have one.
    if (services.length === 0) throw new RangeError(rule.id);
    const authority = report.authority ?? rule.authority;
    const denial = report.denial ?? rule.denial;
    const rows = ascending(rowsOf(services));
    const finding: Made = {
      ruleId: rule.id,
      messageId: report.messageId,
      data: report.data,
      severity: severityOf(rule.severity, report.severity, authority.confidence),
      rows,
      field: report.field === undefined ? codeOrDate(services, rows) : report.field,
      authority,
    };
    const parts = partsOf(services, rows);
    if (parts !== undefined) finding.parts = parts;
    if (denial !== undefined) finding.denial = denial;
    if (report.steps) finding.steps = report.steps;
    if (report.fixes?.length) finding.fixes = report.fixes;
    this.findings.push(finding);
  }

  /** The same reason of the same rule is one entry, whatever the number of rows. */
  addGap(ruleId: string, reasonId: string, data: MessageData, rows: readonly number[]): Gap {
    let key = `${ruleId} ${reasonId}`;
    for (const name in data) key += ` ${name}=${data[name]}`;
    let gap = this.gaps.get(key);
    if (!gap) this.gaps.set(key, (gap = { ruleId, reasonId, data, rows: new RowList() }));
    for (const row of rows) gap.rows.add(row);
    return gap;
  }

  /** What is so for the whole sheet: all of its rows, ascending; the list is kept as it is. */
  addSheetGap(ruleId: string, reasonId: string, data: MessageData, rows: readonly number[]): void {
    this.sheetGaps.push({ ruleId, reasonId, data, rows });
  }

  /** Everything in order; it yields now and then, so that others can work. */
  *close(): Generator<void, { readonly findings: readonly Finding[]; readonly notCheckable: readonly NotCheckable[] }> {
    const lists = new SameRows();
    const gaps: NotCheckable[] = [];
    for (const gap of this.gaps.values()) {
      gaps.push({ ...gap, rows: lists.of(yield* ascendingInStretches(gap.rows.values(), this.table.rowCount)) });
      yield;
    }
    const notCheckable = [...this.sheetGaps, ...gaps].sort(
      (a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || compare(a.ruleId, b.ruleId) || compare(a.reasonId, b.reasonId),
    );
    yield;
    return { findings: yield* this.inOrder(), notCheckable };
  }

  protected *inOrder(): Generator<void, readonly Finding[]> {
    return this.findings.sort(inOrder);
  }
}

/** What rests on less than a verified source is shown as advice, and never as an error. */
export function severityOf(rule: Severity, asked: Severity | undefined, confidence: Confidence): Severity {
  const severity = asked !== undefined && severityRank(asked) > severityRank(rule) ? asked : rule;
  return mayRaiseError(confidence) || severityRank(severity) >= severityRank('advice') ? severity : 'advice';
}

export const inOrder = (a: Finding, b: Finding): number =>
  a.rows[0]! - b.rows[0]! ||
  severityRank(a.severity) - severityRank(b.severity) ||
  compare(a.ruleId, b.ruleId) ||
  compare(a.rows.join(), b.rows.join()) ||
  compare(JSON.stringify(a.data), JSON.stringify(b.data));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Among so many rows for each of them, a few are put in order by sorting. */
const SPARSE = 64;

/** Each row once, from the first to the last: of a few. */
export function ascending(rows: readonly number[]): readonly number[] {
  const rises = rows.every((row, at) => at === 0 || row > rows[at - 1]!);
  return rises ? rows : [...new Set(rows)].sort((a, b) => a - b);
}

/** The same of many rows below `rowCount`; it yields now and then, so that others can work. */
export function* ascendingInStretches(rows: Int32Array, rowCount: number): Generator<void, readonly number[]> {
  if (rows.length * SPARSE < rowCount) return ascending([...rows]);
  const has = new Uint8Array(rowCount);
  yield* inStretches(rows.length, (from, end) => mark(rows, has, from, end));
  const found: number[] = [];
  yield* inStretches(rowCount, (from, end) => addMarked(has, found, from, end));
  return found;
}

function mark(rows: Int32Array, has: Uint8Array, from: number, end: number): void {
  for (let at = from; at < end; at++) has[rows[at]!] = 1;
}

function addMarked(has: Uint8Array, found: number[], from: number, end: number): void {
  for (let row = from; row < end; row++) if (has[row] === 1) found.push(row);
}

export const rowsOf = (services: readonly Service[]): readonly number[] => services.map(({ line }) => line.row);

/** Which services of each row they are; undefined where all are the first ones, as on a sheet of one service a row. */
function partsOf(services: readonly Service[], rows: readonly number[]): Finding['parts'] {
  if (services.every(({ line }) => line.part === 0)) return undefined;
  const parts = new Map<number, number[]>(rows.map((row) => [row, []]));
  for (const { line } of services) parts.get(line.row)!.push(line.part);
  return [...parts.values()].map(ascending);
}

/** The code, or the date of a row without one. */
function codeOrDate(services: readonly Service[], rows: readonly number[]): Field | readonly Field[] {
  const coded = services.filter(({ line }) => line.code !== null);
  if (coded.length === services.length) return 'code';
  const codedRows = new Set(rowsOf(coded));
  return rows.map((row) => (codedRows.has(row) ? 'code' : 'date'));
}
