import type { SheetChange } from '../../../excel';
import { isBlank, STATUS_HEADER, type Area } from '../../../sheet';
import type { ExcelPort } from '../ports';
import type { Checked } from '../state';

/** Further away than this nobody puts a column of the table. */
const NEAR = 64;

/** Edited cells beside the header of a table, from one side to the other. */
function besideHeader(areas: readonly Area[], { area: { row, column, columns } }: Checked): readonly Area[] {
  const end = column + columns;
  const sides = [
    { from: Math.max(0, column - NEAR), to: column },
    { from: end, to: end + NEAR },
  ];
  return areas
    .filter((area) => area.row < row && area.row + area.rows >= row)
    .flatMap((area) =>
      sides.map(({ from, to }) => ({
        from: Math.max(from, area.column),
        to: Math.min(to, area.column + area.columns),
      })),
    )
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({ row: row - 1, column: from, rows: 1, columns: to - from }));
}

/** Finds the tables beside whose header somebody has written: a check would take the column in. */
export function createNewColumns(excel: Pick<ExcelPort, 'readRows'>) {
  let edits = new Map<string, { readonly worksheetId: string; readonly cells: readonly Area[] }>();

  /** A colleague's pane writes the status column there, and takes it away. */
  const isColumn = async (worksheetId: string, cells: Area): Promise<boolean> => {
    const read = await excel.readRows(worksheetId, cells, [0]);
    return !read.ok || read.value[0]!.some((cell) => !isBlank(cell) && cell !== STATUS_HEADER);
  };

  return {
    /** The answer says whether there is something to look at. */
    note({ worksheetId, areas }: SheetChange, checked: Checked): boolean {
      const cells = besideHeader(areas, checked);
      if (cells.length === 0) return false;
      edits.set(checked.key, { worksheetId, cells: [...(edits.get(checked.key)?.cells ?? []), ...cells] });
      return true;
    },
    /** The tables that have such a column since the last time. */
    async take(): Promise<ReadonlySet<string>> {
      const noted = edits;
      edits = new Map();
      const keys = new Set<string>();
      for (const [key, { worksheetId, cells }] of noted)
        for (const one of cells) if (!keys.has(key) && (await isColumn(worksheetId, one))) keys.add(key);
      return keys;
    },
  };
}
