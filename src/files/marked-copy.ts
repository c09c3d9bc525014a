import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { TextReader, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import type { FileEntry } from '@zip.js/zip.js';
import { MARKED, MARK_STYLES, markFormula, type MarkedSeverity } from '../check';
import { rowAddresses } from '../sheet';
import { FileError } from './grid';
import { FileReader } from './package/file-reader';
import { addSheetMarks, type SheetMark } from './package/sheet-marks';
import { EMPTY_STYLES, StylesPart } from './package/styles';
import { textSheetXml, type TextSheet } from './package/text-sheet';
import { addContentType, addRelation, addSheet, relationsOf, sheetsOf, SHEET_TYPE, STYLES_TYPE } from '../xlsx';

/** The marked rows of one table. */
export interface MarkedRows {
  /** 0-based columns that a mark covers. */
  readonly columns: { readonly first: number; readonly count: number };
  /** 0-based rows of the sheet, ascending, no row in two severities. */
  readonly rows: Readonly<Record<MarkedSeverity, readonly number[]>>;
}

export interface MarkedCopy {
  readonly from: string;
  readonly to: string;
  /** Replace a file that stands at `to`. */
  readonly replace: boolean;
  readonly sheet: string;
  readonly tables: readonly MarkedRows[];
  readonly findings: TextSheet;
}

const FINDINGS_SHEET = 'Code check';
/** Excel takes longer lists of areas badly; the pane keeps to the same length. */
const AREAS_LENGTH = 8000;

/**
 * Writes a copy of a workbook with marked rows and a findings sheet. The sheet's part, the styles, the workbook's list of
 * sheets and the package's own lists are edited in place; every other part is copied byte for byte. The original is only
 * read, and a copy that fails half-way is taken away. Throws `FileError`.
 */
export async function writeMarkedCopy(copy: MarkedCopy): Promise<void> {
  await assertTarget(copy);
  const source = new FileReader(copy.from);
  const half = `${copy.to}.part`;
  try {
    await writeTo(half, source, copy);
    await rename(half, copy.to);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  } finally {
    await source.close();
  }
}

async function assertTarget({ from, to, replace }: MarkedCopy): Promise<void> {
  if (resolve(from) === resolve(to)) throw new FileError('would-overwrite', to, 'it is the file that is checked');
  const folder = await stat(dirname(resolve(to))).catch(() => undefined);
  if (!folder?.isDirectory()) throw new FileError('not-writable', to, 'its folder does not exist');
  const there = await stat(to).catch(() => undefined);
  if (!there) return;
  const original = await stat(from);
  if (there.ino === original.ino && there.dev === original.dev && there.ino !== 0)
    throw new FileError('would-overwrite', to, 'it is the file that is checked');
  if (!replace) throw new FileError('would-overwrite', to, 'use --force to replace it');
}

async function writeTo(path: string, source: FileReader, copy: MarkedCopy): Promise<void> {
  const zip = new ZipReader(source, { useWebWorkers: false });
  const entries = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  const parts = new Map(entries.map((entry) => [entry.filename, entry]));
  const text = async (name: string) => {
    const part = parts.get(name);
    if (!part) throw new FileError('damaged', copy.from, `the part ${name} is missing`);
    return part.getData(new TextWriter(), { useWebWorkers: false });
  };
  const plan = await planEdits(text, new Set(parts.keys()), copy);
  const out = new ZipWriter(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
    // Sizes stand in front of each part, as in the packages that Excel writes: not every reader takes them behind it.
    dataDescriptor: false,
    zip64: false,
  });
  for (const entry of entries) {
    const edited = plan.texts.get(entry.filename);
    if (edited !== undefined) await out.add(entry.filename, new TextReader(edited), { lastModDate: entry.lastModDate });
    else if (entry.filename === plan.sheetPart) await addEdited(out, entry, plan.marks);
    else await addUntouched(out, entry);
    plan.texts.delete(entry.filename);
  }
  for (const [name, added] of plan.texts) await out.add(name, new TextReader(added), { lastModDate: FIXED_DATE });
  await out.close();
  await zip.close();
}

/** Parts that we add carry no time of their own, so that the same check gives the same file. */
const FIXED_DATE = new Date(1980, 0, 1);

async function addUntouched(out: ZipWriter<unknown>, entry: FileEntry): Promise<void> {
  const bytes = await entry.getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false });
  await out.add(entry.filename, new Uint8ArrayReader(bytes), {
    passThrough: true,
    compressionMethod: entry.compressionMethod,
    uncompressedSize: entry.uncompressedSize,
    signature: entry.signature ?? 0,
    lastModDate: entry.lastModDate,
  });
}

async function addEdited(out: ZipWriter<unknown>, entry: FileEntry, marks: readonly SheetMark[]): Promise<void> {
  const edit = addSheetMarks(marks);
  await Promise.all([
    entry.getData(edit.writable, { useWebWorkers: false }),
    out.add(entry.filename, edit.readable, { lastModDate: entry.lastModDate }),
  ]);
}

interface Plan {
  /** New text by the part's name, for parts that are edited or added. */
  readonly texts: Map<string, string>;
  readonly sheetPart: string;
  readonly marks: readonly SheetMark[];
}

async function planEdits(
  text: (name: string) => Promise<string>,
  names: ReadonlySet<string>,
  copy: MarkedCopy,
): Promise<Plan> {
  const texts = new Map<string, string>();
  const root = relationsOf(await text('_rels/.rels'), '');
  const workbookPart = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = posix.dirname(workbookPart);
  const relationsPart = posix.join(folder, '_rels', `${posix.basename(workbookPart)}.rels`);
  let relations = await text(relationsPart);
  let types = await text('[Content_Types].xml');
  const workbook = await text(workbookPart);
  const known = relationsOf(relations, folder);

  const sheets = sheetsOf(workbook);
  const sheet = sheets.find(({ name }) => name === copy.sheet);
  const sheetPart = known.find(({ id }) => id === sheet?.relation)?.target;
  if (!sheetPart || !names.has(sheetPart)) throw new FileError('damaged', copy.from, `sheet "${copy.sheet}"`);

  const stylesPart = known.find(({ type }) => type === 'styles')?.target;
  const styles = new StylesPart(stylesPart && names.has(stylesPart) ? await text(stylesPart) : EMPTY_STYLES);
  const stylesName = stylesPart ?? unused(posix.join(folder, 'styles'), names);
  if (stylesPart === undefined) {
    relations = addRelation(relations, freeId(known), 'styles', stylesName);
    types = addContentType(types, stylesName, STYLES_TYPE);
  }
  const marks = MARKED.flatMap((severity) => marksOf(severity, copy, styles));
  const plain = styles.addText(false);
  const bold = styles.addText(true);

  const findingsPart = unused(posix.join(folder, 'worksheets', 'codeCheck'), names);
  const id = freeId(relationsOf(relations, folder));
  const entry = {
    name: freeName(sheets.map(({ name }) => name)),
    sheetId: Math.max(0, ...sheets.map(({ sheetId }) => sheetId)) + 1,
    relation: id,
  };
  texts.set('[Content_Types].xml', addContentType(types, findingsPart, SHEET_TYPE));
  texts.set(relationsPart, addRelation(relations, id, 'worksheet', findingsPart));
  texts.set(workbookPart, addSheet(workbook, entry, `$1:$${copy.findings.heading.length + 1}`));
  texts.set(stylesName, styles.xml);
  texts.set(findingsPart, textSheetXml(copy.findings, plain, bold));
  return { texts, sheetPart, marks };
}

function marksOf(severity: MarkedSeverity, { tables }: MarkedCopy, styles: StylesPart): readonly SheetMark[] {
  if (tables.every(({ rows }) => rows[severity].length === 0)) return [];
  const look = styles.addMark(MARK_STYLES[severity]);
  const formula = markFormula(severity).slice(1);
  return tables.flatMap(({ rows, columns }) =>
    rowAddresses(rows[severity], columns.first, columns.count, AREAS_LENGTH).map((areas) => ({
      areas: areas.replaceAll(',', ' '),
      formula,
      look,
    })),
  );
}

function unused(stem: string, names: ReadonlySet<string>): string {
  for (let at = 1; ; at++) if (!names.has(`${stem}${at}.xml`)) return `${stem}${at}.xml`;
}

function freeId(relations: readonly { readonly id: string }[]): string {
  const ids = new Set(relations.map(({ id }) => id));
  for (let at = 1; ; at++) if (!ids.has(`rIdCheck${at}`)) return `rIdCheck${at}`;
}

function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let at = 1; ; at++) {
    const name = at === 1 ? FINDINGS_SHEET : `${FINDINGS_SHEET} ${at}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
