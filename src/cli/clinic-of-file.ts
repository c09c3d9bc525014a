import { EMPTY_PROFILE, type Profile } from '../domain';
import { idOfSheet, readWorkbookNotes, type Package } from '../files';
import type { Knowledge } from '../reference';
import {
  columnsEntry,
  PAYERS_TABLE,
  readEntry,
  readImportedPart,
  readOwnTables,
  readProfile,
  readWaiver,
  saltsOf,
  TABLES_NAMESPACE,
  tablesEntry,
  TECHNIQUES_TABLE,
  WAIVER_SHEET,
  type KeptColumns,
  type Waiver,
} from '../storage';
import { choiceNotes, profileNotes, tableNotes } from './clinic-notes';
import type { Context } from './command';

/** A waiver with the row of the waivers sheet on which it stands; the first row of a sheet is 1. */
export interface ListedWaiver extends Waiver {
  readonly sheetRow: number;
}

/** What a workbook says about its clinic: what the add-in's pane would take from it. */
export interface FileClinic {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly waivers: readonly ListedWaiver[];
  readonly salts: readonly string[];
  /** What somebody has chosen about the columns of a sheet. */
  columnsOf(sheet: string): Promise<KeptColumns | null>;
  /** What a reader of the report should know about it. */
  readonly notes: readonly string[];
}

export const noClinic = (knowledge: Knowledge): FileClinic => ({
  profile: EMPTY_PROFILE,
  knowledge,
  waivers: [],
  salts: [],
  columnsOf: async () => null,
  notes: [],
});

/** Reads the settings, the clinic's own tables, CMS's tables and the waivers that an .xlsx workbook carries. */
export async function clinicOfWorkbook(book: Package, { knowledge }: Pick<Context, 'knowledge'>): Promise<FileClinic> {
  const kept = await readWorkbookNotes(book, {
    tableNames: [PAYERS_TABLE.name, TECHNIQUES_TABLE.name],
    namespace: TABLES_NAMESPACE,
    list: WAIVER_SHEET,
  });
  const { settings, tables } = kept;
  const { profile, newer } = readProfile(settings);
  const rowsOf = (name: string) => tables.get(name.toLowerCase()) ?? [];
  const { unread, ...own } = readOwnTables(rowsOf(PAYERS_TABLE.name), rowsOf(TECHNIQUES_TABLE.name));
  const imported = readImportedPart(kept.xml);
  const { pairs, caps } = imported.tables;
  const none = own.payers.length + own.techniques.length === 0 && pairs === null && caps === null;
  const columns = await keptColumns(book, settings);
  const rows = (kept.list ?? []).map((cells, at) => ({ cells, waiver: readWaiver(cells), sheetRow: at + 2 }));
  const waivers = rows.flatMap(({ waiver, sheetRow }) => (waiver === null ? [] : [{ ...waiver, sheetRow }]));
  const salts = saltsOf(settings);
  const spoken = readEntry(tablesEntry, settings.get(tablesEntry.key) ?? null);
  return {
    profile,
    knowledge: none ? knowledge() : knowledge({ ...own, ...imported.tables }),
    waivers,
    salts,
    columnsOf: async (sheet) => columns.bySheet.get(sheet) ?? null,
    notes: [
      ...profileNotes(profile, newer),
      ...tableNotes({
        own,
        unread: unread.payers.length + unread.techniques.length,
        imported,
        spoken: spoken.state === 'kept' && !spoken.value.startsWith(NO_EDITIONS),
      }),
      ...choiceNotes({
        columnsLost: columns.lost,
        waiversUnread: rows.filter(({ cells, waiver }) => waiver === null && cells.some(isFilled)).length,
        saltLost: waivers.length > 0 && salts.length === 0,
      }),
    ],
  };
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';

/** So begins what the settings say of the tables where there are none. */
const NO_EDITIONS = '- - ';

interface KeptChoices {
  readonly bySheet: ReadonlyMap<string, KeptColumns>;
  /** Choices that could not be looked for: a sheet has no id in this file. */
  readonly lost: boolean;
}

/** The choices of columns by the sheet's name; settings know a sheet by the id that Excel gave it. */
async function keptColumns(book: Package, settings: ReadonlyMap<string, string>): Promise<KeptChoices> {
  const bySheet = new Map<string, KeptColumns>();
  if (![...settings.keys()].some((key) => key.startsWith(columnsEntry('').key))) return { bySheet, lost: false };
  let lost = false;
  for (const { name, part } of (await book.workbook()).sheets) {
    const id = await idOfSheet(book, part);
    lost ||= id === null;
    const kind = columnsEntry(id ?? '');
    const read = readEntry(kind, settings.get(kind.key) ?? null);
    if (id !== null && read.state === 'kept') bySheet.set(name, read.value);
  }
  return { bySheet, lost };
}
