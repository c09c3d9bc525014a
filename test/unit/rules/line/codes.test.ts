import { code, type Code } from '../../../../src/domain';
import { codeNotInForce } from '../../../../src/rules/line/code-not-in-force';
import { codeUnknown } from '../../../../src/rules/line/code-unknown';
import { obsoleteLookAlike } from '../../../../src/rules/line/obsolete-look-alike';
import { testKnowledge } from '../../knowledge';
import { checked, testRule } from '../rule-tester';

/** Every ended code of the table has a successor. */
const withoutSuccessors = {
  ...testKnowledge(),
  code: (name: Code) => {
    const row = testKnowledge().code(name);
    return row && { ...row, replacedBy: [] };
  },
};

const unread = (problem: 'malformed-code' | 'abc-code' | 'code-is-a-date' | 'letter-for-digit') => [
  { field: 'code' as const, problem },
];

testRule(codeUnknown, {
  supported: [
    { name: 'a CPT code', source: 'code table', lines: [{ code: '97140' }] },
    { name: 'a HCPCS code', source: 'code table', lines: [{ code: 'G0283' }] },
    { name: 'an ended code is known', source: 'code table', lines: [{ code: '97001' }] },
    { name: 'a row that says nothing', source: 'a total or a blank row', lines: [{ code: null }] },
  ],
  notSupported: [
    {
      name: 'four digits',
      source: 'form of a code',
      lines: [{ code: null, unread: unread('malformed-code') }],
      finds: ['malformed'],
      severity: 'error',
      denial: '16',
    },
    { name: 'five letters', source: 'facts 2', lines: [{ code: null, unread: unread('abc-code') }], finds: ['abc'] },
    {
      name: 'the letter O for a zero',
      source: 'what people type',
      lines: [{ code: null, unread: unread('letter-for-digit') }],
      finds: ['letter'],
    },
    {
      name: 'a code that became a date',
      source: 'spreadsheets',
      lines: [{ code: null, unread: unread('code-is-a-date') }],
      finds: ['date'],
    },
  ],
  notCheckable: [
    {
      name: 'well formed, but not in the list',
      source: 'code table',
      lines: [{ code: '99080' }, { code: '99080' }],
      reasons: ['outside-codes'],
      rows: [0, 1],
    },
    { name: 'units without a code', source: 'three states', lines: [{ code: null, units: 2 }], reasons: ['blank'] },
  ],
});

testRule(codeNotInForce, {
  supported: [
    { name: '97001 on its last day', source: 'code table', lines: [{ code: '97001', date: '2016-12-31' }] },
    { name: '97164 on its first day', source: 'code table', lines: [{ code: '97164', date: '2017-01-01' }] },
    {
      name: 'a code whose first day is not known',
      source: 'code table',
      lines: [{ code: '97124', date: '1999-01-01' }],
    },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080' }] },
  ],
  notSupported: [
    {
      name: '97001 the day after: three successors, so no fix',
      source: 'code table',
      lines: [{ code: '97001', date: '2017-01-01' }],
      finds: ['ended'],
      severity: 'error',
      data: { ended: '2016-12-31' },
      fixes: [],
      denial: '181',
    },
    {
      name: '97002 has one successor',
      source: 'code table',
      lines: [{ code: '97002', date: '2017-02-01' }],
      finds: ['ended'],
      fixes: [{ kind: 'set-code', row: 0, part: 0, before: '97002', after: code('97164') }],
    },
    {
      name: 'over two replacements: 97703, 97762, 97763',
      source: 'code table',
      lines: [{ code: '97703', date: '2024-02-01' }],
      finds: ['ended'],
      data: { successors: '97763' },
      fixes: [{ kind: 'set-code', row: 0, part: 0, before: '97703', after: code('97763') }],
    },
    {
      name: '97703 on a day on which 97762 stood for it',
      source: 'code table',
      lines: [{ code: '97703', date: '2017-12-31' }],
      finds: ['ended'],
      data: { successors: '97762' },
      fixes: [{ kind: 'set-code', row: 0, part: 0, before: '97703', after: code('97762') }],
    },
    {
      name: 'two codes that became the same two',
      source: 'code table',
      lines: [{ code: '97532', date: '2024-02-01' }],
      finds: ['ended'],
      data: { successors: '97129, 97130' },
      fixes: [],
    },
    {
      name: '97164 before its first day',
      source: 'code table',
      lines: [{ code: '97164', date: '2016-12-31' }],
      finds: ['not-yet'],
      data: { begins: '2017-01-01' },
      denial: '182',
    },
    {
      name: 'nothing took its place',
      source: 'an invented row',
      lines: [{ code: '97001', date: '2019-01-01' }],
      knowledge: withoutSuccessors,
      finds: ['ended-no-successor'],
      fixes: [],
    },
  ],
  notCheckable: [
    { name: 'no date', source: 'three states', lines: [{ code: '97001', date: null }], reasons: ['blank'] },
  ],
});

testRule(obsoleteLookAlike, {
  supported: [
    { name: 'what guides mean, 97112', source: 'facts 2', lines: [{ code: '97112' }] },
    {
      name: '97250 on its last day',
      source: 'CMS pair edits',
      lines: [{ code: '97250', date: '1999-03-31' }],
    },
    { name: 'an ended code that no guide prints', source: 'code table', lines: [{ code: '97001' }] },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080' }] },
  ],
  notSupported: [
    {
      name: '97122, printed for 97112: two codes may be meant, so no fix',
      source: 'facts 2',
      lines: [{ code: '97122' }],
      finds: ['mistaken'],
      severity: 'error',
      data: { ended: '1999-03-31', successors: '97112 or 97140' },
      fixes: [],
      denial: '181',
    },
    ...['97250', '97260', '97261', '97265'].map((old) => ({
      name: `${old} went into 97140`,
      source: 'facts 2',
      lines: [{ code: old, date: '1999-04-01' }],
      finds: ['printed'],
      data: { successors: '97140' },
      fixes: [{ kind: 'set-code' as const, row: 0, part: 0, before: old, after: '97140' }],
    })),
    {
      name: 'also without a date, but then no fix',
      source: 'facts 2',
      lines: [{ code: '97250', date: null }],
      finds: ['printed'],
      fixes: [],
    },
  ],
});

describe('obsolete look-alikes have one finding, not two', () => {
  test.each(['97122', '97250', '97260', '97261', '97265'])('%s', (old) => {
    expect(checked(codeNotInForce, { lines: [{ code: old }] }).findings).toEqual([]);
  });
});

test('a code that cannot be read is shown by its own cell', () => {
  const { findings } = checked(codeUnknown, { lines: [{ code: null, unread: unread('letter-for-digit') }] });
  expect(findings.map(({ field }) => field)).toEqual(['code']);
});
