import { lineTable, type CivilDate, type LineTable, type ServiceLine } from '../../../domain';
import type { CheckReport } from '../../../check';
import type { CellValue } from '../../../excel';
import type { Knowledge } from '../../../reference';
import type { Rule, Scope } from '../../../rules';
import { createLineReader, type DateSystem, type ReadTable } from '../../../sheet';
import { withCleanCodes } from './clean-code';
import { hangsOnAll, saidBy } from './hangs-on-all';
import { cellsUnknown } from '../fixes/cell-of-fix';
import { itemsOf } from '../list/items';
import { patchReport } from './patch-report';
import type { PanePorts } from '../ports';
import { runInSlices, type Wanted } from '../slices';
import type { Checked } from '../state';

type CellsByRow = ReadonlyMap<number, readonly CellValue[]>;

/** What a rule of each kind looks at: the rows that have to be judged again together. */
interface Touched {
  readonly line: Set<number>;
  readonly clientDay: Set<number>;
  readonly providerDay: Set<number>;
  readonly client: Set<number>;
}

const SCOPES: readonly (readonly [keyof Touched, Scope])[] = [
  ['line', 'line'],
  ['clientDay', 'client-day'],
  ['providerDay', 'provider-day'],
  ['client', 'episode'],
];

export interface RecheckOptions {
  readonly dateSystem: DateSystem;
  readonly knowledge: Knowledge;
}

/**
 * Checks again what an edit of some rows can have changed: the rows themselves, the days of their clients and of their
 * providers, and their clients' visits over time; as they were and as they are now. The same value where nothing has
 * changed; null where Excel did not answer or nobody waits any more; 'all' where the edit may change how other rows are read, or
 * where that came to pass when the edit had been taken in: the rows by themselves would look as if nothing had changed.
 */
export async function recheckRows(
  ports: PanePorts,
  checked: Checked,
  rows: readonly number[],
  { dateSystem, knowledge }: RecheckOptions,
  wanted: Wanted,
): Promise<Checked | 'all' | null> {
  const { facts } = checked;
  const now = await readCells(ports, checked, rows);
  if (now === null || wanted.stopped) return null;
  const changed = rows.filter((row) => facts.printOf(now.get(row)!) !== facts.print(row));
  if (changed.length === 0) return checked;

  const touched: Touched = { line: new Set(), clientDay: new Set(), providerDay: new Set(), client: new Set() };
  touch(touched, checked, changed);
  const table = readTable(checked, changed, now, dateSystem);
  const lines = linesByRow(table);
  const days = facts.clientDays();
  const countLines = () => changed.reduce((sum, row) => sum + facts.lines(row).length, 0);
  const linesBefore = countLines();
  const before = saidBy(checked, changed);
  facts.update(new Map(changed.map((row) => [row, { cells: now.get(row)!, lines: lines.get(row) ?? [] }])));
  if (hangsOnAll(checked, before, now, table.columns)) return 'all';
  touch(touched, checked, changed);

  const around = [...new Set(Object.values(touched).flatMap((set: Set<number>) => [...set]))].sort((a, b) => a - b);
  const cells = await readCells(ports, checked, around);
  if (cells === null) return 'all';
  const ofSheet = ports.engine.rules.filter((rule) => rule.scope === 'sheet');
  const patterns = new Set(ofSheet.map(({ id }) => id));
  const sessions = checked.report.sessions + facts.clientDays() - days;
  let report: CheckReport = { ...checked.report, sessions, lines: checked.report.lines + countLines() - linesBefore };
  for (const [group, scope] of SCOPES) {
    const rules = ports.engine.rules.filter((rule) => rule.scope === scope);
    const own = [...touched[group]].sort((a, b) => a - b);
    // Facts without a column stand in other rows, perhaps in none of these.
    const read = { ...readTable(checked, own, cells, dateSystem), columns: checked.table.columns };
    const part = await checkRows(ports, read, rules, knowledge, wanted);
    if (part === null) return 'all';
    report = patchReport(report, part, new Set(rules.map((rule) => rule.id)), touched[group], facts, patterns);
  }
  if (ofSheet.length > 0 && facts.rows <= MOST_ROWS_OF_SHEET) {
    const rowsOfSheet = Array.from({ length: facts.rows }, (_, row) => row);
    const lines = rowsOfSheet.flatMap((row) => facts.keyedLines(row));
    // Spellings were compared over the whole sheet; the keys of an edit do not hold the names any more.
    const whole = { ...lineTable(lines, checked.table.columns), spellings: checked.table.spellings ?? [] };
    const part = await checkRows(ports, whole, ofSheet, knowledge, wanted);
    if (part === null) return 'all';
    report = patchReport(report, part, patterns, new Set(rowsOfSheet), facts, patterns);
  }
  report = withCleanCodes(report, facts, knowledge);
  return { ...checked, report, items: itemsOf(report, (finding) => cellsUnknown(finding, checked.columns, facts)) };
}

/** Rules about the whole sheet run again after each edit of a sheet up to this size; of larger ones at the next check. */
const MOST_ROWS_OF_SHEET = 20_000;

function touch(touched: Touched, { facts, columns }: Checked, changed: readonly number[]): void {
  // Services with the same clock on a client's day have no minutes of their own.
  const share = columns.start !== undefined && columns.end !== undefined;
  for (const row of changed) {
    touched.line.add(row);
    if (share) for (const other of facts.sameClientDay(row)) touched.line.add(other);
    for (const other of facts.sameClientDay(row)) touched.clientDay.add(other);
    for (const other of facts.sameProviderDay(row)) touched.providerDay.add(other);
    for (const other of facts.sameClient(row)) touched.client.add(other);
  }
}

async function readCells({ excel }: PanePorts, checked: Checked, rows: readonly number[]): Promise<CellsByRow | null> {
  const read = await excel.readRows(checked.worksheetId, checked.area, rows);
  if (!read.ok) return null;
  return new Map(rows.map((row, at) => [row, read.value[at]!]));
}

/** Reads rows by themselves; keys of clients and providers hold among these rows only. */
function readTable(checked: Checked, rows: readonly number[], cells: CellsByRow, dateSystem: DateSystem): ReadTable {
  // The whole column has settled the order of day and month; a few rows alone could not.
  const dateOrder = checked.notes?.dateOrder === 'day-first' ? 'day-first' : 'month-first';
  const reader = createLineReader(checked.found.mapping, { dateSystem, facts: checked.found.facts, dateOrder });
  for (const row of rows) reader.row(cells.get(row)!, row, checked.facts.above(row));
  return reader.finish();
}

function linesByRow(table: ReadTable): ReadonlyMap<number, readonly ServiceLine[]> {
  const lines = new Map<number, ServiceLine[]>();
  for (let at = 0; at < table.length; at++) {
    const line = table.line(at);
    lines.set(line.row, [...(lines.get(line.row) ?? []), line]);
  }
  return lines;
}

async function checkRows(
  { engine, store, clock }: PanePorts,
  table: LineTable,
  rules: readonly Rule[],
  knowledge: Knowledge,
  wanted: Wanted,
): Promise<CheckReport | null> {
  const asOf: CivilDate = clock.today();
  const { profile } = store.get();
  const run = await runInSlices(engine.check({ table, rules, knowledge, profile, asOf }), wanted);
  return run.done ? run.value : null;
}
