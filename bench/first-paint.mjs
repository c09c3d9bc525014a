/**
 * How long the built pane takes to its first picture in Chromium, and until its first button can be pressed, beside an
 * empty page in the same browser and the same run.
 *
 *   node bench/first-paint.mjs [runs]
 *
 * Both pages come from a server on this machine, and the host in place of Excel runs in the pane's own thread, so the
 * ratio says what our scripts and office.js cost, not what a network does.
 */
import { openPane, startBrowser } from '../test/browser/support/pane-page.mjs';

const RUNS = Number(process.argv[2] ?? 9);
const SHEETS = [{ name: 'Sessions', rows: [['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes']] }];
const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>An empty page</p>';

const running = await startBrowser();
const times = { empty: [], pane: [], ready: [] };
try {
  // One of each first, unmeasured: the browser's own start is nobody's.
  for (let run = -1; run < RUNS; run++) {
    const [empty, pane] = [await emptyPage(), await panePage()];
    if (run < 0) continue;
    times.empty.push(empty);
    times.pane.push(pane.paint);
    times.ready.push(pane.ready);
  }
} finally {
  await running.stop();
}
const [empty, pane, ready] = [times.empty, times.pane, times.ready].map(median);
console.log(`first paint, median of ${RUNS} runs in ms`);
console.log(`  empty page                      ${empty.toFixed(0)}`);
console.log(`  pane                            ${pane.toFixed(0)}   ${(pane / empty).toFixed(1)} times the empty page`);
console.log(
  `  pane until a button can be used ${ready.toFixed(0)}   ${(ready / empty).toFixed(1)} times the empty page`,
);

async function emptyPage() {
  const context = await running.browser.newContext({ viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  const address = new URL('empty.html', running.address).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto(address);
  const paint = await firstPaint(page);
  await context.close();
  return paint;
}

async function panePage() {
  const { page, close } = await openPane(running, { sheets: SHEETS });
  await page.getByRole('button', { name: 'Check sheet' }).waitFor();
  const ready = await page.evaluate(() => performance.now());
  const paint = await firstPaint(page);
  await close();
  return { paint, ready };
}

/** Of anything to read, in ms since the page was asked for. */
function firstPaint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntriesByName('first-contentful-paint')[0].startTime),
        ).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
