/**
 * `npm run docs:imports [-- --check]`: draws which folder of `src/` imports which into docs/architecture.md, from the
 * imports themselves; with --check it fails where the drawing is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { format } from 'prettier';

const PAGE = fileURLToPath(new URL('../../docs/architecture.md', import.meta.url));
const [BEGIN, END] = ['<!-- imports: made by npm run docs:imports -->', '<!-- /imports -->'];
const { options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** Each folder of `src/` with the folders that it imports, both by name. */
export async function folderImports() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const { output } = await cruise(['src'], { ...options, includeOnly: '^src/' });
  const folderOf = (path) => path.split('/')[1];
  const imports = new Map();
  for (const { source, dependencies } of output.modules) {
    const from = folderOf(source);
    const to = imports.get(from) ?? new Set();
    for (const { resolved } of dependencies) if (folderOf(resolved) !== from) to.add(folderOf(resolved));
    imports.set(from, to);
  }
  return imports;
}

/** Only arrows that no other way implies, so that the drawing can be read. */
function drawn(imports) {
  const reaches = (from, to, without) =>
    [...(imports.get(from) ?? [])].some((next) => next !== without && (next === to || reaches(next, to)));
  const names = [...imports.keys()].sort();
  const arrows = names.flatMap((from) =>
    [...imports.get(from)]
      .sort()
      .filter((to) => !reaches(from, to, to))
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

const page = readFileSync(PAGE, 'utf8');
const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
if (begin === -1 || end === -1)
  throw new Error(`docs/architecture.md has no place for the imports: ${BEGIN} ... ${END}`);
const next = await format(`${page.slice(0, begin)}${BEGIN}\n\n${drawn(await folderImports())}\n\n${page.slice(end)}`, {
  parser: 'markdown',
  printWidth: 120,
});
if (process.argv.includes('--check')) {
  if (next !== page) {
    console.error('docs/architecture.md shows other imports than src/ has: npm run docs:imports');
    process.exit(1);
  }
  console.log('The drawing of the imports is as src/ has them.');
} else writeFileSync(PAGE, next);
