import { undoOf, type CellEdit, type EditOutcome } from '../../../excel';
import { findRows, type LookAgain } from '../found-rows';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Notice, PaneState, Undo } from '../state';
import { keyOf } from '../setup/tables';
import type { Changes } from './changes';
import { inNewPlaces, patternsOf, printOfBack, type Moved } from './edits-back';

/** Cells that were put back: by each edit of the undo, the one that was written, perhaps in another place. */
interface PutBack extends Pick<EditOutcome, 'stopped' | 'unsure'> {
  readonly done: ReadonlyMap<CellEdit, CellEdit>;
  /** How many were left alone because their rows cannot be told from equal ones. */
  readonly untold: number;
}

/**
 * Takes the last fixes back, wherever their rows stand by now; next time those before them. What could not be put back is kept to be
 * tried again after all others.
 */
export function createUndoing(ports: PanePorts, lookAgain: LookAgain, { log, sayAfterCheck }: Changes) {
  const { store, excel } = ports;

  store.subscribe(() => {
    const state = store.get();
    const isToTell = (undo: Undo) => !undo.moved && hasMoved(state, undo);
    if (state.undos.some(isToTell))
      store.set({ undos: state.undos.map((undo) => (isToTell(undo) ? { ...undo, moved: true } : undo)) });
  });

  const inPlace = async ({ table, moved }: Undo, back: readonly CellEdit[]): Promise<EditOutcome | Notice> => {
    // An equal row may stand in the old place of one that has moved.
    if (moved) return { done: [], skipped: back, stopped: null, unsure: [] };
    const outcome = await excel.editCells(table.worksheetId, back);
    return outcome.ok ? outcome.value : problemNotice(outcome.error);
  };

  /** Puts back what was not there any more in its old place. */
  const elsewhere = async ({ table, twins }: Undo, back: readonly CellEdit[]): Promise<PutBack | Notice> => {
    const prints = new Set(back.map((edit) => printOfBack(edit, table)));
    const found = await findRows(excel, lookAgain, table, prints, Infinity, patternsOf(back, table));
    if (!found.ok) return problemNotice(found.error);
    const moved = inNewPlaces(back, table, found.value, twins);
    const told = new Set(moved.values());
    const isThere = (edit: CellEdit) => found.value.rows.has(printOfBack(edit, table));
    const untold = back.filter((edit) => !told.has(edit) && isThere(edit)).length;
    if (moved.size === 0) return { done: new Map(), untold, stopped: null, unsure: [] };
    const outcome = await excel.editCells(table.worksheetId, [...moved.keys()]);
    if (!outcome.ok) return problemNotice(outcome.error);
    const { done, stopped, unsure } = outcome.value;
    return { done: asGiven(done, moved), untold, stopped, unsure };
  };

  return async (): Promise<void> => {
    const undo = store.get().undos.at(-1);
    if (undo === undefined) return;
    const back = undoOf(undo.edits);
    const first = await inPlace(undo, back);
    if ('text' in first) return notify(ports, first);
    const isWhole = first.skipped.length === 0 || first.stopped !== null;
    const second: PutBack | Notice = isWhole
      ? { done: new Map(), untold: 0, stopped: null, unsure: [] }
      : await elsewhere(undo, first.skipped);
    const problem = 'text' in second ? second : null;
    const rest =
      'text' in second ? { done: new Map<CellEdit, CellEdit>(), untold: 0, stopped: null, unsure: [] } : second;
    const done = new Map([...first.done.map((edit) => [edit, edit] as const), ...rest.done]);
    const isLeft = (_: unknown, at: number) => !done.has(back[at]!);
    const left = undo.edits.filter(isLeft);
    const stillLogged = undo.logged && { ...undo.logged, kinds: undo.logged.kinds.filter(isLeft) };
    const { stopped, unsure } = first.stopped === null ? rest : first;
    // Rows may have moved while it was written.
    const { undos } = store.get();
    const kept = left.length > 0 ? [{ ...(undos.at(-1) ?? undo), edits: left, logged: stillLogged }] : [];
    const before = undos.slice(0, -1);
    store.set({ undos: stopped === null && problem === null ? [...kept, ...before] : [...before, ...kept] });

    const kinds = new Map(
      back.flatMap((edit, at) => (done.has(edit) ? [[done.get(edit)!, undo.logged?.kinds[at]]] : [])),
    );
    const written = [...done.values()];
    const logged =
      undo.logged !== null && written.length > 0
        ? await log(undo.logged.sheetName, written, (edit, words) => words.takenBack(words.kinds[kinds.get(edit)!]))
        : null;
    const changed = stopped !== null || problem !== null ? 0 : left.length - rest.untold - unsure.length;
    await sayAfterCheck(
      undo.table.worksheetId,
      { done: written, skipped: [], stopped, unsure },
      (words) => [
        words.fixes.undone(written.length),
        ...(problem === null ? [] : [problem.text(words)]),
        ...(changed > 0 ? [words.foundAgain.notPutBack(changed)] : []),
        ...(rest.untold > 0 ? [words.foundAgain.untold(rest.untold)] : []),
      ],
      logged,
    );
  };
}

/** Are the rows of the changed table other ones by now than they were, or in other places? */
function hasMoved({ checked, freshness, results }: PaneState, { table }: Undo): boolean {
  const key = keyOf(table.found);
  return (key === checked?.key ? freshness : results.get(key)?.freshness) === 'moved';
}

const asGiven = (done: readonly CellEdit[], moved: Moved): ReadonlyMap<CellEdit, CellEdit> =>
  new Map(done.map((edit) => [moved.get(edit)!, edit]));
