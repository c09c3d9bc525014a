/** Rows between two yields: about a millisecond's work. What is written of them stays in the processor's cache. */
export const STRETCH = 1 << 14;

/**
 * Does work on rows `from` to `end` (not included) of so many, a stretch at a time; it yields after each, so that others can work.
 * The loop over the rows stands in a plain function at the top of a file, which `work` calls: it becomes fast sooner than a generator
 * does, and stays so, while what was learned of a function that is made anew each time may go with the next collection of garbage.
 */
export function* inStretches(length: number, work: (from: number, end: number) => void): Generator<void, void> {
  for (let from = 0; from < length; from += STRETCH) {
    work(from, Math.min(from + STRETCH, length));
    yield;
  }
}
