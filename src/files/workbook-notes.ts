import { rowsOfList, type ListRow, type ListSheet } from '../storage';
import { attribute, firstTag, tags } from '../xlsx';
import type { Package } from './package/open-package';
import { tablesOnSheet, type TableOnSheet } from './sheet-tables';
import { xlsxGrid } from './xlsx';

type Rows = readonly (readonly unknown[])[];

/** What the add-in has left in a workbook for whoever opens it next. */
export interface WorkbookNotes {
  /** Its settings by key, as the add-in wrote them. */
  readonly settings: ReadonlyMap<string, string>;
  /** Header and rows of the tables that were asked for, without totals, by the table's name in lower case. */
  readonly tables: ReadonlyMap<string, Rows>;
  /** The custom XML part of the namespace; null where there is none. */
  readonly xml: string | null;
  /** Rows of the list that was asked for; null where there is none, or the sheet of its name is somebody else's. */
  readonly list: readonly ListRow[] | null;
}

export interface WantedNotes {
  readonly tableNames: readonly string[];
  readonly namespace: string;
  readonly list: ListSheet;
}

const PREFIX = 'tcc.';
/** Far more than settings and lists of relations take; a longer part is somebody else's. */
const MOST_BYTES = 4 * 1024 ** 2;
/** CMS's whole table as the add-in keeps it would still fit. */
const MOST_XML_BYTES = 64 * 1024 ** 2;
const MOST_PARTS = 500;
/** No clinic has decided more often by hand. */
const MOST_LISTED = 100_000;

/**
 * Reads the settings that Office keeps for add-ins in a package (MS-OWEXML, parts `webextension`), tables by name, a
 * custom XML part and a list. What is missing or cannot be read gives nothing: the file may have been written by anything.
 */
export async function readWorkbookNotes(file: Package, wanted: WantedNotes): Promise<WorkbookNotes> {
  const settings = new Map<string, string>();
  for (const name of named(file, /(^|\/)webextensions?\/webextension\d*\.xml$/i))
    addSettings((await file.text(name, MOST_BYTES)) ?? '', settings);
  return {
    settings,
    tables: await tablesByName(file, new Set(wanted.tableNames.map((name) => name.toLowerCase()))),
    xml: await customXml(file, wanted.namespace),
    list: await listRows(file, wanted.list),
  };
}

const named = (file: Package, pattern: RegExp) => file.names.filter((name) => pattern.test(name)).slice(0, MOST_PARTS);

function addSettings(xml: string, settings: Map<string, string>): void {
  for (const tag of tags(xml)) {
    if (tag.kind === 'close' || !/(^|:)property$/.test(tag.name)) continue;
    const text = xml.slice(tag.start, tag.end);
    const key = attribute(text, 'name');
    const value = attribute(text, 'value');
    if (key?.startsWith(PREFIX) && value !== undefined) settings.set(key, plain(value));
  }
}

/** Office writes the JSON of a value; ours are texts. */
function plain(value: string): string {
  try {
    const said: unknown = JSON.parse(value);
    return typeof said === 'string' ? said : value;
  } catch {
    return value;
  }
}

/** Of several parts, written at one moment, the last counts, as in Excel. */
async function customXml(file: Package, namespace: string): Promise<string | null> {
  let found: string | null = null;
  for (const name of named(file, /(^|\/)customXml\/item\d+\.xml$/i)) {
    const xml = (await file.text(name, MOST_XML_BYTES)) ?? '';
    const root = firstTag(xml, ({ kind }) => kind !== 'close');
    if (root && attribute(xml.slice(root.start, root.end), 'xmlns') === namespace) found = xml;
  }
  return found;
}

async function listRows(file: Package, list: ListSheet): Promise<readonly ListRow[] | null> {
  const { sheets } = await file.workbook();
  const { name, header } = list;
  if (!sheets.some((sheet) => sheet.name === name)) return null;
  return rowsOfList(list, await rowsIn(file, name, { row: 0, column: 0, rows: MOST_LISTED, columns: header.length }));
}

async function tablesByName(file: Package, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Rows>> {
  const found = new Map<string, Rows>();
  for (const { name: sheet, part } of (await file.workbook()).sheets) {
    for (const { name, area, hasTotals } of await tablesOnSheet(file, part)) {
      const own = { ...area, rows: area.rows - (hasTotals ? 1 : 0) };
      if (wanted.has(name.toLowerCase())) found.set(name.toLowerCase(), await rowsIn(file, sheet, own));
    }
  }
  return found;
}

async function rowsIn(file: Package, sheet: string, area: TableOnSheet['area']): Promise<Rows> {
  const rows: (readonly unknown[])[] = [];
  let at = 0;
  for await (const block of (await xlsxGrid(file, sheet)).blocks()) {
    for (const row of block) {
      if (at >= area.row && at < area.row + area.rows) rows.push(row.slice(area.column, area.column + area.columns));
      at++;
    }
    if (at >= area.row + area.rows) break;
  }
  return rows;
}
