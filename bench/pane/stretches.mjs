/**
 * The tasks of the page's thread while something is done, and whose they were: Chromium's trace gives each task and its
 * processor time, its sampling profiler whose code ran in it.
 */

/** Microseconds that one sample stands for at most: a longer gap is another program's turn. */
const LONGEST_SAMPLE = 1000;

/** Whose a place in the code is, by its script. */
function ownerOf({ url, functionName }) {
  if (functionName === '(garbage collector)') return 'garbage';
  if (url.includes('appsforoffice')) return 'office.js';
  if (url.endsWith('/host.js')) return 'host';
  return url.startsWith('http://127.0.0.1') ? 'ours' : null;
}

/** Does the work, and gives the tasks in it, the longest first: processor time in all and by owner, in milliseconds. */
export async function tasksDuring(browser, page, cdp, work) {
  const tracing = await browser.newBrowserCDPSession();
  const events = [];
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', 'blink.user_timing'];
  await tracing.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await page.evaluate(() => performance.mark('bench-thread'));
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = await cdp.send('Profiler.stop');
  await tracing.send('Tracing.end');
  await complete;
  const mark = events.find(({ name, cat }) => name === 'bench-thread' && cat.includes('user_timing'));
  return (
    events
      .filter(
        ({ ph, pid, tid, name }) => ph === 'X' && pid === mark.pid && tid === mark.tid && name.endsWith('RunTask'),
      )
      .map(({ ts, dur, tdur }) => ({ ts, end: ts + dur, processor: tdur / 1000 }))
      // Beginning and ending the profile are long tasks of their own.
      .filter(({ ts, end, processor }) => ts > profile.startTime && end < profile.endTime && processor > 5)
      .map((task) => ({ ...task, of: sharesOf(task, samplesOf(profile)) }))
      .sort((a, b) => b.processor - a.processor)
  );
}

/** The samples in order: when, for how long, and whose code ran. */
function samplesOf(profile) {
  if (profile.owned) return profile.owned;
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
  profile.owned = profile.samples.map((id, i) => {
    at += profile.timeDeltas[i];
    return { at, weight: Math.min(profile.timeDeltas[i + 1] ?? 0, LONGEST_SAMPLE), owner: owners.get(id) };
  });
  return profile.owned;
}

/** The task's processor time shared out by its samples. */
function sharesOf({ ts, end, processor }, samples) {
  const inside = samples.filter(({ at }) => at >= ts && at <= end);
  const all = inside.reduce((sum, { weight }) => sum + weight, 0);
  const shares = {};
  for (const { owner, weight } of inside) shares[owner] = (shares[owner] ?? 0) + (weight / all) * processor;
  return shares;
}
