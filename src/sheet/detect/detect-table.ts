import { isBlank, type Cell } from '../cell';
import { columnMapping } from '../mapping';
import type { ColumnRole } from '../roles';
import type { DateSystem } from '../read/date';
import { assignColumns, type Assignment, type Fit } from './assign-columns';
import { headerCandidates, type HeaderCandidate } from './header-candidates';
import { declineReason } from './is-session-table';
import { LEXICON } from './lexicon';
import type { LabelRole } from './lexicon-types';
import { readPreamble } from './preamble';
import { weighInContext } from './label-context';
import { LabelScorer, MIN_SCORE, type LabelScores } from './score-label';
import type { Alternative, Detection, DetectOptions, FoundTable } from './types';
import { rolesByValues, valueEvidence, valuePoints, type ValueEvidence } from './value-evidence';

const HEADER_WITHIN = 80;
/** Rows below a header whose values are looked at. */
const SAMPLE_ROWS = 200;
/** Points that two rows together must gain over one, so that a first row of data is not taken for a header. */
const TWO_ROWS_GAIN = 24;
/** Two columns closer than this are a tie. */
const TIE = 5;

/** Facts that findings stand on: a tie between two columns for one of these is a person's to decide. */
const DECIDING: readonly ColumnRole[] = ['date', 'code', 'units', 'minutes', 'client'];

const OWN = new LabelScorer(LEXICON);

/** Looks for a table of sessions in the first rows of a sheet. The rows are neither kept nor changed. */
export function detectTable(sample: readonly (readonly Cell[])[], options: DetectOptions = {}): Detection {
  if (sample.every((row) => row.every(isBlank))) return { accepted: false, reason: 'empty' };
  const scorer = options.lexicon ? new LabelScorer(options.lexicon) : OWN;
  const best = bestHeader(sample, scorer, options);
  if (!best) return { accepted: false, reason: 'no-header' };
  const { candidate, assignment, fits } = best;
  const preamble = readPreamble(sample.slice(0, candidate.rows[0]));
  const words = new Set(candidate.words.flat());
  const codeScore = assignment.scores.code ?? 0;
  const reason = declineReason({ columns: assignment.columns, codeScore, words, preamble });
  if (reason !== null) return { accepted: false, reason };
  const alternatives = alternativesTo(assignment, fits);
  const found: FoundTable = {
    headerRows: candidate.rows,
    firstDataRow: candidate.rows.at(-1)! + 1,
    header: candidate.labels,
    columns: assignment.columns,
    confidence: confidenceOf(assignment),
    alternatives,
    facts: preamble.facts,
    mapping: columnMapping(assignment.columns, candidate.labels),
  };
  const torn = tiesOf(assignment, fits);
  return torn.length > 0 ? { accepted: 'torn', candidates: torn, ...found } : { accepted: true, ...found };
}

interface Header {
  readonly candidate: HeaderCandidate;
  readonly assignment: Assignment;
  readonly fits: readonly Fit[];
  readonly points: number;
}

function bestHeader(
  sample: readonly (readonly Cell[])[],
  scorer: LabelScorer,
  { headerWithin = HEADER_WITHIN, dateSystem = 1900 }: DetectOptions,
): Header | null {
  let best: Header | null = null;
  for (let at = 0; at < Math.min(sample.length, headerWithin); at++) {
    for (const candidate of headerCandidates(sample, at)) {
      const header = weigh(candidate, sample, scorer, dateSystem);
      if (!header) continue;
      const gain = candidate.rows.length > 1 ? TWO_ROWS_GAIN : 0;
      if (best === null || header.points - gain > best.points) best = { ...header, points: header.points - gain };
    }
  }
  return best;
}

function weigh(
  candidate: HeaderCandidate,
  sample: readonly (readonly Cell[])[],
  scorer: LabelScorer,
  dateSystem: DateSystem,
): Header | null {
  const below = candidate.rows.at(-1)! + 1;
  const rows = sample.slice(below, below + SAMPLE_ROWS);
  const labelled = candidate.words.map((words) => scorer.score(words));
  // At least one label must say something before values are looked at.
  if (labelled.filter((scores) => scores.size > 0).length < 2) return null;
  let fits: Fit[] = [];
  const evidences = labelled.map((_, column) => valueEvidence(rows, column, dateSystem));
  labelled.forEach((scores, column) => {
    const evidence = evidences[column]!;
    const words = candidate.words[column]!;
    const series = words.some(isNumber) ? words.filter((word) => !isNumber(word)).join(' ') : undefined;
    for (const fit of fitsOf(column, words, scores, evidence))
      fits.push(series === undefined ? fit : { ...fit, series });
  });
  fits = weighInContext(fits, candidate.words, evidences);
  const assignment = assignColumns(fits);
  const points = Object.values(assignment.scores).reduce((sum, score) => sum + score, 0);
  return { candidate, assignment, fits, points };
}

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

function confidenceOf({ scores }: Assignment): Partial<Record<ColumnRole, number>> {
  const entries = Object.entries(scores) as [ColumnRole, number][];
  return Object.fromEntries(entries.map(([role, score]) => [role, Math.round(Math.min(score, 100)) / 100]));
}

/** Columns that were second best for a role and are not used for another one. */
function alternativesTo({ columns }: Assignment, fits: readonly Fit[]): readonly Alternative[] {
  const used = new Set(Object.values(columns).flat());
  return (Object.keys(columns) as ColumnRole[]).flatMap((role) => {
    const others = fits.filter((fit) => fit.role === role && !used.has(fit.column));
    others.sort((a, b) => b.score - a.score);
    return others.length > 0 ? [{ role, columns: others.map((fit) => fit.column) }] : [];
  });
}

function tiesOf({ columns, scores }: Assignment, fits: readonly Fit[]): readonly Alternative[] {
  const used = new Set(Object.values(columns).flat());
  return DECIDING.flatMap((role) => {
    const chosen = columns[role];
    if (chosen?.length !== 1) return [];
    const rivals = fits.filter((fit) => fit.role === role && !used.has(fit.column) && fit.score > scores[role]! - TIE);
    return rivals.length > 0 ? [{ role, columns: [...chosen, ...rivals.map((fit) => fit.column)] }] : [];
  });
}
