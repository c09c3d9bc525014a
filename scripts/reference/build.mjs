/**
 * Makes the add-in's reference script from the data files: `reference.js`, a classic script that only sets
 * `therapyCodeReference`, so that the tables are there before the functions are associated; and `sources.json`, the full
 * titles and addresses behind the short source ids, loaded only where a person asks for them.
 */
import { readFileSync } from 'node:fs';
import { scriptText } from '../script-text.mjs';

const TABLES = ['codes', 'pairs', 'caps', 'techniques', 'licenses', 'states', 'payers'];
const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../src/reference/data/${name}.json`, import.meta.url), 'utf8'));

/** Both files' texts, the same on every machine. */
export function referenceFiles() {
  const tables = Object.fromEntries(TABLES.map((name) => [name, read(name)]));
  return {
    'reference.js': `globalThis.therapyCodeReference=${scriptText(tables)};\n`,
    'sources.json': `${JSON.stringify(read('sources'))}\n`,
  };
}
