import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import { fail, ok, type Result } from '../../domain';
import type { ImportProblem, TablePart } from '../../reference';

/** One of CMS's tables as a person has picked it: a text, or a text in a ZIP. May be opened again. */
export interface PickedTable {
  readonly name: string;
  open(): TablePart;
}

// The policy of the page allows no workers from memory; the browser unpacks by itself.
const UNPACKING = { useWebWorkers: false, useCompressionStream: true, checkSignature: true };

const TEXT = /\.(?:txt|csv|tsv)$/i;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** CMS's largest table unpacks to some 150 MB. */
const MOST_BYTES = 1024 ** 3;

/** The texts in the files that a person has picked. */
export async function openFiles(files: readonly File[]): Promise<Result<readonly PickedTable[], ImportProblem>> {
  const tables: PickedTable[] = [];
  for (const file of files) {
    const { name } = file;
    const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
    if (!ZIP.every((byte, at) => head[at] === byte)) {
      tables.push({ name, open: () => ({ name, text: textsOf(file.stream()) }) });
      continue;
    }
    const { ZipReader } = await import(/* webpackChunkName: "zip" */ '@zip.js/zip.js/lib/zip-core-reader.js');
    const texts = await textsIn(new ZipReader(file.stream())).catch(() => []);
    if (texts.length === 0) return fail({ reason: 'not-text', part: name, line: null, detail: '' });
    tables.push(...texts);
  }
  return ok(tables);
}

async function textsIn(zip: ZipReader<unknown>): Promise<readonly PickedTable[]> {
  const entries = await zip.getEntries();
  const texts = entries.filter(
    (entry): entry is FileEntry =>
      !entry.directory && !entry.encrypted && TEXT.test(entry.filename) && entry.uncompressedSize <= MOST_BYTES,
  );
  return texts.map((entry) => {
    const name = entry.filename.split('/').at(-1) ?? entry.filename;
    return { name, open: () => ({ name, text: textsOf(unpacked(entry)) }) };
  });
}

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

/** Every byte is a character: CMS's texts are ASCII but for marks in its notices, whose encoding differs. */
async function* textsOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('latin1');
  const reader = bytes.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield decoder.decode(read.value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
