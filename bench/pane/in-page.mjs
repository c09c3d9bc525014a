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

/** Follows one check by what changes on the page: its phases, and the time from the click to its list. */
export function follow() {
  const seen = { phases: {}, toList: 0 };
  let [began, since, phase, worked] = [0, 0, '', false];
  // The list of a check stands when the pane goes on from checking: to marking, or to its buttons.
  const isWorking = (label) => /^(?:Loading|Looking|Reading|Checking)/.test(label);
  addEventListener('click', () => (began = since = performance.now()), { capture: true, once: true });
  window.listed = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      const named = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
      const now = performance.now();
      if (named !== phase) {
        if (phase !== '') seen.phases[phase] = (seen.phases[phase] ?? 0) + now - since;
        [phase, since] = [named, now];
      }
      worked ||= named.startsWith('Checking');
      if (!worked || isWorking(named) || document.querySelector('.list') === null) return;
      watcher.disconnect();
      seen.toList = now - began;
      resolve(seen);
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-label'] });
  });
}

/** Notes when something held the thread for more than 8 ms: it ticks every millisecond, so that nothing is timed beside it. */
export function noteWork() {
  window.worked = [];
  let last = performance.now();
  const timer = new MessageChannel();
  timer.port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 8) window.worked.push(now);
    last = now;
    setTimeout(() => timer.port2.postMessage(null), 1);
  };
  timer.port2.postMessage(null);
}

/** Presses Cancel; tells when the pane is free again, and when the last work of what was canceled has ended; null where nothing ran any more. */
export async function afterCancel() {
  const phase = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
  const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
  // The check may have ended meanwhile.
  if (cancel === undefined) return null;
  const pressed = performance.now();
  cancel.click();
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  while (document.querySelector('progress') !== null) await pause(1);
  const shown = performance.now() - pressed;
  await pause(1000);
  const last = window.worked.filter((at) => at > pressed).at(-1) ?? pressed;
  return { phase, shown, ended: last - pressed };
}
