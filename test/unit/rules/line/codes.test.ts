import { code, type Code } from '../../../../src/domain';
import { codeNotInForce } from '../../../../src/rules/line/code-not-in-force';
import { codeUnknown } from '../../../../src/rules/line/code-unknown';
import { testKnowledge } from '../../knowledge';
import { testRule } from '../rule-tester';

/** Every ended code of the table has a successor. */
const withoutSuccessors = {
  ...testKnowledge(),
  code: (name: Code) => {
    const row = testKnowledge().code(name);
    return row && { ...row, replacedBy: [] };
  },
};

const unread = (problem: 'malformed-code' | 'abc-code' | 'code-is-a-date') => [{ field: 'code' as const, problem }];

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
