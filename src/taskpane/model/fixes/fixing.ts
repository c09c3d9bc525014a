import type { Fix } from '../../../domain';
import type { CellEdit } from '../../../excel';
import type { ColumnRole } from '../../../sheet';
import type { Changes } from './changes';
import { leftOut, nextPlan, readingOf, type AboutRow, type FixPlan, type PlannedEdit } from './fix-plan';
import { openFixes, planEdit } from './plan-edits';
import { twinsOf } from './twins';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Checked } from '../state';

export interface Fixing {
  /** What would be written, read from the cells as they are now; what a person left out of it stays left out (`fixPlans`). */
  preview(): Promise<readonly PlannedEdit[]>;
  apply(edits: readonly PlannedEdit[], withLog: boolean): Promise<void>;
  /** Leaves an edit of the shown plan out, or takes it in again. */
  leaveOut(edit: PlannedEdit, isOut: boolean): void;
}

/** What says whose row it is, though a formula looks it up, does not change with what is corrected. */
const WHOSE: readonly ColumnRole[] = ['date', 'client', 'clientId', 'provider'];

export function createFixing(ports: PanePorts, { log, sayAfterCheck }: Changes): Fixing {
  const { store, excel } = ports;

  /** The places of the cells in each row that a formula fills. */
  const filledIn = async (
    { worksheetId, area }: Checked,
    rows: readonly number[],
  ): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
    const read = await excel.readRows(worksheetId, area, rows, 'formulas');
    // What is not known now is looked at again before anything is written.
    if (!read.ok) return new Map();
    return new Map(
      rows.map((row, at) => [
        row,
        new Set(read.value[at]!.flatMap((cell, place) => (String(cell).startsWith('=') ? [place] : []))),
      ]),
    );
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
      const formulas = await filledIn(checked, rows);
      const needed = new Set(Object.values(checked.columns).flat());
      const whose = new Set(WHOSE.flatMap((role) => checked.columns[role] ?? []));
      const cells = new Map(rows.map((row, at) => [row, read.value[at]!]));
      const shown = fixes.flatMap(({ fix, kind, itemKey }): PlannedEdit[] => {
        const row = cells.get(fix.row)!;
        // A row that has changed since the check is not corrected by what the check said.
        if (checked.facts.printOf(row) !== checked.facts.print(fix.row)) return [];
        const edit = planEdit(fix, row, checked.columns, checked.facts.lineCount(fix.row));
        if (edit === null) return [];
        const { area } = checked;
        const own = formulas.get(fix.row) ?? new Set();
        const around = {
          column: area.column,
          cells: row.map((cell, at) => (needed.has(at) ? cell : null)),
          filled: new Set([...own].filter((at) => !whose.has(at))),
        };
        const at = { row: area.row + fix.row, column: area.column + edit.column };
        return [
          {
            ...edit,
            ...at,
            around,
            kind,
            itemKey,
            formula: own.has(edit.column),
            about: aboutFix(checked, fix),
            print: checked.facts.print(fix.row),
          },
        ];
      });
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
      const twins = await twinsOf(excel, checked, edits);
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
      if (back.length > 0) {
        const logged = withLog ? { sheetName, kinds: back.map((edit) => kinds.get(edit)!) } : null;
        // The rest of the check need not be kept for it.
        const { worksheetId, area, columns, found } = checked;
        const undo = { table: { worksheetId, area, columns, found }, edits: back, twins, moved: false, logged };
        store.set({ undos: [...store.get().undos, undo] });
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

const aboutFix = ({ facts }: Checked, { row, part }: Fix): AboutRow => ({
  date: facts.date(row),
  code: facts.lines(row)[part]?.code ?? '',
  client: facts.client(row),
});
