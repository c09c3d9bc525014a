import {
  parseCode,
  serviceLine,
  type Field,
  type ReadingProblem,
  type Result,
  type ServiceLine,
  type UnreadCell,
} from '../../domain';
import {
  AMBIGUOUS_DATE,
  readCode,
  readDate,
  readMinutes,
  readModifiers,
  readNumber,
  readText,
  type Problem,
  type Value,
} from '../cells';

/** The facts that CHECK's arguments tell of a line, in the order in which answers name them. */
export const LINE_FACTS = [
  'code',
  'units',
  'minutes',
  'license',
  'payer',
  'date',
  'state',
  'technique',
  'modifiers',
] as const satisfies readonly Field[];

export type LineFact = (typeof LINE_FACTS)[number];

/** The cells of one line by their fact. */
export type LineCells = Readonly<Partial<Record<LineFact, Value | undefined>>>;

/** A line out of its cells, and in words what could not be read; null for an empty row. */
export interface LineRead {
  readonly line: ServiceLine;
  readonly problems: readonly Problem[];
}

/**
 * One line out of its cells. Blank cells arrive as 0, so 0 units and 0 minutes say nothing. A cell that cannot be read
 * is told as such, so that a rule about it can find it and no other rule takes it for blank.
 */
export function readLine(cells: LineCells, row = 0): LineRead | null {
  const code = readCode(cells.code ?? null);
  const units = readNumber(cells.units ?? null, 'units');
  const minutes = readMinutes(cells.minutes ?? null);
  if (code.ok && units.ok && minutes.ok && code.value === null && !units.value && !minutes.value) return null;
  const date = readDate(cells.date ?? null);
  const modifiers = readModifiers(cells.modifiers ?? null);
  const line: ServiceLine = {
    ...BLANK,
    row,
    code: valueIn(code),
    units: (valueIn(units) || null) as ServiceLine['units'],
    minutes: (valueIn(minutes) || null) as ServiceLine['minutes'],
    date: valueIn(date),
    license: readText(cells.license ?? null),
    technique: readText(cells.technique ?? null),
    payer: readText(cells.payer ?? null),
    state: readText(cells.state ?? null),
    modifiers: valueIn(modifiers) ?? NOTHING,
  };
  if (code.ok && units.ok && minutes.ok && date.ok && modifiers.ok) return { line, problems: NOTHING };
  const unread: UnreadCell[] = [];
  const problems: Problem[] = [];
  const told = (read: Result<unknown, Problem>, field: LineFact, problem: ReadingProblem) => {
    if (read.ok) return;
    unread.push({ field, problem });
    problems.push(read.error);
  };
  told(code, 'code', codeProblem(cells.code ?? null));
  told(units, 'units', 'not-a-number');
  told(minutes, 'minutes', 'not-a-duration');
  told(date, 'date', !date.ok && date.error === AMBIGUOUS_DATE ? 'ambiguous-date' : 'not-a-date');
  told(modifiers, 'modifiers', 'malformed-modifier');
  return { line: { ...line, unread }, problems };
}

const valueIn = <T>(read: Result<T, Problem>): T | null => (read.ok ? read.value : null);

function codeProblem(value: Value): ReadingProblem {
  const code = parseCode(readText(value) ?? '');
  return code.ok || code.error === 'malformed' || code.error === 'blank' ? 'malformed-code' : code.error;
}

const NOTHING: readonly never[] = [];
const BLANK: ServiceLine = serviceLine({ unread: NOTHING });
