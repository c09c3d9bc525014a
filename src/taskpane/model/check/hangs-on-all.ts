import type { Field, ServiceLine } from '../../../domain';
import type { CellValue } from '../../../excel';
import type { RowFacts } from './row-facts';
import type { Checked } from '../state';

type Name = 'client' | 'provider';

/** What a row said before it was edited. */
export interface Said {
  readonly row: number;
  readonly date: string;
  readonly dateCell: number;
  readonly client: string;
  readonly provider: string;
  readonly lines: readonly ServiceLine[];
}

/** What the edited rows said, and which names stood in several spellings then. */
export interface Before {
  readonly rows: readonly Said[];
  readonly spelled: Readonly<Record<Name, ReadonlySet<string>>>;
}

export function saidBy({ facts, table }: Pick<Checked, 'facts' | 'table'>, rows: readonly number[]): Before {
  const spelled = (name: Name) =>
    new Set(
      (table.spellings ?? [])
        .filter(({ field }) => field === name)
        .flatMap((one) => one.rows.map((row) => facts[name](row))),
    );
  return {
    rows: rows.map((row) => ({
      row,
      date: facts.date(row),
      dateCell: facts.dateCell(row),
      client: facts.client(row),
      provider: facts.provider(row),
      lines: facts.lines(row),
    })),
    spelled: { client: spelled('client'), provider: spelled('provider') },
  };
}

/**
 * Can an edit change what only all rows together tell? `cells` are those of the edited rows, whose facts are taken in; `fields`
 * are what they say now.
 */
export function hangsOnAll(
  checked: Pick<Checked, 'facts' | 'notes' | 'columns' | 'table'>,
  before: Before,
  cells: ReadonlyMap<number, readonly CellValue[]>,
  fields: ReadonlySet<Field>,
): boolean {
  const { facts, table } = checked;
  // Whose day it is says the visit, for which rows are not looked up.
  if (table.columns.has('visit') && !table.columns.has('client')) return true;
  return (
    before.rows.some((said) => isNoService(checked, said) || mayShareClock(checked, said)) ||
    before.rows.some((said) => mayProveOrder(checked, said, cells.get(said.row)!)) ||
    isNewField(facts, table.columns, before.rows, fields) ||
    changesNames(facts, before, 'client') ||
    changesNames(facts, before, 'provider')
  );
}

/** Rows that are no service are counted by what they are, and one may say something for all rows below it. */
const isNoService = ({ facts }: Pick<Checked, 'facts'>, { row, lines }: Said): boolean =>
  lines.length === 0 || !facts.hasLines(row);

/** The clock of a visit says nothing about one service: whether it is one, tell rows of nobody or of no day all together. */
function mayShareClock({ facts, columns }: Pick<Checked, 'facts' | 'columns'>, { row, date, lines }: Said): boolean {
  const isNobodys = [...lines, ...facts.lines(row)].some(({ client }) => client === null);
  const isOpen = date === '' || facts.date(row) === '' || isNobodys;
  return isOpen && columns.start !== undefined && columns.end !== undefined;
}

/** The order of day and month is proved by any date of the column. */
function mayProveOrder(
  { facts, notes, columns }: Pick<Checked, 'facts' | 'notes' | 'columns'>,
  { row, dateCell }: Said,
  cells: readonly CellValue[],
): boolean {
  if (notes?.dateOrder === 'contradictory') return true;
  const isText = columns.date?.some((column) => SLASHED.test(String(cells[column] ?? '')));
  return dateCell !== facts.dateCell(row) && (isText === true || (notes?.dateOrder ?? null) !== null);
}

/** Day and month in an order that has to be told. */
const SLASHED = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

/** A fact without a column counts as one of the sheet as soon as a single row has it, as modifiers behind a code. */
function isNewField(
  facts: RowFacts,
  known: ReadonlySet<Field>,
  before: readonly Said[],
  fields: ReadonlySet<Field>,
): boolean {
  if ([...fields].some((field) => !known.has(field))) return true;
  const lost = [...known].filter((field) => !fields.has(field) && before.some(({ lines }) => lines.some(says(field))));
  return lost.some((field) => !isSaid(facts, field));
}

function isSaid(facts: RowFacts, field: Field): boolean {
  for (let row = 0; row < facts.rows; row++) if (facts.lines(row).some(says(field))) return true;
  return false;
}

const says =
  (field: Field) =>
  (line: ServiceLine): boolean => {
    const value = line[field as keyof ServiceLine] ?? null;
    return Array.isArray(value) ? value.length > 0 : value !== null;
  };

/** Two spellings of a name are found by comparing all names: one comes or goes, or is one of several spellings. */
function changesNames(facts: RowFacts, { rows, spelled }: Before, which: Name): boolean {
  const changed = rows.filter((said) => said[which] !== facts[which](said.row));
  if (changed.length === 0) return false;
  const was = new Set(changed.map((said) => said[which]));
  const now = new Set(changed.map(({ row }) => facts[which](row)));
  if ([...was, ...now].some((name) => spelled[which].has(name))) return true;
  const edited = new Set(changed.map(({ row }) => row));
  const left = new Set([...was, ...now].filter((name) => name !== ''));
  for (let at = 0; at < facts.rows && left.size > 0; at++)
    if (!edited.has(at) && facts.hasLines(at)) left.delete(facts[which](at));
  // Names that stand in the edited rows alone: one that has only changed its row is as it was.
  return [...left].some((name) => was.has(name) !== now.has(name));
}
