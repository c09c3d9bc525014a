import fc from 'fast-check';
import { EMPTY_PROFILE, type Profile } from '../../../src/domain';
import {
  columnsEntry,
  liveEntry,
  markModeEntry,
  marksEntry,
  profileChanges,
  PROFILE_ENTRIES,
  readEntry,
  readProfile,
  saltEntry,
  writeEntry,
  type EntryKind,
} from '../../../src/storage';

const KINDS: readonly (readonly [string, EntryKind<unknown>, unknown])[] = [
  [
    'marks',
    marksEntry('s1'),
    { worksheetId: 's1', formats: ['{1}'], asOf: '2024-01-31 14:05', column: true, print: 7 },
  ],
  ['columns', columnsEntry('s1'), { columns: { code: [3], client: [0, 1] }, labels: ['1k', '', 'zz'], table: '{2}' }],
  ['live', liveEntry, false],
  ['mark mode', markModeEntry, 'column'],
  ['salt', saltEntry('0123456789abcdef'), '0123456789abcdef'],
  ['license', PROFILE_ENTRIES.license, 'LMT; PNF'],
];

describe('entries of the workbook', () => {
  test.each(KINDS)('%s comes back as it was written', (_, kind, value) => {
    expect(readEntry(kind, writeEntry(kind, value))).toEqual({ state: 'kept', value });
  });

  test.each(KINDS)('%s of a newer add-in is told from a broken one', (_, kind, value) => {
    const newer = JSON.stringify({ v: kind.version + 1, value });
    expect(readEntry(kind, newer)).toEqual({ state: 'newer', version: kind.version + 1 });
    expect(readEntry(kind, null)).toEqual({ state: 'missing' });
  });

  test.each(KINDS)('%s survives whatever somebody has put there', (_, kind) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readEntry(kind, text);
        expect(['broken', 'newer', 'kept']).toContain(read.state);
      }),
    );
    for (const text of ['', 'null', '[]', '{"v":0,"value":1}', '{"v":1}', '{"v":1,"value":{"formats":[1]}}']) {
      expect(readEntry(kind, text).state).toBe('broken');
    }
  });

  test('marks of an add-in before the status column are read', () => {
    const old = JSON.stringify({ v: 1, value: { worksheetId: 's1', formats: [], asOf: '2024-01-31 14:05' } });
    expect(readEntry(marksEntry('s1'), old)).toEqual({
      state: 'kept',
      value: { worksheetId: 's1', formats: [], asOf: '2024-01-31 14:05', column: false, print: null },
    });
  });
});

describe('the profile', () => {
  const mine: Profile = { ...EMPTY_PROFILE, license: 'PT', hoursWorked: 8 };

  test('writes only the fields that changed, so that two people keep their changes', () => {
    expect([...profileChanges(EMPTY_PROFILE, mine).keys()].sort()).toEqual([
      'tcc.profile.hoursWorked',
      'tcc.profile.license',
    ]);
    const theirs: Profile = { ...EMPTY_PROFILE, state: 'OR' };
    const kept = new Map([...profileChanges(EMPTY_PROFILE, mine), ...profileChanges(EMPTY_PROFILE, theirs)]);
    expect(readProfile((key) => kept.get(key) ?? null).profile).toEqual({ ...mine, state: 'OR' });
  });

  test('leaves out what is broken, and names what is newer', () => {
    const read = readProfile((key) =>
      key === 'tcc.profile.license' ? '{"v":9,"value":{}}' : key === 'tcc.profile.state' ? 'x' : null,
    );
    expect(read).toEqual({ profile: EMPTY_PROFILE, newer: ['license'], broken: ['state'] });
  });
});
