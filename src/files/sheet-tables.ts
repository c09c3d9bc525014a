import { parseArea, type Area } from '../sheet';
import { attribute, firstTag } from '../xlsx';
import type { Package } from './package/open-package';

/** An Excel table as a package tells of it. */
export interface TableOnSheet {
  /** The id that Excel gives it, else its number in the workbook; its part's name where the file has neither. */
  readonly id: string;
  readonly name: string;
  /** With its header and its row of totals. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** Far longer than the part of a table is. */
const MOST_BYTES = 4 * 1024 ** 2;

/** The Excel tables on the sheet whose cells stand in `part`. */
export async function tablesOnSheet(file: Package, part: string): Promise<readonly TableOnSheet[]> {
  const relations = await file.relationsOf(part);
  const tables = relations.filter(({ type }) => type === 'table').map(({ target }) => tableIn(file, target));
  return (await Promise.all(tables)).filter((table) => table !== null);
}

async function tableIn(file: Package, part: string): Promise<TableOnSheet | null> {
  const xml = (await file.text(part, MOST_BYTES)) ?? '';
  const open = firstTag(xml, ({ name, kind }) => kind !== 'close' && /(^|:)table$/.test(name));
  const tag = open ? xml.slice(open.start, open.end) : '';
  const area = parseArea(attribute(tag, 'ref') ?? '');
  if (area === null) return null;
  return {
    id: attribute(tag, '[\\w.-]+:uid') ?? attribute(tag, 'id') ?? part,
    name: attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '',
    area,
    hasTotals: Number(attribute(tag, 'totalsRowCount') ?? 0) > 0,
  };
}

/** Longer than the opening tag of a sheet's part with all of its namespaces. */
const HEAD_BYTES = 64 * 1024;

/** The id that Excel gives the sheet whose cells stand in `part` (`xr:uid`); null where the program that wrote it keeps none. */
export async function idOfSheet(file: Package, part: string): Promise<string | null> {
  for await (const block of file.bytes(part)) {
    const head = new TextDecoder().decode(block.subarray(0, HEAD_BYTES));
    const open = firstTag(head, ({ kind }) => kind !== 'close');
    return open ? (attribute(head.slice(open.start, open.end), '[\\w.-]+:uid') ?? null) : null;
  }
  return null;
}
