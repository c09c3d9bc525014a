import type { MemoryWorkbook, SheetSpec } from './memory';
import { memoryWorkbook } from './memory';
import { startExcel, type RunningExcel, type StartOptions } from './start-excel';

/** For tests: a page of its own on a workbook in memory, taken down again when the work is done. */
export async function withExcel<T>(
  sheets: readonly SheetSpec[],
  work: (excel: RunningExcel<MemoryWorkbook>) => Promise<T>,
  options: Omit<StartOptions, 'workbook'> = {},
): Promise<T> {
  const excel = await startExcel({ ...options, workbook: memoryWorkbook(sheets) });
  try {
    return await work(excel);
  } finally {
    excel.dispose();
  }
}
