import type { RowFacts } from '../check/row-facts';
import type { Checked, Item } from '../state';
import { keyOf, LACKS } from './items';
import { rowsOf } from './rows-of';

type Looked = Pick<Checked, 'items' | 'facts'>;

/** What an item is known by when others have come, gone or moved: what it says, and of which rows by their cells. */
export interface Trace {
  readonly item: Item;
  readonly key: string;
  /** Which reading of the sheet it is of: rows of the same one have their places. */
  readonly facts: RowFacts;
  readonly prints: number;
  readonly session: string;
  /** No other row of the sheet is like its first one. */
  readonly isAlone: boolean;
}

/** Taken while the item is there: facts of rows that are read again become others. */
export function traceOf(item: Item, { facts }: Pick<Checked, 'facts'>): Trace {
  return {
    item,
    key: keyOf(item),
    facts,
    prints: printsOf(item, facts),
    session: sessionOf(item, facts),
    isAlone: isAlone(rowsOf(item), facts),
  };
}

/**
 * The same item among those of now, by the cells of its rows, wherever they stand; where they were edited in their place, by that, if
 * it is still the client and the day. Null where it is gone, or cannot be told from others.
 */
export function follow(
  { item, key, prints, session, isAlone }: Trace,
  { items, facts }: Looked,
  moved: boolean,
): Item | null {
  if (isOfColumn(item)) return items.find((other) => saysTheSame(other, item)) ?? null;
  const alike = alikeAmong(items, facts, item, prints);
  const isInPlace = (other: Item) => !moved && keyOf(other) === key;
  const same = alike.find(isInPlace) ?? (isAlone && alike.length === 1 ? alike[0]! : null);
  if (same !== null || moved) return same;
  const edited = items.find((other) => saysTheSame(other, item) && isInPlace(other));
  return edited !== undefined && sessionOf(edited, facts) === session ? edited : null;
}

/** Items that say just this of rows with the same cells. */
const alikeAmong = (items: readonly Item[], facts: RowFacts, item: Item, prints: number): readonly Item[] =>
  items.filter(
    (other) =>
      saysTheSame(other, item) &&
      rowsOf(other).length === rowsOf(item).length &&
      printsOf(other, facts) === prints &&
      dataOf(other) === dataOf(item),
  );

function saysTheSame(a: Item, b: Item): boolean {
  if (a.kind === 'finding') {
    return b.kind === 'finding' && a.finding.messageId === b.finding.messageId && a.finding.ruleId === b.finding.ruleId;
  }
  if (b.kind === 'finding' || a.gap.reasonId !== b.gap.reasonId) return false;
  return isOfColumn(a) ? a.gap.data['field'] === b.gap.data['field'] : a.gap.ruleId === b.gap.ruleId;
}

/** What a cell of a column lacks is one item for all rows and rules. */
const isOfColumn = (item: Item): boolean => item.kind === 'gap' && LACKS.includes(item.gap.reasonId);

const dataOf = (item: Item): string => JSON.stringify(item.kind === 'finding' ? item.finding.data : item.gap.data);

/** A number of the rows' cells, whatever the order of the rows. */
function printsOf(item: Item, facts: RowFacts): number {
  let sum = 0;
  for (const row of rowsOf(item)) sum = (sum + Math.imul(facts.print(row), 0x9e3779b1)) | 0;
  return sum;
}

function isAlone(rows: readonly number[], facts: RowFacts): boolean {
  const print = facts.print(rows[0] ?? 0);
  let others = 0;
  for (let row = 0; row < facts.rows; row++) if (facts.print(row) === print) others++;
  for (const row of rows) if (facts.print(row) === print) others--;
  return others === 0;
}

function sessionOf(item: Item, facts: RowFacts): string {
  const [row] = rowsOf(item);
  return row === undefined ? '' : `${facts.date(row)} ${facts.client(row)}`;
}
