import fc from 'fast-check';
import { readOwnTables } from '../../../src/storage';

describe('the clinic’s own tables', () => {
  test('payers are read with their names, rule and what binds them', () => {
    const { payers, unread } = readOwnTables([['Acme Mutual', 'Acme; ACME Health', 'CMS', 'Yes', '']], []);
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
      [
        ['House special', 'special', 97124, 'always'],
        ['Tea', '', '', 'no code'],
      ],
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
    const read = readOwnTables(payers, techniques);
    expect(read.unread).toEqual(unread);
    expect([...read.payers, ...read.techniques]).toEqual([]);
  });

  test('blank rows are nothing', () => {
    expect(readOwnTables([['', '', '', '', '']], [[null]])).toEqual({
      payers: [],
      techniques: [],
      unread: { payers: [], techniques: [] },
    });
  });

  test('whatever anyone types is read or named', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), (rows) => {
        const read = readOwnTables(rows, rows);
        expect(read.payers.length + read.unread.payers.length).toBeLessThanOrEqual(rows.length);
        for (const { name } of read.payers) expect(name).not.toBe('');
      }),
    );
  });
});
