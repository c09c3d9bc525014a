/**
 * Changes come in bursts (typing, pasting, undo): they are looked at together after a pause, and one thing after another. `settle`
 * deals with all that has come since the last time.
 */
export function createBursts(settle: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>) => {
    working = working.then(work);
  };
  const isWaiting = () => timer !== null;
  return {
    /** After so many milliseconds without another change. */
    soon(pause: number) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        queue(settle);
      }, pause);
    },
    /** Does something after what is being done. */
    queue,
    /** Resolves when all that was noticed so far has been dealt with, and nothing else is waited for. */
    async idle(isAnythingElseDue: () => boolean = () => false) {
      const isDue = () => isWaiting() || isAnythingElseDue();
      do {
        while (isDue()) await new Promise((resolve) => setTimeout(resolve, POLL));
        await working;
      } while (isDue());
    },
  };
}

const POLL = 50;
