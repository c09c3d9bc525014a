import { readBook, relationsOfPart, SharedStrings, type Book, type Relation } from '../../xlsx';
import { FileError } from '../grid';
import { partsOf, ZipFile } from './zip-file';

/** Bytes of the texts that cells name; 500,000 rows with a note of 300 characters each would still fit. */
const MOST_TEXTS = 256 * 1024 ** 2;

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
    const book = await readBook((part) => this.text(part));
    if (book === null) throw new FileError('not-a-sheet', this.path, 'a ZIP file, but no workbook');
    return book;
  }

  /** The relations of a part. */
  relationsOf(part: string): Promise<readonly Relation[]> {
    return relationsOfPart(part, (name) => this.text(name));
  }
}
