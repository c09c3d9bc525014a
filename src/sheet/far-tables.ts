import type { Area } from './address';
import { isBlank, type Cell } from './cell';
import type { Place } from './place';
import { TOP_ROWS, withoutStatus } from './tables-on-sheet';

type Row = readonly Cell[];

/** Rows above one that may be a header, where a client or a payer of all rows may stand. */
const ABOVE = 20;
/** Where rows begin to be taken, 0-based in the area: the last of the first rows may speak of a table right below them. */
export const FAR_FROM = TOP_ROWS - ABOVE;
/** Rows by which such a row is judged. */
const WINDOW = 220;
/** Of a sheet with more blocks than this the first ones are judged. */
const MOST_BLOCKS = 20;

/**
 * Looks for blocks of cells below the first rows of a sheet, where those hold no table of sessions: a row with several cells
 * under a much shorter one may be a header. Rows are taken one after the other, from `FAR_FROM` on.
 */
export class FarTables {
  private readonly blocks: { readonly at: number; readonly top: Row[] }[] = [];
  private readonly recent: Row[] = [];
  private filled = 0;
  private at = FAR_FROM;

  readonly take = (cells: Row): void => {
    const { blocks, recent } = this;
    let filled = 0;
    for (const cell of cells) if (!isBlank(cell)) filled++;
    if (filled > 2 && filled >= 2 * this.filled && blocks.length < MOST_BLOCKS) {
      blocks.push({ at: this.at - recent.length, top: [...recent] });
    }
    for (const { top } of blocks) if (top.length < WINDOW) top.push(cells);
    if (recent.push(cells) > ABOVE) recent.shift();
    this.filled = filled;
    this.at++;
  };

  /** Where tables may stand, from the top on. `area`: the rectangle whose rows were taken. */
  places(area: Area): readonly Place[] {
    return this.blocks.map(({ at, top }) => ({
      area: { ...area, row: area.row + at, rows: area.rows - at },
      tableId: null,
      name: '',
      hasTotals: false,
      top: top.map(withoutStatus(top)),
    }));
  }
}
