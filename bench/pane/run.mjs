/**
 * Checks 100,000 invented rows with the built pane in Chromium, on the in-memory workbook, and prints the time of each
 * phase, the ratio to reading the same values alone, how long the thread was held and by whose code, the memory, and the
 * time from Cancel to the end of the work.
 *
 *   node bench/pane/run.mjs [rows] [--own-thread]
 *
 * The workbook stands in the same thread as the pane, so its own time (looking for the used range, making the answers)
 * is in every time and in both sides of a ratio. Excel is another process: with `--own-thread` the workbook has a thread of its own,
 * reading the values as well as the check. Beside each time stands the processor
 * time of that thread: what else the machine does is not in it. Nothing runs in the page beside what is timed; stretches
 * and memory are measured in checks of their own.
 */
import { parseArgs } from 'node:util';
import { openPane, startBrowser } from '../../test/browser/support/pane-page.mjs';
import { HEADER } from '../shared/header.mjs';
import { invented } from './rows.mjs';
import { afterCancel, drawList, follow, noteWork, readValues } from './in-page.mjs';
import { sampleMemory } from './memory.mjs';
import { ownThread } from './own-thread.mjs';
import { tasksDuring } from './stretches.mjs';

const { values, positionals } = parseArgs({ options: { 'own-thread': { type: 'boolean' } }, allowPositionals: true });
const ROWS = Number(positionals[0] ?? 100_000);
/** A million rows are read and checked once: enough to see that they finish, and what they take. */
const ONCE = ROWS > 200_000;
const BLOCKS = ONCE ? [20_000] : [5_000, 10_000, 20_000];
/** So many panes are opened; what is printed of them is the median. */
const PANES = ONCE ? 1 : 5;
/** In each of them the values are read so often with each size of blocks, after a time that is not counted. */
const READS = ONCE ? 1 : 5;
/** When Cancel is pressed, in parts of the time that a whole check takes. */
const CANCEL_AT = ONCE ? [] : [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];
const PATIENCE = 540_000;
/** Tasks that are told, by the processor time that is not the workbook's (milliseconds). */
const LONG = 20;

const running = await startBrowser();
/** A page takes a worker from our script only without its content security policy. */
const apart = values['own-thread'] && { bypassCSP: true, after: await ownThread(running.hostScript, invented(ROWS)) };
console.log(`rows: ${ROWS}, the workbook in ${apart ? 'a thread of its own' : "the pane's thread"}`);

const fresh = await open();
const atOnce = await check(fresh);
await fresh.close();

// Machines are faster at one moment than at the next: reading, a first click and a later one are timed in turns.
const reads = BLOCKS.map(() => []);
const first = [];
const later = [];
for (let pane = 0; pane < PANES; pane++) {
  const timed = await open();
  await settle(timed);
  for (const size of BLOCKS) await read(timed, size);
  for (let again = 0; again < READS; again++) {
    for (const [at, size] of BLOCKS.entries()) reads[at].push(await read(timed, size));
  }
  first.push(await check(timed));
  if (!ONCE) later.push(await check(timed));
  await timed.close();
}
const bases = reads.map(median);
for (const [at, size] of BLOCKS.entries()) {
  const { time, own } = bases[at];
  console.log(`reading values only, blocks of ${size}: ${ms(time)}, processor ${ms(own)} (median of ${PANES * READS})`);
}
const base = { time: Math.min(...bases.map(({ time }) => time)), own: Math.min(...bases.map(({ own }) => own)) };
tell('click at once after opening to list', [atOnce]);
tell('first click to list', first);
tell('later click to list', later);

const canceled = await open();
await settle(canceled);
const { time: whole } = await check(canceled);
await canceled.page.evaluate(noteWork);
for (const part of CANCEL_AT) {
  await canceled.button.click();
  await canceled.page.waitForTimeout(whole * part);
  const cancel = canceled.page.getByRole('button', { name: 'Cancel' });
  if (!(await cancel.isVisible())) continue;
  const seen = await canceled.page.evaluate(afterCancel);
  if (seen !== null) {
    console.log(`cancel in "${seen.phase}": pane free after ${ms(seen.shown)}, last work after ${ms(seen.ended)}`);
  }
}
await canceled.close();

const watched = await open();
await settle(watched);
const during = (work) => tasksDuring(running.browser, watched.page, watched.cdp, work);
const checking = await during(() => check(watched));
tellPhases(checking);
console.log(`list: drawn in ${ms(await watched.page.evaluate(drawList))} (median of 5)`);
const marking = await during(() => mark(watched));
console.log(`marking: ${ms(marking.given)}`);
tellTasks('a first check', checking);
tellTasks('marking rows', marking);
await watched.close();

const filled = await open();
await settle(filled);
const memory = await sampleMemory(filled.cdp);
await check(filled);
await mark(filled);
const { peak, end } = await memory.stop();
console.log(`memory of a check and its marks: at most ${mb(peak)}, ${mb(end)} at the end`);
await filled.close();
await running.stop();

/** A pane on the workbook, ready to be used. */
async function open() {
  const { page, context, close } = await openPane(running, apart ? {} : invented(ROWS), apart || {});
  page.setDefaultTimeout(PATIENCE);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processor = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const button = page.getByRole('button', { name: /^Check (sheet|again)$/ });
  await button.waitFor();
  return { page, cdp, processor, button, close };
}

/** A while after opening, until the pane has nothing more to get ready. */
async function settle({ page, processor }) {
  let before = -1;
  await page.waitForTimeout(3000);
  for (let now = await processor(); now - before > 5; now = await processor()) {
    before = now;
    await page.waitForTimeout(1000);
  }
}

/** Reads the values of all rows in blocks of a size. */
async function read({ page, processor }, size) {
  const before = await processor();
  const time = await page.evaluate(readValues, [size, ROWS, HEADER.length]);
  return { time, own: (await processor()) - before };
}

/** One check: its phases, the time to its list and the processor time of the page's thread up to then. */
async function check({ page, processor, button }) {
  await page.evaluate(follow);
  const before = await processor();
  const listed = page.evaluate(() => window.listed);
  await button.click();
  const seen = await listed;
  const own = (await processor()) - before;
  await page.waitForFunction(() => document.querySelector('progress') === null, undefined, { polling: 50 });
  return { time: seen.toList, phases: seen.phases, spans: seen.spans, own };
}

/** Marks the rows; how long that took. */
async function mark({ page }) {
  const began = performance.now();
  await page.getByRole('button', { name: 'Color rows only' }).click();
  await page.getByText(/rows? (is|are) marked/).waitFor();
  return performance.now() - began;
}

/** Checks of one kind: the phases of the one in the middle, and the median of all. */
function tell(name, checks) {
  if (checks.length === 0) return;
  const middle = [...checks].sort((a, b) => a.time - b.time)[Math.floor(checks.length / 2)];
  const phases = Object.entries(middle.phases).map(([phase, time]) => `${phase} ${ms(time)}`);
  const { time, own } = median(checks);
  const times = [time / base.time, own / base.own].map((ratio) => ratio.toFixed(2));
  console.log(
    `${name}: ${ms(time)} = ${times[0]} times; processor ${ms(own)} = ${times[1]} times (${phases.join(', ')})`,
  );
}

/** Whose code ran in each phase of a check: what Excel and its client take to read, what is made of it, what is found. */
function tellPhases({ given: { spans }, during: between }) {
  const sums = {};
  for (const { phase, from, to } of spans) {
    const own = (sums[phase] ??= {});
    for (const [owner, time] of Object.entries(between(from, to))) own[owner] = (own[owner] ?? 0) + time;
  }
  const named = [
    ['look', /^Looking/, 'all'],
    ['read', /^Reading/, 'excel'],
    ['map', /^Reading/, 'own'],
    ['check', /^Checking/, 'all'],
  ];
  const excel = ({ host = 0, 'office.js': client = 0 }) => host + client;
  const all = (own) => Object.values(own).reduce((sum, time) => sum + time, 0);
  const partOf = { all, excel, own: (own) => all(own) - excel(own) };
  const told = named.map(([name, pattern, part]) => {
    const phases = Object.entries(sums).filter(([phase]) => pattern.test(phase));
    return `${name} ${ms(phases.reduce((sum, [, own]) => sum + partOf[part](own), 0))}`;
  });
  console.log(`a first check by phase, under the profiler: ${told.join(', ')}`);
}

/** The tasks with most that is neither the workbook's nor office.js's: that is what holds the thread in Excel because of us. */
function tellTasks(name, { tasks }) {
  const ownOf = ({ processor, of }) => processor - (of.host ?? 0) - (of['office.js'] ?? 0);
  const longest = [...tasks].sort((a, b) => ownOf(b) - ownOf(a));
  console.log(
    `${name}: longest task ${ms(tasks[0]?.processor ?? 0)}, longest of own code ${ms(longest[0] ? ownOf(longest[0]) : 0)}`,
  );
  for (const task of longest.filter((one) => ownOf(one) >= LONG).slice(0, 8)) {
    const parts = Object.entries(task.of).sort((a, b) => b[1] - a[1]);
    console.log(`  ${ms(task.processor)}: ${parts.map(([owner, time]) => `${owner} ${time.toFixed(0)}`).join(', ')}`);
  }
}

function median(runs) {
  const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { time: middle(runs.map(({ time }) => time)), own: middle(runs.map(({ own }) => own)) };
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}

function mb(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
