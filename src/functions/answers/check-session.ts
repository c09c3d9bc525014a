import { checkByRules, type CheckReport } from '../../check';
import { lineTable, type Field, type ServiceLine } from '../../domain';
import { named } from '../cell-function';
import { CellError, isLeftOut, shapeOf, type Answer } from '../cells';
import { readLine, type LineFact } from '../check/facts';
import { SESSION_RULES } from '../check/formula-rules';
import { Verdict } from '../check/verdict';
import type { Known } from '../known';
import { MOST_LINES, tableFunction, tooManyLines } from '../table-function';
import { notCheckable } from './words';

const FACTS = [
  'code',
  'units',
  'minutes',
  'license',
  'date',
  'payer',
  'state',
  'modifiers',
] as const satisfies readonly LineFact[];
const NAMES = ['codes', 'units', 'minutes', 'license', 'date', 'payer', 'state', 'modifiers'];

/** CHECKSESSION: one answer for each line of a session, combinations included. */
export const checkSession = tableFunction({
  id: 'CHECKSESSION',
  parameters: [...NAMES, 'profile'],
  answer(args, known) {
    const shape = shapeOf(named(NAMES, args));
    if (!shape.ok) return [[shape.error]];
    const { rows, columns, at } = shape.value;
    if (rows > 1 && columns > 1) return [[new CellError('#VALUE!', 'CHECKSESSION takes the lines in one column.')]];
    if (rows * columns > MOST_LINES) return [[tooManyLines()]];
    const lines: ServiceLine[] = [];
    const problems = new Map<number, readonly string[]>();
    const answers: Answer[] = [];
    for (let i = 0; i < rows * columns; i++) {
      const cells = FACTS.map((_, argument) => (columns > 1 ? at(argument, 0, i) : at(argument, i, 0)));
      const error = cells.find((cell) => cell instanceof CellError);
      const [code, units, minutes, license, date, payer, state, modifiers] = cells;
      const line = { code, units, minutes, license, date, payer, state, modifiers };
      const read = error instanceof CellError ? null : readLine(line, i);
      answers.push(error instanceof CellError ? error : '');
      if (read === null) continue;
      lines.push(read.line);
      problems.set(i, read.problems);
    }
    const unsure = answers.some((answer) => answer !== '') || [...problems.values()].some((some) => some.length > 0);
    const verdicts = judge(
      lines,
      FACTS.filter((_, i) => !isLeftOut(args[i])),
      known,
    );
    for (const [row, verdict] of verdicts) {
      const text = verdict.text(problems.get(row)!);
      answers[row] = unsure && text.startsWith('OK') ? notCheckable('another line of the session') : text;
    }
    return columns > 1 ? [answers] : answers.map((answer) => [answer]);
  },
});

/** What is said of each line, by its row. */
function judge(
  lines: readonly ServiceLine[],
  given: readonly LineFact[],
  { knowledge, profile }: Known,
): ReadonlyMap<number, Verdict> {
  // One client; where a line has no date, the formula's lines are one visit, and what a date decides stays open.
  const dated = lines.every(({ date }) => date !== null);
  const table = lineTable(
    lines.map((line) => ({ ...line, ...(dated ? { client: 1 } : { visit: 1 }) })),
    new Set<Field>([...given, dated ? 'client' : 'visit']),
  );
  const report = checkByRules({ table, knowledge, profile, asOf: null, rules: SESSION_RULES });
  const known = new Map(lines.map(({ row }) => [row, new Verdict()]));
  tell(report, known);
  const { payer, state } = knowledge;
  for (const line of lines) {
    const [payerText, stateText] = [line.payer ?? profile.payer, line.state ?? profile.state];
    known.get(line.row)!.addUnknown({
      payerText,
      payer: payerText === null ? null : (payer(payerText) ?? null),
      stateText,
      state: stateText === null ? null : (state(stateText) ?? null),
    });
  }
  return known;
}

function tell({ findings, notCheckable: gaps }: CheckReport, verdicts: ReadonlyMap<number, Verdict>): void {
  for (const finding of findings) for (const row of finding.rows) verdicts.get(row)?.addFinding(finding);
  for (const { ruleId, reasonId, data, rows } of gaps) {
    // The formula's lines are one client's, whatever the sheet around it holds.
    if (data['field'] === 'client') continue;
    for (const row of rows) verdicts.get(row)?.addGap(ruleId, reasonId, data);
  }
}
