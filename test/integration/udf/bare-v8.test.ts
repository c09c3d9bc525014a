/**
 * The script for SQL engines in a bare V8 context: only what the language itself has, no code from text, as those engines
 * run it. The engines themselves were not tried.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import product from '../../../package.json';
import { about } from '../../../src/udf/about';
import { clientDayChecker } from '../../../src/udf/check-client-day';
import { testKnowledge } from '../../unit/knowledge';

const KB = 1024;
const FILE = 'therapy-code-check-udf.js';
let folder: string;
let script: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'udf-'));
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, '-c', 'webpack.udf.config.js', '--output-path', folder];
  const built = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  script = readFileSync(join(folder, FILE), 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bareContext(): Context {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  // Node gives a context its own console and WebAssembly; the engines have neither.
  runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  runInContext(script, context);
  return context;
}

const RECORDS = JSON.stringify([
  { date: '2024-08-05', code: '97110', units: 2, minutes: 33, license: 'PT', technique: 'ther ex' },
  { date: '2024-08-05', code: '97140', units: 2, minutes: 7, license: 'PT', technique: 'MFR' },
]);

test('answers as the engine does', () => {
  const context = Object.assign(bareContext(), { records: RECORDS, options: '{"payer":"Medicare","state":"TX"}' });
  const answer = runInContext('therapyCodeCheck.checkClientDay(records, options)', context) as string;
  expect(JSON.parse(answer)).toEqual(clientDayChecker(testKnowledge)(RECORDS, { payer: 'Medicare', state: 'TX' }));
  expect(JSON.parse(answer).findings.map((f: { ruleId: string }) => f.ruleId)).toContain('units-not-supported');
});

test('takes what an engine hands over as objects', () => {
  const answer = runInContext(`therapyCodeCheck.checkClientDay(${RECORDS}, { payer: 'Medicare' })`, bareContext());
  expect(JSON.parse(answer as string).verdict).toBe('not-supported');
});

test('tells about itself', () => {
  const options = { fields: 'date,code,units', rulesOff: ['date-future'] };
  const context = Object.assign(bareContext(), { options: JSON.stringify(options) });
  const told = JSON.parse(runInContext('therapyCodeCheck.about(options)', context) as string);
  expect({ ok: true, value: told }).toEqual(about(options, testKnowledge()));
  expect(told.version).toBe(product.version);
  expect(told.rulesNotRun.map((rule: { ruleId: string }) => rule.ruleId)).toContain('units-not-supported');
  expect(JSON.parse(runInContext('therapyCodeCheck.about()', context) as string).rulesIfFields).toContainEqual({
    ...{ ruleId: 'units-not-supported', fields: ['date', 'units', 'minutes'] },
  });
  expect(JSON.parse(runInContext('therapyCodeCheck.about({ fields: 7 })', context) as string).error).toMatch(/options/);
});

test('defines one name and keeps within the sizes', () => {
  const context = createContext(Object.create(null));
  const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
  runInContext(script, context);
  const after = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  expect(after.filter((name) => !before.has(name))).toEqual(['therapyCodeCheck']);
  // BigQuery takes libraries of up to 1 MB; Snowflake stores a function's text compressed and advises 100 KB.
  expect(Buffer.byteLength(script)).toBeLessThan(KB * KB);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(100 * KB);
});
