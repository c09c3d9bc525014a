/** What the bench does in the page; each function is sent there by itself. */

/** Reads the values of all rows, block by block. */
export async function readValues([size, count, columns]) {
  const began = performance.now();
  for (let at = 0; at < count; at += size) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRangeByIndexes(at + 1, 0, Math.min(size, count - at), columns).load('values');
      await context.sync();
      return range.values.length;
    });
  }
  return performance.now() - began;
}

/** Follows the phases that the pane names, and how long nothing else could run. */
export function watch() {
  const bench = (window.bench = { seen: null, begin, gaps: [] });
  let phase = '';
  let since = 0;
  let last = performance.now();
  let began = null;
  let worked = false;
  function begin() {
    bench.seen = { phases: {}, toList: 0, longest: 0, longestIn: '' };
    [phase, began, worked] = ['', null, false];
  }
  // The list of a check stands when the pane goes on from checking: to marking, or to its buttons.
  const isWorking = (label) => /^(?:Loading|Looking|Reading|Checking)/.test(label);
  begin();
  const timer = new MessageChannel();
  timer.port1.onmessage = () => {
    const now = performance.now();
    const { seen } = bench;
    const named = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
    if (began === null && named !== '') [began, since, phase] = [now, now, named];
    const gap = now - last;
    if (gap > 8) bench.gaps.push(now);
    if (began !== null && gap > seen.longest) [seen.longest, seen.longestIn] = [gap, phase];
    last = now;
    if (named !== phase) {
      if (phase !== '') seen.phases[phase] = (seen.phases[phase] ?? 0) + now - since;
      [phase, since] = [named, now];
    }
    worked ||= named.startsWith('Checking');
    if (seen.toList === 0 && worked && !isWorking(named) && document.querySelector('.list') !== null)
      seen.toList = now - began;
    setTimeout(() => timer.port2.postMessage(null), 1);
  };
  timer.port2.postMessage(null);
}

/** Presses Cancel; tells when the pane is free again, and when the last work of what was canceled has ended. */
export async function afterCancel() {
  const phase = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
  const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
  const pressed = performance.now();
  cancel.click();
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  while (document.querySelector('progress') !== null) await pause(1);
  const shown = performance.now() - pressed;
  await pause(1000);
  const last = window.bench.gaps.filter((at) => at > pressed).at(-1) ?? pressed;
  return { phase, shown, ended: last - pressed };
}
