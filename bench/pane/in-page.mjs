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

/**
 * Follows one check by what changes on the page: how long each phase took, when it began and ended (of the page's clock), and the
 * time from the click to its list.
 */
export function follow() {
  const seen = { phases: {}, spans: [], toList: 0 };
  let [began, since, phase, worked] = [0, 0, '', false];
  // The list of a check stands when the pane goes on from checking: to marking, or to its buttons.
  const isWorking = (label) => /^(?:Loading|Looking|Reading|Checking)/.test(label);
  addEventListener('click', () => (began = since = performance.now()), { capture: true, once: true });
  window.listed = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      const named = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
      const now = performance.now();
      if (named !== phase) {
        if (phase !== '') {
          seen.phases[phase] = (seen.phases[phase] ?? 0) + now - since;
          seen.spans.push({ phase, from: since, to: now });
        }
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

/** Goes away from the list and comes back: how long it takes to stand there again, ready to be painted. */
export async function drawList() {
  const part = (at) => document.querySelectorAll('nav button')[at];
  const turn = () => new Promise((resolve) => setTimeout(resolve, 100));
  const drawn = () =>
    new Promise((resolve) => {
      const watcher = new MutationObserver(() => {
        const list = document.querySelector('.list');
        if (list === null) return;
        watcher.disconnect();
        resolve(list);
      });
      watcher.observe(document.body, { subtree: true, childList: true });
    });
  const times = [];
  for (let run = 0; run < 5; run++) {
    part(1).click();
    await turn();
    const list = drawn();
    const began = performance.now();
    part(0).click();
    // Asked where it stands, the browser lays it out.
    (await list).getBoundingClientRect();
    times.push(performance.now() - began);
    await turn();
  }
  return times.sort((a, b) => a - b)[2];
}
