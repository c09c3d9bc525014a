import { inStretches } from '../../../domain';
import { undoOf, type CellEdit } from '../../../excel';
import { columnsRead } from '../../../sheet';
import { rowPrint } from '../check/row-print';
import type { ExcelPort } from '../ports';
import { inSlices } from '../slices';
import type { Checked } from '../state';
import { patternsOf, printOfBack } from './edits-back';

/** Prints of the rows as they will be, which other rows have already. */
export async function twinsOf(
  excel: ExcelPort,
  checked: Checked,
  edits: readonly CellEdit[],
): Promise<ReadonlySet<number>> {
  const back = undoOf(edits);
  const wanted = new Set(back.map((edit) => printOfBack(edit, checked)));
  const { twins, like } = await inSlices(othersLike(checked, edits, wanted));
  // Where formulas fill cells of changed rows, other rows are equal whatever their formulas show.
  const patterns = patternsOf(back, checked).filter(({ length }) => length < columnsRead(checked.columns).length);
  if (patterns.length === 0 || like.length === 0) return twins;
  const read = await excel.readRows(checked.worksheetId, checked.area, like);
  // What is not known is not taken for the only one.
  if (!read.ok) return wanted;
  for (const cells of read.value) {
    for (const print of patterns.map((columns) => rowPrint(cells, columns))) if (wanted.has(print)) twins.add(print);
  }
  return twins;
}

/** Other rows than those of the edits: prints that are wanted, and the rows of the same clients and days. */
function* othersLike(
  { facts, area }: Checked,
  edits: readonly CellEdit[],
  wanted: ReadonlySet<number>,
): Generator<void, { readonly twins: Set<number>; readonly like: readonly number[] }> {
  const session = (row: number) => `${facts.dateCell(row)} ${facts.client(row)}`;
  const own = new Set(edits.map(({ row }) => row - area.row));
  const sessions = new Set([...own].map(session));
  const twins = new Set<number>();
  const like: number[] = [];
  yield* inStretches(facts.rows, (from, end) => {
    for (let row = from; row < end; row++) {
      if (own.has(row)) continue;
      if (wanted.has(facts.print(row))) twins.add(facts.print(row));
      if (sessions.has(session(row))) like.push(row);
    }
  });
  return { twins, like };
}
