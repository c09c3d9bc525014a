import type { ColumnRole } from '../roles';
import type { LabelRole } from './lexicon-types';

/** How well one column fits one role, in points. */
export interface Fit {
  readonly column: number;
  readonly role: LabelRole;
  readonly score: number;
  /** The label's words without numbers, where it has a number: `CPT 1` and `CPT 2` are one fact of several services. */
  readonly series?: string;
}

export interface Assignment {
  readonly columns: Partial<Record<ColumnRole, readonly number[]>>;
  readonly scores: Partial<Record<ColumnRole, number>>;
}

/** Roles that several columns may have: four diagnoses, four modifiers, a product and its line of business. */
const SPREAD: ReadonlySet<LabelRole> = new Set<LabelRole>(['diagnosis', 'modifiers', 'plan']);
/** A further column of a spread role must be nearly as good as the best one. */
const SPREAD_MARGIN = 14;
/** Roles of which a row may hold one value a service, in numbered columns. */
const NUMBERED: ReadonlySet<LabelRole> = new Set<LabelRole>(['code', 'units', 'minutes', 'charge']);

/** Whether two columns of one role belong together rather than being rivals. */
export const sameSeries = (role: LabelRole, a: Fit, b: Fit): boolean =>
  NUMBERED.has(role) && a.series !== undefined && a.series === b.series;

/** Gives each column one role and each role its best column, the surest pairs first. */
export function assignColumns(fits: readonly Fit[]): Assignment {
  const byScore = [...fits].sort((a, b) => b.score - a.score || a.column - b.column);
  const chosen: Chosen = new Map();
  const taken = new Set<number>();
  for (const fit of byScore) {
    const { column, role, score } = fit;
    if (taken.has(column)) continue;
    const already = chosen.get(role);
    if (!already) chosen.set(role, { columns: [column], score, fit });
    else if (SPREAD.has(role) && score >= already.score - SPREAD_MARGIN) already.columns.push(column);
    else if (already.fit && sameSeries(role, already.fit, fit)) already.columns.push(column);
    else continue;
    taken.add(column);
  }
  joinNames(chosen, 'client', 'clientFirst', 'clientLast');
  joinNames(chosen, 'provider', 'providerFirst', 'providerLast');
  shareDateAndStart(chosen, byScore);
  const columns: Partial<Record<ColumnRole, number[]>> = {};
  const scores: Partial<Record<ColumnRole, number>> = {};
  for (const [role, { columns: at, score }] of chosen) {
    columns[role as ColumnRole] = SPREAD.has(role) || NUMBERED.has(role) ? at.sort((a, b) => a - b) : at;
    scores[role as ColumnRole] = score;
  }
  return { columns, scores };
}

type Chosen = Map<LabelRole, { columns: number[]; score: number; fit?: Fit }>;

/** First and last name make one person, unless a column has the whole name. A bare `last` is no name without `first`. */
function joinNames(chosen: Chosen, whole: LabelRole, first: LabelRole, last: LabelRole): void {
  const [one, two, full] = [chosen.get(first), chosen.get(last), chosen.get(whole)];
  chosen.delete(first);
  chosen.delete(last);
  if (!one && !two) return;
  const parts = {
    columns: [...(one?.columns ?? []), ...(two?.columns ?? [])],
    score: one && two ? Math.min(one.score, two.score) : Math.max(one?.score ?? 0, two?.score ?? 0) - 15,
  };
  if (parts.score >= 48 && (!full || full.score <= parts.score)) chosen.set(whole, parts);
}

/** `start_at` in a sheet without another date holds both the day and the time. */
function shareDateAndStart(chosen: Chosen, byScore: readonly Fit[]): void {
  if (chosen.has('date')) return;
  const start = chosen.get('start');
  const date = start && byScore.find((fit) => fit.role === 'date' && fit.column === start.columns[0]);
  if (date) chosen.set('date', { columns: [date.column], score: date.score });
}
