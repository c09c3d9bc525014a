import type { SheetChange } from '../../../excel';

/** Changes of the sheets while something reads them, which may have read the cells of before. */
export function createMeanwhile() {
  const watching = new Set<SheetChange[]>();
  return {
    note(change: SheetChange) {
      if (!change.own) for (const changes of watching) changes.push(change);
    },
    /** Does something; `since` gives the changes since it began. */
    async during<T>(work: (since: () => readonly SheetChange[]) => Promise<T>): Promise<T> {
      const changes: SheetChange[] = [];
      watching.add(changes);
      try {
        return await work(() => changes);
      } finally {
        watching.delete(changes);
      }
    },
  };
}

export type Meanwhile = ReturnType<typeof createMeanwhile>;
