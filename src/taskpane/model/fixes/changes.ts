import { formatArea, type Area } from '../../../sheet';
import type { CellEdit, EditOutcome } from '../../../excel';
import { CHANGES_SHEET } from '../../../storage';
import { wordsOf } from '../../words';
import type { Words } from '../../words/en';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Notice } from '../state';

export const LOG_SHEET = { name: CHANGES_SHEET, header: ['When', 'Sheet', 'Cell', 'Before', 'After', 'Why'] } as const;

/** What follows changes of cells: they are written down where asked for, the table is checked again, and it is said. */
export function createChanges(
  ports: PanePorts,
  checkAgain: () => Promise<void>,
  /** Tells of cells that were edited, or may have been: their table need not be the one that is shown by now. */
  tellEdited: (worksheetId: string, areas: readonly Area[]) => void,
) {
  const { store, excel, clock } = ports;

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
    worksheetId: string,
    { done, skipped, stopped, unsure }: EditOutcome,
    told: (words: Words) => readonly string[],
    logged: Notice | null,
  ) => {
    tellEdited(
      worksheetId,
      [...done, ...unsure].map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    );
    await checkAgain();
    const checked = store.get().notice;
    const wrong = [stopped && problemNotice(stopped), logged, checked].filter((notice) => notice !== null);
    notify(ports, {
      tone: wrong[0]?.tone ?? 'plain',
      text: (words) =>
        [
          ...(done.length > 0 || unsure.length === 0 ? told(words) : []),
          skipped.length > 0 ? words.fixes.skipped(skipped.length) : '',
          unsure.length > 0 ? words.fixes.unsure(unsure.length) : stopped ? words.fixes.stopped : '',
          ...new Set(wrong.map((notice) => notice.text(words))),
        ]
          .filter(Boolean)
          .join(' '),
    });
  };

  return { log, sayAfterCheck };
}

export type Changes = ReturnType<typeof createChanges>;
