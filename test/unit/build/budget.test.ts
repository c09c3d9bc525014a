import { gzipSync } from 'node:zlib';
import { ofModule } from './run-module';

interface Verdict {
  readonly kept: boolean;
  readonly lines: readonly string[];
}

/** Budgets of 1,000 bytes over invented files of these sizes. */
const judged = (sizes: Readonly<Record<string, number>>): Verdict =>
  ofModule(
    'scripts/check-budget.mjs',
    `m.verdict(
      m.measured(new Map(Object.entries(input).map(([name, size]) => [name, Buffer.alloc(size)]))),
      Object.fromEntries(Object.entries(m.BUDGETS).map(([name, budget]) => [name, { ...budget, limit: 1000 }])),
    )`,
    sizes,
  );
const WITHIN = { 'functions.js': 400, 'taskpane.js': 600, 'reference.js': 9000, 'words.js': 9000, 'spanish.js': 1000 };
const packed = gzipSync(Buffer.alloc(9000)).length;

test.each([
  ['all of them kept', {}, true],
  ['what the page loads counts together', { 'taskpane.js': 601 }, false],
  ['a script that nobody listed is loaded on demand, and counts', { 'more.js': 1 }, false],
  ['data count packed', { 'words.js': 90000 }, true],
  ['data have their limit too', { 'reference.js': 9000 * Math.ceil(1000 / packed) * 1000 }, false],
  ['a page and a picture are no code', { 'taskpane.html': 5000, 'icon.png': 5000 }, true],
])('budgets: %s', (_, change, kept) => {
  expect(judged({ ...WITHIN, ...change }).kept).toBe(kept);
});

test('a build without one of its scripts is no build', () => {
  expect(() => judged({ 'functions.js': 1, 'taskpane.js': 1, 'reference.js': 1 })).toThrow('no words.js');
});
