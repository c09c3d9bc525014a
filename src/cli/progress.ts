import type { Io } from './command';

/** Milliseconds between two lines of progress: often enough to be seen to move. */
const EVERY = 200;

/** One line on standard error that is written over; nothing at all where standard error is no terminal. */
export class ProgressLine {
  private last = 0;
  private shown = 0;

  constructor(private readonly io: Io) {}

  show(text: () => string): void {
    if (!this.io.progress) return;
    const now = Date.now();
    if (now - this.last < EVERY) return;
    this.last = now;
    const line = text();
    this.io.line(line.padEnd(this.shown));
    this.shown = line.length;
  }

  clear(): void {
    if (this.shown > 0) this.io.line(' '.repeat(this.shown));
    this.shown = 0;
  }
}
