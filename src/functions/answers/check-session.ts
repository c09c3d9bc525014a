import { check, type CheckReport } from '../../check';
import { lineTable, type Field, type ServiceLine } from '../../domain';
import { RULES } from '../../rules';
import { named, NOT_LOADED, NO_TABLES, single, type SheetFunction } from '../cell-function';
import { CellError, readText, shapeOf, type Answer } from '../cells';
import { LINE_FACTS, readLine } from '../check/facts';
import { verdictText, type LineFinding, type LineGap } from '../check/verdict';
import { known, type Known } from '../known';
import { notCheckable } from './words';

const LINE_PARAMETERS = ['codes', 'units', 'minutes', 'license', 'date', 'payer', 'state', 'modifiers'] as const;

/** One client's day has fewer lines than this, and rules about combinations look at every two of them. */
const MOST_LINES = 200;

/** Rules about a line or a day whose facts a formula can give. */
const SESSION_FACTS: ReadonlySet<Field> = new Set([...LINE_FACTS, 'client']);
const SESSION_RULES = RULES.filter(
  ({ scope, needs, needsColumns = [] }) =>
    (scope === 'line' || scope === 'client-day') &&
    [...needs, ...needsColumns].every((field) => SESSION_FACTS.has(field) && field !== 'technique'),
);

/** CHECKSESSION: one answer for each line of a session, combinations included. */
export const checkSession: SheetFunction = {
  id: 'CHECKSESSION',
  parameters: [...LINE_PARAMETERS, 'profile'],
  call(args) {
    const shape = shapeOf(named(LINE_PARAMETERS, args));
    if (!shape.ok) return [[shape.error]];
    const { rows, columns, at } = shape.value;
    if (rows > 1 && columns > 1) return [[new CellError('#VALUE!', 'CHECKSESSION takes the lines in one column.')]];
    if (rows * columns > MOST_LINES) {
      return [[new CellError('#VALUE!', `One session has at most ${MOST_LINES} lines.`)]];
    }
    const stamp = readText(single(args[LINE_PARAMETERS.length]));
    const knowing = known(stamp);
    if (knowing === null) return [[stamp === null ? NO_TABLES : NOT_LOADED]];

    const lines: ServiceLine[] = [];
    const answers = new Map<number, Answer>();
    for (let i = 0; i < rows * columns; i++) {
      const cells = LINE_PARAMETERS.map((_, argument) => (columns > 1 ? at(argument, 0, i) : at(argument, i, 0)));
      const error = cells.find((cell) => cell instanceof CellError);
      if (error instanceof CellError) {
        answers.set(i, error);
        continue;
      }
      const [code = null, units = null, minutes = null, license = null, date = null, payer = null, state = null] =
        cells;
      const modifiers = cells[7] ?? null;
      const line = readLine({ code, units, minutes, license, technique: null, date, payer, state, modifiers }, i);
      if (!line.ok) answers.set(i, notCheckable(line.error));
      else if (line.value === null) answers.set(i, '');
      else lines.push(line.value);
    }
    const unread = [...answers.values()].some((answer) => answer !== '');
    for (const [row, text] of judge(lines, knowing)) {
      answers.set(row, unread && text.startsWith('OK') ? notCheckable('another line of the session') : text);
    }
    const column = Array.from({ length: rows * columns }, (_, i) => answers.get(i) ?? '');
    return columns > 1 ? [column] : column.map((answer) => [answer]);
  },
};

/** Each line's text by its row. */
function judge(lines: readonly ServiceLine[], { knowledge, profile }: Known): ReadonlyMap<number, string> {
  // One client; where a line has no date, the formula's lines are one visit, and what a date decides stays open.
  const dated = lines.every(({ date }) => date !== null);
  const table = lineTable(
    lines.map((line) => ({ ...line, ...(dated ? { client: 1 } : { visit: 1 }) })),
    new Set([...LINE_FACTS, dated ? 'client' : 'visit'] as const),
  );
  const report = check({ table, knowledge, profile, asOf: null, rules: SESSION_RULES });
  return new Map(lines.map(({ row }) => [row, textOf(row, report)]));
}

function textOf(row: number, { findings, notCheckable: gaps }: CheckReport): string {
  const about = <T extends { readonly rows: readonly number[] }>(all: readonly T[]) =>
    all.filter(({ rows }) => rows.includes(row));
  const missing = new Set<Field>();
  const others: LineGap[] = [];
  for (const gap of about(gaps)) {
    const blank = gap.reasonId === 'blank' || gap.reasonId === 'no-column';
    if (blank && typeof gap.data['field'] === 'string') missing.add(gap.data['field'] as Field);
    else if (gap.reasonId === 'rules-disagree') missing.add('payer');
    else others.push(gap);
  }
  const serious: readonly LineFinding[] = about(findings).filter(({ severity }) => severity !== 'information');
  return verdictText({ findings: serious, missing, gaps: others, needsDay: false });
}
