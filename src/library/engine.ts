import {
  codeAnswer,
  columnsAnswer,
  DECLINED,
  pairAnswer,
  rulesAnswer,
  suggestAnswer,
  unitsAnswer,
  type CodeAnswer,
  type ColumnsAnswer,
  type PairAnswer,
  type RuleAnswer,
  type SuggestAnswer,
  type UnitsAnswer,
} from '../answers';
import { check } from '../check';
import type { CountingRule } from '../domain';
import { createKnowledge, extendKnowledge, type ImportedCaps, type ImportedPairs } from '../reference';
import { referenceData } from '../reference/data';
import { createLineReader, detectNearAndFar, readLikeSessions, TOP_ROWS } from '../sheet';
import { suggesterOf } from '../suggest';
import { countUnits } from '../units';
import { readOptions, type CheckOptions } from './check-options';
import {
  askedCode,
  askedDate,
  askedMinutes,
  askedRule,
  linesOf,
  type CodeOptions,
  type CountedSession,
  type PairOptions,
  type SuggestQuestion,
} from './questions';
import { columnsReport, type ColumnsReport, type TableAnswer } from './reports';
import { tableOfColumns, type SessionColumns } from './session-columns';

/** All questions that can be asked, over one state of knowledge. Every function throws `RangeError` for what is no input. */
export interface Engine {
  /** The code and units for a technique, with the reasons. */
  suggest(question: SuggestQuestion): SuggestAnswer;
  /**
   * Units of one session by `cms` (Medicare's total time, the default), `midpoint` (CPT, each code alone) or `full15`.
   * Source: Medicare Claims Processing Manual, Pub. 100-04, ch. 5, 20.2.C.
   */
  countUnits(session: CountedSession, rule?: CountingRule): UnitsAnswer;
  /** May two codes be billed for one client on one day? By CMS's NCCI PTP edits. */
  pair(code1: string, code2: string, options?: PairOptions): PairAnswer;
  /** What is known of a code: in force or not, timed or not, what replaced it, its cap. */
  code(code: string, options?: CodeOptions): CodeAnswer;
  /** Every rule, with its authority. */
  rules(): readonly RuleAnswer[];
  /** Which columns of a sheet (an array of rows, header included) are taken for what. */
  findColumns(rows: readonly (readonly Cell[])[]): ColumnsAnswer;
  /** Checks a sheet: rows of cells as a spreadsheet has them, header included; columns are found by their labels and values. */
  checkTable(rows: readonly (readonly Cell[])[], options?: CheckOptions): TableAnswer;
  /** Checks service lines that stand in columns of known meaning; the fast way for millions of lines. */
  checkColumns(columns: SessionColumns, options?: CheckOptions): ColumnsReport;
}

type Cell = string | number | boolean | null;

/** Rows of programs count dates as Excel does where nobody has said otherwise. */
const detect = (rows: readonly (readonly Cell[])[]) => detectNearAndFar(rows.slice(0, TOP_ROWS), 1900);

/** An engine over the built-in tables, or with newer tables of CMS before them (`readPairFiles`, `readCapFile`). */
export function createEngine(
  tables: { readonly pairs?: ImportedPairs | null; readonly caps?: ImportedCaps | null } = {},
): Engine {
  const knowledge = extendKnowledge(createKnowledge(referenceData), tables);
  return {
    suggest: ({ technique, minutes = null, license, goal, date, payer, state, countingRule }) =>
      suggestAnswer(
        suggesterOf(knowledge).suggest({
          technique,
          minutes: minutes === null ? null : askedMinutes(minutes, 'suggest'),
          license: license ?? null,
          goal: goal ?? null,
          date: askedDate(date),
          payer: payer ?? null,
          state: state ?? null,
          countingRule: countingRule ? askedRule(countingRule) : null,
        }),
      ),
    countUnits(session, rule = 'cms') {
      const services = linesOf(session).map(({ code: text, minutes }) => {
        const code = askedCode(text);
        const row = knowledge.code(code);
        if (!row) throw new RangeError(`${code} is outside this product's codes, so its units cannot be counted`);
        return { code, minutes: askedMinutes(minutes, code), unitMinutes: row.unitMinutes };
      });
      return unitsAnswer(countUnits(services, askedRule(rule)));
    },
    pair(code1, code2, { date, payer: name } = {}) {
      const payer = name === undefined || name === null ? undefined : knowledge.payer(name);
      if (name !== undefined && name !== null && !payer)
        throw new RangeError(`the payer "${name}" is not known, or several fit`);
      return pairAnswer(knowledge.pair(askedCode(code1), askedCode(code2), askedDate(date)), payer);
    },
    code: (code, { date } = {}) => codeAnswer(knowledge, askedCode(code), askedDate(date)),
    rules: () => rulesAnswer(),
    findColumns: (rows) => columnsAnswer(detect(rows)),
    checkTable(rows, options = {}) {
      const detection = detect(rows);
      const columns = columnsAnswer(detection);
      if (detection.accepted !== true) {
        const reason = detection.accepted === false ? DECLINED[detection.reason] : 'two columns are as good; see ask';
        return { accepted: false, reason, columns };
      }
      const reader = createLineReader(detection.mapping, { facts: detection.facts, firstRow: detection.firstDataRow });
      rows.forEach((row, at) => reader.row(row, at));
      const report = check({ table: reader.finish(), knowledge, ...readOptions(options) });
      const above = rows.slice(0, detection.headerRows[0]);
      const rowsOutside = readLikeSessions(above, detection);
      return { accepted: true, columns, rowsOutside, ...columnsReport(report) };
    },
    checkColumns: (columns, options = {}) =>
      columnsReport(check({ table: tableOfColumns(columns), knowledge, ...readOptions(options) })),
  };
}
