import type { LineTable, LineTableBuilder } from '../../domain';

/**
 * Minutes that were worked out from start and end. Where several lines of one client (or visit) have the same start and
 * end on the same day, the clock is that of the visit and says nothing about one service.
 */
export class DerivedMinutes {
  private readonly lines: number[] = [];

  add(line: number): void {
    this.lines.push(line);
  }

  withdrawShared({ length, line }: LineTable, builder: Pick<LineTableBuilder, 'amend'>): void {
    if (this.lines.length === 0) return;
    const counts = new Map<string, number>();
    const clocks = Array.from({ length }, (_, at) => {
      const { date, client, visit, provider, start, end } = line(at);
      const clock = start === null || end === null ? '' : [date, client ?? `v${visit}`, provider, start, end].join();
      counts.set(clock, (counts.get(clock) ?? 0) + 1);
      return clock;
    });
    for (const at of this.lines) {
      if (counts.get(clocks[at]!)! < 2) continue;
      const unread = [...line(at).unread, { field: 'minutes', problem: 'several-values' } as const];
      builder.amend(at, { minutes: null, unread });
    }
  }
}
