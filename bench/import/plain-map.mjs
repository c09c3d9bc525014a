/** The peer: the whole file in a Map, line by line, as one writes it in ten lines. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const edits = new Map();
for await (const line of createInterface({ input: createReadStream(process.argv[2], 'latin1') })) {
  const [column1, column2, , from, until, indicator] = line.split('\t');
  if (/^[0-9A-Z]{5}$/.test(column1)) edits.set(`${column1}/${column2}`, { from, until, indicator });
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1e6;
console.log(JSON.stringify({ edits: edits.size, memory: Math.round(maxRSS / 1024), cpu }));
