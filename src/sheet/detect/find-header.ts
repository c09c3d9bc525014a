import { isBlank, textOf, type Cell } from '../cell';
import { assignColumns, type Assignment, type Fit } from './assign-columns';
import { codeColumnsOf, codeLabel, type CodeColumns } from './code-columns';
import { headerCandidates, type HeaderCandidate } from './header-candidates';
import { weighInContext } from './label-context';
import type { LabelRole } from './lexicon-types';
import { isRowOfValues } from './row-of-values';
import { MIN_SCORE, type LabelScorer, type LabelScores } from './score-label';
import type { DetectOptions } from './types';
import { rolesByValues, ValueJudge, valuePoints, type ValueEvidence } from './value-evidence';

const HEADER_WITHIN = 80;
/** Rows below a header whose values are looked at. */
const SAMPLE_ROWS = 200;
/** Points that two rows together must gain over one, so that a first row of data is not taken for a header. */
const TWO_ROWS_GAIN = 24;
/** How many of the headers that promise most by their labels are judged by the values below them, too. */
const SHORT_LIST = 6;

/** The row, or two rows, that name the columns best, and what they name. */
export interface FoundHeader {
  readonly candidate: HeaderCandidate;
  readonly assignment: Assignment;
  readonly fits: readonly Fit[];
}

interface Labelled {
  readonly candidate: HeaderCandidate;
  readonly scores: readonly LabelScores[];
  readonly promise: number;
}

/** Null where no row has two labels that we know. */
export function findHeader(
  sample: readonly (readonly Cell[])[],
  scorer: LabelScorer,
  { headerWithin = HEADER_WITHIN, dateSystem = 1900 }: DetectOptions,
): FoundHeader | null {
  const promising = labelledIn(sample, headerWithin, scorer);
  // The sort is stable: of equals, the upper row stays first.
  promising.sort((a, b) => b.promise - a.promise);
  const judge = new ValueJudge(dateSystem);
  let best: (FoundHeader & { readonly points: number }) | null = null;
  for (const labelled of promising.slice(0, SHORT_LIST)) {
    const header = weigh(labelled, sample, judge);
    const points = Object.values(header.assignment.scores).reduce((sum, score) => sum + score, 0);
    const own = points - handicap(labelled.candidate);
    if (best === null || own > best.points) best = { ...header, points: own };
  }
  return best;
}

/** The ways to read each row as a header, where it is one of labels, in the order of the rows. */
function labelledIn(sample: readonly (readonly Cell[])[], within: number, scorer: LabelScorer): Labelled[] {
  const promising: Labelled[] = [];
  const seen = new Set<string>();
  let lastValues = -2;
  for (let at = 0; at < Math.min(sample.length, within); at++) {
    const [own, ...ofTwoRows] = headerCandidates(sample, at).map((candidate) => labelled(candidate, scorer));
    if (own === undefined) continue;
    if (isRowOfValues(sample, at, (column) => (own.scores[column]?.size ?? 0) > 0)) {
      lastValues = at;
      continue;
    }
    // The same labels again, as on the next page of a print: the table goes on, and begins under the first of them.
    const labels = labelsOf(own);
    if (seen.has(labels)) continue;
    seen.add(labels);
    // A row of data is no upper half of a header.
    const candidates = lastValues === at - 1 ? [own] : [own, ...ofTwoRows];
    promising.push(...candidates.filter(({ scores }) => isNamed(scores)));
  }
  return promising;
}

function labelled(candidate: HeaderCandidate, scorer: LabelScorer): Labelled {
  const scores = candidate.words.map((words) => scorer.score(words));
  return { candidate, scores, promise: promiseOf(scores) - handicap(candidate) };
}

/** Two labels that we know. */
const isNamed = (scores: readonly LabelScores[]): boolean => scores.filter(({ size }) => size > 0).length >= 2;

/** What tells a header from another one: labels that we know, and where they stand; all labels where hardly any is known. */
function labelsOf({ candidate: { words, labels }, scores }: Labelled): string {
  const all = !isNamed(scores);
  const told = words.flatMap((own, column) => {
    const label = labels[column];
    const tells = all || scores[column]!.size > 0 || codeLabel(label) !== null;
    return tells && !isBlank(label) ? [[column, own.join(' ') || textOf(label)]] : [];
  });
  return JSON.stringify(told);
}

const handicap = ({ rows }: HeaderCandidate): number => (rows.length > 1 ? TWO_ROWS_GAIN : 0);

/** The best score of each role, added up. */
function promiseOf(scores: readonly LabelScores[]): number {
  const best = new Map<LabelRole, number>();
  for (const column of scores) {
    for (const [role, { score }] of column) best.set(role, Math.max(score, best.get(role) ?? 0));
  }
  return [...best.values()].reduce((sum, score) => sum + score, 0);
}

function weigh({ candidate, scores }: Labelled, sample: readonly (readonly Cell[])[], judge: ValueJudge): FoundHeader {
  const below = candidate.rows.at(-1)! + 1;
  const rows = sample.slice(below, below + SAMPLE_ROWS);
  const evidence = scores.map((_, column) => judge.evidence(rows, column));
  const fits = scores.flatMap((labels, column) => {
    const words = candidate.words[column]!;
    const series = words.some(isNumber) ? words.filter((word) => !isNumber(word)).join(' ') : null;
    const own = fitsOf(column, words, labels, evidence[column]!);
    return series === null ? own : own.map((fit) => ({ ...fit, series }));
  });
  const inContext = weighInContext(fits, candidate.words, evidence);
  const ofCodes = codeColumnsOf(candidate.labels, rows);
  const others = inContext.filter(({ column }) => !ofCodes?.all.has(column));
  // Beside a column of codes, figures under a code are a summary of something.
  if (ofCodes === null || others.some(({ role }) => role === 'code')) {
    return { candidate, assignment: assignColumns(inContext), fits: inContext };
  }
  return { candidate, assignment: withCodeColumns(assignColumns(others), ofCodes), fits: others };
}

function withCodeColumns({ columns, scores }: Assignment, { columns: own }: CodeColumns): Assignment {
  const sure = Object.fromEntries(Object.keys(own).map((role) => [role, OF_A_CODE]));
  return { columns: { ...columns, ...own }, scores: { ...scores, ...sure } };
}

/** As sure as the word `unit`: the codes themselves stand in the labels. */
const OF_A_CODE = 96;

const isNumber = (word: string): boolean => /^\d+$/.test(word);

function fitsOf(
  column: number,
  words: readonly string[],
  scores: LabelScores,
  evidence: ValueEvidence,
): readonly Fit[] {
  const fits: Fit[] = [];
  const add = (role: LabelRole, score: number) => {
    if (score >= MIN_SCORE) fits.push({ column, role, score });
  };
  for (const [role, { score }] of scores) add(role, score + valuePoints(role, evidence));
  if (fits.length === 0) for (const [role, score] of rolesByValues(words, evidence)) add(role, score);
  return fits;
}
