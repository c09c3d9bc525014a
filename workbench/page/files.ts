import { enterCsv } from './book/csv';
import { fillFromXlsx, readXlsxFile } from './book/read-xlsx';
import { xlsxOf } from './book/write-xlsx';
import type { OpenBook } from './grid/books';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Larger files would hold the browser for minutes. */
const LARGEST = 20 * 1024 * 1024;

/** Opens a file that the person chose. Answers with what could not be shown, in words. */
export async function openFile(
  file: File,
  namespace: string,
  show: (name: string, sheetName: string) => OpenBook,
): Promise<readonly string[]> {
  if (file.size > LARGEST) throw new Error('the file is larger than 20 MB. Open a smaller one, or use Excel.');
  if (/\.(?:csv|tsv)$/i.test(file.name)) {
    const text = await file.text();
    const { workbook } = show(file.name.replace(/\.\w+$/, '.xlsx'), 'Sheet1');
    enterCsv(workbook, workbook.sheets[0]!.id, text);
    workbook.flush();
    return [];
  }
  if (!/\.xlsx$/i.test(file.name)) throw new Error('only .xlsx, .csv and .tsv files can be opened here.');
  const read = await readXlsxFile(new Uint8Array(await file.arrayBuffer()));
  return fillFromXlsx(show(file.name, read.sheets[0]?.name ?? 'Sheet1').workbook, read, namespace);
}

/** Hands the workbook to the browser as a download. */
export async function saveFile({ workbook }: OpenBook, namespace: string): Promise<void> {
  const isSpilled = workbook.isSpilled.bind(workbook);
  const bytes = await xlsxOf({ workbook, namespace, isSpilled });
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(address);
}
