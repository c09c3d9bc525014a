import type { CheckEnd } from './check-sheet';
import type { FoundSheet } from './found-sheet';
import { formatArea, TOP_COLUMNS } from '../../../sheet';
import { together, type Said } from '../notices';
import { problemNotice } from '../problem-notice';
import type { Checked, Notice } from '../state';
import type { Words } from '../../words';
import { columnsAdded } from '../setup/kept-columns';
import { chosenGone, hasOthers } from '../setup/tables-there';
import { choiceAmong, nameOf, type KeptTables } from '../setup/tables';

/** The words for a check that came to no list. */
export function endNotice(end: CheckEnd): Notice {
  switch (end.kind) {
    case 'refused':
      return problemNotice(end.problem);
    case 'stopped':
      return { tone: 'plain', text: (words) => words.check.cancelling };
    case 'torn':
      return {
        tone: 'caution',
        text: ({ setup }) =>
          end.setup.found.torn.every(({ columns }) => columns.length === 1) ? setup.tornBeside : setup.torn,
      };
    case 'declined': {
      const { reason, isCut } = end;
      // Of our own sheets, and where there are no rows, no choice of columns helps.
      const isAll = reason === 'ours' || reason === 'empty' || reason === 'no-rows';
      return {
        tone: 'caution',
        text: ({ notices: { declined, declinedHelp }, setup }) =>
          isAll ? declined[reason] : `${declined[reason]} ${isCut ? setup.cut(TOP_COLUMNS) : declinedHelp}`,
      };
    }
  }
}

/** What a table is called whose check came to no list. */
export const nameOfEnd = (end: CheckEnd | null, sheetName: string): string =>
  end?.kind === 'torn' ? nameOf(end.setup.found) : sheetName;

/** The same where other sheets are checked with it: no choice between columns can be offered there. */
export function elsewhere({ name, end, notice }: Said & { readonly end: CheckEnd | null }): Said {
  if (end?.kind !== 'torn') return { name, notice };
  return { name, notice: { tone: 'caution', text: ({ setup, summary }) => `${setup.torn} ${summary.torn}` } };
}

/** What a person should know about the columns of a check that has run; null where there is nothing. */
export function columnsNotice({ kept, found }: Checked): Notice | null {
  const added = columnsAdded(found);
  return together([
    kept === 'changed' ? { tone: 'caution', text: ({ setup }) => `${setup.columnsChanged} ${setup.lookThere}` } : null,
    kept === 'moved' ? { tone: 'plain', text: ({ setup }) => setup.columnsMoved } : null,
    added.length > 0
      ? { tone: 'caution', text: ({ setup }) => `${setup.columnsAdded(added)} ${setup.lookThere}` }
      : null,
  ]);
}

/**
 * What a person should know about the tables of a sheet, of which so many were checked: chosen ones that are gone, and others of which
 * nobody has chosen anything.
 */
export function tablesNotice({ found }: Checked, remembered: KeptTables, done: number): Notice | null {
  const gone = chosenGone(found, remembered);
  return together([
    gone > 0 ? { tone: 'caution', text: ({ setup }) => setup.chosenGone(gone) } : null,
    hasOthers(found, remembered) ? { tone: 'plain', text: ({ setup }) => othersText(found, done, setup) } : null,
  ]);
}

function othersText(found: FoundSheet, done: number, setup: Words['setup']): string {
  if (done > 1) return setup.othersThere;
  const { name = '', area = found.area } = found.tables.find(({ id }) => id === choiceAmong(found)) ?? {};
  return setup.oneOfTables(name, found.tables.length, formatArea(area));
}
