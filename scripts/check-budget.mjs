/**
 * What a clinic's machine has to load, in numbers: fails when the add-in's code or its reference data outgrow their
 * budgets. office.js comes from Microsoft and is not counted; languages are fetched when they are chosen, and count.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ADDIN, buildAddin } from './addin.mjs';

const KB = 1024;
const REFERENCE = 'reference.js';
export const BUDGETS = {
  code: { limit: 150 * KB, what: 'code, minified (all scripts but reference.js)' },
  reference: { limit: 120 * KB, what: 'reference.js, packed with gzip' },
};

/** Sizes in bytes of the built add-in in the folder, each script by its name. */
export function measured(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  if (!scripts.includes(REFERENCE))
    throw new Error(`There is no ${REFERENCE} in ${folder}: the build is not complete.`);
  const own = scripts.filter((name) => name !== REFERENCE);
  const parts = own.map((name) => ({ name, bytes: readFileSync(join(folder, name)).length }));
  return {
    code: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    reference: gzipSync(readFileSync(join(folder, REFERENCE)), { level: 9 }).length,
    parts,
  };
}

/** One line for each budget, and whether all are kept. */
export function verdict(sizes, budgets = BUDGETS) {
  const lines = Object.entries(budgets).map(([name, { limit, what }]) => {
    const kept = sizes[name] <= limit;
    return { kept, line: `${kept ? 'ok  ' : 'OVER'}  ${inKb(sizes[name])} of ${inKb(limit)}  ${what}` };
  });
  return { kept: lines.every(({ kept }) => kept), lines: lines.map(({ line }) => line) };
}

const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAddin();
  const sizes = measured(ADDIN);
  const { kept, lines } = verdict(sizes);
  for (const line of lines) console.log(line);
  for (const { name, bytes } of sizes.parts) console.log(`        ${inKb(bytes)}  ${name}`);
  process.exit(kept ? 0 : 1);
}
