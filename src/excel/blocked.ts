/**
 * Runs work and tells, beside its result, the longest stretch in milliseconds for which nothing else could run:
 * parsing a large answer of Excel is one task of the client library, which cannot be cut, only be made smaller.
 */
export async function measureBlocked<T>(work: Promise<T>): Promise<{ value: T; longest: number }> {
  let longest = 0;
  let last = performance.now();
  const see = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(see, TICK);
  try {
    const value = await work;
    see();
    return { value, longest };
  } finally {
    clearInterval(ticking);
  }
}

const TICK = 4;
