import { cap, describe as describeCode, status } from '../../../src/functions/answers/code-facts';
import { license } from '../../../src/functions/answers/license';
import { payers, techniques } from '../../../src/functions/answers/lists';
import { pair } from '../../../src/functions/answers/pair';
import { version } from '../../../src/functions/answers/version';
import { testKnowledge } from '../knowledge';
import { calling, oneOf } from './call';

const NO_CODE = 'not checkable: code is outside the tables of this product';

describe('STATUS, DESCRIBE, CAP', () => {
  // 97001 ended 2016-12-31 and became 97161-97163 (CMS transmittals on the 2017 evaluation codes).
  test.each<[unknown[], string]>([
    [[97001, '2016-12-31'], 'in force'],
    [[97001, '2017-01-01'], 'ended 2016-12-31; now 97161, 97162, 97163'],
    [[97161, '2016-12-31'], 'not yet in force; begins 2017-01-01'],
    [[97001], 'ended 2016-12-31; now 97161, 97162, 97163 - not checked: date'],
    [[97124], 'in force, no end known - not checked: date'],
    [[97124, 45672], 'in force'],
    [[97124, '1/2/2025'], 'not checkable: date can be read in two ways; type it as 2026-01-31'],
    [[99999], NO_CODE],
    [[0], ''],
    [['Swedish'], 'not checkable: code is not a 5-character code'],
    [['9711O'], 'not checkable: code has a letter where a digit belongs'],
  ])('STATUS(%j) is %j', (args, expected) => expect(oneOf(status)(...args)).toBe(expected));

  // CMS NCCI MUE, practitioner: 97124 four, 97140 six, 97010 none.
  test.each<[unknown[], unknown]>([
    [[97124], 4],
    [['97140', '2026-05-01'], 6],
    [[97010], 0],
    [[97001, '2017-05-01'], 'ended 2016-12-31; now 97161, 97162, 97163'],
    [[99999], NO_CODE],
    [[null], ''],
    [[97124, 'soon'], 'not checkable: date is not a date'],
  ])('CAP(%j) is %j', (args, expected) => expect(oneOf(cap)(...args)).toBe(expected));

  test('a code without a cap says so', () => {
    const bare = testKnowledge().codes.find(({ code }) => testKnowledge().cap(code) === undefined)!;
    expect(oneOf(cap)(bare.code)).toBe('no cap in the table');
  });

  test('DESCRIBE has our words for every code, with its length', () => {
    for (const row of testKnowledge().codes) {
      const said = oneOf(describeCode)(row.code) as string;
      expect(said.startsWith(`${row.description} (`)).toBe(true);
      expect(said.includes('untimed')).toBe(!row.timed);
    }
    expect(oneOf(describeCode)(99999)).toBe(NO_CODE);
  });
});

describe('PAIR', () => {
  const PAIR = oneOf(pair);
  const table = 'CMS NCCI PTP edits, practitioner, 2024Q3';
  test.each<[string, unknown[], string]>([
    [
      '97140 and 97124, indicator 0, in either order',
      [97124, 97140, '2024-08-01', 'Medicare'],
      `no - 97124 is never paid with 97140 on one day, no modifier separates them (${table}); Medicare Part B follows it`,
    ],
    [
      'manipulation and manual therapy, indicator 1: the modifier goes on column 2',
      [97140, 98940, '2024-08-01', 'Medicare'],
      `only if separate - 59 or X{EPSU} on 97140 (column 2 of 98940) (${table}); Medicare Part B follows it`,
    ],
    ['no edit', [97110, 97140], `yes - no edit (${table}) - not checked: payer, date`],
    [
      'an edit that ended 2019-12-31',
      [97530, 97140, '2018-05-01', 'Medicare'],
      `only if separate - 59 or X{EPSU} on 97530 (column 2 of 97140); edit ends 2019-12-31 (${table}; the date is outside this table); Medicare Part B follows it`,
    ],
    ['one code', [97140, '97140'], 'one code: a day has it on one line, its units added up'],
    ['a code missing', [97140, 0], 'not checkable: one code is missing'],
    ['nothing', [0, null], ''],
    ['a code of no table', [97140, 99999], NO_CODE],
    ['the argument is named', ['x', 97140], 'not checkable: code1 is not a 5-character code'],
    ['a payer nobody knows', [97140, 97124, null, 'Nobody Mutual'], 'not checkable: payer is not known'],
    ['an error', [97140, '#N/A'], '#N/A'],
  ])('%s', (_, args, expected) => expect(PAIR(...args)).toBe(expected));

  test('says where it is not known whether the payer follows the table', () => {
    expect(PAIR(97110, 97140, '2024-08-01', 'TRICARE')).toContain('not known whether TRICARE follows it');
  });
});

describe('LICENSE', () => {
  const LICENSE = oneOf(license);
  test.each<[unknown[], string]>([
    // Massage by a massage therapist; evaluations by physical therapists only (AMA letters in the founding article).
    [[97124, 'LMT'], 'yes - within the scope of LMT - not checked: payer, date'],
    [[97161, 'PT', 'CA', undefined, '2025-01-15'], 'yes - within the scope of PT - not checked: payer'],
    [[97530, 'LMT'], 'no - outside the scope of LMT - not checked: payer, date'],
    // Medicare: a massage therapist is no provider.
    [[97124, 'LMT', 'TX', 'Medicare', '2025-01-15'], 'no - Medicare Part B does not accept it from LMT'],
    [[97124, 'juggler'], 'not checkable: license is not known'],
    [[97124, 0], 'not checkable: license is missing'],
    [[0, 0], ''],
    [[0, 'LMT'], 'not checkable: code is missing'],
    [[97124, 'LMT', 'Atlantis'], 'not checkable: state is not known'],
    [[97124, 'LMT', 'TX', 'Nobody Mutual'], 'not checkable: payer is not known'],
    [[99999, 'LMT'], NO_CODE],
  ])('LICENSE(%j) is %j', (args, expected) => expect(LICENSE(...args)).toBe(expected));

  test('of two licenses the one that may is the answer', () => {
    expect(LICENSE(97161, 'LMT; PT', 'CA', undefined, '2025-01-15')).toMatch(/^yes/);
  });
});

describe('TECHNIQUES, PAYERS, VERSION', () => {
  test('the dictionary, filtered by names, other names and codes', () => {
    const found = calling(techniques)('SWEDISH');
    expect(found[0]).toEqual(['Technique', 'Codes', 'Also called', 'Caution']);
    expect(found.slice(1).every((row) => row.length === 4)).toBe(true);
    expect(found[1]!.slice(0, 2)).toEqual(['Swedish massage', '97124']);
    expect(calling(techniques)().length).toBe(testKnowledge().techniques.length + 1);
    expect(calling(techniques)('97140').length).toBeGreaterThan(5);
  });

  test('payers with their rule; what is unknown says so', () => {
    const rows = calling(payers)();
    expect(rows.length).toBe(testKnowledge().payers.length + 1);
    expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
    expect(calling(payers)('tricare')[1]!.slice(0, 3)).toEqual(['TRICARE', 'federal', 'cms']);
  });

  test('nothing found is a row, a stamp not loaded and an error are cells', () => {
    expect(calling(payers)('no such payer')[1]).toEqual(['nothing found', '', '', '', '', '']);
    expect(calling(payers)('', 'gone')).toEqual([['not checkable: profile not loaded']]);
    expect(calling(techniques)('#REF!')).toEqual([['#VALUE!']]);
  });

  test('VERSION names the product and each table', () => {
    const rows = calling(version('1.2.3'))();
    expect(rows[0]).toEqual(['Therapy Code Check', '1.2.3', '']);
    expect(rows.length).toBe(8);
    expect(rows.find(([name]) => name === 'CMS NCCI PTP edits, practitioner')).toEqual([
      'CMS NCCI PTP edits, practitioner',
      '2024Q3',
      '2024-07-01 to 2024-09-30',
    ]);
  });
});
