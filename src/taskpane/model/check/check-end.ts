import type { CheckEnd } from './check-sheet';
import { formatArea } from '../../../sheet';
import { problemNotice } from '../problem-notice';
import type { Checked, Notice } from '../state';
import type { Words } from '../../words';
import { columnsAdded } from '../setup/kept-columns';
import { choiceAmong } from '../setup/tables';

/** The words for a check that came to no list. */
export function endNotice(end: CheckEnd): Notice {
  switch (end.kind) {
    case 'refused':
      return problemNotice(end.problem);
    case 'stopped':
      return { tone: 'plain', text: (words) => words.check.cancelling };
    case 'torn':
      return { tone: 'caution', text: (words) => words.setup.torn };
    case 'declined': {
      const { reason } = end;
      // Of our own sheets, and where there are no rows, no choice of columns helps.
      const isAll = reason === 'ours' || reason === 'empty' || reason === 'no-rows';
      return {
        tone: 'caution',
        text: ({ notices: { declined, declinedHelp } }) =>
          isAll ? declined[reason] : `${declined[reason]} ${declinedHelp}`,
      };
    }
  }
}

/** What a person should know about the columns or tables of a check that has run; null where there is nothing. */
export function checkedNotice({ kept, found }: Checked, chosen: ReadonlySet<string>): Notice | null {
  const added = columnsAdded(found);
  if (added.length > 0) {
    const moved = ({ setup }: Words) => (kept === 'moved' ? [setup.columnsMoved] : []);
    const text = (words: Words) => [...moved(words), words.setup.columnsAdded(added), words.setup.lookThere].join(' ');
    return { tone: 'caution', text };
  }
  if (kept === 'changed') return { tone: 'caution', text: ({ setup }) => `${setup.columnsChanged} ${setup.lookThere}` };
  if (kept === 'moved') return { tone: 'plain', text: ({ setup }) => setup.columnsMoved };
  if (kept === 'same' || chosen.size > 0 || found.tables.length < 2) return null;
  const { name = '', area = found.area } = found.tables.find(({ id }) => id === choiceAmong(found)) ?? {};
  return { tone: 'plain', text: ({ setup }) => setup.oneOfTables(name, found.tables.length, formatArea(area)) };
}
