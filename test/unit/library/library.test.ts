import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkColumns,
  checkTable,
  code,
  countUnits,
  createEngine,
  findColumns,
  pair,
  rules,
  suggest,
} from '../../../src/library';
import { RULES } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { runCli } from '../cli/run-cli';

const SHEET = [
  ['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes', 'Payer'],
  ['2024-08-05', 'A', '97140', 3, 20, 'Medicare'],
  ['2024-08-05', 'A', '97124', 1, 15, 'Medicare'],
  ['2024-08-06', 'B', '97110', 2, 30, 'Medicare'],
];
const COLUMNS = {
  date: ['2024-08-05', '2024-08-05', '2024-08-06'],
  client: ['A', 'A', 'B'],
  code: ['97140', '97124', '97110'],
  units: [3, 1, 2],
  minutes: [20, 15, 30],
  payer: ['Medicare', 'Medicare', 'Medicare'],
};

it('answers what the command line answers', async () => {
  const cli = async (...argv: string[]) => {
    const {
      shape: _,
      shapeVersion: __,
      ...rest
    } = (await runCli([...argv, '--json'], { knowledge: testKnowledge })).json();
    return rest;
  };
  expect(countUnits({ '97110': 33, '97140': 7 })).toEqual(await cli('units', '97110=33', '97140=7'));
  expect(
    countUnits(
      [
        { code: '97112', minutes: 20 },
        { code: '97110', minutes: 20 },
      ],
      'midpoint',
    ),
  ).toEqual(await cli('units', '97112=20', '97110=20', '--rule', 'midpoint'));
  expect(pair('97124', '97140', { date: '2024-08-05', payer: 'Medicare' })).toEqual(
    await cli('pair', '97124', '97140', '--date', '2024-08-05', '--payer', 'Medicare'),
  );
  expect(code('97001', { date: '2017-01-01' })).toEqual(await cli('code', '97001', '--date', '2017-01-01'));
  expect(suggest({ technique: 'NMT', minutes: 50, license: 'LMT' })).toEqual(
    await cli('suggest', 'NMT', '--minutes', '50', '--license', 'LMT'),
  );
  expect(rules()).toEqual(((await cli('rules')) as unknown as { rules: unknown }).rules);
});

describe('checkTable', () => {
  it('finds the columns and checks the rows', () => {
    const answer = checkTable(SHEET, { asOf: '2024-09-01' });
    if (!answer.accepted) throw new Error(answer.reason);
    expect(answer.columns.columns).toMatchObject({ date: [0], code: [2], minutes: [4] });
    expect(answer).toMatchObject({ rows: 3, sessions: 2 });
    expect(answer.findings.map(({ ruleId, rows }) => [ruleId, rows])).toEqual(
      expect.arrayContaining([
        ['units-not-supported', [1, 2]],
        ['pair-never-together', [1, 2]],
      ]),
    );
  });

  it('names rows above the header that read like sessions', () => {
    expect(checkTable(SHEET)).toMatchObject({ accepted: true, rowsOutside: [] });
    expect(checkTable([SHEET[1]!, [], ...SHEET])).toMatchObject({ accepted: true, rows: 3, rowsOutside: [0] });
  });

  it('declines what is no sheet of sessions, with the reason', () => {
    expect(
      checkTable([
        ['Name', 'Birthday'],
        ['x', 'y'],
      ]),
    ).toMatchObject({ accepted: false, reason: expect.stringMatching(/no row of column labels|not of sessions/) });
    expect(findColumns([])).toMatchObject({ accepted: false, reason: 'empty' });
  });
});

describe('checkColumns', () => {
  it('finds in columns what checkTable finds in the sheet', () => {
    const sheet = checkTable(SHEET);
    const columns = checkColumns(COLUMNS);
    if (!sheet.accepted) throw new Error(sheet.reason);
    const shown = ({ findings }: Pick<typeof columns, 'findings'>, first: number) =>
      findings.map(({ ruleId, rows, message, severity }) => [
        ruleId,
        rows.map((row) => row - first),
        message,
        severity,
      ]);
    expect(shown(columns, 0)).toEqual(shown(sheet, 1));
  });

  it('only the rules that are asked for', () => {
    const { findings } = checkColumns(COLUMNS, { rules: ['pair-never-together'] });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['pair-never-together']);
  });

  it('says which cells cannot be read, and passes none of them', () => {
    const { findings, notCheckable } = checkColumns(
      { ...COLUMNS, date: ['2024-08-05', '5 Aug', null], units: [3, Number.NaN, 2] },
      { rules: ['pair-never-together', 'units-invalid'] },
    );
    expect(findings.filter(({ ruleId }) => ruleId === 'pair-never-together')).toEqual([]);
    expect(notCheckable.map(({ ruleId, reasonId, rows }) => [ruleId, reasonId, rows])).toEqual(
      expect.arrayContaining([
        ['pair-never-together', 'unreadable', [1]],
        ['pair-never-together', 'blank', [2]],
      ]),
    );
  });

  it.each([
    [{ ...COLUMNS, units: [1] }, /date has 3, units has 1/],
    [{ ...COLUMNS, price: [1, 2, 3] }, /no column "price"/],
  ])('refuses columns that are none', (columns, words) => {
    expect(() => checkColumns(columns)).toThrow(words);
  });
});

it.each([
  [() => countUnits({ '97110': -1 }), /97110: minutes are a number/],
  [() => countUnits({ abc: 10 }), /"abc" is not a procedure code/],
  [() => countUnits({ '99999': 10 }), /outside this product's codes/],
  [() => countUnits({ '97110': 10 }, 'weekly' as never), /one of cms, midpoint, full15/],
  [() => pair('97140', '97124', { date: 'today' }), /"today" is not a date/],
  [() => pair('97140', '97124', { payer: 'nobody at all' }), /not known/],
  [() => checkTable(SHEET, { rules: ['nope'] }), /no rule "nope"/],
])('a mistake of the calling program is a RangeError', (ask, words) => {
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow(words);
});

it('an engine takes newer tables before the built-in ones', () => {
  const engine = createEngine({
    pairs: {
      format: 1,
      stamp: { name: 'CMS NCCI PTP edits, practitioner', edition: '2026Q2', from: '2026-04-01', to: '2026-06-30' },
      codes: ['97110', '97124'],
      edits: [['97124', '97110', 0, '2026-04-01', '']],
    },
  });
  expect(engine.pair('97110', '97124', { date: '2026-05-01' })).toMatchObject({
    indicator: 0,
    table: { edition: '2026Q2' },
  });
  expect(pair('97110', '97124').indicator).toBeNull();
});

it('its page in the documents names every function', () => {
  const page = readFileSync(join(__dirname, '../../../docs/api.md'), 'utf8');
  for (const name of Object.keys({
    checkColumns,
    checkTable,
    code,
    countUnits,
    createEngine,
    findColumns,
    pair,
    rules,
    suggest,
  }))
    expect(page).toContain(`### ${name}\n`);
  expect(RULES.length).toBe(rules().length);
});
