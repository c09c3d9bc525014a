import { EMPTY_PROFILE, type Profile } from '../domain';
import { idOfSheet, readWorkbookNotes, type Package } from '../files';
import type { Knowledge } from '../reference';
import { isoDateOf } from '../sheet';
import {
  chosenTables,
  columnsEntry,
  isOfSheet,
  PAYERS_TABLE,
  readEntry,
  readImportedPart,
  readOwnTables,
  readProfile,
  readWaiver,
  saltsOf,
  tableColumnsEntry,
  TABLES_NAMESPACE,
  tablesEntry,
  TECHNIQUES_TABLE,
  unreadSettings,
  WAIVER_SHEET,
  type EntryKind,
  type KeptColumns,
  type Waiver,
} from '../storage';
import { choiceNotes, profileNotes, tableNotes } from './clinic-notes';
import type { Context } from './command';
import { NO_CHOICES, type SheetChoices } from './sessions-table';

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
  /** What somebody has chosen about the tables of a sheet and their columns. */
  choicesOf(sheet: string): SheetChoices;
  /** What a reader of the report should know about it. */
  readonly notes: readonly string[];
}

export const noClinic = (knowledge: Knowledge): FileClinic => ({
  profile: EMPTY_PROFILE,
  knowledge,
  waivers: [],
  salts: [],
  choicesOf: () => NO_CHOICES,
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
  const { profile } = readProfile(settings);
  const rowsOf = (name: string) => tables.get(name.toLowerCase()) ?? [];
  const { unread, incomplete, ...own } = readOwnTables(rowsOf(PAYERS_TABLE.name), rowsOf(TECHNIQUES_TABLE.name));
  const imported = readImportedPart(kept.xml);
  const { pairs, caps } = imported.tables;
  const none = own.payers.length + own.techniques.length === 0 && pairs === null && caps === null;
  const choices = await keptChoices(book, settings);
  const { dateSystem } = await book.workbook();
  const rows = (kept.list ?? []).map(({ row, cells }) => ({
    sheetRow: row + 1,
    waiver: readWaiver(cells, (cell) => isoDateOf(cell, dateSystem)),
  }));
  const waivers = rows.flatMap(({ waiver, sheetRow }) => (waiver.ok ? [{ ...waiver.value, sheetRow }] : []));
  const salts = saltsOf(settings);
  const spoken = readEntry(tablesEntry, settings.get(tablesEntry.key) ?? null);
  return {
    profile,
    knowledge: none ? knowledge() : knowledge({ ...own, ...imported.tables }),
    waivers,
    salts,
    choicesOf: (sheet) => choices.bySheet.get(sheet) ?? NO_CHOICES,
    notes: [
      ...profileNotes(profile, unreadSettings(settings).newer),
      ...tableNotes({
        own,
        unread: unread.payers.length + unread.techniques.length,
        incomplete,
        imported,
        spoken: spoken.state === 'kept' && !spoken.value.startsWith(NO_EDITIONS),
      }),
      ...choiceNotes({
        choicesLost: choices.lost,
        waiversUnread: rows.length - waivers.length,
        saltLost: waivers.length > 0 && salts.length === 0,
      }),
    ],
  };
}

/** So begins what the settings say of the tables where there are none. */
const NO_EDITIONS = '- - ';

interface KeptChoices {
  readonly bySheet: ReadonlyMap<string, SheetChoices>;
  /** Choices that could not be looked for: a sheet has no id in this file. */
  readonly lost: boolean;
}

/** The choices by the sheet's name; settings know a sheet by the id that Excel gave it. */
async function keptChoices(book: Package, settings: ReadonlyMap<string, string>): Promise<KeptChoices> {
  const bySheet = new Map<string, SheetChoices>();
  if (![...settings.keys()].some(isOfSheet)) return { bySheet, lost: false };
  const kept = (kind: EntryKind<KeptColumns>): KeptColumns | null => {
    const read = readEntry(kind, settings.get(kind.key) ?? null);
    return read.state === 'kept' ? read.value : null;
  };
  let lost = false;
  for (const { name, part } of (await book.workbook()).sheets) {
    const id = await idOfSheet(book, part);
    lost ||= id === null;
    if (id === null) continue;
    bySheet.set(name, {
      ofSheet: kept(columnsEntry(id)),
      ofTable: (table) => kept(tableColumnsEntry(id, table)),
      chosen: chosenTables(settings, id),
    });
  }
  return { bySheet, lost };
}
