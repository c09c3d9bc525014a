/** Asks for the memory of the page's scripts while it works, in bytes: objects, and the arrays of numbers beside them. */
export async function sampleMemory(cdp) {
  let peak = 0;
  let stopped = false;
  const used = async () => {
    const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
    const bytes = usedSize + backingStorageSize;
    peak = Math.max(peak, bytes);
    return bytes;
  };
  const sampling = (async () => {
    while (!stopped) {
      await used();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await sampling;
      await cdp.send('HeapProfiler.collectGarbage');
      const most = peak;
      return { peak: most, end: await used() };
    },
  };
}
