/**
 * node bench/check/run-one.mjs COMPETITOR ROWS [REPEATS]
 *
 * Runs one competitor in a process of its own and prints one line of JSON: what it found (as a hash), how long it took,
 * and the most memory it held.
 */
import { hashOf, lineOf } from './findings.mjs';
import { makeColumns } from './rows.mjs';
import { makeTables } from './tables.mjs';

const [name, count, repeats = '3'] = process.argv.slice(2);
const { prepare } = await import(`./${name}.mjs`);
const columns = makeColumns(Number(count));
const before = process.memoryUsage.rss();
const job = await prepare(makeTables());
const seconds = [];
const cpu = [];
let findings = [];
for (let run = 0; run < Number(repeats); run++) {
  findings = [];
  globalThis.gc?.();
  const used = process.cpuUsage();
  const began = performance.now();
  findings = await job(columns);
  seconds.push((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(used);
  cpu.push((user + system) / 1e6);
}
if (process.env.SHOW) for (const one of findings.slice(0, Number(process.env.SHOW))) console.error(lineOf(one));
const mb = (bytes) => Math.round(bytes / 2 ** 20);
console.log(
  JSON.stringify({
    name,
    rows: Number(count),
    findings: findings.length,
    hash: hashOf(findings),
    seconds,
    cpu,
    rssBefore: mb(before),
    rssMost: Math.round(process.resourceUsage().maxRSS / 1024),
    more: job.more ?? {},
  }),
);
// Engines with threads of their own would keep the process alive.
process.exit(0);
