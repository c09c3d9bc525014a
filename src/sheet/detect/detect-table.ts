import { isBlank, type Cell } from '../cell';
import { columnMapping } from '../mapping';
import type { ColumnRole } from '../roles';
import type { Assignment, Fit } from './assign-columns';
import { findHeader } from './find-header';
import { declineReason } from './is-session-table';
import { LEXICON } from './lexicon';
import { readPreamble } from './preamble';
import { LabelScorer } from './score-label';
import type { Alternative, Detection, DetectOptions, FoundTable } from './types';

/** Two columns closer than this are a tie. */
const TIE = 5;

/** Facts that findings stand on: a tie between two columns for one of these is a person's to decide. */
const DECIDING: readonly ColumnRole[] = ['date', 'code', 'units', 'minutes', 'client'];

const OWN = new LabelScorer(LEXICON);

/** Looks for a table of sessions in the first rows of a sheet. The rows are neither kept nor changed. */
export function detectTable(sample: readonly (readonly Cell[])[], options: DetectOptions = {}): Detection {
  if (sample.every((row) => row.every(isBlank))) return { accepted: false, reason: 'empty' };
  const scorer = options.lexicon ? new LabelScorer(options.lexicon) : OWN;
  const best = findHeader(sample, scorer, options);
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
