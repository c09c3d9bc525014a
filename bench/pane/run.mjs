/**
 * Checks 100,000 invented rows with the built pane in Chromium, on the in-memory workbook, and prints the time of each
 * phase, the longest stretch in which nothing else could run, the memory, and the ratio to reading the same values alone.
 *
 *   node bench/pane/run.mjs [rows]
 *
 * The workbook stands in the same thread as the pane, so its own time (looking for the used range, making the answers)
 * is in every number; in Excel it is another process.
 */
import { openPane, startBrowser } from '../../test/browser/support/pane-page.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const BLOCKS = [5_000, 10_000, 20_000];
const RUNS = 5;

const HEADER = [
  'Date of Service',
  'Client',
  'Therapist',
  'License',
  'Treatment',
  'CPT Code',
  'Units',
  'Minutes',
  'Modifiers',
  'Payer',
  'State',
  'Charge',
];
const row = (at) => [
  45_000 + (at % 300),
  `Client ${at % 5_000}`,
  `Provider ${at % 97}`,
  'PT',
  'Therapeutic exercise',
  97110,
  (at % 4) + 1,
  15 * (at % 4) + 20,
  'GP',
  'Medicare Part B',
  'OR',
  120,
];

const running = await startBrowser();
// The rows are made in the page: a million of them cannot be sent there.
const sheets = `(() => {
  const row = ${row};
  const rows = [${JSON.stringify(HEADER)}, ...Array.from({ length: ${ROWS} }, (_, at) => row(at))];
  return { sheets: [{ name: 'Sessions', rows }] };
})()`;
const { page, close } = await openPane(running, sheets);
await page.getByRole('button', { name: 'Check sheet' }).waitFor({ timeout: 240_000 });

const base = {};
for (const size of BLOCKS) {
  const times = [];
  for (let run = 0; run < RUNS; run++) times.push(await page.evaluate(readValues, [size, ROWS, HEADER.length]));
  base[size] = median(times);
}
const fastest = Math.min(...Object.values(base));

await page.evaluate(watch);
await page.getByRole('button', { name: 'Check sheet' }).click();
await page.waitForFunction(
  () => document.querySelector('.list') !== null && document.querySelector('progress') === null,
  undefined,
  { timeout: 540_000 },
);
const seen = await page.evaluate(() => ({ ...window.seen, memory: performance.memory?.usedJSHeapSize ?? null }));
await close();
await running.stop();

console.log(`rows: ${ROWS}`);
for (const [size, time] of Object.entries(base))
  console.log(`reading values only, blocks of ${size}: ${time.toFixed(0)} ms (median of ${RUNS})`);
for (const [phase, time] of Object.entries(seen.phases)) console.log(`${phase}: ${time.toFixed(0)} ms`);
console.log(
  `click to list: ${seen.toList.toFixed(0)} ms = ${(seen.toList / fastest).toFixed(1)} times reading the values`,
);
console.log(`longest blocked stretch: ${seen.longest.toFixed(0)} ms, in "${seen.longestIn}"`);
if (seen.memory !== null) console.log(`memory at the end: ${(seen.memory / 2 ** 20).toFixed(0)} MB`);

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** In the page: reads the values of all rows, block by block. */
async function readValues([size, count, columns]) {
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

/** In the page: follows the phases that the pane names, and how long nothing else could run. */
function watch() {
  const seen = { phases: {}, toList: 0, longest: 0, longestIn: '' };
  window.seen = seen;
  let phase = '';
  let since = performance.now();
  let last = since;
  let began = null;
  const timer = new MessageChannel();
  timer.port1.onmessage = () => {
    const now = performance.now();
    const named = document.querySelector('[role=group] progress')?.getAttribute('aria-label') ?? '';
    if (began === null && named !== '') began = now;
    if (began !== null && now - last > seen.longest) [seen.longest, seen.longestIn] = [now - last, phase];
    last = now;
    if (named !== phase) {
      if (phase !== '') seen.phases[phase] = (seen.phases[phase] ?? 0) + now - since;
      [phase, since] = [named, now];
    }
    if (seen.toList === 0 && document.querySelector('.list') !== null) seen.toList = now - began;
    setTimeout(() => timer.port2.postMessage(null), 1);
  };
  timer.port2.postMessage(null);
}
