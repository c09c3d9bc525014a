import type { LineTable } from '../../domain';
import { amend, type Amended } from './amend';

/**
 * Minutes that were worked out from start and end. Where several lines of one client (or visit) have the same start and
 * end on the same day, the clock is that of the visit and says nothing about one service.
 */
export class DerivedMinutes {
  private readonly lines: number[] = [];

  add(line: number): void {
    this.lines.push(line);
  }

  /** How many lines have such minutes. */
  get count(): number {
    return this.lines.length;
  }

  *withdrawShared({ length, view }: LineTable, builder: Amended): Generator<void> {
    if (this.lines.length === 0) return;
    const counts = new Map<string, number>();
    const clocks: string[] = [];
    for (let at = 0; at < length; at++) {
      const { date, client, visit, provider, start, end } = view(at);
      const clock = start === null || end === null ? '' : [date, client ?? `v${visit}`, provider, start, end].join();
      counts.set(clock, (counts.get(clock) ?? 0) + 1);
      clocks.push(clock);
      if (at % SLICE === SLICE - 1) yield;
    }
    for (const at of this.lines) {
      if (counts.get(clocks[at]!)! < 2) continue;
      const unread = [...view(at).unread, { field: 'minutes', problem: 'several-values' } as const];
      amend(builder, at, { minutes: null, unread });
    }
  }
}

/** Lines between two yields: a slice of a few milliseconds. */
const SLICE = 2000;
