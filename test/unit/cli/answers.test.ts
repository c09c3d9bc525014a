import { RULES } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { runCli } from './run-cli';

const cli = (...argv: string[]) => runCli(argv, { knowledge: testKnowledge });

test('units: one valid allocation, the tie, untimed codes outside the total', async () => {
  // CMS manual, Pub. 100-04, ch. 5, 20.2.C, examples 3 and 2
  expect((await cli('units', '97110=33', '97140=7', '--json')).json()).toMatchObject({
    rule: 'cms',
    total: 3,
    tie: null,
    lines: [
      { code: '97110', minutes: 33, units: 2 },
      { code: '97140', minutes: 7, units: 1 },
    ],
  });
  expect((await cli('units', '97112=20', '97110=20', '--json')).json()).toMatchObject({
    total: 3,
    tie: { codes: ['97112', '97110'], extra: 1 },
  });
  expect((await cli('units', '97161=45', '97140=15', '--json')).json()).toMatchObject({
    total: 1,
    lines: [
      { code: '97161', units: 1 },
      { code: '97140', units: 1 },
    ],
  });
  expect((await cli('units', '97110=10', '97140=10', '--rule', 'midpoint', '--json')).json()).toMatchObject({
    total: 2,
  });
});

test('pair: columns, indicator, status', async () => {
  expect((await cli('pair', '97124', '97140', '--json')).json()).toMatchObject({
    column1: '97140',
    column2: '97124',
    indicator: 0,
    status: 'active',
  });
  expect((await cli('pair', '97110', '97140', '--json')).json()).toMatchObject({ indicator: null, status: 'none' });
  expect((await cli('pair', '97124', '99999', '--json')).json()).toMatchObject({ status: 'unknown-code' });
});

test('suggest: a code, an open question, a license that may not', async () => {
  expect(
    (await cli('suggest', 'Swedish massage', '--minutes', '50', '--license', 'LMT', '--json')).json(),
  ).toMatchObject({
    code: '97124',
    candidates: ['97124'],
    units: 3,
    verdict: 'code',
    reasons: [expect.stringMatching(/97124/)],
  });
  expect((await cli('suggest', 'transfer training', '--license', 'LMT', '--json')).json()).toMatchObject({
    code: null,
    verdict: 'not-allowed',
  });
  expect((await cli('suggest', 'qwertz', '--json')).json()).toMatchObject({ code: null, candidates: [] });
  expect((await cli('suggest', 'NMT', '--license', 'LMT')).out).toMatch(/^97140\n/);
});

test('code: what is known of it', async () => {
  expect((await cli('code', '97001', '--date', '2017-01-01', '--json')).json()).toMatchObject({
    known: true,
    status: 'ended',
    to: '2016-12-31',
    replacedBy: ['97161', '97162', '97163'],
  });
  expect((await cli('code', '99080', '--json')).json()).toMatchObject({ known: false });
});

test('rules: all of them, and one explained', async () => {
  const { rules } = (await cli('rules', '--json')).json() as unknown as { rules: { id: string }[] };
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect((await cli('rules', 'pair-never-together')).out).toMatch(/CMS NCCI PTP/);
});

describe('usage errors are one sentence and exit 2', () => {
  it.each([
    [['units'], /wants at least one CODE=MINUTES/],
    [['units', '97110'], /is not CODE=MINUTES/],
    [['units', '97110=x'], /minutes between 0 and 1440/],
    [['pair', '97110'], /exactly two codes/],
    [['pair', '97110', 'abc'], /"abc" is not a procedure code/],
    [['code', '97140', '--date', '2024-02-30'], /no day 2024-02-30/],
    [['suggest', 'a', 'b'], /put it in quotes/],
    [['rules', 'nope'], /no rule "nope"/],
    [['check'], /at least one file/],
  ])('%j', async (argv, words) => {
    const { exit, out, err } = await cli(...argv);
    expect([exit, out, err]).toEqual([2, '', expect.stringMatching(words)]);
  });
});

test('help: of the program and of every command', async () => {
  expect((await cli('--help')).out).toMatch(/Usage: therapy-code-check COMMAND/);
  for (const name of ['check', 'suggest', 'units', 'pair', 'code', 'headers', 'rules']) {
    expect((await cli(name, '--help')).out).toMatch(new RegExp(`Usage: therapy-code-check ${name}`));
  }
});
