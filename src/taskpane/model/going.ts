import type { SheetCell } from '../../excel';
import { findRows, type FoundRows, type LookAgain } from './found-rows';
import { columnsOf } from './list/columns-of';
import { keyOf } from './list/items';
import { rowsOf } from './list/rows-of';
import type { PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { rowRanges } from './list/row-ranges';
import type { Checked, FindingItem, Item, Notice } from './state';

/** Cells that are selected at once; a finding over a whole sheet has thousands. */
const SELECTED = 400;

/** Where the rows of a finding stand by now. */
interface Places extends Pick<FoundRows, 'area' | 'columns'> {
  readonly rows: ReadonlyMap<number, number>;
}

/** Opens a finding and selects its cells, wherever its rows stand by now. */
export function createGoing({ store, excel }: PanePorts, lookAgain: LookAgain): (item: Item) => Promise<void> {
  const say = (item: Item, selection: Notice | null) => {
    if (store.get().list.selected === keyOf(item)) store.set({ selection });
  };
  const caution = (text: Notice['text']): Notice => ({ tone: 'caution', text });

  return async (item) => {
    const { checked, list } = store.get();
    if (checked === null) return;
    store.set({ list: { ...list, selected: keyOf(item) }, selection: null });
    const rows = rowsOf(item).slice(0, SELECTED);
    const places = await placesOf(checked, rows);
    if ('text' in places) return say(item, places);
    const selected = await excel.selectCells(checked.worksheetId, cellsOf(item, checked, places));
    if (!selected.ok) {
      const isGone = selected.error.kind === 'gone';
      return say(item, isGone ? caution((words) => words.detail.gone) : problemNotice(selected.error));
    }
    const hidden = selected.value.hiddenRows.map((row) => row + 1);
    const lost = rows.length - places.rows.size;
    if (lost > 0)
      say(
        item,
        caution((words) => words.foundAgain.someLost(lost)),
      );
    else if (hidden.length > 0)
      say(
        item,
        caution((words) => words.detail.hidden(rowRanges(hidden, words))),
      );
    else say(item, null);
  };

  /** In their old place where nothing moved, else wherever rows with the same cells are. */
  async function placesOf(checked: Checked, rows: readonly number[]): Promise<Places | Notice> {
    const { area, columns, facts } = checked;
    if (store.get().freshness !== 'moved') {
      const same = new Map(Object.values(columns).flatMap((own) => own.map((column) => [column, column])));
      return { area, columns: same, rows: new Map(rows.map((row) => [row, row])) };
    }
    store.set({ selection: { tone: 'plain', text: (words) => words.detail.searching } });
    const found = await findRows(excel, lookAgain, checked, new Set(rows.map(facts.print)), rows.length);
    if (!found.ok)
      return found.error.kind === 'gone' ? caution((words) => words.detail.gone) : problemNotice(found.error);
    const left = new Map([...found.value.rows].map(([print, there]) => [print, [...there]]));
    const places = new Map<number, number>();
    for (const row of rows) {
      const place = left.get(facts.print(row))?.shift();
      if (place !== undefined) places.set(row, place);
    }
    return places.size > 0 ? { ...found.value, rows: places } : caution((words) => words.foundAgain.lost);
  }
}

function cellsOf(item: Item, checked: Checked, places: Places): readonly SheetCell[] {
  const { area } = places;
  return rowsOf(item)
    .slice(0, SELECTED)
    .flatMap((row, at) => {
      const place = places.rows.get(row);
      if (place === undefined) return [];
      const columns = columnsOf(item, at, checked).map((column) => places.columns.get(column) ?? 0);
      return (columns.length > 0 ? columns : [0]).map((column) => ({
        row: area.row + place,
        column: area.column + column,
      }));
    });
}

/** Rows whose cells are shown as they stand. */
const CELLS_SHOWN = 12;

/** What stands in the cells that a finding is about, by row of the table; a row that has moved or changed since is left out. */
export async function readCellTexts(
  { store, excel }: PanePorts,
  { finding: { field, rows } }: FindingItem,
): Promise<ReadonlyMap<number, string>> {
  const { checked } = store.get();
  const own = typeof field === 'string' ? checked?.columns[field] : undefined;
  if (checked === null || own === undefined) return new Map();
  const { worksheetId, area, facts } = checked;
  const shown = rows.slice(0, CELLS_SHOWN);
  const read = await excel.readRows(worksheetId, area, shown);
  if (!read.ok) return new Map();
  const isSame = (row: number, at: number) => facts.printOf(read.value[at]!) === facts.print(row);
  const textOf = (at: number) =>
    own.map((column) => String(read.value[at]![column] ?? '').slice(0, CELL_LENGTH)).join(' ');
  return new Map(shown.flatMap((row, at) => (isSame(row, at) ? [[row, textOf(at).trim()] as const] : [])));
}

const CELL_LENGTH = 60;
