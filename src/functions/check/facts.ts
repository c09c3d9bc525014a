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
  type Given,
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

/** `facts` names the arguments in their order. */
export function cellsOf(facts: readonly LineFact[], values: Given): LineCells {
  const cells: { [F in LineFact]?: Value | undefined } = {};
  for (let i = 0; i < facts.length; i++) cells[facts[i]!] = values[i];
  return cells;
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
  let unread: UnreadCell[] | null = null;
  let problems: Problem[] | null = null;
  const told = <T>(
    read: Result<T, Problem>,
    field: LineFact,
    problem: (error: Problem) => ReadingProblem,
  ): T | null => {
    if (read.ok) return read.value;
    (unread ??= []).push({ field, problem: problem(read.error) });
    (problems ??= []).push(read.error);
    return null;
  };
  const line: ServiceLine = {
    ...BLANK,
    row,
    code: told(code, 'code', () => codeProblem(cells.code ?? null)),
    units: (told(units, 'units', () => 'not-a-number') || null) as ServiceLine['units'],
    minutes: (told(minutes, 'minutes', () => 'not-a-duration') || null) as ServiceLine['minutes'],
    date: told(date, 'date', (error) => (error === AMBIGUOUS_DATE ? 'ambiguous-date' : 'not-a-date')),
    license: readText(cells.license ?? null),
    technique: readText(cells.technique ?? null),
    payer: readText(cells.payer ?? null),
    state: readText(cells.state ?? null),
    modifiers: told(modifiers, 'modifiers', () => 'malformed-modifier') ?? [],
  };
  return { line: unread === null ? line : { ...line, unread }, problems: problems ?? NOTHING };
}

function codeProblem(value: Value): ReadingProblem {
  const code = parseCode(readText(value) ?? '');
  return code.ok || code.error === 'malformed' || code.error === 'blank' ? 'malformed-code' : code.error;
}

const NOTHING: readonly never[] = [];
const BLANK: ServiceLine = serviceLine({ unread: NOTHING });
