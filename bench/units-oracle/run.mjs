/**
 * node bench/units-oracle/run.mjs [--all]
 *
 * 0. The oracle itself must give what the manual's own worked examples give.
 * 1. Every session of up to three codes with 1 to 60 minutes each (60 + 60 * 60 + 60 * 60 * 60 = 219,660) is counted by
 *    the product and by the oracle beside this file. The product's allocation must be one of the oracle's ways, its tie
 *    must say whether there are others, and of the ways to bill each code up to one unit below its full 15s and two
 *    above them (with --all: 0 to 5 units, four times as long) it must accept exactly the oracle's.
 * 2. The time of one count, beside the plain formula for the total alone in the same run. Both walk the same sessions.
 *
 * Exits with 1 if a single session is wrong.
 */
import { loadEngine } from '../load-engine.mjs';
import { everyWay, mayBeBilled } from './oracle.mjs';

const { acceptedAllocation, countUnits } = loadEngine('units', ['domain']);

const CODES = ['97110', '97140', '97112'];
const MOST_MINUTES = 60;
const MOST_UNITS = 5;
const EVERY_VECTOR = process.argv.includes('--all');
const SHOWN = 10;

const service = (minutes, i) => ({ code: CODES[i], minutes, unitMinutes: 15 });

function* sessions() {
  for (let a = 1; a <= MOST_MINUTES; a++) yield [a];
  for (let a = 1; a <= MOST_MINUTES; a++) for (let b = 1; b <= MOST_MINUTES; b++) yield [a, b];
  for (let a = 1; a <= MOST_MINUTES; a++) {
    for (let b = 1; b <= MOST_MINUTES; b++) for (let c = 1; c <= MOST_MINUTES; c++) yield [a, b, c];
  }
}

/** Minutes and units of the manual's worked examples. Of the last, the rule is confirmed, the numbers are not. */
const EXAMPLES = [
  { minutes: [24, 23], right: ['2,1'], wrong: ['1,2', '2,2', '1,1'] },
  { minutes: [20, 20], right: ['2,1', '1,2'], wrong: ['3,0', '2,2', '1,1'] },
  { minutes: [33, 7], right: ['2,1'], wrong: ['3,0', '2,0'] },
  { minutes: [18, 13, 10, 8], right: ['1,1,1,0'], wrong: ['1,1,1,1', '2,1,0,0', '1,1,0,1'] },
  { minutes: [7, 7, 7], right: ['1,0,0', '0,1,0', '0,0,1'], wrong: ['0,0,0', '1,1,0'] },
];
for (const { minutes, right, wrong } of EXAMPLES) {
  const numbers = (units) => units.split(',').map(Number);
  const holds =
    right.every((units) => mayBeBilled(minutes, numbers(units))) &&
    !wrong.some((units) => mayBeBilled(minutes, numbers(units)));
  if (!holds) throw new Error(`the oracle is wrong about the manual's own example ${minutes.join(' + ')}`);
}

function vectorsFor(minutes) {
  let vectors = [[]];
  for (const one of minutes) {
    const full = Math.floor(one / 15);
    const [least, most] = EVERY_VECTOR ? [0, MOST_UNITS] : [Math.max(0, full - 1), full + 2];
    const choices = Array.from({ length: most - least + 1 }, (_, i) => least + i);
    vectors = vectors.flatMap((some) => choices.map((units) => [...some, units]));
  }
  return vectors;
}

/** What is wrong with the product's count of this session; null if nothing is. */
function faultOf(minutes, ways) {
  const services = minutes.map(service);
  const count = countUnits(services, 'cms');
  const own = count.lines.map((line) => line.units).join();
  if (!ways.includes(own)) return `gives ${own}, the manual allows ${ways.join(' or ')}`;
  if ((count.tie !== null) !== ways.length > 1) return `tie ${count.tie !== null}, but ${ways.length} ways`;
  for (const units of vectorsFor(minutes)) {
    if (acceptedAllocation(services, 'cms', units) !== ways.includes(units.join())) {
      return `accepts or refuses ${units.join()} against the manual, which allows ${ways.join(' or ')}`;
    }
  }
  return null;
}

const all = [...sessions()];
let wrong = 0;
let tied = 0;
for (const minutes of all) {
  const ways = everyWay(minutes, MOST_UNITS);
  const fault = faultOf(minutes, ways);
  if (ways.length > 1) tied += 1;
  if (fault === null) continue;
  wrong += 1;
  if (wrong <= SHOWN) console.error(`${minutes.join(' + ')} min: ${fault}`);
}
console.log(
  `${all.length.toLocaleString('en-US')} sessions, ${tied.toLocaleString('en-US')} with a free choice: ${wrong} wrong`,
);

/** Nanoseconds a session: the best of several rounds, so that other work on the machine counts least. */
function nanoseconds(prepared, count) {
  let best = Infinity;
  let kept = 0;
  for (let round = 0; round < 7; round++) {
    const started = process.hrtime.bigint();
    for (const one of prepared) kept += count(one);
    best = Math.min(best, Number(process.hrtime.bigint() - started) / prepared.length);
  }
  if (kept === 0) throw new Error('nothing was counted');
  return best;
}

const prepared = all.map((minutes) => minutes.map(service));
const plain = nanoseconds(prepared, (services) => {
  let total = 0;
  for (const { minutes } of services) total += minutes;
  return total < 8 ? 0 : Math.floor((total + 7) / 15);
});
const product = nanoseconds(prepared, (services) => countUnits(services, 'cms').total);
console.log(
  `plain formula (total only) ${plain.toFixed(1)} ns a session; allocation with ties ${product.toFixed(1)} ns; ratio ${(product / plain).toFixed(1)}`,
);
process.exitCode = wrong === 0 ? 0 : 1;
