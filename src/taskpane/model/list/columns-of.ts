import type { Field, ServiceLine } from '../../../domain';
import type { ColumnRole } from '../../../sheet';
import { codeCellOf, isNumbered } from '../fixes/cell-of-fix';
import { rowsOf } from './rows-of';
import type { Checked, Item } from '../state';

/** Where a fact stands that has no column of its own. */
const ELSEWHERE: Readonly<Partial<Record<Field, readonly ColumnRole[]>>> = {
  client: ['clientId'],
  minutes: ['hours', 'start', 'code'],
  units: ['code'],
  modifiers: ['code'],
};

/** The cell that a rule cannot go by, where its reason does not name it. */
const OF_REASON: Readonly<Record<string, Field>> = {
  'outside-codes': 'code',
  'outside-codes-all': 'code',
  'license-unknown': 'license',
  'scope-unknown': 'license',
  'payer-unknown': 'payer',
  'payer-silent': 'payer',
  'modifier-unknown': 'modifiers',
  'modifiers-of-which': 'modifiers',
  'technique-unknown': 'technique',
  'technique-ambiguous': 'technique',
  'date-ambiguous': 'date',
  'note-unreadable': 'notes',
  'end-before-start': 'end',
  'threshold-unclear': 'kx',
};

/** The columns of the cells that show what an item says of one of its rows, the one at `at`; none where no cell does. */
export function columnsOf(
  item: Item,
  at: number,
  { columns, facts }: Pick<Checked, 'columns' | 'facts'>,
): readonly number[] {
  const field = fieldOf(item, at);
  if (field === null) return [];
  const own =
    [field, ...(ELSEWHERE[field] ?? [])].map((role) => columns[role]).find((found) => found !== undefined) ?? [];
  if (!isNumbered(own, columns)) return own.slice(0, 1);
  const row = rowsOf(item)[at]!;
  const { services } = facts.places(row);
  const cells = partsOf(item, at, field, facts.lines(row)).map((part) =>
    codeCellOf(part, services, facts.lineCount(row)),
  );
  // Where the row does not tell its services apart, the first cell stands for all.
  return [...new Set(cells.map((cell) => own[Math.max(0, cell)]!))];
}

function fieldOf(item: Item, at: number): Field | null {
  if (item.kind === 'finding') {
    const { field } = item.finding;
    return typeof field === 'string' ? field : (field?.[at] ?? null);
  }
  const { reasonId, data } = item.gap;
  return NO_CELL.includes(reasonId) ? null : ((data['field'] as Field | undefined) ?? OF_REASON[reasonId] ?? null);
}

/** A column that is missing has no cell. */
const NO_CELL: readonly string[] = ['no-column', 'not-compared'];

/** Which services of the row it is about; the first where that is not told. */
function partsOf(item: Item, at: number, field: Field, lines: readonly ServiceLine[]): readonly number[] {
  if (item.kind === 'finding') return item.finding.parts?.[at] ?? [0];
  const { reasonId, data } = item.gap;
  const isMeant = (line: ServiceLine): boolean => {
    if (reasonId === 'outside-codes') return line.code === data['code'];
    return reasonId === 'unreadable'
      ? line.unread.some((cell) => cell.field === field)
      : reasonId === 'blank' && line[field as keyof ServiceLine] === null;
  };
  const parts = lines.filter(isMeant).map(({ part }) => part);
  return parts.length > 0 ? parts : [0];
}
