import { XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { runCli } from '../../unit/cli/run-cli';
import { testKnowledge } from '../../unit/knowledge';
import { expectCleanPrototypes, HOSTILE, hostileRows, looksLikeFormula } from './corpus';
import { splitCsv } from './csv';

/** A file is UTF-8 without null characters: lone surrogates cannot stand in one. */
const inFile = (cell: string | number) =>
  typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\u0000', '') : cell;
const stdin = Papa.unparse(hostileRows().map((row) => row.map(inFile)));
const run = (...options: string[]) => runCli(['check', '-', ...options], { stdin, knowledge: testKnowledge });

test('a file of hostile texts is checked', async () => {
  const { exit, err, out } = await run();
  expect([exit, err]).toEqual([1, '']);
  // Nothing that a terminal would obey.

  expect(out.match(/[\u0000-\u0008\u000b-\u001f\u007f]/g)).toBeNull();
  expectCleanPrototypes();
}, 60_000);

test('no field of its CSV is a formula', async () => {
  const { out } = await run('--csv');
  const fields = splitCsv(out);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(looksLikeFormula)).toEqual([]);
}, 60_000);

test('its JSON is JSON, with no key from a cell', async () => {
  const { out } = await run('--json');
  const text = JSON.stringify(JSON.parse(out));
  expect(text).not.toMatch(/"(?:__proto__|constructor|hasOwnProperty)":/);
}, 60_000);

test('its page holds texts as texts', async () => {
  const { out } = await run('--html');
  expect(out).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form)\b/i);
  expect(out).not.toMatch(/<[^>]*\son\w+\s*=/i);
  const body = out.slice(out.indexOf('<main>'), out.indexOf('</main>') + 7);
  expect(XMLValidator.validate(body.replace(/&[lr]dquo;/g, '').replaceAll('<br>', '<br/>'))).toBe(true);
}, 60_000);

test.each(HOSTILE)(
  'arguments: %s',
  async (_, text) => {
    for (const argv of [
      ['suggest', text, '--minutes', '50', '--license', 'LMT'],
      ['suggest', 'MFR', '--minutes', text, '--license', text],
      ['units', text],
      ['code', text],
      ['pair', text, '97140'],
      ['check', text],
      [text],
    ]) {
      const { exit, err } = await runCli(argv, { knowledge: testKnowledge });
      expect([0, 1, 2]).toContain(exit);
      expect(err).not.toMatch(/\bat .*\.(?:ts|js):\d+/);
    }
    expectCleanPrototypes();
  },
  30_000,
);
