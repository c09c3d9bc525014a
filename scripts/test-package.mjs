/**
 * `npm run test:package`: packs the package as npm would ship it, installs it into a clean folder without a network, and
 * uses it from there: the command line by its name, the library from a program that is type-checked, and the library in a
 * bare V8 context that has nothing but the language.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'therapy-code-check-package-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(what, command, args, { cwd = folder, status = 0 } = {}) {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (ran.status !== status) throw new Error(`${what}: exit ${ran.status}\n${ran.stdout}\n${ran.stderr}`);
  console.log(`ok  ${what}`);
  return ran.stdout;
}

const expect = (what, holds) => {
  if (!holds) throw new Error(what);
  console.log(`ok  ${what}`);
};

const CONSUMER = `
import { checkColumns, checkTable, createEngine, countUnits, suggest, type UnitsAnswer } from 'therapy-code-check';
const units: UnitsAnswer = countUnits({ '97110': 33, '97140': 7 });
// @ts-expect-error a counting rule that there is none of
const wrong = () => countUnits({ '97110': 33 }, 'monthly');
const { code } = suggest({ technique: 'Swedish massage', minutes: 50, license: 'LMT' });
const table = checkTable([['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes'], ['2026-03-02', 'A', '97140', 3, 15]]);
const found: readonly string[] = table.accepted ? table.findings.map(({ message }) => message) : [table.reason];
const columns = checkColumns({ code: ['97001'], date: ['2017-01-03'] });
const pair = createEngine().pair('97140', '97124');
void wrong;
export const all = { total: units.total, code, found: found.length, old: columns.counts.error, indicator: pair.indicator };
`;
const CONFIGS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};
const BARE = `
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const context = vm.createContext({});
const library = new vm.SourceTextModule(readFileSync(process.argv[2], 'utf8'), { context });
await library.link((name) => { throw new Error('the library imports ' + name); });
await library.evaluate();
console.log(library.namespace.countUnits({ 97110: 33, 97140: 7 }).total, library.namespace.suggest({ technique: 'NMT', license: 'LMT' }).code);
`;

try {
  run('npm pack', npm, ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  run('npm install without a network', npm, [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    `./${name}-${version}.tgz`,
  ]);
  const installed = join(folder, 'node_modules', name);
  const npx = (args, more) =>
    run(
      `npx ${name} ${args.join(' ')}`,
      process.platform === 'win32' ? 'npx.cmd' : 'npx',
      ['--no-install', name, ...args],
      more,
    );
  expect('units counts 3', JSON.parse(npx(['units', '97110=33', '97140=7', '--json'])).total === 3);
  npx(['--help']);
  npx(['check', 'none.csv'], { status: 2 });

  writeFileSync(join(folder, 'consumer.mts'), CONSUMER);
  for (const [how, options] of Object.entries(CONFIGS)) {
    const compilerOptions = {
      ...options,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
    };
    writeFileSync(join(folder, `tsconfig.${how}.json`), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
    run(`types, ${how}, without a page's types`, process.execPath, [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      `tsconfig.${how}.json`,
    ]);
  }
  const use = "import('therapy-code-check').then((m) => console.log(Object.keys(m).sort().join()))";
  expect('the library is imported by its name', run('import', process.execPath, ['-e', use]).includes('checkTable'));
  writeFileSync(join(folder, 'bare.mjs'), BARE);
  const bare = run('a bare V8 context', process.execPath, [
    '--experimental-vm-modules',
    '--no-warnings',
    'bare.mjs',
    join(installed, 'dist/library/index.mjs'),
  ]);
  expect('the library answers there', bare.trim() === '3 97140');
  run('docs/api.md is up to date', process.execPath, ['scripts/api-docs.mjs', '--check'], { cwd: root });
} catch (error) {
  console.error(`FAILED  ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
