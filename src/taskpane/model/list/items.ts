import { saidOnce, type CheckReport } from '../../../check';
import { SEVERITIES, severityRank, type Finding, type NotCheckable } from '../../../domain';
import { RowSet } from './row-set';
import type { Item } from '../state';

/** The lines of the list, the most serious first and then in the order of the rows. */
export function itemsOf(...made: Parameters<typeof itemsInSlices>): readonly Item[] {
  const work = itemsInSlices(...made);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same a slice at a time; `cellsUnknown` says of which findings no correction can be written. */
export function* itemsInSlices(
  { findings, notCheckable }: Pick<CheckReport, 'findings' | 'notCheckable'>,
  cellsUnknown: (finding: Finding) => boolean = () => false,
): Generator<void, readonly Item[]> {
  const bySeverity = SEVERITIES.map((): Item[] => []);
  let ofRow = 0;
  for (const [at, finding] of findings.entries()) {
    // Findings come in the order of their first rows.
    if (finding.rows[0] !== findings[ofRow]!.rows[0]) ofRow = at;
    let before = 0;
    for (let other = ofRow; other < at; other++) if (saysTheSame(findings[other]!, finding)) before++;
    const item: Item = { kind: 'finding', finding, waived: false, before };
    bySeverity[severityRank(finding.severity)]!.push(cellsUnknown(finding) ? { ...item, cellUnknown: true } : item);
    if ((at + 1) % SLICE === 0) yield;
  }
  const seen = new Map<string, number>();
  const gaps: Item[] = [];
  for (const { byRule, ...one } of byLack(saidOnce(notCheckable))) {
    const lists = [...byRule.values()].map((own) => rowsOfAll([...own]));
    const gap = { ...one, rows: rowsOfAll([...new Set(lists)]) };
    const rowsByRule = lists.some((own) => own.length < gap.rows.length) ? lists : null;
    const name = gapName(gap);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    gaps.push({ kind: 'gap', gap, rules: [...byRule.keys()], rowsByRule, before });
    yield;
  }
  return [...bySeverity.flat(), ...gaps];
}

/** Why a rule cannot judge a cell that others need, too: it is one line for all of them. */
export const LACKS: readonly string[] = ['no-column', 'blank', 'unreadable'];

/** What the same column or cell lacks for several rules, together, at the place of the first. */
function byLack(gaps: readonly NotCheckable[]) {
  const found = new Map<unknown, NotCheckable & { byRule: Map<string, Set<readonly number[]>> }>();
  for (const gap of gaps) {
    const name = LACKS.includes(gap.reasonId) ? `${gap.reasonId} ${gap.data['field']}` : gap;
    // Its words are kept by its data, and how many rules lack it may change.
    const same = found.get(name) ?? { ...gap, data: { ...gap.data }, byRule: new Map() };
    found.set(name, same);
    same.byRule.set(gap.ruleId, (same.byRule.get(gap.ruleId) ?? new Set()).add(gap.rows));
  }
  return found.values();
}

/** Each row of any of them, ascending; most often all have the same list. */
function rowsOfAll(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length === 1) return lists[0]!;
  const rows = new RowSet(Math.max(...lists.map((list) => (list.at(-1) ?? -1) + 1)));
  for (const list of lists) rows.add(list);
  return rows.list();
}

const saysTheSame = (a: Finding, b: Finding): boolean => a.messageId === b.messageId && a.ruleId === b.ruleId;

/** Names an item; the name stays the same from one check to the next. */
export function keyOf(item: Item): string {
  const name = item.kind === 'finding' ? findingName(item.finding) : gapName(item.gap);
  return item.before === 0 ? name : `${name} ${item.before}`;
}

let asked: { readonly items: readonly Item[]; readonly key: string; readonly item: Item | undefined } | null = null;

/** The item with this key. Several parts of the pane ask for the same one, and there may be thousands. */
export function itemOfKey(items: readonly Item[], key: string): Item | undefined {
  if (asked?.items !== items || asked.key !== key) {
    asked = { items, key, item: items.find((item) => keyOf(item) === key) };
  }
  return asked.item;
}

const findingName = ({ ruleId, messageId, rows }: Finding): string => `${ruleId} ${messageId} ${rows[0] ?? 'all'}`;
const gapName = ({ ruleId, reasonId, rows }: NotCheckable): string => `gap ${ruleId} ${reasonId} ${rows[0] ?? 'all'}`;

/** Findings between two yields: a slice of a few milliseconds. */
const SLICE = 1000;

/** A column that is missing altogether: said once for the sheet, it speaks neither for nor against a single row. */
export const isOfSheet = ({ reasonId }: NotCheckable): boolean => reasonId === 'no-column';
