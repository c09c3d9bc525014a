import { minutes as asMinutes, type Code } from '../../domain';
import { countUnits, type CountedLine, type CountedService, type UnitCount } from '../../units';
import { named, oneValue } from '../cell-function';
import { CellError, readCode, readMinutes, readSwitch, shapeOf, type Answer } from '../cells';
import { MOST_LINES, tableFunction, tooManyLines } from '../table-function';
import { readCounting } from './counting';
import { notCheckable, UNKNOWN_CODE } from './words';

const PARAMETERS = ['codes', 'minutes', 'payer_or_rule', 'show_steps', 'profile'] as const;

/**
 * ALLOCATE: units of each line of one session. With steps: units, minutes, full 15s, remainder, extra unit; lines of
 * equal remainders that may take the extra unit as well are marked `either`. Lines of one code are added up, and the
 * units stand at the first of them.
 */
export const allocate = tableFunction({
  id: 'ALLOCATE',
  parameters: PARAMETERS,
  answer([codes, minutes, rule, steps], known) {
    const shape = shapeOf(named(PARAMETERS.slice(0, 2), [codes, minutes]));
    if (!shape.ok) return [[shape.error]];
    const { rows, columns, at } = shape.value;
    const [ruleCell, stepsCell] = [oneValue('payer_or_rule', rule), oneValue('show_steps', steps)];
    for (const cell of [ruleCell, stepsCell]) if (cell instanceof CellError) return [[cell]];
    const withSteps = readSwitch(stepsCell);
    if (columns > 1 && (rows > 1 || withSteps)) {
      return [[new CellError('#VALUE!', 'ALLOCATE takes one column of codes and one of minutes.')]];
    }
    const counting = readCounting(ruleCell, known);
    if (!counting.ok) return [[notCheckable(counting.error)]];
    if (counting.value === 'unknown') return [[notCheckable("the payer's counting rule is not known")]];

    if (rows * columns > MOST_LINES) return [[tooManyLines()]];

    // Where one line cannot be read, the session's total is not known, so no line gets units from it.
    const lines: (CountedService | null)[] = [];
    const problems = new Map<number, Answer>();
    for (let i = 0; i < rows * columns; i++) {
      const [row, column] = columns > 1 ? [0, i] : [i, 0];
      const [codeCell = null, timeCell = null] = [at(0, row, column), at(1, row, column)];
      const error = [codeCell, timeCell].find((cell) => cell instanceof CellError);
      const code = readCode(codeCell);
      const time = readMinutes(timeCell);
      lines[i] = null;
      if (error instanceof CellError) problems.set(i, error);
      else if (!code.ok) problems.set(i, notCheckable(code.error));
      else if (!time.ok) problems.set(i, notCheckable(time.error));
      else if (code.value === null) {
        if (time.value) problems.set(i, notCheckable('code is missing'));
      } else {
        const row = known.knowledge.code(code.value);
        if (!row) problems.set(i, notCheckable(UNKNOWN_CODE));
        else lines[i] = { code: row.code, minutes: asMinutes(time.value ?? 0), unitMinutes: row.unitMinutes };
      }
    }
    const services = lines.filter((line) => line !== null);
    const count = countUnits(services, counting.value.rule);
    const cells = lines.map((line, i): readonly Answer[] => {
      const problem = problems.get(i);
      if (problem !== undefined) return filled(problem, withSteps);
      if (line === null) return filled('', withSteps);
      if (problems.size > 0) return filled(notCheckable('another line of the session'), withSteps);
      const firstAt = lines.findIndex((other) => other?.code === line.code);
      if (firstAt < i) return filled(`with line ${firstAt + 1}`, withSteps);
      return asCells(
        count.lines.find(({ code }) => code === line.code)!,
        count,
        withSteps,
      );
    });
    return columns > 1 ? [cells.map(([units]) => units!)] : cells;
  },
});

const filled = (answer: Answer, withSteps: boolean): readonly Answer[] =>
  withSteps ? [answer, '', '', '', ''] : [answer];

function asCells(line: CountedLine, { tie }: UnitCount, withSteps: boolean): readonly Answer[] {
  if (!withSteps) return [line.units];
  if (!line.timed) return [line.units, line.minutes, 'untimed', '', ''];
  return [line.units, line.minutes, line.full, line.remainder, isOpen(line.code, tie) ? 'either' : line.extra];
}

const isOpen = (code: Code, tie: UnitCount['tie']): boolean => tie !== null && tie.codes.includes(code);
