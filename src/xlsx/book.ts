import { relationsOf, sheetsOf, type Relation } from './workbook-part';
import { attribute, firstTag } from './xml';

export interface SheetOfBook {
  readonly name: string;
  /** A sheet that a person does not see. */
  readonly hidden: boolean;
  /** The part that holds its cells. */
  readonly part: string;
}

/** A workbook's list of sheets, and what belongs to it. */
export interface Book {
  readonly sheets: readonly SheetOfBook[];
  readonly relations: readonly Relation[];
  /** Which day the numbers of its dates count from. */
  readonly dateSystem: 1900 | 1904;
}

/** Gives the text of a part; null where there is none. */
export type TextOf = (part: string) => Promise<string | null>;

/** The workbook of a package; null where there is none. */
export async function readBook(text: TextOf): Promise<Book | null> {
  const root = relationsOf((await text('_rels/.rels')) ?? '', '');
  const part = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = await text(part);
  if (xml === null) return null;
  const relations = await relationsOfPart(part, text);
  const targets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
  const sheets = sheetsOf(xml).flatMap(({ name, hidden, relation }): readonly SheetOfBook[] => {
    const target = targets.get(relation);
    return target === undefined ? [] : [{ name, hidden, part: target }];
  });
  const about = firstTag(xml, (tag) => tag.kind !== 'close' && /(^|:)workbookPr$/.test(tag.name));
  const from1904 = about === undefined ? undefined : attribute(xml.slice(about.start, about.end), 'date1904');
  return { sheets, relations, dateSystem: from1904 === '1' || from1904 === 'true' ? 1904 : 1900 };
}

/** The relations of a part, which stand in a part beside it. */
export async function relationsOfPart(part: string, text: TextOf): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(0, slash));
  const beside = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  return relationsOf((await text(beside)) ?? '', folder);
}
