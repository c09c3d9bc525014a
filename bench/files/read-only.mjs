/** The bare streaming read of a workbook: every cell is given, none is looked at. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamXlsxRows } from 'hucre';

const began = process.cpuUsage();
let cells = 0;
for await (const row of streamXlsxRows(Readable.toWeb(createReadStream(process.argv[2])), { sheet: 'Sessions' }))
  cells += row.values.length;
const { user, system } = process.cpuUsage(began);
console.log(
  JSON.stringify({ cells, cpu: (user + system) / 1e6, memory: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
