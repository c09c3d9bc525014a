/**
 * `npm run mutation [-- PATH ... --again --at-once=2]`: breaks units, rules and check on purpose, one place at a time, counts the breaks
 * that no test sees, and fails where fewer than 85 of 100 are seen. Files that have the same tests are one run; what is known
 * of a file stays known as long as it and its tests stay the same, so that a run may be stopped and gone on with.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupBy, parts, printOf } from './parts.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KNOWN = join(ROOT, 'test/mutation/scores.json');
const REPORT = join(ROOT, 'coverage/mutation/part.json');
const GOAL = 85;

const again = process.argv.includes('--again');
const atOnce = process.argv.find((word) => word.startsWith('--at-once='))?.slice('--at-once='.length) ?? '1';
const paths = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const known = existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, 'utf8')) : {};
const all = parts().map((part) => ({ ...part, print: printOf(part) }));
for (const source of Object.keys(known)) if (!all.some((part) => part.source === source)) delete known[source];
const isKnown = ({ source, print }) => known[source]?.print === print;
const chosen = all.filter(({ source }) => paths.length === 0 || paths.some((path) => source.startsWith(path)));
if (chosen.length === 0) throw new Error(`No file of units, rules or check begins with ${paths.join(' or ')}.`);

const runs = Object.values(
  groupBy(
    chosen.filter((part) => again || !isKnown(part)),
    // The files of units and check are long runs by themselves: each is kept when it is done.
    ({ source, tests }) => (source.startsWith('src/rules/') ? tests.join() : source),
  ),
);
for (const [at, group] of runs.entries()) {
  const sources = group.map(({ source }) => source);
  console.log(`\n${at + 1} of ${runs.length}: ${sources.join(', ')}`);
  const { status } = spawnSync(
    'npx',
    [
      ...['stryker', 'run', 'test/mutation/stryker.config.js', '--mutate', sources.join()],
      ...['--concurrency', atOnce],
    ],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, MUTATION_TESTS: group[0].tests.join() },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  for (const { source, print } of group) {
    const count = (...states) => files[source]?.mutants.filter((mutant) => states.includes(mutant.status)).length ?? 0;
    known[source] = {
      print,
      on: new Date().toISOString().slice(0, 10),
      seen: count('Killed', 'Timeout'),
      byTime: count('Timeout'),
      unseen: count('Survived', 'NoCoverage'),
    };
  }
  writeFileSync(KNOWN, `${JSON.stringify(known, null, 2)}\n`);
}

const score = (files) => {
  const sum = (key) => files.reduce((total, { source }) => total + known[source][key], 0);
  const [seen, unseen, byTime] = [sum('seen'), sum('unseen'), sum('byTime')];
  return { seen, unseen, byTime, percent: seen + unseen === 0 ? 100 : (100 * seen) / (seen + unseen) };
};
const line = (name, { seen, unseen, byTime, percent }) =>
  console.log(
    `${name.padEnd(28)}${percent.toFixed(1).padStart(6)} %  ${seen} of ${seen + unseen} breaks seen, ${byTime} by never ending`,
  );
console.log();
if (paths.length > 0) for (const part of chosen) line(part.source.replace('src/', ''), score([part]));
const done = all.filter(isKnown);
const folders = groupBy(done, ({ source }) => source.split('/').slice(1, -1).join('/'));
for (const [folder, files] of Object.entries(folders)) line(folder, score(files));
const total = score(done);
line(`all (${done.length} of ${all.length} files)`, total);
if (paths.length === 0 && done.length < all.length) console.log('Not all files are known: the total is not complete.');
process.exit(total.percent < GOAL ? 1 : 0);
