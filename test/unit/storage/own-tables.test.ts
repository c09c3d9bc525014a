import fc from 'fast-check';
import { PAYERS_TABLE, readOwnTables, TECHNIQUES_TABLE } from '../../../src/storage';

type Rows = Parameters<typeof readOwnTables>[0];
const payersOf = (rows: Rows): Rows => [[...PAYERS_TABLE.header], ...rows];
const techniquesOf = (rows: Rows): Rows => [[...TECHNIQUES_TABLE.header], ...rows];

describe('the clinic’s own tables', () => {
  test('payers are read with their names, rule and what binds them', () => {
    const { payers, unread } = readOwnTables(payersOf([['Acme Mutual', 'Acme; ACME Health', 'CMS', 'Yes', '']]), []);
    expect(unread).toEqual({ payers: [], techniques: [] });
    expect(payers[0]).toMatchObject({
      name: 'Acme Mutual',
      aliases: ['Acme', 'ACME Health'],
      countingRule: { value: 'cms' },
      pairsBind: { value: 'yes' },
      capsBind: { value: 'unknown' },
      own: true,
    });
  });

  test('techniques are read with their code, or with none', () => {
    const { techniques } = readOwnTables(
      [],
      techniquesOf([
        ['House special', 'special', 97124, 'always'],
        ['Tea', '', '', 'no code'],
      ]),
    );
    expect(techniques.map(({ name, codes }) => [name, codes[0]!.code])).toEqual([
      ['House special', '97124'],
      ['Tea', null],
    ]);
  });

  test.each([
    ['a payer without a name', [['', 'x', 'cms', '', '']], [], { payers: [0], techniques: [] }],
    ['a rule that is none', [['Acme', '', 'guess', '', '']], [], { payers: [0], techniques: [] }],
    ['an answer that is none', [['Acme', '', 'cms', 'perhaps', '']], [], { payers: [0], techniques: [] }],
    ['a code that is none', [], [['House special', '', 'ABCDE', '']], { payers: [], techniques: [0] }],
  ])('%s is named, and left out', (_, payers, techniques, unread) => {
    const read = readOwnTables(payersOf(payers), techniquesOf(techniques));
    expect(read.unread).toEqual(unread);
    expect([...read.payers, ...read.techniques]).toEqual([]);
  });

  test('blank rows are nothing', () => {
    expect(readOwnTables(payersOf([['', '', '', '', '']]), techniquesOf([[null]]))).toEqual({
      payers: [],
      techniques: [],
      unread: { payers: [], techniques: [] },
      incomplete: [],
    });
  });

  test('columns are known by their headings, in any order and with others among them', () => {
    const header = ['Payer', 'Note', 'counting  Rule', 'Also called', 'MUE caps bind', 'NCCI pairs bind'];
    const { payers, unread } = readOwnTables([header, ['Acme', 'new', 'cms', 'Acme Health', 'no', 'yes']], []);
    expect(unread.payers).toEqual([]);
    expect(payers).toMatchObject([
      {
        name: 'Acme',
        aliases: ['Acme Health'],
        countingRule: { value: 'cms' },
        pairsBind: { value: 'yes' },
        capsBind: { value: 'no' },
      },
    ]);
  });

  test('of a table that lacks a column no row is taken, and the column is named', () => {
    const header = TECHNIQUES_TABLE.header.map((label) => (label === 'Code' ? 'CPT' : label));
    const read = readOwnTables(payersOf([['Acme', '', 'cms', '', '']]), [header, ['House special', '', '97124', '']]);
    expect([read.payers.length, read.techniques.length]).toEqual([1, 0]);
    expect(read.incomplete).toEqual([
      { name: 'CPT_Techniques', missing: ['Code'], header: [...TECHNIQUES_TABLE.header] },
    ]);
  });

  test('whatever anyone types is read or named', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), (rows) => {
        const read = readOwnTables(payersOf(rows), techniquesOf(rows));
        expect(read.payers.length + read.unread.payers.length).toBeLessThanOrEqual(rows.length);
        for (const { name } of read.payers) expect(name).not.toBe('');
      }),
    );
  });
});
