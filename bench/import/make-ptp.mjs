/** node bench/import/make-ptp.mjs FILE.txt ROWS: a table in the form of CMS's practitioner PTP file, invented edits around the known ones. */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

const [file, count] = process.argv.slice(2);
const pairs = new URL('../../src/reference/data/pairs.json', import.meta.url);
const { active, ended } = JSON.parse(readFileSync(pairs, 'utf8'));
const known = [
  ...active.map(([a, b, indicator]) => [a, b, '19960101', '*', indicator]),
  ...ended.map(([a, b, indicator, until]) => [a, b, '19960101', until.replaceAll('-', ''), indicator]),
];
const HEADER = [
  'Codes only, an invented title.\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];
const out = createWriteStream(file);
out.write(`${HEADER.join('\r\n')}\r\n`);
const code = (number) => String(10000 + (number % 89999)).padStart(5, '0');
const every = Math.floor(Number(count) / known.length);
let next = 0;
let block = '';
for (let i = 0; i < Number(count); i++) {
  const invented = [
    code(i >> 6),
    code(i * 31 + 7),
    '20200101',
    i % 5 === 0 ? '20231231' : '*',
    i % 3 === 2 ? 9 : i % 3,
  ];
  const [a, b, from, until, indicator] = i % every === 0 && next < known.length ? known[next++] : invented;
  block += `${a}\t${b}\t\t${from}\t${until}\t${indicator}\tCPT Manual or CMS manual coding instruction\r\n`;
  if (block.length < 65536) continue;
  if (!out.write(block)) await once(out, 'drain');
  block = '';
}
out.end(block);
await once(out, 'finish');
