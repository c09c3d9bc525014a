import type { Finding, MessageData } from '../../domain';
import type { Report, Rule, Service } from '../../rules';
import { Collector, inOrder, rowsOf, type Gap, type Made } from '../engine/collect';
import { isSame } from '../engine/row-list';

/** What was said of a line or a day, by the places of its lines: see `Collector.repeat`. */
export interface Outcome {
  readonly findings: readonly Said[];
  readonly gaps: readonly { readonly gap: Gap; readonly lines: readonly number[] }[];
}

interface Said {
  /** Without its parts, which are others on other lines. */
  readonly finding: Finding;
  readonly lines: readonly number[];
  /** The line of each fix. */
  readonly fixes: readonly number[];
  /** An earlier one of the same lines, or -1. */
  readonly like: number;
}

/** Rows that are put in order between two yields. */
const STRETCH = 4096;

/** A collector that keeps what was said of some lines, and says it again of others. */
export class NotingCollector extends Collector {
  /** What is being noted. */
  private from = -1;
  private once = false;
  private newGaps: { readonly gap: Gap; readonly rows: readonly number[] }[] = [];

  override add(rule: Rule, group: readonly Service[], report: Report): void {
    if ('once' in report && report.once === true) this.once = true;
    super.add(rule, group, report);
  }

  override addGap(ruleId: string, reasonId: string, data: MessageData, rows: readonly number[]): Gap {
    const gap = super.addGap(ruleId, reasonId, data, rows);
    if (this.from >= 0) this.newGaps.push({ gap, rows });
    return gap;
  }

  /** From here on notes what is said, for `noted`. */
  note(): void {
    this.from = this.findings.length;
    this.once = false;
  }

  /**
   * What was said since `note` of these lines, each of which stands in a row of its own; null where it was nothing, undefined where
   * it cannot be said of other lines.
   */
  noted(group: readonly Service[]): Outcome | null | undefined {
    const { from, newGaps } = this;
    this.from = -1;
    if (newGaps.length === 0 && this.findings.length === from) return null;
    const rows = rowsOf(group);
    const found = this.findings.slice(from);
    const gaps = newGaps.map(({ gap, rows: own }) => ({ gap, lines: placesOf(own, rows) }));
    this.newGaps = [];
    const findings = found.map((finding, at) => ({
      finding: withoutParts(finding),
      lines: placesOf(finding.rows, rows),
      fixes: finding.fixes === undefined ? NOWHERE : placesOf(finding.fixes.map(rowOf), rows),
      like: found.slice(0, at).findIndex((other) => isSame(other.rows, finding.rows)),
    }));
    const isStrange = (places: readonly number[]) => places.includes(-1);
    const strange =
      gaps.some(({ lines }) => isStrange(lines)) ||
      findings.some(({ lines, fixes }) => isStrange(lines) || isStrange(fixes));
    return strange || this.once ? undefined : { findings, gaps };
  }

  /** Says of the members from `begin` on what was said of lines with the same facts. */
  repeat({ findings, gaps }: Outcome, members: Int32Array, begin: number): void {
    const { row, part } = this.table.values;
    for (const { gap, lines } of gaps) for (const at of lines) gap.rows.add(row[members[begin + at]!]!);
    if (findings.length === 0) return;
    const from = this.findings.length;
    for (const { finding, lines, fixes, like } of findings) {
      const again: Made = { ...finding };
      again.rows = like < 0 ? rowsAt(lines, row, members, begin) : this.findings[from + like]!.rows;
      const parts = partsAt(lines, part, members, begin);
      if (parts !== undefined) again.parts = parts;
      if (finding.fixes !== undefined) {
        again.fixes = finding.fixes.map((fix, i) => {
          const line = members[begin + fixes[i]!]!;
          return { ...fix, row: row[line]!, part: part[line]! };
        });
      }
      this.findings.push(again);
    }
  }

  /** Each finding is put on the pile of its first row; then the piles are put in order. */
  protected override *inOrder(): Generator<void, readonly Finding[]> {
    const piles = new Int32Array(this.table.rowCount).fill(-1);
    const below = new Int32Array(this.findings.length);
    for (let at = this.findings.length - 1; at >= 0; at--) {
      const row = this.findings[at]!.rows[0]!;
      below[at] = piles[row]!;
      piles[row] = at;
    }
    const findings: Finding[] = [];
    for (let from = 0; from < piles.length; from += STRETCH) {
      for (let row = from; row < Math.min(from + STRETCH, piles.length); row++) {
        if (piles[row]! >= 0) this.takePile(piles[row]!, below, findings);
      }
      yield;
    }
    return findings;
  }

  private takePile(top: number, below: Int32Array, findings: Finding[]): void {
    if (below[top]! < 0) {
      findings.push(this.findings[top]!);
      return;
    }
    const pile: Finding[] = [];
    for (let at = top; at >= 0; at = below[at]!) pile.push(this.findings[at]!);
    findings.push(...pile.sort(inOrder));
  }
}

/** The rows of lines at these places, from `begin` on among the members. */
function rowsAt(places: readonly number[], row: Int32Array, members: Int32Array, begin: number): readonly number[] {
  const rows: number[] = [];
  for (let at = 0; at < places.length; at++) rows.push(row[members[begin + places[at]!]!]!);
  return rows;
}

/** Which services of their rows the lines at these places are; undefined where all are the first ones. */
function partsAt(places: readonly number[], part: Int32Array, members: Int32Array, begin: number): Finding['parts'] {
  for (let at = 0; at < places.length; at++) {
    if (part[members[begin + places[at]!]!] !== 0) return places.map((place) => [part[members[begin + place]!]!]);
  }
  return undefined;
}

function withoutParts(finding: Finding): Finding {
  if (finding.parts === undefined) return finding;
  const { parts: _, ...others } = finding;
  return others;
}

const rowOf = ({ row }: { readonly row: number }): number => row;
const NOWHERE: readonly number[] = [];
const placesOf = (rows: readonly number[], among: readonly number[]) => rows.map((row) => among.indexOf(row));
