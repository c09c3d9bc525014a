import { fail, ok, type Result } from '../../../domain';
import type { Block, ExcelProblem } from '../../../excel';
import { CodedRows, columnsRead, createLineReader, STRETCH, type DateSystem, type ReadTable } from '../../../sheet';
import type { FoundSheet } from './found-sheet';
import type { ExcelPort } from '../ports';
import { RowFactsCollector, type RowFacts } from './row-facts';
import { runInSlices, slice, type Wanted } from '../slices';

export interface ReadSheet {
  readonly table: ReadTable;
  readonly facts: RowFacts;
}

export type Stopped = 'stopped';

/** Reads all rows of a sheet into lines, block by block, without holding the thread. */
export async function readSheet(
  excel: ExcelPort,
  found: FoundSheet,
  dateSystem: DateSystem,
  wanted: Wanted,
  onProgress: (rows: number) => void,
): Promise<Result<ReadSheet, ExcelProblem | Stopped>> {
  const { area, mapping, facts } = found;
  await slice.pause();
  if (wanted.stopped) return fail('stopped');
  const coded = new CodedRows();
  const reader = createLineReader(mapping, { dateSystem, facts, coded, rows: area.rows });
  const collector = new RowFactsCollector(area.rows, mapping.columns, coded, reader.above);
  if (!(await runInSlices(reader.beginning(), wanted)).done) return fail('stopped');
  const take = async ({ firstRow, cells }: Block): Promise<boolean> => {
    for (let at = 0; at < cells.length; at += STRETCH) {
      const rows = cells.slice(at, at + STRETCH);
      reader.rows(rows, firstRow + at);
      collector.take(firstRow + at, rows.length);
      if (!slice.due()) continue;
      onProgress(firstRow + at + rows.length);
      await slice.pause();
      if (wanted.stopped) return false;
    }
    onProgress(firstRow + cells.length);
    return !wanted.stopped;
  };
  const columns = columnsRead(mapping.columns);
  const read = await excel.readBlocks({ worksheetId: found.worksheetId, area, columns, onBlock: take });
  if (!read.ok) return fail(read.error);
  if (read.value === 'stopped') return fail('stopped');
  const finished = await runInSlices(reader.finishing(), wanted);
  // What follows is a loop over all lines.
  if (slice.due()) await slice.pause();
  return finished.done ? ok({ table: finished.value, facts: collector.close(finished.value) }) : fail('stopped');
}
