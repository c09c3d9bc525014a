import { EMPTY_PROFILE } from '../../../src/domain';
import { PAYERS_TABLE } from '../../../src/storage';
import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';

const words = wordsOf('en');
const PAYERS = [...PAYERS_TABLE.header];

describe('the clinic’s own tables and the profile cell', () => {
  test('a check goes by the clinic’s rows', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    pane.book.clinic = { payers: [PAYERS, ['Acme', '', 'cms', '', '']], techniques: [], stamp: null };
    await pane.pane.start();
    await pane.actions.check();
    expect(pane.inputs.at(-1)!.knowledge).toMatchObject({ own: { payers: [{ name: 'Acme' }] } });
  });

  test('the profile cell gets a new stamp when the profile changes, and the same for the same', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    await pane.actions.addOwnTables();
    const first = pane.book.clinic!.stamp;
    expect(pane.published).toEqual([first]);
    await pane.actions.saveProfile({ ...EMPTY_PROFILE, license: 'PT' });
    const second = pane.book.clinic!.stamp;
    expect(second).not.toBe(first);
    expect(pane.published).toEqual([first, second]);
    await pane.actions.check();
    expect(pane.asked.filter((what) => what === 'stamp')).toHaveLength(1);
  });

  test('on opening, formulas get their profile and are calculated anew', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    pane.book.clinic = { payers: [], techniques: [], stamp: 'P0' };
    await pane.pane.start();
    expect(pane.published).toEqual([pane.book.clinic.stamp]);
  });

  test('rows that cannot be read are said', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    pane.book.clinic = { payers: [PAYERS, ['Acme', '', 'guess', '', '']], techniques: [], stamp: null };
    await pane.pane.start();
    expect(pane.store.get().notice?.text(words)).toBe(words.setup.ownUnread(1));
  });

  test('a table whose heading is another says which, in which table, and what it should be', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    const renamed = PAYERS.map((label) => (label === 'Counting rule' ? 'Rule' : label));
    pane.book.clinic = { payers: [renamed, ['Acme', '', 'cms', '', '']], techniques: [], stamp: null };
    await pane.pane.start();
    expect(pane.store.get().notice?.text(words)).toBe(
      'None of the rows of the table CPT_Payers is used, because it has no column “Counting rule”. Its headings are, in any order: Payer, Also called, Counting rule, NCCI pairs bind, MUE caps bind.',
    );
  });

  test.each([
    ['on their own sheet', { worksheetId: 'sheet-9' }],
    ['beside the sessions', { areas: [{ row: 2, column: 20, rows: 1, columns: 1 }] }],
  ])(
    'an edit of them after a check, %s: the list is out of date, and formulas are calculated anew',
    async (_, where) => {
      const pane = paneOver(SESSIONS, unitsReport);
      pane.book.clinic = { payers: [], techniques: [], stamp: 'P0' };
      await pane.pane.start();
      await pane.actions.check();
      pane.told(where);
      await pane.pane.idle();
      expect([pane.store.get().freshness, pane.published.length]).toEqual(['fresh', 1]);
      pane.book.clinic = { ...pane.book.clinic, payers: [PAYERS, ['Acme', '', 'cms', '', '']] };
      pane.told(where);
      await pane.pane.idle();
      expect([pane.store.get().freshness, pane.published.length]).toEqual(['reset', 2]);
      await pane.actions.check();
      expect(pane.store.get().freshness).toBe('fresh');
    },
  );

  test('a row of them that is being typed is not complained of', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    pane.book.clinic = { payers: [], techniques: [], stamp: null };
    await pane.pane.start();
    await pane.actions.check();
    pane.book.clinic = { ...pane.book.clinic, payers: [PAYERS, ['Acme', '', 'guess', '', '']] };
    pane.told({ worksheetId: 'sheet-9' });
    await pane.pane.idle();
    expect(pane.store.get().notice).toBeNull();
  });
});
