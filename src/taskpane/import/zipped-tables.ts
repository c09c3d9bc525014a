import type { PickedTable } from './picked-table';
import { textsOf } from './texts';
import { unpack } from './unpack';
import type { BookPart } from './workbook-rows';
import { listedFiles, type ListedFile } from './zip-list';

const TEXT = /\.(?:txt|csv|tsv)$/i;
const BOOK = /\.xlsx$/i;
const CONTENT_TYPES = '[Content_Types].xml';
/** CMS's largest table unpacks to some 150 MB. */
const MOST_BYTES = 1024 ** 3;
/** A workbook in a ZIP is unpacked as a whole; CMS's are some 20 MB. */
const MOST_BOOK_BYTES = 200 * 1024 ** 2;

/** What a ZIP holds: texts, or else workbooks, since CMS ships the same table as both. */
export interface ZipTables {
  readonly texts: readonly PickedTable[];
  readonly books: readonly PackedBook[];
}

export interface PackedBook {
  readonly name: string;
  /** Throws where the package in the ZIP is damaged. */
  parts(): Promise<readonly BookPart[]>;
}

/** The tables in a ZIP, which may be a workbook itself. Throws where it is damaged. */
export async function tablesInZip(file: Blob, name: string): Promise<ZipTables> {
  const files = await readableFiles(file);
  if (files.some((each) => each.name === CONTENT_TYPES)) {
    return { texts: [], books: [{ name, parts: async () => partsOf(file, files) }] };
  }
  const those = (pattern: RegExp, most: number) =>
    files.filter((each) => pattern.test(each.name) && each.unpacked <= most);
  const texts = those(TEXT, MOST_BYTES).map((text): PickedTable => {
    const own = lastName(text);
    return { name: own, open: () => ({ name: own, text: textsOf(unpack(file, text)) }) };
  });
  if (texts.length > 0) return { texts, books: [] };
  const books = those(BOOK, MOST_BOOK_BYTES).map((book) => ({
    name: lastName(book),
    parts: async () => {
      const inner = await new Response(unpack(file, book)).blob();
      return partsOf(inner, await readableFiles(inner));
    },
  }));
  return { texts, books };
}

const lastName = ({ name }: ListedFile): string => name.split('/').at(-1) ?? name;

const readableFiles = async (zip: Blob): Promise<readonly ListedFile[]> =>
  (await listedFiles(zip)).filter(({ encrypted }) => !encrypted);

const partsOf = (zip: Blob, files: readonly ListedFile[]): readonly BookPart[] =>
  files
    .filter(({ unpacked }) => unpacked <= MOST_BYTES)
    .map((file) => ({ name: file.name, bytes: () => unpack(zip, file) }));
