import { clientTwoSpellings } from '../../../../src/rules/sheet/client-two-spellings';
import { testRule } from '../rule-tester';

const READER = 'architecture: two spellings are never merged but reported';
const lines = [1, 2, 1, 3].map((client) => ({ client, code: '97124', units: 1 }));

testRule(clientTwoSpellings, {
  supported: [
    { name: 'each name in one spelling', source: READER, lines },
    { name: 'a provider in two spellings', source: READER, lines, spellings: [{ field: 'provider', rows: [0, 1] }] },
    {
      name: 'a row that gave no line is no spelling',
      source: READER,
      lines,
      spellings: [{ field: 'client', rows: [3, 17] }],
    },
  ],
  notSupported: [
    {
      name: 'the first row of each spelling is named',
      source: READER,
      lines,
      spellings: [
        { field: 'provider', rows: [2, 3] },
        { field: 'client', rows: [0, 1] },
      ],
      finds: ['spellings'],
      severity: 'advice',
      rows: [0, 1],
      data: { count: 2 },
      fixes: [],
    },
    {
      name: 'each client for itself',
      source: READER,
      lines: [...lines, { client: 4, code: '97124', units: 1 }],
      spellings: [
        { field: 'client', rows: [0, 1] },
        { field: 'client', rows: [2, 3, 4] },
      ],
      finds: ['spellings', 'spellings'],
      rows: [0, 1],
    },
    {
      name: 'several services of a row are that row once',
      source: READER,
      lines: [lines[0]!, { ...lines[1]!, row: 0, part: 1 }, lines[2]!],
      spellings: [{ field: 'client', rows: [0, 2] }],
      finds: ['spellings'],
      rows: [0, 2],
      data: { count: 2 },
    },
  ],
  notCheckable: [
    { name: 'no clients', source: 'three states', lines, without: ['client'], reasons: ['no-column client'] },
  ],
});
