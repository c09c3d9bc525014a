import { readBook, SharedStrings, SheetRows, type SheetCell } from '../../xlsx';

/** A part of a package, to be unpacked. */
export interface BookPart {
  readonly name: string;
  bytes(): ReadableStream<Uint8Array>;
}

/** The rows of the first sheet that a person sees; blank rows are left out. Throws where the package is damaged. */
export async function* rowsOfBook(file: {
  parts(): Promise<readonly BookPart[]>;
}): AsyncGenerator<readonly SheetCell[]> {
  const parts = await file.parts();
  const find = (wanted: string | undefined) => parts.find(({ name }) => name === wanted);
  const book = await readBook(async (name) => {
    const part = find(name);
    return part === undefined ? null : new Response(part.bytes()).text();
  });
  const sheet = find((book?.sheets.find(({ hidden }) => !hidden) ?? book?.sheets[0])?.part);
  if (!book || !sheet) throw new Error('no workbook');
  const shared = new SharedStrings();
  const texts = find(book.relations.find(({ type }) => type === 'sharedStrings')?.target);
  if (texts) for await (const block of blocksOf(texts.bytes())) shared.push(block);
  const rows = new SheetRows(shared.texts);
  for await (const block of blocksOf(sheet.bytes())) for (const { cells } of rows.push(block)) yield cells;
  rows.end();
}

/** The blocks of a stream; not every browser walks over one by itself. */
async function* blocksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
