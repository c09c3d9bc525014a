import { checkInSlices, saidOnce, type CheckReport } from '../check';
import { formatIsoDate, type CivilDate, type NotCheckable, type Profile } from '../domain';
import type { Knowledge } from '../reference';
import { createLineReader, type FoundTable, type ReadTable } from '../sheet';
import type { OpenedSheet } from './open-tables';
import type { ProgressLine } from './progress';
import type { SheetReport } from './render/report';
import { FindingWords, GapWords } from './render/worded';

export interface CheckSettings {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  readonly asOf: CivilDate;
  readonly progress: ProgressLine;
}

/** Reads and checks one sheet; rows in the report are sheet rows, the first one is 1. */
export async function checkSheet(
  sheet: OpenedSheet,
  found: FoundTable,
  { knowledge, profile, asOf, progress }: CheckSettings,
): Promise<SheetReport> {
  const table = await readLines(sheet, found, progress);
  const work = checkInSlices({ table, knowledge, profile, asOf });
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const { done, total } = step.value;
    progress.show(() => `${sheet.file}: checked ${done} of ${total}`);
  }
  return worded(sheet, step.value, asOf, table, found.mapping.labels.length);
}

async function readLines(sheet: OpenedSheet, found: FoundTable, progress: ProgressLine): Promise<ReadTable> {
  const reader = createLineReader(found.mapping, { facts: found.facts, firstRow: found.firstDataRow });
  let at = 0;
  for await (const row of sheet.rows()) {
    if (at >= found.firstDataRow) reader.row(row, at);
    at++;
    progress.show(() => `${sheet.file}: read ${at} rows`);
  }
  return reader.finish();
}

/** A missing column is said once for the sheet, not against each of its rows. */
const ofRows = ({ reasonId }: NotCheckable): boolean => reasonId !== 'no-column';

/** In how many rows is there something that could not be checked? */
function countRows(gaps: readonly NotCheckable[], rowCount: number): number {
  const seen = new Uint8Array(rowCount);
  for (const { rows } of gaps) for (const row of rows) seen[row] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
}

/** What a reader of the report should know about how the sheet was read. */
function notesOf({ notes }: ReadTable): readonly string[] {
  const { dateOrder, openDates, spellings, skipped } = notes;
  return [
    ...(dateOrder === 'assumed-month-first'
      ? [`${openDates} dates can be read in both orders; they were read as month/day/year.`]
      : []),
    ...(spellings.length > 0
      ? [
          `Names that may be one person's in several spellings (not joined), first seen in rows ${spellings
            .map(({ rows }) => rows.map((row) => row + 1).join(' and '))
            .slice(0, 5)
            .join('; ')}.`,
        ]
      : []),
    ...(skipped.total > 0 ? [`${skipped.total} rows of totals were passed over.`] : []),
  ];
}

function worded(
  { file, grid }: OpenedSheet,
  report: CheckReport,
  asOf: CivilDate,
  table: ReadTable,
  columns: number,
): SheetReport {
  return {
    file,
    sheet: grid.sheet,
    rows: report.rows,
    sessions: report.sessions,
    supportedRows: report.supportedRows,
    findings: report.findings.map((finding) => new FindingWords(finding)),
    notCheckable: saidOnce(report.notCheckable).map((gap) => new GapWords(gap)),
    counts: report.counts,
    notCheckedRows: countRows(report.notCheckable.filter(ofRows), table.rowCount),
    stamps: Object.values(report.stamps),
    asOf: formatIsoDate(asOf),
    columns,
    notes: notesOf(table),
  };
}
