import { EMPTY_PROFILE } from '../../../src/domain';
import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';

const words = wordsOf('en');

describe('the clinic’s own tables and the profile cell', () => {
  test('a check goes by the clinic’s rows', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    pane.book.clinic = { payers: [['Acme', '', 'cms', '', '']], techniques: [], stamp: null };
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
    pane.book.clinic = { payers: [['Acme', '', 'guess', '', '']], techniques: [], stamp: null };
    await pane.pane.start();
    expect(pane.store.get().notice?.text(words)).toBe(words.setup.ownUnread(1));
  });
});
