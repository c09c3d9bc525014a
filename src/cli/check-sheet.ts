import { checkInSlices, saidOnce, type CheckReport } from '../check';
import { formatIsoDate, type CivilDate, type NotCheckable, type Profile } from '../domain';
import type { Knowledge } from '../reference';
import { columnName, createLineReader, type ReadTable } from '../sheet';
import type { FileClinic } from './clinic-of-file';
import { CUT, type OpenedSheet } from './open-tables';
import type { ProgressLine } from './progress';
import { isOfSheet, openCounts, type SheetReport } from './render/report';
import type { SessionsTable, SessionsTables } from './sessions-table';
import { waivedFindings, type ReadLines, type WaiverOutcome } from './waived-findings';

export interface CheckSettings {
  readonly profile: Profile;
  readonly clinic: FileClinic;
  readonly asOf: CivilDate;
  readonly progress: ProgressLine;
}

export interface CheckedTable {
  readonly report: SheetReport;
  /** Which of the workbook's waivers fit something here. */
  readonly fitting: WaiverOutcome['fitting'];
}

/** Reads and checks each table of sessions on a sheet by itself; rows in the reports are rows of the sheet. */
export async function* checkSheet(
  sheet: OpenedSheet,
  found: SessionsTables,
  settings: CheckSettings,
): AsyncGenerator<CheckedTable, void, undefined> {
  for (const sessions of found.tables) {
    const { report, fitting } = await checkTable(sheet, sessions, settings);
    yield { fitting, report: { ...report, notes: [...report.notes, ...tableNotes(found)] } };
  }
}

async function checkTable(
  sheet: OpenedSheet,
  sessions: SessionsTable,
  { clinic, profile, asOf, progress }: CheckSettings,
): Promise<CheckedTable> {
  const lines = await readLines(sheet, sessions, progress);
  const { table } = lines;
  const checked = runCheck(sheet.file, table, clinic.knowledge, profile, asOf, progress);
  const today = formatIsoDate(asOf);
  const { waived, fitting } = await waivedFindings(sheet, sessions, lines, checked.findings, clinic, today);
  const { file, grid } = sheet;
  return {
    fitting,
    report: {
      file,
      sheet: grid.sheet,
      table: sessions.name,
      rows: checked.rows,
      sessions: checked.sessions,
      supportedRows: checked.supportedRows,
      findings: checked.findings,
      waived,
      notCheckable: saidOnce(checked.notCheckable),
      counts: openCounts(checked.findings, waived),
      rowsOutside: sessions.outside,
      notCheckedRows: countRows(checked.notCheckable, table.rowCount),
      stamps: Object.values(checked.stamps),
      asOf: today,
      columns: {
        first: sessions.area.column,
        count: widthOf(sessions),
      },
      notes: [...clinic.notes, ...columnNotes(sessions), ...readingNotes(table)],
    },
  };
}

/** Columns that a mark covers; the area may be as wide as a sheet where its end has not been seen. */
function widthOf({ area, mapping }: SessionsTable): number {
  const labelled = Math.min(area.columns, mapping.labels.length - area.column);
  const mapped = Math.max(0, ...Object.values(mapping.columns).flat()) + 1 - area.column;
  return Math.max(1, labelled, mapped);
}

async function readLines(sheet: OpenedSheet, sessions: SessionsTable, progress: ProgressLine): Promise<ReadLines> {
  const reader = createLineReader(sessions.mapping, { facts: sessions.facts, dateSystem: sheet.grid.dateSystem });
  for await (const { at, rows } of sheet.blocks(sessions)) {
    reader.rows(rows, at);
    progress.show(() => `${sheet.file}: read ${at + rows.length} rows`);
  }
  return { table: reader.finish(), above: reader.above };
}

function runCheck(
  file: string,
  table: ReadTable,
  knowledge: Knowledge,
  profile: Profile,
  asOf: CivilDate,
  progress: ProgressLine,
): CheckReport {
  const work = checkInSlices({ table, knowledge, profile, asOf });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    progress.show(() => `${file}: checked ${Math.floor((100 * done) / Math.max(1, total))} %`);
  }
}

/** In how many rows is there something that could not be checked? A missing column is said once for the sheet. */
function countRows(gaps: readonly NotCheckable[], rowCount: number): number {
  const seen = new Uint8Array(rowCount);
  for (const gap of gaps) if (!isOfSheet(gap)) for (const row of gap.rows) seen[row] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
}

function columnNotes({ kept, added, mapping, isCut }: SessionsTable): readonly string[] {
  const used = Object.values(mapping.columns).flat();
  const left = added.filter((column) => !used.includes(column)).map(columnName);
  return [
    ...(kept === 'same' ? ['Columns are those that somebody chose in the workbook.'] : []),
    ...(kept === 'moved'
      ? [
          'Columns are those that somebody chose in the workbook; some have moved since, and were found by their labels.',
        ]
      : []),
    ...(kept === 'changed'
      ? ['Somebody chose columns in the workbook, but their labels have changed since: columns were found anew.']
      : []),
    ...(left.length > 0
      ? [
          `Columns that came since that choice are not looked at: ${left.join(', ')}. They can be chosen in the pane, under Set-up.`,
        ]
      : []),
    ...(isCut ? [`Of this table ${CUT}.`] : []),
  ];
}

function tableNotes({ tables, there, left }: SessionsTables): readonly string[] {
  if (there.length < 2) return [];
  const some = left.length > 0 ? 'Those that somebody has chosen in the workbook' : 'Those that were asked for';
  const which = tables.length === there.length ? 'All' : some;
  return [
    `There are ${there.length} tables of sessions on this sheet. ${which} were checked, each by itself: what a client had on ` +
      'one day in two of them is not put together.',
  ];
}

/** What a reader of the report should know about how the sheet was read. */
function readingNotes({ notes }: ReadTable): readonly string[] {
  const { dateOrder, openDates, spellings, skipped } = notes;
  return [
    ...(dateOrder === 'assumed-month-first'
      ? [`${openDates} dates can be read in both orders; they were read as month/day/year.`]
      : []),
    ...(spellings.length > 0
      ? [
          `Names that may be one person's in several spellings (not joined), first seen in rows ${spellings
            .slice(0, 5)
            .map(({ rows }) => rows.map((row) => row + 1).join(' and '))
            .join('; ')}.`,
        ]
      : []),
    ...(skipped.total > 0 ? [`${skipped.total} rows of totals were passed over.`] : []),
  ];
}
