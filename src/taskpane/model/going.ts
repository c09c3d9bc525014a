import type { SheetCell } from '../../excel';
import { keyOf } from './list/items';
import { rowsOf } from './list/list';
import type { PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { rowRanges } from './list/row-ranges';
import type { Checked, Item, Notice } from './state';

/** Cells that are selected at once; a finding over a whole sheet has thousands. */
const SELECTED = 400;

/** Opens a finding and selects its cells, wherever its rows stand by now. */
export function createGoing({ store, excel }: PanePorts): (item: Item) => Promise<void> {
  const say = (item: Item, selection: Notice | null) => {
    if (store.get().list.selected === keyOf(item)) store.set({ selection });
  };

  return async (item) => {
    const { checked, list } = store.get();
    if (checked === null) return;
    store.set({ list: { ...list, selected: keyOf(item) }, selection: null });
    const rows = rowsOf(item).slice(0, SELECTED);
    const places = await findRows(checked, rows);
    if (places === null) return say(item, { tone: 'caution', text: (words) => words.detail.gone });
    const selected = await excel.selectCells(checked.worksheetId, cellsOf(item, checked, places));
    if (!selected.ok) {
      const gone = selected.error.kind === 'gone';
      return say(item, gone ? { tone: 'caution', text: (words) => words.detail.gone } : problemNotice(selected.error));
    }
    const hidden = selected.value.hiddenRows.map((row) => row + 1);
    if (hidden.length > 0) {
      say(item, { tone: 'caution', text: (words) => words.detail.hidden(rowRanges(hidden, words)) });
    }
  };

  /** Where the rows stand: in their old place where nothing moved, else wherever rows with the same cells are. */
  async function findRows(checked: Checked, rows: readonly number[]): Promise<ReadonlyMap<number, number> | null> {
    const same = new Map(rows.map((row) => [row, row]));
    if (store.get().freshness !== 'moved') return same;
    store.set({ selection: { tone: 'plain', text: (words) => words.detail.searching } });
    const wanted = new Map<number, number[]>();
    for (const row of rows) {
      const print = checked.facts.print(row);
      wanted.set(print, [...(wanted.get(print) ?? []), row]);
    }
    const found = new Map<number, number>();
    const read = await excel.readBlocks({
      worksheetId: checked.worksheetId,
      area: checked.area,
      onBlock: ({ firstRow, cells }) => {
        cells.forEach((row, at) => {
          const print = checked.facts.printOf(row);
          const was = wanted.get(print)?.shift();
          if (was !== undefined) found.set(was, firstRow + at);
        });
        return found.size < rows.length;
      },
    });
    if (!read.ok || found.size === 0) return null;
    store.set({ selection: null });
    return found;
  }
}

function cellsOf(item: Item, { area, columns }: Checked, places: ReadonlyMap<number, number>): readonly SheetCell[] {
  const cellAt = (row: number, column: number): readonly SheetCell[] => {
    const place = places.get(row);
    return place === undefined ? [] : [{ row: area.row + place, column: area.column + column }];
  };
  return rowsOf(item)
    .slice(0, SELECTED)
    .flatMap((row, at) => {
      const said = item.kind === 'finding' ? item.finding.field : null;
      const field = typeof said === 'object' ? said?.[at] : said;
      return cellAt(row, field === undefined ? 0 : (columns[field]?.[0] ?? 0));
    });
}
