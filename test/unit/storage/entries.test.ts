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
  ruleOffEntry,
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
    expect([...profileChanges(new Map(), mine).keys()].sort()).toEqual([
      'tcc.profile.hoursWorked',
      'tcc.profile.license',
    ]);
    const theirs: Profile = { ...EMPTY_PROFILE, state: 'OR' };
    const kept = new Map([...profileChanges(new Map(), mine), ...profileChanges(new Map(), theirs)]);
    expect(readProfile(kept).profile).toEqual({ ...mine, state: 'OR' });
  });

  test('leaves out what is broken, and names what is newer', () => {
    const kept = new Map([
      ['tcc.profile.license', '{"v":9,"value":{}}'],
      ['tcc.profile.state', 'x'],
    ]);
    expect(readProfile(kept)).toEqual({ profile: EMPTY_PROFILE, newer: ['license'], broken: ['state'] });
  });

  test('what a newer add-in wrote is not written over', () => {
    const kept = new Map([
      ['tcc.profile.license', '{"v":9,"value":{}}'],
      [ruleOffEntry('cap-exceeded').key, '{"v":9,"value":{}}'],
    ]);
    const changes = profileChanges(kept, { ...mine, rulesOff: ['cap-exceeded'] });
    expect([...changes.keys()]).toEqual(['tcc.profile.hoursWorked']);
  });

  test('rules are switched one by one: two people keep their changes, also where one switches back on', () => {
    const off = (...rulesOff: string[]): Profile => ({ ...EMPTY_PROFILE, rulesOff });
    const first = new Map(profileChanges(new Map(), off('cap-exceeded', 'date-future')));
    const mineOff = profileChanges(first, off('cap-exceeded', 'date-future', 'duplicate-line'));
    const theirsOn = profileChanges(first, off('date-future'));
    expect([mineOff.size, theirsOn.size]).toEqual([1, 1]);
    const kept = new Map([...first, ...mineOff, ...theirsOn]);
    expect(readProfile(kept).profile.rulesOff).toEqual(['date-future', 'duplicate-line']);
  });

  test('a rule that is no rule id, or whose entry cannot be read, is not switched off', () => {
    const kept = new Map([
      [ruleOffEntry('<img>').key, writeEntry(ruleOffEntry('<img>'), true)],
      [ruleOffEntry('date-future').key, '{"v":1,"value":"yes"}'],
    ]);
    expect(readProfile(kept)).toEqual({ profile: EMPTY_PROFILE, newer: [], broken: ['rulesOff'] });
  });
});
