import type { SheetChange } from '../../../excel';
import { columnsRead, overlaps } from '../../../sheet';
import { createBursts } from '../bursts';
import { MOST_ROWS } from '../check/touched-rows';
import type { PanePorts } from '../ports';
import type { Checked } from '../state';

/** Edits come in bursts: those of the row itself are looked at first. */
const QUIET = 600;

/**
 * A word of ours that a person types into the status column, or deletes there, says what no check has found: the true one is
 * written again. A colleague's edits are left to the colleague's pane: two panes would never agree where one is out of date.
 */
export function createTypedOver({ store }: PanePorts, writeAgain: (rows: readonly number[]) => Promise<void>) {
  let rows = new Set<number>();
  let table: string | null = null;

  const settle = async () => {
    const { running, checked } = store.get();
    if (running !== null) return bursts.soon(QUIET);
    const due = rows;
    rows = new Set();
    // What was shown meanwhile has been painted by its own check.
    if (checked?.key === table) await writeAgain([...due].sort((a, b) => a - b));
  };

  const bursts = createBursts(settle);

  return {
    onChange(change: SheetChange) {
      const { checked, marked } = store.get();
      if (change.own || change.remote || change.kind !== 'edited' || marked?.mode !== 'column') return;
      if (checked?.worksheetId !== change.worksheetId) return;
      const beside = rowsBeside(change, checked);
      if (beside.length === 0) return;
      if (table !== checked.key) rows = new Set();
      table = checked.key;
      for (const row of beside) rows.add(row);
      bursts.soon(QUIET);
    },
    idle: () => bursts.idle(),
  };
}

/** The rows of the table, from 0, that were edited in columns that are not read; none where it is more than an edit of some of them. */
function rowsBeside({ areas }: SheetChange, { area, columns }: Checked): readonly number[] {
  const read = new Set(columnsRead(columns).map((column) => area.column + column));
  return areas.flatMap((piece) => {
    const all = Array.from({ length: Math.min(piece.columns, read.size + 1) }, (_, at) => piece.column + at);
    if (!overlaps(piece, { ...area, column: piece.column }) || all.every((column) => read.has(column))) return [];
    const first = Math.max(piece.row, area.row);
    const count = Math.min(piece.row + piece.rows, area.row + area.rows) - first;
    return count > MOST_ROWS ? [] : Array.from({ length: count }, (_, at) => first + at - area.row);
  });
}
