import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import signatures from '../../fixtures/functions-signatures.json';
import { root } from '../../unit/manifest/editions';
import { startFunctions, type FunctionsPage } from './excel-functions';

interface Example {
  readonly formula: string;
  /** Cells as the page shows them, row by row. */
  readonly rows: readonly string[];
}

/** The examples of `docs/functions.md`: a formula, then its cells. */
const examples = [
  ...readFileSync(join(root, 'docs/functions.md'), 'utf8').matchAll(/^```text\n(=.*)\n([^`]*)^```/gm),
].map(([, formula, rows]): Example => ({
  formula: formula!,
  rows: rows!
    .trimEnd()
    .split('\n')
    .map((row) => row.trim()),
}));
const shown = (row: readonly unknown[]) => row.map((cell) => (cell === '' ? '(empty)' : String(cell))).join(' | ');

let page: FunctionsPage;
/** Rows between two examples: more than any of them spills. */
const APART = 400;
beforeAll(async () => {
  page = await startFunctions();
  await page.type(Object.fromEntries(examples.map(({ formula }, i) => [`A${1 + i * APART}`, formula])));
}, 60_000);
afterAll(() => page.end());

test('the page is what would be written today: else run "npm run docs:functions"', () => {
  execFileSync(process.execPath, ['scripts/functions-docs.mjs', '--check'], { cwd: root, stdio: 'pipe' });
}, 120_000);

test('each function has three examples, and VERSION the one that it can have', () => {
  const count = (id: string) => examples.filter(({ formula }) => formula.startsWith(`=CPT.${id}(`)).length;
  for (const id of Object.keys(signatures)) expect([id, count(id)]).toEqual([id, id === 'VERSION' ? 1 : 3]);
});

test.each(examples.map((example, i) => ({ ...example, i })))('$formula', async ({ rows, i }) => {
  const width = rows[0]!.split(' | ').length;
  const first = 1 + i * APART;
  const last = `${String.fromCharCode(64 + width)}${first + rows.length - 1}`;
  const values = await page.values(`A${first}:${last}`);
  expect(values.map(shown)).toEqual(rows);
  expect(await page.values(`A${first + rows.length}`)).toEqual([['']]);
});
