import { posix } from 'node:path';
import { TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { parseArea } from '../sheet';
import { FileReader } from './package/file-reader';
import { relationsOf, sheetsOf, type Relation } from './package/workbook-part';
import { attribute, firstTag, tags } from './package/xml';
import { xlsxGrid } from './xlsx';

/** What the add-in has left in a workbook for whoever opens it next. */
export interface WorkbookNotes {
  /** Its settings by key, as the add-in wrote them. */
  readonly settings: ReadonlyMap<string, string>;
  /** Rows below the header of the tables that were asked for, by the table's name in lower case. */
  readonly tables: ReadonlyMap<string, readonly (readonly unknown[])[]>;
}

const PREFIX = 'tcc.';
/** Far more than settings and lists of relations take; a longer part is somebody else's. */
const MOST_BYTES = 4 * 1024 ** 2;
const MOST_PARTS = 500;

/**
 * Reads the settings that Office keeps for add-ins in a package (MS-OWEXML, parts `webextension`), and tables by name.
 * What is missing or cannot be read gives nothing: the file may have been written by anything.
 */
export async function readWorkbookNotes(path: string, tableNames: readonly string[]): Promise<WorkbookNotes> {
  const source = new FileReader(path);
  try {
    const zip = new ZipReader(source, { useWebWorkers: false });
    const parts = new Map(
      (await zip.getEntries()).filter((one): one is FileEntry => !one.directory).map((one) => [one.filename, one]),
    );
    const text = async (name: string) => {
      const part = parts.get(name);
      if (!part || part.uncompressedSize > MOST_BYTES) return '';
      return part.getData(new TextWriter(), { useWebWorkers: false });
    };
    const named = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name)).slice(0, MOST_PARTS);
    const settings = new Map<string, string>();
    for (const name of named(/(^|\/)webextensions?\/webextension\d*\.xml$/i)) addSettings(await text(name), settings);
    const places = await findTables(named, text, tableNames);
    const tables = new Map<string, readonly (readonly unknown[])[]>();
    for (const [name, { sheet, ref }] of places) tables.set(name, await rowsUnderHeader(path, sheet, ref));
    return { settings, tables };
  } finally {
    await source.close();
  }
}

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

interface Place {
  readonly sheet: string;
  readonly ref: string;
}

async function findTables(
  named: (pattern: RegExp) => readonly string[],
  text: (name: string) => Promise<string>,
  tableNames: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const wanted = new Set(tableNames.map((name) => name.toLowerCase()));
  const refs = new Map<string, { readonly name: string; readonly ref: string }>();
  for (const part of named(/(^|\/)tables\/[^/]+\.xml$/i)) {
    const xml = await text(part);
    const open = firstTag(xml, ({ name, kind }) => kind !== 'close' && /(^|:)table$/.test(name));
    const tag = open ? xml.slice(open.start, open.end) : '';
    const name = (attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '').toLowerCase();
    if (wanted.has(name)) refs.set(part, { name, ref: attribute(tag, 'ref') ?? '' });
  }
  const places = new Map<string, Place>();
  if (refs.size === 0) return places;
  const [workbookRels] = named(/(^|\/)_rels\/workbook\.xml\.rels$/i);
  if (workbookRels === undefined) return places;
  const folder = posix.dirname(posix.dirname(workbookRels));
  const sheetNames = new Map(sheetsOf(await text(posix.join(folder, 'workbook.xml'))).map((s) => [s.relation, s.name]));
  for (const { id, type, target } of relationsOf(await text(workbookRels), folder)) {
    const sheet = sheetNames.get(id);
    if (type !== 'worksheet' || sheet === undefined) continue;
    const own: readonly Relation[] = relationsOf(
      await text(posix.join(posix.dirname(target), '_rels', `${posix.basename(target)}.rels`)),
      posix.dirname(target),
    );
    for (const relation of own) {
      const found = refs.get(relation.target);
      if (found) places.set(found.name, { sheet, ref: found.ref });
    }
  }
  return places;
}

async function rowsUnderHeader(path: string, sheet: string, ref: string): Promise<readonly (readonly unknown[])[]> {
  const area = parseArea(ref);
  if (area === null) return [];
  const rows: (readonly unknown[])[] = [];
  let at = 0;
  for await (const row of (await xlsxGrid(path, sheet)).rows()) {
    if (at >= area.row + area.rows) break;
    if (at++ > area.row) rows.push(row.slice(area.column, area.column + area.columns));
  }
  return rows;
}
