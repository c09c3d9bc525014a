import fc from 'fast-check';
import { isoDate, type Code } from '../../../../src/domain';
import { extendKnowledge, readPairFiles, type PairImportOptions, type TablePart } from '../../../../src/reference';
import { referenceData } from '../../../../src/reference/data';
import { testKnowledge } from '../../knowledge';
import { chunks, ptpCells, PTP_HEADER, ptpRow, ptpText } from './files';

const CODES = ['97124', '97140', '97530', '0591T'];
const ROWS = [
  '0001A 0591T 20220101 20231231 1',
  '97140 97124 20070101 * 0',
  '97140 97530 19990101 20191231 1',
  '97140 97530 20201001 20201001 9',
  '97530 97116 20200101 * 1',
  '97530 0591T 20260401 20260930 1',
];
const NAME = 'ccipra-v321r0-f1.txt';
const part = (rows: readonly string[] = ROWS, name = NAME): TablePart => ({ name, text: [ptpText(rows)] });
const read = (parts: readonly TablePart[], options: Partial<PairImportOptions> = {}) =>
  readPairFiles(parts, { codes: CODES, ...options });
const problemOf = async (parts: readonly TablePart[], options: Partial<PairImportOptions> = {}) => {
  const result = await read(parts, options);
  if (result.ok) throw new Error('was accepted');
  return result.error;
};
const refusal = async (...args: Parameters<typeof problemOf>) => {
  const { reason, part: name, line } = await problemOf(...args);
  return [reason, name, line];
};

describe('the practitioner PTP files', () => {
  it('keeps the wanted pairs with their dates, and passes over withdrawn edits', async () => {
    expect(await read([part()])).toEqual({
      ok: true,
      value: {
        format: 1,
        stamp: { name: 'CMS NCCI PTP edits, practitioner', edition: '2026Q2', from: '2026-04-01', to: '2026-06-30' },
        codes: ['0591T', '97124', '97140', '97530'],
        edits: [
          ['97140', '97124', 0, '2007-01-01', ''],
          ['97140', '97530', 1, '1999-01-01', '2019-12-31'],
          ['97530', '0591T', 1, '2026-04-01', '2026-09-30'],
        ],
      },
    });
  });

  it('gives the same from chunks of any length, from parts, and from the rows of a sheet', async () => {
    const whole = await read([part()]);
    for (const length of [1, 2, 3, 7, 64, 100_000]) {
      expect(await read([{ name: NAME, text: chunks(ptpText(ROWS), length) }])).toEqual(whole);
    }
    expect(await read([{ name: NAME, rows: ptpCells(ROWS) }])).toEqual(whole);
    const parts = ROWS.map((row, at) => part([row], `ccipra-v321r0-f${at + 1}.txt`));
    expect(await read(parts)).toEqual(whole);
  });

  it('reads a comma-separated copy, a byte order mark, and plain line ends', async () => {
    const csv = `\uFEFF${[...PTP_HEADER, ...ROWS.map(ptpRow)].map((line) => line.replace(/3"/, '3').replace(/\t/g, ',')).join('\n')}\n`;
    expect(await read([{ name: NAME, text: [csv] }])).toEqual(await read([part()]));
  });

  it('an asterisk stands for no date', async () => {
    const result = await read([part(['97140 97124 * * 0'])]);
    expect(result.ok && result.value.edits).toEqual([['97140', '97124', 0, '', '']]);
  });

  it.each([
    ['ccipra-v321r0-f1.txt', '2026Q2'],
    ['medicare-ncci-2026q3-practitioner-ptp-edits-ccipra-v322r0-f1.txt', '2026Q3'],
    ['ccipra-v302r0-f1.txt', '2024Q3'],
    ['copy of my table.txt', '2026Q2'],
  ])('%s is of %s', async (name, edition) => {
    const result = await read([part(ROWS, name)]);
    expect(result.ok && result.value.stamp.edition).toBe(edition);
  });

  it('takes the quarter from the caller before anything else', async () => {
    const result = await read([part()], { edition: '2026Q4' });
    expect(result.ok && result.value.stamp).toMatchObject({ edition: '2026Q4', from: '2026-10-01', to: '2026-12-31' });
  });
});

describe('what is refused, with part, line and reason', () => {
  const first = PTP_HEADER.length + 1;
  it.each<[string, string, readonly unknown[]]>([
    ['a letter in a code', '97140 9712A4 20070101 * 0', ['bad-code', NAME, first]],
    ['a code that is missing', '97140  20070101 * 0', ['bad-code', NAME, first]],
    ['a day that is none', '97140 97124 20070231 * 0', ['bad-date', NAME, first]],
    ['a date of another form', '97140 97124 2007-01-01 * 0', ['bad-date', NAME, first]],
    ['an indicator that is none', '97140 97124 20070101 * 2', ['bad-indicator', NAME, first]],
  ])('%s', async (_, row, expected) => expect(await refusal([part([row])])).toEqual(expected));

  const NOTHING: readonly [string, readonly TablePart[], readonly unknown[]][] = [
    ['a line that breaks off', [{ name: NAME, text: [ptpText(ROWS).slice(0, -2)] }], ['cut-off', NAME, 12]],
    ['a line with too few cells', [{ name: NAME, text: [`${ptpText(ROWS)}97140\t97124\r\n`] }], ['columns', NAME, 13]],
    ['no header', [{ name: NAME, text: [`${'nothing\n'.repeat(80)}`] }], ['no-header', NAME, 61]],
    ['an empty file', [{ name: NAME, text: [''] }], ['no-header', NAME, null]],
    ['a header and no rows', [part([])], ['no-rows', NAME, null]],
    ['no file', [], ['no-rows', null, null]],
    ['a ZIP taken for text', [{ name: NAME, text: ['PK\u0003\u0004\0\0\0'] }], ['not-text', NAME, 1]],
    ['a file without line ends', [{ name: NAME, text: ['x'.repeat(30_000)] }], ['not-text', NAME, 1]],
    ['the other table', [{ name: NAME, text: ['Medically Unlikely Edits\n'] }], ['wrong-table', NAME, 1]],
    [
      'the table for hospitals, by its name',
      [part(ROWS, 'ccioph-v321r0-f1.txt')],
      ['wrong-table', 'ccioph-v321r0-f1.txt', null],
    ],
    [
      'a column that is not there',
      [{ name: NAME, text: [ptpText(ROWS).replace('Modifier', 'Remark')] }],
      ['wrong-table', NAME, first],
    ],
    ['a part that is missing', [part(), part(ROWS, 'ccipra-v321r0-f3.txt')], ['part-missing', null, null]],
    ['a part twice', [part(), part()], ['part-twice', NAME, null]],
    ['parts of two editions', [part(), part(ROWS, 'ccipra-v320r0-f2.txt')], ['parts-of-several-editions', null, null]],
    ['no quarter', [part(['97140 97124 * * 0'], 'table.txt')], ['no-edition', null, null]],
  ];
  it.each(NOTHING)('%s', async (_, parts, expected) => expect(await refusal(parts)).toEqual(expected));

  it('says in which part', async () => {
    const name = 'ccipra-v321r0-f2.txt';
    expect(await refusal([part(), part(['x y 1 1 1'], name)])).toEqual(['bad-code', name, first]);
  });

  it('an error of the source itself is not taken for a refusal', async () => {
    const text = (async function* () {
      yield 'Column 1';
      throw new TypeError('the disk is gone');
    })();
    await expect(read([{ name: NAME, text }])).rejects.toThrow('the disk is gone');
  });

  it('a set from which known edits are missing', async () => {
    const problem = await problemOf([part()], {
      codes: testKnowledge().codes.map(({ code }) => code),
      expected: referenceData.pairs,
    });
    expect(problem).toMatchObject({ reason: 'incomplete', part: null, line: null });
    expect(problem.detail).toMatch(/^\d+ of 1059 known edits are missing/);
  });

  it('a set that has all that is expected of it is taken', async () => {
    const { active, ended } = referenceData.pairs;
    const expected = { ...referenceData.pairs, active: active.slice(0, 40), ended: ended.slice(0, 40) };
    const rows = [
      ...expected.active.map(([a, b, indicator]) => `${a} ${b} 20070101 * ${indicator}`),
      ...expected.ended.map(([a, b, indicator, until]) => `${a} ${b} * ${until.replaceAll('-', '')} ${indicator}`),
    ];
    const codes = testKnowledge().codes.map(({ code }) => code);
    const result = await read([part(rows)], { codes, expected });
    expect(result.ok && result.value.edits).toHaveLength(80);
  });

  it('a row that ends before its codes is refused like any other', async () => {
    const cells = [...ptpCells([]), ['97140', null, null, null, null, 0]];
    expect(await refusal([{ name: NAME, rows: cells }])).toEqual(['bad-code', NAME, first]);
  });

  it('is not begun where it was canceled before', async () => {
    expect(await refusal([part()], { signal: { aborted: true } })).toEqual(['canceled', null, null]);
  });

  it('no text is too strange for an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), async (text) => {
        expect((await read([{ name: NAME, text }])).ok).toBe(false);
      }),
    );
  });
});

describe('progress and cancel', () => {
  const many = { name: NAME, text: chunks(ptpText(Array.from({ length: 60_000 }, () => ROWS[1]!)), 1 << 16) };

  it('tells how far it is', async () => {
    const said: number[] = [];
    await read([many], { onProgress: ({ records }) => void said.push(records) });
    expect(said[0]).toBe(0);
    expect(said.length).toBeGreaterThanOrEqual(4);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said.at(-1)).toBe(60_000 + PTP_HEADER.length);
  });

  it('stops where it is told to, and gives no table', async () => {
    const signal = { aborted: false };
    let looks = 0;
    const text = chunks(ptpText(Array.from({ length: 60_000 }, () => ROWS[1]!)), 1 << 16);
    const result = await read([{ name: NAME, text }], {
      signal,
      onProgress: () => {
        signal.aborted = ++looks === 2;
      },
    });
    expect(result).toMatchObject({ ok: false, error: { reason: 'canceled' } });
    expect(looks).toBe(2);
  });
});

describe('the imported table in use', () => {
  const imported = async () => {
    const result = await read([part()]);
    if (!result.ok) throw new Error(result.error.reason);
    return extendKnowledge(testKnowledge(), { pairs: result.value });
  };
  it.each([
    ['97124', '97140', '2006-12-31', 'none', null, false],
    ['97124', '97140', '2007-01-01', 'active', 0, false],
    ['97140', '97124', '2026-06-30', 'active', 0, false],
    ['97140', '97124', '2026-07-01', 'active', 0, true],
    ['97140', '97124', null, 'active', 0, false],
    ['97530', '97140', '2019-12-31', 'ended-later', 1, false],
    ['97530', '97140', '2020-01-01', 'none', null, false],
    ['97530', '0591T', '2026-03-31', 'none', null, false],
    ['97530', '0591T', null, 'ended-later', 1, false],
    ['0591T', '97530', '2026-10-01', 'none', null, true],
  ])('%s with %s on %s: %s', async (a, b, date, status, indicator, outsideTable) => {
    const answer = (await imported()).pair(a as Code, b as Code, date === null ? null : isoDate(date));
    expect(answer).toMatchObject({ status, indicator, outsideTable, note: null, stamp: { edition: '2026Q2' } });
  });

  it('leaves pairs that it was not made for to the built-in table', async () => {
    const answer = (await imported()).pair('98941' as Code, '97140' as Code, isoDate('2024-08-01'));
    expect(answer).toMatchObject({ status: 'active', indicator: 1, stamp: { edition: '2024Q3' } });
  });
});
