import type { LineTable, UnreadCell } from '../../domain';

/**
 * Minutes that were worked out from start and end. Where several lines of one client (or visit) have the same start on
 * the same day, the clock is that of the visit and says nothing about one service.
 */
export class DerivedMinutes {
  private readonly lines: number[] = [];
  private readonly unread: (readonly UnreadCell[])[] = [];

  add(line: number, unread: readonly UnreadCell[]): void {
    this.lines.push(line);
    this.unread.push(unread);
  }

  withdrawShared(table: LineTable, withdraw: (line: number, unread: readonly UnreadCell[]) => void): void {
    if (this.lines.length === 0) return;
    const counts = new Map<string, number>();
    const clocks = new Array<string>(table.length);
    for (let line = 0; line < table.length; line++) {
      const { date, client, visit, provider, start, end } = table.line(line);
      const clock = start === null || end === null ? '' : [date, client ?? `v${visit}`, provider, start, end].join();
      clocks[line] = clock;
      counts.set(clock, (counts.get(clock) ?? 0) + 1);
    }
    this.lines.forEach((line, i) => {
      if (counts.get(clocks[line]!)! > 1) {
        withdraw(line, [...this.unread[i]!, { field: 'minutes', problem: 'several-values' }]);
      }
    });
  }
}
