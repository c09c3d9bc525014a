import type { Finding } from '../../../domain';
import { formatArea } from '../../../sheet';
import { choiceAmong } from '../setup/tables';
import type { Checked } from '../state';

/** Which rows of the sheet it was, for people; of several tables on it also which, by its place: a table may be named after a client. */
export function rowsText({ rows }: Finding, { area, found }: Checked): string {
  const own = choiceAmong(found);
  const table = found.tables.find(({ id }) => id === own);
  const numbers = rows.slice(0, 20).map((row) => area.row + row + 1);
  return `${table ? `${formatArea(table.area)}: ` : ''}${numbers.join(', ')}`;
}

/** Codes and units of its first lines. */
export const servicesOf = ({ rows }: Finding, { facts }: Checked): string =>
  rows
    .slice(0, 12)
    .flatMap((row) => facts.lines(row).map(({ code, units }) => `${code ?? '?'} x${units ?? '?'}`))
    .join('; ');
