import { contains, type Area } from '../../sheet';
import { marksEntry, readEntry, tableKey, type EntryRead, type KeptMarks } from '../../storage';
import type { TablePlace, Traces } from './find-column';
import { findOurMarks } from './formats';
import { statusColumnIn } from './status-column';

/** Whose marks are meant: those of a table, or of the whole sheet where none among several is named. */
export interface MarksOf {
  readonly worksheetId: string;
  readonly area: Area | null;
  readonly only: TablePlace | null;
}

/** A list of our marks that the workbook keeps. */
export interface List {
  readonly setting: Excel.Setting;
  readonly read: EntryRead<KeptMarks>;
}

export async function listsOf(context: Excel.RequestContext, { worksheetId, only }: MarksOf): Promise<readonly List[]> {
  const settings = context.workbook.settings.load('items/key,items/value');
  await context.sync();
  return settings.items
    .filter(({ key }) => isListOf(key, worksheetId, only))
    .map((setting) => ({ setting, read: listIn(setting) }));
}

/** Excel tables, blank the one of a sheet, whose neighbors an older version has pushed aside for the column. */
export const pushedBy = (lists: readonly List[]): ReadonlySet<string> =>
  new Set(
    lists
      .filter(({ read }) => read.state === 'kept' && read.value.column && !read.value.widened)
      .map(({ setting }) => setting.key.split('/')[1] ?? ''),
  );

/** Looked for only where a column holds more than our words, and once. */
export function tracesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  marks: MarksOf,
  known?: readonly List[],
): () => Promise<Traces> {
  const look = async (): Promise<Traces> => {
    const lists = known ?? (await listsOf(context, marks));
    const found = await findOurMarks(context, sheet, marks.only?.others ?? [], true);
    const listed = lists.some(({ read }) => read.state === 'kept' && read.value.column);
    const rows = new Map<number, Pick<Area, 'row' | 'rows'>>();
    let isDeleted = false;
    for (const { formula, areas } of found) {
      const column = statusColumnIn(formula);
      if (column === null) continue;
      // A rule marks the column that it looks at, too, for as long as that is there.
      if (column === 'deleted' || !areas.some((area) => contains(area, { ...area, column, columns: 1 }))) {
        isDeleted = listed;
        continue;
      }
      const row = Math.min(...areas.map((area) => area.row));
      rows.set(column, { row, rows: Math.max(...areas.map((area) => area.row + area.rows)) - row });
    }
    return { listed, rows, isDeleted };
  };
  let looked: Promise<Traces> | null = null;
  return () => (looked ??= look());
}

/** A table's list is its own; that of the sheet was made when it had but one table, and goes with the first of them. */
const isListOf = (key: string, worksheetId: string, only: TablePlace | null): boolean =>
  key === marksEntry(worksheetId).key ||
  (only === null
    ? key.startsWith(marksEntry(tableKey(worksheetId, '')).key)
    : key === marksEntry(tableKey(worksheetId, only.id)).key);

const listIn = ({ key, value }: Excel.Setting): EntryRead<KeptMarks> =>
  readEntry({ ...marksEntry(''), key }, String(value));
