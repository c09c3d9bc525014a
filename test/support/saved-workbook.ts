import { writeFileSync } from 'node:fs';
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js';
import type { MemoryWorkbook } from '../../workbench/host';
import { xlsxOf } from '../../workbench/page/book/write-xlsx';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** As Office keeps an add-in's settings in a package: each value as JSON in an attribute. */
export const settingsPart = (settings: ReadonlyMap<string, unknown>): string =>
  `<?xml version="1.0"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}">` +
  `<we:reference id="invented" version="1.0"/><we:properties><we:property name="other" value="&quot;x&quot;"/>` +
  [...settings].map(([key, text]) => `<we:property name="${key}" value="${escaped(JSON.stringify(text))}"/>`).join('') +
  `</we:properties></we:webextension>`;

const uidOf = (id: string): string =>
  ` xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${id}"`;

/**
 * Writes a workbook of the host to a file as Excel would: with its settings, its custom XML parts and the ids of its sheets
 * and tables, which the workbench's own file leaves out. `withIds`: false for a program that keeps no ids.
 */
export async function saveWorkbook(path: string, workbook: MemoryWorkbook, withIds = true): Promise<string> {
  const bytes = await xlsxOf({ workbook, namespace: 'CPT', isSpilled: () => false });
  const entries = (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) as FileEntry[];
  const out = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const entry of entries) {
    if (entry.filename === 'xl/workbook.xml' && workbook.store.dateSystem === 1904) {
      const xml = await entry.getData(new TextWriter());
      const since1904 = xml
        .replace(/<workbookPr[^>]*>/, '')
        .replace(/<workbook([^>]*)>/, '<workbook$1><workbookPr date1904="1"/>');
      await out.add(entry.filename, new TextReader(since1904));
      continue;
    }
    if (withIds && /^xl\/tables\/table\d+\.xml$/.test(entry.filename)) {
      const xml = await entry.getData(new TextWriter());
      const named = workbook.tables.find(({ name }) => xml.includes(` displayName="${name}"`));
      await out.add(entry.filename, new TextReader(xml.replace('<table', `<table${uidOf(named!.id)}`)));
      continue;
    }
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.filename);
    const id = sheet && withIds ? workbook.sheets[Number(sheet[1]) - 1]?.id : undefined;
    if (id === undefined) {
      await out.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
      continue;
    }
    const xml = await entry.getData(new TextWriter());
    await out.add(entry.filename, new TextReader(xml.replace('<worksheet', `<worksheet${uidOf(id)}`)));
  }
  await out.add('xl/webextensions/webextension1.xml', new TextReader(settingsPart(workbook.store.settings)));
  for (const [at, xml] of [...workbook.store.xmlParts.values()].entries())
    await out.add(`customXml/item${at + 1}.xml`, new TextReader(xml));
  writeFileSync(path, await out.close());
  return path;
}
