/**
 * What a clinic's machine has to load, in numbers (docs/decisions.md says what counts as what): fails when the add-in's
 * code or its data outgrow their budgets. office.js comes from Microsoft and is not counted.
 *
 *   npm run budget
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ADDIN, buildAddin } from './addin.mjs';

const KB = 1024;
/** Scripts that the page loads by itself. Every other script is loaded when a person asks for what it does. */
const AT_START = ['functions.js', 'taskpane.js'];
/** The readers of ZIP and of workbooks in the browser: few clinics ever pick CMS's tables, and then four times a year. */
const OF_PACKED = ['zip.js', 'workbook.js'];
/** Scripts that hold nothing but JSON. */
const DATA = ['reference.js', 'words.js'];

export const BUDGETS = {
  start: { limit: 150 * KB, what: 'code that the page loads, minified' },
  onDemand: { limit: 325 * KB, what: 'code that is loaded when it is first used, minified' },
  packed: { limit: 54 * KB, what: "readers of ZIP and .xlsx, loaded when a packed table of CMS's is picked, minified" },
  data: { limit: 120 * KB, what: 'reference tables and words, packed with gzip' },
};

/** Sizes in bytes by budget, and of each script; `files` holds the built files by name. */
export function measured(files) {
  const missing = [...AT_START, ...DATA].filter((name) => !files.has(name));
  if (missing.length > 0) throw new Error(`The build is not complete: there is no ${missing.join(', no ')}.`);
  const parts = [...files]
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, bytes]) => {
      if (DATA.includes(name)) return { name, budget: 'data', bytes: gzipSync(bytes, { level: 9 }).length };
      const budget = AT_START.includes(name) ? 'start' : OF_PACKED.includes(name) ? 'packed' : 'onDemand';
      return { name, budget, bytes: bytes.length };
    });
  const sum = (budget) => parts.reduce((total, part) => total + (part.budget === budget ? part.bytes : 0), 0);
  return { start: sum('start'), onDemand: sum('onDemand'), packed: sum('packed'), data: sum('data'), parts };
}

/** One line for each budget with its scripts under it, and whether all are kept. */
export function verdict(sizes, budgets = BUDGETS) {
  const lines = Object.entries(budgets).flatMap(([name, { limit, what }]) => {
    const kept = sizes[name] <= limit;
    return [
      { kept, line: `${kept ? 'ok  ' : 'OVER'}  ${inKb(sizes[name])} of ${inKb(limit)}  ${what}` },
      ...sizes.parts
        .filter(({ budget }) => budget === name)
        .map((part) => ({ kept: true, line: `        ${inKb(part.bytes)}  ${part.name}` })),
    ];
  });
  return { kept: lines.every(({ kept }) => kept), lines: lines.map(({ line }) => line) };
}

const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAddin();
  const files = readdirSync(ADDIN).filter((name) => name.endsWith('.js'));
  const { kept, lines } = verdict(measured(new Map(files.map((name) => [name, readFileSync(join(ADDIN, name))]))));
  for (const line of lines) console.log(line);
  process.exit(kept ? 0 : 1);
}
