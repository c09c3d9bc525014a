import type { CellShift } from './shift';

/** Hidden state and size of rows or columns, by index. */
export class Lines {
  private hidden = new Set<number>();
  private sizes = new Map<number, number>();

  isHidden = (at: number): boolean => this.hidden.has(at);
  size = (at: number): number | null => this.sizes.get(at) ?? null;

  hide(at: number, count: number, hidden: boolean): void {
    for (let line = at; line < at + count; line++) {
      if (hidden) this.hidden.add(line);
      else this.hidden.delete(line);
    }
  }

  resize(at: number, count: number, size: number | null): void {
    for (let line = at; line < at + count; line++) {
      if (size === null) this.sizes.delete(line);
      else this.sizes.set(line, size);
    }
  }

  /** Lines were inserted or deleted; `at` and `count` say where. */
  shift(kind: CellShift['shift'], at: number, count: number): void {
    const added = kind === 'Down' || kind === 'Right';
    const moved = (line: number): number | null => {
      if (line < at) return line;
      if (added) return line + count;
      return line < at + count ? null : line - count;
    };
    this.hidden = new Set([...this.hidden].flatMap((line) => moved(line) ?? []));
    this.sizes = new Map(
      [...this.sizes].flatMap(([line, size]) => {
        const to = moved(line);
        return to === null ? [] : [[to, size] as const];
      }),
    );
  }
}
