/**
 * The tasks of the page's thread while something is done, and whose they were: Chromium's trace gives each task and its
 * processor time, its sampling profiler whose code ran in it.
 */

/** Microseconds that one sample stands for at most: a longer gap is another program's turn. */
const LONGEST_SAMPLE = 1000;

/** Whose a place in the code is, by its script. */
function ownerOf({ url, functionName }) {
  if (functionName === '(garbage collector)') return 'garbage';
  if (functionName === '(idle)') return 'idle';
  if (url.includes('appsforoffice')) return 'office.js';
  if (url.endsWith('/host.js')) return 'host';
  return url.startsWith('http://127.0.0.1') ? 'ours' : null;
}

/**
 * Does the work; gives what it gave, the tasks in it, the longest first (processor time in all and by owner, in milliseconds), and
 * whose code ran between two moments of the page's clock.
 */
export async function tasksDuring(browser, page, cdp, work) {
  const tracing = await browser.newBrowserCDPSession();
  const events = [];
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', 'blink.user_timing'];
  await tracing.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const marked = await page.evaluate(() => performance.mark('bench-thread').startTime);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
  await cdp.send('Profiler.start');
  const given = await work();
  const { profile } = await cdp.send('Profiler.stop');
  await tracing.send('Tracing.end');
  await complete;
  const mark = events.find(({ name, cat }) => name === 'bench-thread' && cat.includes('user_timing'));
  const samples = samplesOf(profile);
  const tasks = events
    .filter(({ ph, pid, tid, name }) => ph === 'X' && pid === mark.pid && tid === mark.tid && name.endsWith('RunTask'))
    .map(({ ts, dur, tdur }) => ({ ts, end: ts + dur, processor: tdur / 1000 }))
    // Beginning and ending the profile are long tasks of their own.
    .filter(({ ts, end, processor }) => ts > profile.startTime && end < profile.endTime && processor > 5)
    .map((task) => ({ ...task, of: sharesOf(task, samples) }))
    .sort((a, b) => b.processor - a.processor);
  /** Milliseconds of each owner's code between two moments of the page's clock. */
  const during = (from, to) => {
    const [begin, end] = [from, to].map((at) => mark.ts + (at - marked) * 1000);
    const owned = sumByOwner(samples.filter(({ at, owner }) => at >= begin && at < end && owner !== 'idle'));
    return Object.fromEntries(Object.entries(owned).map(([owner, time]) => [owner, time / 1000]));
  };
  return { given, tasks, during };
}

/** The samples in order: when, for how long, and whose code ran. */
function samplesOf(profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const above = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  // What belongs to nobody (a sort, the parsing of JSON) is done for whoever called it.
  const owners = new Map();
  for (const { id } of profile.nodes) {
    let at = id;
    while (at !== undefined && ownerOf(nodes.get(at).callFrame) === null) at = above.get(at);
    owners.set(id, at === undefined ? 'browser' : ownerOf(nodes.get(at).callFrame));
  }
  let at = profile.startTime;
  return profile.samples.map((id, i) => {
    at += profile.timeDeltas[i];
    return { at, weight: Math.min(profile.timeDeltas[i + 1] ?? 0, LONGEST_SAMPLE), owner: owners.get(id) };
  });
}

/** The task's processor time shared out by its samples. */
function sharesOf({ ts, end, processor }, samples) {
  const owned = sumByOwner(samples.filter(({ at }) => at >= ts && at <= end));
  const all = Object.values(owned).reduce((sum, time) => sum + time, 0);
  return Object.fromEntries(Object.entries(owned).map(([owner, time]) => [owner, (time / all) * processor]));
}

function sumByOwner(samples) {
  const sums = {};
  for (const { owner, weight } of samples) sums[owner] = (sums[owner] ?? 0) + weight;
  return sums;
}
