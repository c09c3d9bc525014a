import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const FIELDS = 'id,patient,date,code,units,minutes,license,payer';
const RIGHT = ['1', 'Ann Sample', '2024-08-05', '97124', '2', '30', 'LMT', 'Self-pay'].join('\t');
const WRONG = ['2', 'Bob Sample', '2024-08-05', '97124', '3', '30', 'LMT', 'Self-pay'].join('\t');
const knowledge = testKnowledge;

const transform = (args: readonly string[], stdin: string) =>
  runCli(['transform', '--fields', FIELDS, '--from', 'tsv', ...args], { stdin, knowledge });

describe('transform', () => {
  test('answers on standard output, the summary as JSON on standard error', async () => {
    const ran = await transform(['--to', 'jsonl'], `${RIGHT}\n${WRONG}`);
    expect(ran.exit).toBe(0);
    const answers = ran.out.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line)).map(({ ids }) => ids)).toEqual([['1'], ['2']]);
    expect(JSON.parse(answers[1]!).findings[0]).toMatchObject({ ruleId: 'units-not-supported', lines: [0] });
    expect(JSON.parse(ran.err)).toMatchObject({
      shape: 'therapy-code-check/transform',
      shapeVersion: 1,
      records: 2,
      clientDays: 2,
      verdicts: { 'not-supported': 1 },
      findings: { error: 1 },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test("options reach the engine: the clinic's rule counts the units", async () => {
    const line = ['1', 'Ann Sample', '2024-08-05', '97124', '2', '23', 'LMT', 'Self-pay'].join('\t');
    const errors = async (...args: readonly string[]) => JSON.parse((await transform(args, line)).err).findings.error;
    expect(await errors()).toBe(0);
    expect(await errors('--rule', 'full15')).toBe(1);
  });

  test('only the rules that are asked for; the summary names the others', async () => {
    const ran = await transform(['--rules', 'untimed-units, cap-exceeded'], WRONG);
    expect(ran.out).not.toContain('units-not-supported');
    const { rulesNotRun } = JSON.parse(ran.err);
    expect(rulesNotRun).toContain('units-not-supported');
    expect(rulesNotRun).not.toContain('cap-exceeded');
  });

  test.each<[string, readonly string[], RegExp]>([
    [
      'a rule about more than a day',
      ['transform', '--fields', FIELDS, '--rules', 'overlapping-times'],
      /no rule about a day/,
    ],
    ['no fields', ['transform'], /wants --fields, for example/],
    ['a field that is none', ['transform', '--fields', 'id,nmae'], /"nmae" is no field of a record/],
    ['a file', ['transform', '--fields', FIELDS, 'x.csv'], /takes no file; it reads standard input/],
    ['a form', ['transform', '--fields', FIELDS, '--from', 'csv'], /--from takes jsonl or tsv; "csv" is neither/],
    [
      'an order',
      ['transform', '--fields', FIELDS, '--date-order', 'us'],
      /--date-order takes month-first or day-first/,
    ],
    ['a number', ['transform', '--fields', FIELDS, '--remember', 'all'], /--remember takes a number/],
    ['a date', ['transform', '--fields', FIELDS, '--as-of', 'today'], /--as-of takes a date/],
  ])('%s: a sentence and exit code 2', async (_, argv, expected) => {
    const ran = await runCli(argv, { knowledge });
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(expected);
  });

  test('a wrong line ends it with exit code 2 and without its text', async () => {
    const ran = await transform([], `${RIGHT}\n${WRONG}\tmore\n`);
    expect(ran.exit).toBe(2);
    expect(ran.err).toBe('transform: line 2: it has 9 fields, not 8.');
  });

  test('input that is not UTF-8', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'transform-'));
    const [input, output] = [join(folder, 'in.tsv'), join(folder, 'out.tsv')];
    try {
      writeFileSync(input, Buffer.from([0x31, 0x09, 0xe9, 0x0a]));
      const ran = await transform(['--jobs'], JSON.stringify({ in: input, out: output }));
      expect(JSON.parse(ran.out).error).toMatch(/the input is not UTF-8/);
      expect(readdirSync(folder)).toEqual(['in.tsv']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('transform --jobs', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'jobs-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  const jobs = async (...list: readonly object[]) => {
    const ran = await transform(['--jobs'], list.map((job) => JSON.stringify(job)).join('\n'));
    expect(ran.exit).toBe(0);
    return ran.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  test('each output is whole, has the hash that is said, and the summary of its part', async () => {
    writeFileSync(at('a.tsv'), `${RIGHT}\n`);
    writeFileSync(at('b.tsv'), `${WRONG}\n`);
    const done = await jobs({ in: at('a.tsv'), out: at('a.out') }, { in: at('b.tsv'), out: at('b.out') });
    expect(done.map(({ summary }) => summary.records)).toEqual([1, 1]);
    for (const { out, sha256 } of done) {
      expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(sha256);
    }
    const straight = await transform([], `${RIGHT}\n${WRONG}\n`);
    expect(readFileSync(at('a.out'), 'utf8') + readFileSync(at('b.out'), 'utf8')).toBe(straight.out);
  });

  test('a job that fails leaves nothing, names its file and line, and the next one is done', async () => {
    writeFileSync(at('a.tsv'), `${RIGHT}\nSecret Name\n`);
    writeFileSync(at('b.tsv'), `${WRONG}\n`);
    const [first, second, third, fourth] = await jobs(
      { in: at('a.tsv'), out: at('a.out') },
      { in: at('none.tsv'), out: at('none.out') },
      { input: 'x' },
      { in: at('b.tsv'), out: at('b.out') },
    );
    expect(first.error).toBe(`${at('a.tsv')}, line 2: it has 1 field, not 8`);
    expect(second.error).toMatch(/there is no such file or folder/);
    expect(third.error).toMatch(/a job is \{"in": FILE, "out": FILE\}/);
    expect(fourth.out).toBe(at('b.out'));
    expect(readdirSync(folder).sort()).toEqual(['a.tsv', 'b.out', 'b.tsv']);
  });
});
