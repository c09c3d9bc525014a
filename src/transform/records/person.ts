import { isBlank, textOf, type Cell } from '../../sheet';
import type { RecordFields } from './fields';

/** The client's number where the record has one, else the name, as the sheet reader tells clients apart; empty for none. */
export function personOf(cells: readonly Cell[], { clientId, person }: RecordFields): string {
  const number = joined(cells, clientId);
  return number === '' ? joined(cells, person) : `#${number}`;
}

function joined(cells: readonly Cell[], places: readonly number[]): string {
  let text = '';
  for (const place of places) {
    const cell = cells[place];
    if (isBlank(cell)) continue;
    text = text === '' ? textOf(cell) : `${text} ${textOf(cell)}`;
  }
  return text;
}
