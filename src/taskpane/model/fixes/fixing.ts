import { formatArea, type Area } from '../../../sheet';
import { undoOf, type CellEdit, type EditOutcome } from '../../../excel';
import { CHANGES_SHEET } from '../../../storage';
import { wordsOf } from '../../words';
import type { Words } from '../../words/en';
import { leftOut, nextPlan, readingOf, type FixPlan, type PlannedEdit } from './fix-plan';
import { openFixes, planEdit } from './plan-edits';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Checked, Notice } from '../state';

export interface Fixing {
  /** What would be written, read from the cells as they are now; what a person left out of it stays left out (`fixPlans`). */
  preview(): Promise<readonly PlannedEdit[]>;
  apply(edits: readonly PlannedEdit[], withLog: boolean): Promise<void>;
  /** Leaves an edit of the shown plan out, or takes it in again. */
  leaveOut(edit: PlannedEdit, isOut: boolean): void;
  undo(): Promise<void>;
}

export const LOG_SHEET = { name: CHANGES_SHEET, header: ['When', 'Sheet', 'Cell', 'Before', 'After', 'Why'] } as const;

export function createFixing(
  ports: PanePorts,
  checkAgain: () => Promise<void>,
  /** Tells of cells that were edited, or may have been: their table need not be the one that is shown by now. */
  tellEdited: (worksheetId: string, areas: readonly Area[]) => void,
): Fixing {
  const { store, excel, clock } = ports;
  const tell = (worksheetId: string, { done, unsure }: EditOutcome) =>
    tellEdited(
      worksheetId,
      [...done, ...unsure].map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    );

  /** Writes the changes to their list; the answer is what Excel said against it. */
  const log = async (
    sheetName: string,
    edits: readonly CellEdit[],
    why: (edit: CellEdit, words: Words['fixes']) => string,
  ): Promise<Notice | null> => {
    const { fixes } = wordsOf(store.get().language);
    const rows = edits.map((edit) => [
      clock.now(),
      sheetName,
      formatArea({ row: edit.row, column: edit.column, rows: 1, columns: 1 }),
      String(edit.before),
      String(edit.after),
      why(edit, fixes),
    ]);
    const written = await excel.appendToList(LOG_SHEET, rows);
    return written.ok ? null : problemNotice(written.error);
  };

  /** Checks again and says in one notice what was done and what went wrong on the way. */
  const sayAfterCheck = async (
    { done, skipped, stopped, unsure }: EditOutcome,
    told: (words: Words['fixes']) => readonly string[],
    logged: Notice | null,
  ) => {
    await checkAgain();
    const checked = store.get().notice;
    const wrong = [stopped && problemNotice(stopped), logged, checked].filter((notice) => notice !== null);
    notify(ports, {
      tone: wrong[0]?.tone ?? 'plain',
      text: (words) =>
        [
          ...(done.length > 0 || unsure.length === 0 ? told(words.fixes) : []),
          skipped.length > 0 ? words.fixes.skipped(skipped.length) : '',
          unsure.length > 0 ? words.fixes.unsure(unsure.length) : stopped ? words.fixes.stopped : '',
          ...new Set(wrong.map((notice) => notice.text(words))),
        ]
          .filter(Boolean)
          .join(' '),
    });
  };

  /** Says of each edit whether a formula fills its cell. */
  const withFormulas = async (worksheetId: string, plan: readonly PlannedEdit[]): Promise<readonly PlannedEdit[]> => {
    const filled = new Set<string>();
    for (const column of new Set(plan.map((edit) => edit.column))) {
      const own = plan.filter((edit) => edit.column === column).map(({ row }) => row);
      const rows = [...new Set(own)].sort((a, b) => a - b);
      const first = rows[0]!;
      const area = { row: first, column, rows: rows.at(-1)! - first + 1, columns: 1 };
      const read = await excel.readRows(
        worksheetId,
        area,
        rows.map((row) => row - first),
        'formulas',
      );
      // What is not known now is looked at again before anything is written.
      if (!read.ok) continue;
      rows.forEach((row, at) => String(read.value[at]?.[0]).startsWith('=') && filled.add(`${row} ${column}`));
    }
    return plan.map((edit) => ({ ...edit, formula: filled.has(`${edit.row} ${edit.column}`) }));
  };

  const keep = (key: string, plan: FixPlan) => store.set({ fixPlans: new Map([...store.get().fixPlans, [key, plan]]) });

  /** Keeps what is shown now, with what was left out before. */
  const show = ({ key, facts }: Checked, shown: readonly PlannedEdit[]): readonly PlannedEdit[] => {
    keep(key, nextPlan(store.get().fixPlans.get(key) ?? null, shown, readingOf(facts)));
    return shown;
  };

  return {
    async preview() {
      const { checked } = store.get();
      if (checked === null) return [];
      const fixes = openFixes(checked);
      const rows = [...new Set(fixes.map(({ fix }) => fix.row))].sort((a, b) => a - b);
      if (rows.length === 0) return show(checked, []);
      const read = await excel.readRows(checked.worksheetId, checked.area, rows);
      if (!read.ok) {
        notify(ports, problemNotice(read.error));
        return [];
      }
      const needed = new Set(Object.values(checked.columns).flat());
      const cells = new Map(rows.map((row, at) => [row, read.value[at]!]));
      const plan = fixes.flatMap(({ fix, itemKey }): PlannedEdit[] => {
        const row = cells.get(fix.row)!;
        // A row that has changed since the check is not corrected by what the check said.
        if (checked.facts.printOf(row) !== checked.facts.print(fix.row)) return [];
        const edit = planEdit(fix, row, checked.columns, checked.facts.lines(fix.row).length);
        if (edit === null) return [];
        const { area } = checked;
        const around = { column: area.column, cells: row.map((cell, at) => (needed.has(at) ? cell : null)) };
        const at = { row: area.row + fix.row, column: area.column + edit.column };
        return [{ ...edit, ...at, around, kind: fix.kind, itemKey, print: checked.facts.print(fix.row) }];
      });
      const shown = await withFormulas(checked.worksheetId, plan);
      // Of a check that was overtaken meanwhile nothing is shown.
      return store.get().checked === checked ? show(checked, shown) : shown;
    },

    leaveOut(edit, isOut) {
      const { checked, fixPlans } = store.get();
      const plan = checked === null ? undefined : fixPlans.get(checked.key);
      if (plan !== undefined) keep(checked!.key, leftOut(plan, edit, isOut));
    },

    async apply(planned, withLog) {
      const { checked } = store.get();
      const edits = planned.filter(({ formula }) => !formula);
      if (checked === null || edits.length === 0) return;
      const outcome = await excel.editCells(checked.worksheetId, edits);
      if (!outcome.ok) {
        notify(ports, problemNotice(outcome.error));
        return;
      }
      tell(checked.worksheetId, outcome.value);
      const { done, unsure } = outcome.value;
      // An edit that is not known to be done is taken back only where its cell holds what it would have written.
      const back = [...done, ...unsure];
      const kinds = new Map(edits.map((edit) => [edit as CellEdit, edit.kind]));
      const { worksheetId, sheetName } = checked;
      // Where nothing was changed, the changes before can still be taken back.
      if (back.length > 0) {
        const logged = withLog ? { sheetName, kinds: back.map((edit) => kinds.get(edit)!) } : null;
        store.set({ undo: { worksheetId, edits: back, logged } });
      }
      const logged =
        withLog && done.length > 0
          ? await log(sheetName, done, (edit, { kinds: named }) => named[kinds.get(edit)!])
          : null;
      await sayAfterCheck(
        outcome.value,
        (fixes) => (done.length > 0 ? [fixes.applied(done.length), fixes.undoHint] : [fixes.nothing]),
        logged,
      );
    },

    async undo() {
      const { undo } = store.get();
      if (undo === null) return;
      const back = undoOf(undo.edits);
      const outcome = await excel.editCells(undo.worksheetId, back);
      if (!outcome.ok) {
        notify(ports, problemNotice(outcome.error));
        return;
      }
      tell(undo.worksheetId, outcome.value);
      const { done, stopped } = outcome.value;
      const isLeft = (_: unknown, at: number) => !done.includes(back[at]!);
      const left = stopped === null ? [] : undo.edits.filter(isLeft);
      const stillLogged = undo.logged && { ...undo.logged, kinds: undo.logged.kinds.filter(isLeft) };
      store.set({ undo: left.length > 0 ? { ...undo, edits: left, logged: stillLogged } : null });
      const kinds = new Map(back.map((edit, at) => [edit, undo.logged?.kinds[at]]));
      const logged =
        undo.logged !== null && done.length > 0
          ? await log(undo.logged.sheetName, done, (edit, words) => words.takenBack(words.kinds[kinds.get(edit)!]))
          : null;
      await sayAfterCheck(outcome.value, (fixes) => [fixes.undone(done.length)], logged);
    },
  };
}
