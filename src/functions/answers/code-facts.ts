import { formatIsoDate, type CivilDate } from '../../domain';
import type { CodeRow } from '../../reference';
import { cellFunction } from '../cell-function';
import { readCode, readDate, type Answer, type Value } from '../cells';
import type { Known } from '../known';
import { notCheckable, notChecked, UNKNOWN_CODE } from './words';

/** STATUS: in force on the date of service, or ended and replaced by what. Without a date: what the table says of it. */
export const status = cellFunction({
  id: 'STATUS',
  parameters: ['code', 'date'],
  answer([codeCell = null, dateCell = null], known) {
    const date = readDate(dateCell);
    if (!date.ok) return notCheckable(date.error);
    return aboutCode(codeCell, known, (row) => statusOf(row, date.value));
  },
});

/** DESCRIBE: our own short description; the American Medical Association's texts are nowhere in this product. */
export const describe = cellFunction({
  id: 'DESCRIBE',
  parameters: ['code'],
  answer: ([codeCell = null], known) =>
    aboutCode(codeCell, known, (row) => {
      const length = row.timed ? `timed, ${row.unitMinutes} min a unit` : 'untimed';
      const doubt = row.confidence === 'unverified' ? '; unverified' : '';
      return `${row.description} (${length}${doubt})`;
    }),
});

/** CAP: most units of the code for one client on one day by Medicare's table; text where the table has none. */
export const cap = cellFunction({
  id: 'CAP',
  parameters: ['code', 'date'],
  answer([codeCell = null, dateCell = null], known) {
    const date = readDate(dateCell);
    if (!date.ok) return notCheckable(date.error);
    return aboutCode(codeCell, known, (row) => {
      if (date.value !== null && forceOn(row, date.value) !== 'in force') return statusOf(row, date.value);
      return known.knowledge.cap(row.code)?.units ?? 'no cap in the table';
    });
  },
});

function aboutCode(cell: Value, { knowledge }: Known, tell: (row: CodeRow) => Answer): Answer {
  const code = readCode(cell);
  if (!code.ok) return notCheckable(code.error);
  if (code.value === null) return '';
  const row = knowledge.code(code.value);
  return row ? tell(row) : notCheckable(UNKNOWN_CODE);
}

type Force = 'in force' | 'not yet' | 'ended' | 'never';

/** An open side of the dates counts as in force. */
function forceOn({ from, to, neverValid }: CodeRow, date: CivilDate): Force {
  if (neverValid) return 'never';
  if (from !== null && date < from) return 'not yet';
  return to !== null && date > to ? 'ended' : 'in force';
}

export function statusOf(row: CodeRow, date: CivilDate | null): string {
  const { from, to, neverValid, replacedBy } = row;
  const successors = replacedBy.length === 0 ? '' : `; now ${replacedBy.join(', ')}`;
  if (neverValid) return `never a code of this meaning${successors}`;
  if (date === null) {
    const known = to === null ? 'in force, no end known' : `ended ${formatIsoDate(to)}${successors}`;
    return notChecked(known, ['date']);
  }
  const force = forceOn(row, date);
  if (force === 'not yet') return `not yet in force; begins ${formatIsoDate(from!)}`;
  return force === 'ended' ? `ended ${formatIsoDate(to!)}${successors}` : 'in force';
}
