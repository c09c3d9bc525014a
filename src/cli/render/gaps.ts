import type { NotCheckable } from '../../domain';
import { messageText } from '../../rules';
import { isOfSheet, rowRanges } from './report';

/** What kept rules from looking at some rows, or at the whole sheet, said once for all of these rules. */
export interface Gap {
  readonly reason: string;
  /** Ascending; null for the whole sheet. */
  readonly rows: readonly number[] | null;
  readonly ruleIds: readonly string[];
}

/** What could not be checked of the same rows for the same reason, together; what the whole sheet lacks comes last. */
export function gapsTogether(gaps: readonly NotCheckable[]): readonly Gap[] {
  const found = new Map<string, Gap & { ruleIds: string[] }>();
  for (const gap of gaps) {
    const reason = messageText(gap).title;
    const rows = isOfSheet(gap) ? null : gap.rows;
    const what = `${reason} ${rows === null ? '' : `${rows.length} ${rowRanges(rows)}`}`;
    const same = found.get(what);
    if (same) same.ruleIds.push(gap.ruleId);
    else found.set(what, { reason, rows, ruleIds: [gap.ruleId] });
  }
  const all = [...found.values()];
  return [...all.filter(({ rows }) => rows !== null), ...all.filter(({ rows }) => rows === null)];
}
