/**
 * Which tests have to see a break of which file. A run of all tests for each break takes hours; a test file that imports the
 * broken file, or a file that imports it, is where its cases stand.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/units', 'src/rules', 'src/check'];
const TESTS = ['test/unit/units', 'test/unit/rules', 'test/unit/check', 'test/unit/docs'];
/** What is said of every rule: its page, and the shape of its texts. */
const OF_RULES = ['test/unit/docs/rules-docs.test.ts', 'test/unit/rules/registry.test.ts'];

export function groupBy(list, keyOf) {
  const groups = {};
  for (const one of list) (groups[keyOf(one)] ??= []).push(one);
  return groups;
}

const slashes = (path) => path.split(sep).join('/');
const under = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => slashes(relative(ROOT, join(entry.parentPath ?? entry.path, entry.name))))
    .sort();

export const textOf = (path) => readFileSync(join(ROOT, path), 'utf8');

/** Files that a file imports by a relative path; a folder is its index. */
function importsOf(path, files) {
  const texts = [...textOf(path).matchAll(/\bfrom '(\.[^']+)'/g)].map(([, text]) => text);
  return texts.flatMap((text) => {
    const to = slashes(relative(ROOT, resolve(ROOT, dirname(path), text)));
    return [`${to}.ts`, `${to}/index.ts`].filter((file) => files.has(file));
  });
}

/** Every file that can be broken, with the tests that have to see it. */
export function parts() {
  const sources = SOURCES.flatMap(under).filter((path) => !path.endsWith('/index.ts'));
  const tests = TESTS.flatMap(under).filter((path) => path.endsWith('.test.ts'));
  const files = new Set([...SOURCES.flatMap(under), ...tests]);
  const importers = new Map([...files].map((path) => [path, []]));
  for (const path of files) for (const to of importsOf(path, files)) importers.get(to).push(path);

  return sources.map((source) => {
    const near = importers.get(source);
    const far = near.filter((path) => !path.endsWith('.test.ts') && !path.endsWith('registry.ts'));
    const seen = [near, ...far.map((path) => importers.get(path))].flat().filter((path) => path.endsWith('.test.ts'));
    const folder = tests.filter((path) => path.startsWith(testsOf(source)));
    // The whole of check is seen by all of its tests; who uses it for other ends would only take long.
    if (source.startsWith('src/check/')) return { source, tests: folder };
    const own = seen.length > 0 ? seen : folder;
    // The whole of units is small enough to be seen by all of its tests, too.
    const common = source.startsWith('src/rules/') ? OF_RULES : folder;
    return { source, tests: [...new Set([...own, ...common])].sort() };
  });
}

const testsOf = (source) => `test/unit/${source.split('/')[1]}/`;

/** Changes with the file, its tests and what they check by. */
export function printOf({ source, tests }) {
  const hash = createHash('sha256');
  for (const path of [source, ...tests]) hash.update(path).update(textOf(path));
  return hash.digest('hex').slice(0, 16);
}
