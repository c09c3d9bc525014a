import { formatArea } from '../../sheet';
import { undoOf, type CellEdit } from '../../excel';
import { openFixes, planEdit, type PlannedEdit } from './plan-edits';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';

export interface Fixing {
  /** What would be written, read from the cells as they are now. */
  preview(): Promise<readonly PlannedEdit[]>;
  apply(edits: readonly PlannedEdit[], withLog: boolean): Promise<void>;
  undo(): Promise<void>;
}

export const LOG_SHEET = { name: 'CPT changes', header: ['When', 'Sheet', 'Cell', 'Before', 'After', 'Why'] } as const;

export function createFixing(ports: PanePorts, checkAgain: () => Promise<void>): Fixing {
  const { store, excel, clock } = ports;

  const log = async (sheetName: string, edits: readonly CellEdit[], why: (edit: CellEdit) => string) => {
    const rows = edits.map((edit) => [
      clock.now(),
      sheetName,
      formatArea({ row: edit.row, column: edit.column, rows: 1, columns: 1 }),
      String(edit.before),
      String(edit.after),
      why(edit),
    ]);
    const written = await excel.appendToList(LOG_SHEET, rows);
    if (!written.ok) notify(ports, problemNotice(written.error));
  };

  return {
    async preview() {
      const { checked } = store.get();
      if (checked === null) return [];
      const fixes = openFixes(checked);
      const rows = [...new Set(fixes.map(({ fix }) => fix.row))].sort((a, b) => a - b);
      if (rows.length === 0) return [];
      const read = await excel.readRows(checked.worksheetId, checked.area, rows);
      if (!read.ok) {
        notify(ports, problemNotice(read.error));
        return [];
      }
      const cells = new Map(rows.map((row, at) => [row, read.value[at]!]));
      return fixes.flatMap(({ fix, itemKey }): PlannedEdit[] => {
        const row = cells.get(fix.row)!;
        // A row that has changed since the check is not corrected by what the check said.
        if (checked.facts.printOf(row) !== checked.facts.print(fix.row)) return [];
        const plan = planEdit(fix, row, checked.columns, checked.facts.lines(fix.row).length);
        if (plan === null) return [];
        const { area } = checked;
        return [{ ...plan, row: area.row + fix.row, column: area.column + plan.column, kind: fix.kind, itemKey }];
      });
    },

    async apply(edits, withLog) {
      const { checked } = store.get();
      if (checked === null || edits.length === 0) return;
      const outcome = await excel.editCells(checked.worksheetId, edits);
      if (!outcome.ok) {
        notify(ports, problemNotice(outcome.error));
        return;
      }
      const { done, skipped } = outcome.value;
      store.set({ undo: { worksheetId: checked.worksheetId, edits: done } });
      const kinds = new Map(edits.map((edit) => [edit as CellEdit, edit.kind]));
      if (withLog && done.length > 0) await log(checked.sheetName, done, (edit) => kinds.get(edit) ?? '');
      await checkAgain();
      notify(ports, {
        tone: 'plain',
        text: ({ fixes }) =>
          [fixes.applied(done.length), skipped.length > 0 ? fixes.skipped(skipped.length) : '', fixes.undoHint]
            .filter(Boolean)
            .join(' '),
      });
    },

    async undo() {
      const { undo } = store.get();
      if (undo === null) return;
      const outcome = await excel.editCells(undo.worksheetId, undoOf(undo.edits));
      if (!outcome.ok) {
        notify(ports, problemNotice(outcome.error));
        return;
      }
      const { done, skipped } = outcome.value;
      store.set({ undo: null });
      await checkAgain();
      notify(ports, {
        tone: 'plain',
        text: ({ fixes }) =>
          [fixes.undone(done.length), skipped.length > 0 ? fixes.skipped(skipped.length) : ''].join(' '),
      });
    },
  };
}
