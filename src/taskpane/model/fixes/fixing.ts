import { inStretches } from '../../../domain';
import { undoOf, type CellEdit } from '../../../excel';
import type { Changes } from './changes';
import { printOfBack } from './edits-back';
import { leftOut, nextPlan, readingOf, type AboutRow, type FixPlan, type PlannedEdit } from './fix-plan';
import { openFixes, planEdit } from './plan-edits';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import { inSlices } from '../slices';
import type { Checked } from '../state';

export interface Fixing {
  /** What would be written, read from the cells as they are now; what a person left out of it stays left out (`fixPlans`). */
  preview(): Promise<readonly PlannedEdit[]>;
  apply(edits: readonly PlannedEdit[], withLog: boolean): Promise<void>;
  /** Leaves an edit of the shown plan out, or takes it in again. */
  leaveOut(edit: PlannedEdit, isOut: boolean): void;
}

export function createFixing(ports: PanePorts, { log, sayAfterCheck }: Changes): Fixing {
  const { store, excel } = ports;

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
      const plan = fixes.flatMap(({ fix, kind, itemKey }): PlannedEdit[] => {
        const row = cells.get(fix.row)!;
        // A row that has changed since the check is not corrected by what the check said.
        if (checked.facts.printOf(row) !== checked.facts.print(fix.row)) return [];
        const edit = planEdit(fix, row, checked.columns, checked.facts.lineCount(fix.row));
        if (edit === null) return [];
        const { area } = checked;
        const around = { column: area.column, cells: row.map((cell, at) => (needed.has(at) ? cell : null)) };
        const at = { row: area.row + fix.row, column: area.column + edit.column };
        return [
          {
            ...edit,
            ...at,
            around,
            kind,
            itemKey,
            about: aboutRow(checked, fix.row),
            print: checked.facts.print(fix.row),
          },
        ];
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
      const twins = await inSlices(twinsOf(checked, edits));
      const outcome = await excel.editCells(checked.worksheetId, edits);
      if (!outcome.ok) {
        notify(ports, problemNotice(outcome.error));
        return;
      }
      const { done, unsure } = outcome.value;
      // An edit that is not known to be done is taken back only where its cell holds what it would have written.
      const back = [...done, ...unsure];
      const kinds = new Map(edits.map((edit) => [edit as CellEdit, edit.kind]));
      const { sheetName } = checked;
      // Where nothing was changed, the changes before can still be taken back.
      if (back.length > 0) {
        const logged = withLog ? { sheetName, kinds: back.map((edit) => kinds.get(edit)!) } : null;
        store.set({ undo: { table: checked, edits: back, twins, moved: false, logged } });
      }
      const logged =
        withLog && done.length > 0
          ? await log(sheetName, done, (edit, { kinds: named }) => named[kinds.get(edit)!])
          : null;
      await sayAfterCheck(
        checked.worksheetId,
        outcome.value,
        ({ fixes }) => (done.length > 0 ? [fixes.applied(done.length), fixes.undoHint] : [fixes.nothing]),
        logged,
      );
    },
  };
}

const aboutRow = ({ facts }: Checked, row: number): AboutRow => ({
  date: facts.date(row),
  code: facts.lines(row)[0]?.code ?? '',
  client: facts.client(row),
});

/** Prints of the rows as they will be, which other rows have already. */
function* twinsOf(checked: Checked, edits: readonly CellEdit[]): Generator<void, ReadonlySet<number>> {
  const { facts, area } = checked;
  const own = new Set(edits.map(({ row }) => row - area.row));
  const wanted = new Set(undoOf(edits).map((back) => printOfBack(back, checked)));
  const twins = new Set<number>();
  yield* inStretches(facts.rows, (from, end) => {
    for (let row = from; row < end; row++) {
      const print = facts.print(row);
      if (wanted.has(print) && !own.has(row)) twins.add(print);
    }
  });
  return twins;
}
