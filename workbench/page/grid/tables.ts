import { sameArea } from '../../host/addresses';
import type { Table } from '../../host/model';
import { areaOf, rangeOf } from './areas';
import type { BookApi } from './univer';

/** The tables of a workbook. What Univer does not know of a table (its totals row, its columns' ids) is kept here. */
export class Tables {
  private readonly known = new Map<string, Table>();
  /** Univer's commands for tables take a moment; until then this is the list. */
  private waiting: readonly Table[] | null = null;

  constructor(private readonly book: BookApi) {}

  get list(): readonly Table[] {
    return (
      this.waiting ??
      this.book.getTableList().map(({ id, name, subUnitId: sheetId, range, showHeader: showHeaders }) => {
        const area = areaOf(range);
        const known = this.known.get(id);
        if (known && known.name === name && sameArea(known.area, area)) return known;
        const table: Table = {
          id,
          sheetId,
          name,
          area,
          showHeaders,
          showTotals: known?.showTotals ?? false,
          style: known?.style ?? 'TableStyleMedium2',
          columnIds: columnIds(known, area.columns),
        };
        this.known.set(id, table);
        return table;
      })
    );
  }

  set(tables: readonly Table[]): void {
    this.waiting = tables;
  }

  async carryOut(): Promise<void> {
    const wanted = this.waiting;
    if (!wanted) return;
    const before = this.book.getTableList();
    for (const table of wanted) this.known.set(table.id, table);
    for (const { id, subUnitId } of before)
      if (!wanted.some((table) => table.id === id)) await this.book.getSheetBySheetId(subUnitId)?.removeTable(id);
    for (const table of wanted) {
      const { id, name, sheetId, showHeaders: showHeader } = table;
      const range = rangeOf(table.area);
      const there = before.find((each) => each.id === id);
      const sheet = this.book.getSheetBySheetId(sheetId);
      if (!there) await this.book.addTable(sheetId, name, range, id, { showHeader });
      else if (!sameArea(areaOf(there.range), table.area)) await sheet?.setTableRange(id, range);
      if (there && there.name !== name) sheet?.setTableName(id, name);
    }
    if (this.waiting === wanted) this.waiting = null;
  }
}

function columnIds(known: Table | undefined, columns: number): readonly number[] {
  const ids = [...(known?.columnIds ?? [])].slice(0, columns);
  let last = Math.max(0, ...ids);
  while (ids.length < columns) {
    last++;
    ids.push(last);
  }
  return ids;
}
