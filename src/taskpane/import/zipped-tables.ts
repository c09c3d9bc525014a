import type { FileEntry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { PickedTable } from './picked-table';
import { textsOf } from './texts';
import type { BookPart } from './workbook-rows';

// The policy of the page allows no workers from memory; the browser unpacks by itself.
const UNPACKING = {
  useWebWorkers: false,
  useCompressionStream: true,
  checkSignature: true,
  checkOverlappingEntry: true,
};

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
  const entries = await entriesOf(file);
  if (entries.some(({ filename }) => filename === CONTENT_TYPES)) {
    return { texts: [], books: [{ name, parts: async () => partsOf(entries) }] };
  }
  const those = (pattern: RegExp, most: number) =>
    entries.filter(({ filename, uncompressedSize }) => pattern.test(filename) && uncompressedSize <= most);
  const texts = those(TEXT, MOST_BYTES).map((entry): PickedTable => {
    const own = lastName(entry);
    return { name: own, open: () => ({ name: own, text: textsOf(unpacked(entry)) }) };
  });
  if (texts.length > 0) return { texts, books: [] };
  const books = those(BOOK, MOST_BOOK_BYTES).map((entry) => ({
    name: lastName(entry),
    parts: async () => partsOf(await entriesOf(await new Response(unpacked(entry)).blob())),
  }));
  return { texts, books };
}

const lastName = ({ filename }: FileEntry): string => filename.split('/').at(-1) ?? filename;

async function entriesOf(file: Blob): Promise<readonly FileEntry[]> {
  const entries = await new ZipReader(file.stream()).getEntries();
  return entries.filter((entry): entry is FileEntry => !entry.directory && !entry.encrypted);
}

const partsOf = (entries: readonly FileEntry[]): readonly BookPart[] =>
  entries
    .filter(({ uncompressedSize }) => uncompressedSize <= MOST_BYTES)
    .map((entry) => ({ name: entry.filename, bytes: () => unpacked(entry) }));

/** The bytes of a file of the ZIP, as fast as they are read; a fault of the packing comes out where they are. */
function unpacked(entry: FileEntry): ReadableStream<Uint8Array> {
  let goOn: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const sink = new WritableStream<Uint8Array>({
        async write(block) {
          controller.enqueue(block);
          if ((controller.desiredSize ?? 0) <= 0) await new Promise<void>((resolve) => (goOn = resolve));
        },
      });
      void entry
        .getData(sink, UNPACKING)
        .then(() => controller.close())
        .catch((error: unknown) => controller.error(error));
    },
    pull: () => goOn(),
    cancel: () => goOn(),
  });
}
