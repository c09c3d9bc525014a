import { ok, type Result } from '../../../domain';
import type { ExcelProblem, RowStatus, StatusChange } from '../../../excel';
import { markModeEntry, type KeptMarks, type MarkMode } from '../../../storage';
import { keepPrint, listedMarks, markedBy, placeOf } from './kept-marks';
import { isMarked, markedRows, rowStatuses, type RowStates } from './marked-rows';
import { wordedRows, wordsPrint } from './words-print';
import { notify, type PanePorts } from '../ports';
import { markProblem } from '../problem-notice';
import type { Settings } from '../setup/settings';
import { inSlices, type Wanted } from '../slices';
import type { Checked, KeptResult, Marks } from '../state';
import { markedTable } from '../setup/tables';

export type Marked = KeptResult['marked'];
export type Way = Exclude<MarkMode, 'none'>;

/** Puts marks on the sheet, and knows how each row was marked last. */
export interface Painting {
  /** The way that the clinic has chosen; where it wants no marks, or has not chosen yet, the way of those that are there. */
  wayOf(checked: Checked): Way;
  /**
   * Paints all rows; undefined where that is no longer wanted, null where nothing is marked. `isAsked`: a person has just chosen how.
   */
  all(checked: Checked, states: RowStates, wanted: Wanted, isAsked: boolean): Promise<Marked | undefined>;
  /** Changes what differs from the marks that are there; 'anew' where all rows have to be painted. */
  changes(result: KeptResult): Promise<Marked | 'anew'>;
  /** Writes the words of these rows of a table again. */
  again(result: Pick<KeptResult, 'checked' | 'marked'>, rows: readonly number[]): Promise<Marked>;
  /** How a table is marked whose sheet cannot be written, or whose rows nobody wants marked. */
  standing(checked: Checked): Promise<Marked>;
  /** How a table is marked by what the workbook lists now. */
  taken(checked: Checked, marked: Marked): Marked;
  /** The marks of a table are gone. */
  forget(key: string): void;
}

const NOWHERE: ReadonlySet<number> = new Set();

export function createPainting(ports: PanePorts, settings: Settings): Painting {
  const { store, excel } = ports;
  /** The state of every row as it was marked last, by table. */
  const last = new Map<string, readonly RowStatus[]>();
  /** Our own last list, by table: any other one is a colleague's. */
  const mine = new Map<string, string>();
  /** Rows of it in which a person's words stand in the status column. */
  const foreign = new Map<string, ReadonlySet<number>>();
  /** The way in which rows were marked last. */
  let lastWay: Way | null = null;

  const wayOf = (checked: Checked): Way => {
    const { markMode } = store.get();
    if (markMode === 'column' || markMode === 'formats') return markMode;
    const there = listedMarks(settings, checked);
    if (there === null || there === 'newer') return lastWay ?? 'formats';
    return there.column ? 'column' : 'formats';
  };

  const paintFormats = async (checked: Checked, statuses: readonly RowStatus[]) => {
    const { worksheetId, ranAt, area } = checked;
    return excel.markRows({
      worksheetId,
      ...markedTable(checked),
      rows: await inSlices(markedRows(statuses, area.row)),
      asOf: ranAt,
      print: checked.facts.printOfAll(),
    });
  };

  const wordsOf = async ({ facts, key }: Checked, statuses: readonly RowStatus[]) =>
    inSlices(wordsPrint(await inSlices(wordedRows(facts.print, statuses, foreign.get(key) ?? NOWHERE))));

  /** The words stand beside their rows as they are now. */
  const keepWords = async (checked: Checked, statuses: readonly RowStatus[]) => {
    const words = await wordsOf(checked, statuses);
    const list = listedMarks(settings, checked);
    if (list !== null && list !== 'newer' && list.words !== words)
      await keepPrint(settings, placeOf(checked), { words });
  };

  const paint = async (
    checked: Checked,
    states: RowStates,
    isAsked: boolean,
  ): Promise<Result<KeptMarks | null, ExcelProblem>> => {
    const { statuses } = states;
    lastWay = wayOf(checked);
    if (lastWay === 'formats') return paintFormats(checked, statuses);
    const { worksheetId, ranAt, found, key } = checked;
    const table = markedTable(checked);
    const marked = await excel.markByColumn({
      ...{ worksheetId, ...table, asOf: ranAt, tableId: found.tableId, statuses },
      async wordsPrint(rows) {
        foreign.set(key, rows);
        return wordsOf(checked, statuses);
      },
    });
    if (!marked.ok) return marked;
    const { value } = marked;
    if (typeof value !== 'string') return ok(value);
    // Whoever has deleted the column wants none, until somebody asks for it.
    if (value === 'deleted' && isAsked) return paint(checked, states, isAsked);
    notify(ports, { tone: 'caution', text: (words) => words.marks[value] });
    if (value !== 'deleted') return paintFormats(checked, statuses);
    await settings.put(markModeEntry, 'none');
    return ok(null);
  };

  const there = (checked: Checked): Marked => {
    const list = listedMarks(settings, checked);
    return list === null || list === 'newer' ? null : markedBy(list);
  };

  /** Marks that stand there are then older than the list. */
  const refused = (checked: Checked, marked: Marked, problem: ExcelProblem): Marked => {
    // A sheet that is closed to us is refused before anything is written.
    if (problem.kind !== 'protected' && problem.kind !== 'read-only') last.delete(checked.key);
    notify(ports, markProblem(problem, marked?.asOf));
    return marked && { ...marked, old: true };
  };

  const all: Painting['all'] = async (checked, states, wanted, isAsked) => {
    const { worksheetId, ranAt, key } = checked;
    let marked = await paint(checked, states, isAsked);
    // A colleague's pane may take marks off at the moment in which ours looks at them.
    if (!marked.ok && marked.error.kind === 'gone') marked = await paint(checked, states, isAsked);
    if (wanted.stopped) {
      // One request paints all rows: it cannot be stopped on its way.
      if (marked.ok) await excel.clearMarks(worksheetId, markedTable(checked));
      last.delete(key);
      return undefined;
    }
    if (!marked.ok) return refused(checked, there(checked), marked.error);
    if (marked.value === null) {
      last.delete(key);
      return null;
    }
    last.set(key, states.statuses);
    mine.set(key, nameOf(marked.value));
    const count = states.marked;
    const byColumn = marked.value.column;
    return count === 0 && !byColumn ? null : { asOf: ranAt, rows: count, mode: byColumn ? 'column' : 'formats' };
  };

  const changes: Painting['changes'] = async ({ checked, marked, freshness }) => {
    const { worksheetId, area, key } = checked;
    const states = await inSlices(rowStatuses(checked));
    const { statuses } = states;
    const before = last.get(key);
    if (marked === null) {
      if (store.get().markMode === 'none') return marked;
      // Marking is on, and there was nothing to mark: an edit may have changed that.
      return before !== undefined && freshness === 'fresh' && states.marked > 0 ? 'anew' : marked;
    }
    // The rows that the list speaks of stand elsewhere by now.
    if (freshness === 'moved') {
      return before && isSame(before, statuses, marked.mode === 'column') ? marked : { ...marked, old: true };
    }
    if (before?.length !== statuses.length) return 'anew';
    const changed: StatusChange[] = [];
    for (let row = 0; row < statuses.length; row++) {
      const status = statuses[row]!;
      if (status !== before[row]) changed.push({ row: area.row + row, status });
    }
    if (marked.mode === 'formats') {
      if (changed.some(({ row, status }) => isMarked(status) || isMarked(before[row - area.row]))) return 'anew';
      await keepPrint(settings, placeOf(checked), { print: checked.facts.printOfAll() });
      return asListed(marked);
    }
    const written =
      changed.length === 0 ? null : await excel.updateStatuses(worksheetId, changed, markedTable(checked));
    if (written?.ok === false) return refused(checked, marked, written.error);
    if (written?.value === false) return 'anew';
    last.set(key, statuses);
    await keepWords(checked, statuses);
    return { ...asListed(marked), rows: states.marked };
  };

  const again: Painting['again'] = async ({ checked, marked }, rows) => {
    const { worksheetId, area, key } = checked;
    const statuses = last.get(key);
    const words = rows.flatMap((row) => (statuses?.[row] ? [{ row: area.row + row, status: statuses[row] }] : []));
    const written = await excel.updateStatuses(worksheetId, words, markedTable(checked));
    return written.ok ? marked : refused(checked, marked, written.error);
  };

  const standing: Painting['standing'] = async (checked) => {
    const list = listedMarks(settings, checked);
    if (list === null || list === 'newer') return null;
    const { statuses, marked } = await inSlices(rowStatuses(checked));
    const before = last.get(checked.key);
    const isTrue = before
      ? isSame(before, statuses, list.column)
      : list.column
        ? list.words === (await wordsOf(checked, statuses))
        : list.print === checked.facts.printOfAll();
    return isTrue ? { ...markedBy(list), rows: marked } : { ...markedBy(list), old: true };
  };

  const taken: Painting['taken'] = (checked, marked) => {
    const list = listedMarks(settings, checked);
    if (list === 'newer') return marked;
    if (list === null) {
      if (marked !== null) last.delete(checked.key);
      return null;
    }
    if (mine.get(checked.key) === nameOf(list)) return marked ?? markedBy(list);
    if (marked?.rows === null && marked.asOf === list.asOf && marked.mode === markedBy(list).mode) return marked;
    // How each row was marked is not known: the next edit paints all of them anew.
    last.delete(checked.key);
    return markedBy(list);
  };

  return { wayOf, all, changes, again, standing, taken, forget: (key) => void last.delete(key) };
}

const nameOf = ({ asOf, column, formats }: KeptMarks): string => JSON.stringify([asOf, column, formats]);

/** The marks are those of the list. */
function asListed({ old: _, ...marked }: Marks): Marks {
  return marked;
}

/** Whether rows that were marked by these states are marked by those; without a column only marked rows show. */
const isSame = (before: readonly RowStatus[], now: readonly RowStatus[], byColumn: boolean): boolean =>
  before.length === now.length &&
  before.every((status, row) => status === now[row] || !(byColumn || isMarked(status) || isMarked(now[row])));
