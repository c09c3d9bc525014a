import { attribute, escapeXml, firstTag, insertAt, lastTag, prefixOf, tags } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, e.g. `worksheet`. */
  readonly type: string;
  /** The part's name in the package, without a leading slash. */
  readonly target: string;
}

/** Relations of the part that lies in `folder`. */
export function relationsOf(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  for (const tag of tags(xml)) {
    if (tag.kind === 'close' || !/(^|:)Relationship$/.test(tag.name)) continue;
    const text = xml.slice(tag.start, tag.end);
    if (attribute(text, 'TargetMode') === 'External') continue;
    relations.push({
      id: attribute(text, 'Id') ?? '',
      type: (attribute(text, 'Type') ?? '').split('/').at(-1)!,
      target: resolved(attribute(text, 'Target') ?? '', folder),
    });
  }
  return relations;
}

function resolved(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

export function addRelation(xml: string, id: string, type: string, target: string): string {
  const end = lastTag(xml, (tag) => tag.kind === 'close')!;
  const prefix = prefixOf(xml, 'Relationships');
  return insertAt(xml, end.start, `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${target}"/>`);
}

export function addContentType(xml: string, part: string, type: string): string {
  const end = lastTag(xml, (tag) => tag.kind === 'close')!;
  return insertAt(xml, end.start, `<${prefixOf(xml, 'Types')}Override PartName="/${part}" ContentType="${type}"/>`);
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  /** A sheet that a person does not see. */
  readonly hidden: boolean;
}

export function sheetsOf(workbook: string): readonly SheetEntry[] {
  const name = `${prefixOf(workbook, 'workbook')}sheet`;
  return [...tags(workbook)]
    .filter((tag) => tag.name === name && tag.kind !== 'close')
    .map((tag) => {
      const text = workbook.slice(tag.start, tag.end);
      return {
        name: attribute(text, 'name') ?? '',
        sheetId: Number(attribute(text, 'sheetId')),
        relation: attribute(text, '[\\w.-]+:id') ?? '',
        hidden: /^(?:hidden|veryHidden)$/.test(attribute(text, 'state') ?? ''),
      };
    });
}

/** Adds a sheet behind the others, with its first rows repeated on each printed page. */
export function addSheet(workbook: string, entry: Omit<SheetEntry, 'hidden'>, printTitles: string): string {
  const prefix = prefixOf(workbook, 'workbook');
  const position = sheetsOf(workbook).length;
  const close = lastTag(workbook, (tag) => tag.name === `${prefix}sheets` && tag.kind === 'close')!;
  const sheet = `<${prefix}sheet name="${escapeXml(entry.name)}" sheetId="${entry.sheetId}" tcc:id="${entry.relation}" xmlns:tcc="${OFFICE}"/>`;
  const withSheet = insertAt(workbook, close.start, sheet);
  const quoted = `'${entry.name.replace(/'/g, "''")}'`;
  const title =
    `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${position}">` +
    `${escapeXml(`${quoted}!${printTitles}`)}</${prefix}definedName>`;
  return addName(withSheet, prefix, title);
}

function addName(workbook: string, prefix: string, name: string): string {
  const names = firstTag(workbook, (tag) => tag.name === `${prefix}definedNames` && tag.kind === 'close');
  if (names) return insertAt(workbook, names.start, name);
  const before = new Set(['sheets', 'functionGroups', 'externalReferences'].map((n) => prefix + n));
  const last = lastTag(workbook, (tag) => before.has(tag.name) && tag.kind !== 'open')!;
  return insertAt(workbook, last.end, `<${prefix}definedNames>${name}</${prefix}definedNames>`);
}
