import { posix } from 'node:path';
import type { DateSystem } from '../../sheet';
import { attribute, firstTag, relationsOf, sheetsOf, SharedStrings, type Relation } from '../../xlsx';
import { FileError } from '../grid';
import { partsOf, ZipFile } from './zip-file';

/** Bytes of the texts that cells name; 500,000 rows with a note of 300 characters each would still fit. */
const MOST_TEXTS = 256 * 1024 ** 2;

export interface SheetOfBook {
  readonly name: string;
  /** A sheet that a person does not see. */
  readonly hidden: boolean;
  /** The part that holds its cells. */
  readonly part: string;
}

export interface Book {
  readonly sheets: readonly SheetOfBook[];
  readonly relations: readonly Relation[];
  readonly dateSystem: DateSystem;
}

/** An .xlsx workbook; of its parts only the texts that cells name are held. */
export class Package extends ZipFile {
  private texts: Promise<readonly string[]> | undefined;
  private book: Promise<Book> | undefined;

  /** Throws `FileError` for a file that is cut, a bomb, or no package. */
  static async open(path: string): Promise<Package> {
    const file = new Package(path, await partsOf(path));
    if (!file.has('[Content_Types].xml')) throw new FileError('not-a-sheet', path, 'a ZIP file, but no workbook');
    return file;
  }

  /** The texts that cells name by their number; read once. */
  sharedTexts(): Promise<readonly string[]> {
    return (this.texts ??= this.readTexts());
  }

  private async readTexts(): Promise<readonly string[]> {
    const { relations } = await this.workbook();
    const part = relations.find(({ type }) => type === 'sharedStrings')?.target;
    const texts = new SharedStrings();
    if (part === undefined || !this.has(part)) return [];
    // The texts are held while cells are read; what they may take has to have an end.
    if (this.sizeOf(part) > MOST_TEXTS) throw new FileError('too-large', this.path, 'its list of texts');
    for await (const block of this.bytes(part)) texts.push(block);
    return texts.texts;
  }

  /** The workbook's list of sheets and what belongs to it; read once. */
  workbook(): Promise<Book> {
    return (this.book ??= this.readBook());
  }

  private async readBook(): Promise<Book> {
    const root = relationsOf((await this.text('_rels/.rels')) ?? '', '');
    const part = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const xml = await this.text(part);
    if (xml === null) throw new FileError('not-a-sheet', this.path, 'a ZIP file, but no workbook');
    const relations = await this.relationsOf(part);
    const targets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
    const sheets = sheetsOf(xml).flatMap(({ name, hidden, relation }): readonly SheetOfBook[] => {
      const target = targets.get(relation);
      return target === undefined ? [] : [{ name, hidden, part: target }];
    });
    const about = firstTag(xml, (tag) => tag.kind !== 'close' && /(^|:)workbookPr$/.test(tag.name));
    const counts = about === undefined ? undefined : attribute(xml.slice(about.start, about.end), 'date1904');
    return { sheets, relations, dateSystem: counts === '1' || counts === 'true' ? 1904 : 1900 };
  }

  /** The relations of a part. */
  async relationsOf(part: string): Promise<readonly Relation[]> {
    const folder = posix.dirname(part);
    const xml = await this.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    return relationsOf(xml ?? '', folder === '.' ? '' : folder);
  }
}
