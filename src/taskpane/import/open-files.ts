import { fail, ok, type Result } from '../../domain';
import type { ImportProblem } from '../../reference';
import type { PickedTable } from './picked-table';
import { textsOf } from './texts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The tables in the files that a person has picked. */
export async function openFiles(files: readonly File[]): Promise<Result<readonly PickedTable[], ImportProblem>> {
  const tables: PickedTable[] = [];
  for (const file of files) {
    const { name } = file;
    const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
    if (!ZIP.every((byte, at) => head[at] === byte)) {
      tables.push({ name, open: () => ({ name, text: textsOf(file.stream()) }) });
      continue;
    }
    const { tablesInZip } = await import(/* webpackChunkName: "zip" */ './zipped-tables');
    const found = await tablesInZip(file, name).catch(() => null);
    if (found === null || found.texts.length + found.books.length === 0)
      return fail({ reason: 'not-text', part: name, line: null, detail: '' });
    tables.push(...found.texts);
    if (found.books.length === 0) continue;
    const { rowsOfBook } = await import(/* webpackChunkName: "workbook" */ './workbook-rows');
    tables.push(
      ...found.books.map((book) => ({ name: book.name, open: () => ({ name: book.name, rows: rowsOfBook(book) }) })),
    );
  }
  return ok(tables);
}
