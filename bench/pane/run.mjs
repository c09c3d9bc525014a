/**
 * Checks 100,000 invented rows with the built pane in Chromium, on the in-memory workbook, and prints the time of each
 * phase, the longest stretch in which nothing else could run, the memory while it ran, the time from Cancel to the end of
 * the work, and the ratio to reading the same values alone.
 *
 *   node bench/pane/run.mjs [rows]
 *
 * The workbook stands in the same thread as the pane, so its own time (looking for the used range, making the answers)
 * is in every number; in Excel it is another process. Beside each time stands the processor time of that thread: what
 * else the machine does is not in it.
 */
import { openPane, startBrowser } from '../../test/browser/support/pane-page.mjs';
import { HEADER } from '../shared/header.mjs';
import { invented } from './rows.mjs';
import { afterCancel, readValues, watch } from './in-page.mjs';
import { sampleMemory } from './memory.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
/** A million rows are read and checked once: enough to see that they finish, and what they take. */
const ONCE = ROWS > 200_000;
const BLOCKS = ONCE ? [20_000] : [5_000, 10_000, 20_000];
const RUNS = ONCE ? 1 : 5;
/** Further checks of the same sheet, beside the first. */
const AGAIN = ONCE ? 0 : RUNS;
/** When Cancel is pressed, in parts of the time that a whole check takes. */
const CANCEL_AT = ONCE ? [] : [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];
const PATIENCE = 540_000;

const running = await startBrowser();
const { page, context, close } = await openPane(running, invented(ROWS));
const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
const processor = async () => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
};
const button = page.getByRole('button', { name: /^Check (sheet|again)$/ });
await button.waitFor({ timeout: PATIENCE });
page.setDefaultTimeout(PATIENCE);

console.log(`rows: ${ROWS}`);
const bases = [];
for (const size of BLOCKS) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const before = await processor();
    const time = await page.evaluate(readValues, [size, ROWS, HEADER.length]);
    times.push({ time, own: (await processor()) - before });
  }
  bases.push(medians(times));
  const { time, own } = bases.at(-1);
  console.log(`reading values only, blocks of ${size}: ${ms(time)}, processor ${ms(own)} (median of ${RUNS})`);
}
const base = { time: Math.min(...bases.map(({ time }) => time)), own: Math.min(...bases.map(({ own }) => own)) };

await page.evaluate(watch);
const memory = await sampleMemory(cdp);
const first = await check();
const { peak, end } = await memory.stop();
for (const [phase, time] of Object.entries(first.phases)) console.log(`${phase} ${ms(time)}`);
tell('first click to list', first);
console.log(`longest blocked stretch: ${ms(first.longest)}, in "${first.longestIn}"`);
console.log(`memory: at most ${mb(peak)}, ${mb(end)} at the end`);

const later = [];
for (let run = 0; run < AGAIN; run++) later.push(await check());
if (later.length > 0) {
  const middle = [...later].sort((a, b) => a.toList - b.toList)[Math.floor(later.length / 2)];
  for (const [phase, time] of Object.entries(middle.phases)) console.log(`again: ${phase} ${ms(time)}`);
  const { time: toList, own } = medians(later.map((one) => ({ time: one.toList, own: one.own })));
  tell(`later click to list (median of ${AGAIN})`, { toList, own });
  console.log(`longest blocked stretch: ${ms(Math.max(...later.map(({ longest }) => longest)))}`);
}
const whole = later[0]?.toList ?? 0;
for (const part of CANCEL_AT) {
  await button.click();
  await page.waitForTimeout(whole * part);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  if (!(await cancel.isVisible())) continue;
  const { phase, shown, ended } = await page.evaluate(afterCancel);
  console.log(`cancel in "${phase}": pane free after ${ms(shown)}, last work after ${ms(ended)}`);
}
await close();
await running.stop();

/** One check: its phases, the time to its list and the processor time of the page's thread up to then. */
async function check() {
  await page.evaluate(() => window.bench.begin());
  const before = await processor();
  await button.click();
  await page.waitForFunction(() => window.bench.seen.toList > 0, undefined, { polling: 20 });
  const own = (await processor()) - before;
  await page.waitForFunction(() => document.querySelector('progress') === null, undefined, { polling: 50 });
  return { ...(await page.evaluate(() => window.bench.seen)), own };
}

function tell(name, { toList, own }) {
  const times = (toList / base.time).toFixed(1);
  console.log(`${name}: ${ms(toList)} = ${times} times; processor ${ms(own)} = ${(own / base.own).toFixed(1)} times`);
}

function medians(runs) {
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { time: median(runs.map(({ time }) => time)), own: median(runs.map(({ own }) => own)) };
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}

function mb(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
