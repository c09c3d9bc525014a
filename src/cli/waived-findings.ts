import { formatIsoDate, NONE, type CivilDate, type Finding, type ServiceLine } from '../domain';
import { RULES } from '../rules';
import { rowNameUnder, visitColumns, visitText, type FactsAbove, type ReadTable, type RowName } from '../sheet';
import { StandingWaivers, standsOn, type WaivedFacts } from '../storage';
import type { FileClinic, ListedWaiver } from './clinic-of-file';
import type { OpenedSheet } from './open-tables';
import type { SessionsTable } from './sessions-table';

/** What a workbook's waivers came to on one sheet. */
export interface WaiverOutcome {
  /** Findings that a person has decided not to follow. */
  readonly waived: ReadonlySet<Finding>;
  /** Waivers that stand and fit a finding of this sheet. */
  readonly fitting: readonly ListedWaiver[];
}

export const NO_WAIVERS: WaiverOutcome = { waived: new Set(), fitting: [] };

const VERSIONS = new Map(RULES.map(({ id, version }) => [id, version]));

/** Waivers that neither ended nor were taken back by `today` (ISO date). */
export const standingWaivers = ({ waivers }: FileClinic, today: string): readonly ListedWaiver[] =>
  waivers.filter((waiver) => standsOn(waiver, today));

/** The lines of a table of sessions, and what is said of its rows in rows above them. */
export interface ReadLines {
  readonly table: ReadTable;
  readonly above: FactsAbove;
}

/**
 * Finds the waived findings of a sheet. Its names are read once more, and only those of rows that a waiver may be about:
 * nothing of them is held otherwise.
 */
export async function waivedFindings(
  sheet: OpenedSheet,
  sessions: SessionsTable,
  { table, above }: ReadLines,
  findings: readonly Finding[],
  clinic: FileClinic,
  today: string,
): Promise<WaiverOutcome> {
  const standing = new StandingWaivers(clinic.waivers, clinic.salts, VERSIONS, today);
  const concerned = findings.filter((finding) => standing.concerns(finding));
  if (concerned.length === 0) return NO_WAIVERS;
  const facts = await factsOf(new Set(concerned.flatMap(({ rows }) => rows)), sheet, sessions, { table, above });
  const waived = new Set(concerned.filter((finding) => standing.waives(finding, facts)));
  return { waived, fitting: standingWaivers(clinic, today).filter((waiver) => standing.fits(waiver)) };
}

type Names = Readonly<Record<RowName | 'visit', string>>;
const NOBODY: Names = { client: '', provider: '', payer: '', visit: '' };

async function factsOf(
  rows: ReadonlySet<number>,
  sheet: OpenedSheet,
  sessions: SessionsTable,
  { table, above }: ReadLines,
): Promise<WaivedFacts> {
  const lines = new Map<number, ServiceLine[]>();
  table.keys.row.forEach((row, at) => {
    if (!rows.has(row)) return;
    const own = lines.get(row);
    if (own === undefined) lines.set(row, [table.line(at)]);
    else own.push(table.line(at));
  });
  const names = await namesOf(rows, sheet, sessions, above);
  const linesOf = (row: number) => lines.get(row) ?? [];
  return {
    lines: linesOf,
    date: (row) => {
      const date = linesOf(row)[0]?.date ?? NONE;
      return date === NONE ? '' : formatIsoDate(date as CivilDate);
    },
    client: (row) => (names.get(row) ?? NOBODY).client,
    provider: (row) => (names.get(row) ?? NOBODY).provider,
    payer: (row) => (names.get(row) ?? NOBODY).payer,
    visit: (row) => (names.get(row) ?? NOBODY).visit,
  };
}

async function namesOf(
  rows: ReadonlySet<number>,
  sheet: OpenedSheet,
  sessions: SessionsTable,
  above: FactsAbove,
): Promise<ReadonlyMap<number, Names>> {
  const names = new Map<number, Names>();
  const { columns } = sessions.mapping;
  const visits = visitColumns(columns);
  for await (const block of sheet.blocks(sessions)) {
    block.rows.forEach((cells, at) => {
      const row = block.at + at;
      if (!rows.has(row)) return;
      const name = (which: RowName) => rowNameUnder(cells, which, columns, above, row);
      names.set(row, {
        ...{ client: name('client'), provider: name('provider'), payer: name('payer') },
        visit: visitText(cells, visits),
      });
    });
    if (names.size === rows.size) break;
  }
  return names;
}
