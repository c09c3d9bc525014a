import type { Area } from './address';
import { isBlank, type Cell } from './cell';
import type { Alternative, Detection } from './detect/types';
import { labelPrint } from './mapping';
import type { Accepted, Place } from './place';
import { readDate } from './read/date';
import type { ColumnRole, Columns } from './roles';
import { withoutTables } from './without-tables';

type Top = Place['top'];

/** Columns between wholly blank ones. */
type Block = ReadonlySet<number>;

/** A part of a table goes down nearly as far as its sessions do. */
const REACHES = 0.9;
/** What goes down less than half as far is no part of it. */
const HALF = 0.5;
/** Rows of a part of a table in which nothing else of it stands: sums, remarks. */
const ALONE = 0.2;

/** Facts that findings stand on: whether such a column belongs to the table is a person's to say. */
const DECIDING: readonly ColumnRole[] = ['date', 'code', 'units', 'minutes', 'client'];

/** Whether the columns are those of sessions: a list of prices has codes as well, and half a table has a day or a code. */
export const isWhole = ({ date, code, technique, description }: Columns): boolean =>
  date !== undefined && (code ?? technique ?? description) !== undefined;

/** A table in loose cells: without those of Excel tables where it is whole so, else with them. */
export function detectLoose(
  { area, top }: Place,
  tables: readonly { readonly area: Area }[],
  detect: (top: Top) => Detection,
): { readonly top: Top; readonly detection: Detection } {
  const bare = withoutTables(top, area, tables);
  const loose = { top: bare, detection: detectOwn(bare, detect) };
  if (bare === top || isTable(loose.detection)) return loose;
  const joint = { top, detection: detectOwn(top, detect) };
  return loose.detection.accepted === false || isTable(joint.detection) ? joint : loose;
}

const isTable = (detection: Detection): boolean => detection.accepted !== false && isWhole(detection.columns);

/**
 * Looks for a table in loose cells. What stands behind a wholly blank column is a part of it only where it goes down with its
 * sessions: a list of prices or a summary beside them is none of theirs, also where it begins in the row of their labels.
 */
function detectOwn(top: Top, detect: (top: Top) => Detection): Detection {
  const joint = detect(top);
  if (joint.accepted === false) return joint;
  const blocks = blocksOf(top.slice(joint.headerRows[0]));
  const withFacts = blocks.filter((block) => rolesIn(joint.columns, block).length > 0);
  if (withFacts.length < 2) return joint;
  const rows = top.slice(joint.firstDataRow);
  let behind: readonly Block[] | null = null;
  for (const main of mainFirst(withFacts, joint.columns)) {
    const judged = withFacts.map((block) => [block, block === main ? 'own' : judge(rows, joint, main, block)] as const);
    const of = (...kinds: Judgement[]) => judged.filter(([, kind]) => kinds.includes(kind)).map(([block]) => block);
    const others = of('other', 'unsure');
    if (others.length === 0) return joint;
    const own = detect(only(top, joint, others));
    if (own.accepted !== false) return asking(withLabels(own, joint), asked(joint, of('unsure'), own.columns));
    behind ??= others;
  }
  return asking(joint, asked(joint, behind ?? [], {}));
}

function blocksOf(rows: Top): readonly Block[] {
  const blocks: Set<number>[] = [];
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  for (let column = 0, isIn = false; column < width; column++) {
    const isFilled = rows.some((cells) => !isBlank(cells[column]));
    if (isFilled && !isIn) blocks.push(new Set());
    if (isFilled) blocks.at(-1)!.add(column);
    isIn = isFilled;
  }
  return blocks;
}

const rolesIn = (columns: Columns, block: Block): readonly ColumnRole[] =>
  (Object.keys(columns) as ColumnRole[]).filter((role) => columns[role]!.some((column) => block.has(column)));

/** The block with the day may be that of the sessions, else the one with most facts. */
function mainFirst(blocks: readonly Block[], columns: Columns): readonly Block[] {
  const points = (block: Block) => {
    const roles = rolesIn(columns, block);
    return roles.length + (roles.includes('date') ? 100 : 0);
  };
  return [...blocks].sort((a, b) => points(b) - points(a));
}

type Judgement = 'own' | 'other' | 'unsure';

/** Whether a block belongs to the table whose day or code stands in the main one. */
function judge(rows: Top, found: Accepted, main: Block, block: Block): Judgement {
  const sessions = sessionsIn(rows, found.columns, main);
  const filled = rows.flatMap((cells, at) => (isFilled(cells, block) ? [at] : []));
  const alone = filled.filter((at) => !isFilled(rows[at]!, main));
  if (alone.length > filled.length * ALONE + 1) return 'other';
  const last = sessions.filter((at) => isFilled(rows[at]!, block)).at(-1) ?? -1;
  const reach = sessions.filter((at) => at <= last).length / sessions.length;
  const isList = hasOwnCodes(found, main, block);
  if (reach >= REACHES) return isList ? 'unsure' : 'own';
  return reach < HALF || isList ? 'other' : 'unsure';
}

const isFilled = (cells: readonly Cell[], block: Block): boolean =>
  cells.some((cell, column) => block.has(column) && !isBlank(cell));

/** The rows with the day and the code, as far as these stand in the main block. */
function sessionsIn(rows: Top, { date = [], code = [] }: Columns, main: Block): readonly number[] {
  const days = date.filter((column) => main.has(column));
  const codes = code.filter((column) => main.has(column));
  const isSession = (cells: readonly Cell[]) =>
    days.every((column) => isDay(cells[column])) && (codes.length === 0 || codes.some((at) => !isBlank(cells[at])));
  const filled = rows.flatMap((cells, at) => (isFilled(cells, main) ? [at] : []));
  const sessions = filled.filter((at) => isSession(rows[at]!));
  return sessions.length > 0 ? sessions : filled;
}

function isDay(cell: Cell | undefined): boolean {
  const read = readDate(cell ?? null);
  return read.ok && read.value !== null;
}

/** Codes in both, and not the first and the second one of each row: a list of codes. */
function hasOwnCodes({ columns, alternatives }: Accepted, main: Block, block: Block): boolean {
  const isIn = (columnsOf: readonly number[] = [], one: Block) => columnsOf.some((column) => one.has(column));
  if (isIn(columns.code, main) && isIn(columns.code, block)) return false;
  const all = [...(columns.code ?? []), ...alternatives.flatMap((one) => (one.role === 'code' ? one.columns : []))];
  return isIn(all, main) && isIn(all, block);
}

/** The same rows without what stands in these columns from the header on. */
const only = (top: Top, { headerRows }: Accepted, without: readonly Block[]): Top =>
  top.map((cells, at) =>
    at < headerRows[0]! ? cells : cells.map((cell, column) => (without.some((one) => one.has(column)) ? '' : cell)),
  );

/** Labels of columns that are not the table's stay, so that a person can choose them, and a choice is known again. */
function withLabels(own: Accepted, { header, headerRows }: Accepted): Accepted {
  if (own.headerRows.join() !== headerRows.join()) return own;
  return { ...own, header, mapping: { ...own.mapping, labels: header.map(labelPrint) } };
}

/** The facts that only stand in these blocks. */
const asked = ({ columns }: Accepted, blocks: readonly Block[], own: Columns): readonly Alternative[] =>
  DECIDING.flatMap((role) => {
    const there = (columns[role] ?? []).filter((column) => blocks.some((block) => block.has(column)));
    return there.length > 0 && own[role] === undefined ? [{ role, columns: there }] : [];
  });

function asking(found: Accepted, more: readonly Alternative[]): Accepted {
  if (more.length === 0) return found;
  const known =
    found.accepted === 'torn' ? found.candidates.filter(({ role }) => more.every((one) => one.role !== role)) : [];
  return { ...found, accepted: 'torn', candidates: [...known, ...more] };
}
