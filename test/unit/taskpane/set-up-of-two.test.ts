import { columnsEntry, readEntry } from '../../../src/storage';
import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { CHOSEN, paneOver } from './pane-harness';
import { fakeWorkbook, SESSIONS } from './fake-excel';

const words = wordsOf('en');
const WIDE = SESSIONS.map((row, at) => [...row, at === 0 ? 'Extra one' : 'abc', at === 0 ? 'Extra two' : 'xyz']);
const [FIRST, SECOND] = [7, 8];

type Pane = ReturnType<typeof paneOver>;

async function two(): Promise<readonly [Pane, Pane]> {
  const workbook = fakeWorkbook(WIDE, CHOSEN);
  const panes = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })] as const;
  for (const pane of panes) {
    await pane.pane.start();
    pane.actions.setTab('setup');
    await settled(pane);
  }
  return panes;
}
const settled = async (pane: Pane) => {
  await pane.pane.idle();
  await new Promise((resolve) => setTimeout(resolve, 10));
};
const roles = ({ store }: Pane) => store.get().setup!.found.mapping.columns;
const kept = ({ book }: Pane) => {
  const kind = columnsEntry('sheet-1');
  const read = readEntry(kind, book.settings.get(kind.key) ?? null);
  return read.state === 'kept' ? read.value.columns : null;
};

describe('columns that two people choose', () => {
  test('merge: each keeps what the other has not touched, and both forms show it', async () => {
    const [mine, theirs] = await two();
    mine.actions.setColumn(FIRST, 'notes');
    theirs.actions.setColumn(SECOND, 'billingGroup');
    await mine.actions.saveColumns();
    await settled(theirs);
    expect(roles(theirs)).toMatchObject({ notes: [FIRST], billingGroup: [SECOND] });
    expect(kept(mine)).not.toHaveProperty('billingGroup');
    await theirs.actions.saveColumns();
    await settled(mine);
    expect(kept(mine)).toMatchObject({ notes: [FIRST], billingGroup: [SECOND], units: [4] });
    for (const pane of [mine, theirs]) expect(roles(pane)).toMatchObject({ notes: [FIRST], billingGroup: [SECOND] });
  });

  test('merge also where nobody has told of the other’s choice yet', async () => {
    const [mine, theirs] = await two();
    mine.book.settingsListeners.length = 0;
    mine.actions.setColumn(FIRST, 'notes');
    theirs.actions.setColumn(SECOND, 'billingGroup');
    await mine.actions.saveColumns();
    await theirs.actions.saveColumns();
    expect(kept(mine)).toMatchObject({ notes: [FIRST], billingGroup: [SECOND] });
    expect(roles(theirs)).toMatchObject({ notes: [FIRST], billingGroup: [SECOND] });
  });

  test('are replaced as a whole by those that were found anew', async () => {
    const [mine, theirs] = await two();
    mine.actions.setColumn(FIRST, 'notes');
    await mine.actions.saveColumns();
    await settled(theirs);
    await theirs.actions.findColumnsAnew();
    await theirs.actions.saveColumns();
    expect(kept(mine)).not.toHaveProperty('notes');
  });

  test('of a newer version stay as they are', async () => {
    const [mine] = await two();
    const { key } = columnsEntry('sheet-1');
    mine.book.settings.set(key, '{"v":2,"value":{"since":"later"}}');
    mine.actions.setColumn(FIRST, 'notes');
    await mine.actions.saveColumns();
    expect(mine.book.settings.get(key)).toBe('{"v":2,"value":{"since":"later"}}');
    expect(mine.store.get().notice?.text(words)).toBe(words.notices.newer);
  });
});

describe('what was chosen and not kept yet', () => {
  test('is there again when somebody comes back to the set-up, and gone when it is dropped', async () => {
    const [mine] = await two();
    mine.actions.setColumn(FIRST, 'notes');
    for (const tab of ['findings', 'setup'] as const) mine.actions.setTab(tab);
    await settled(mine);
    expect(roles(mine)).toMatchObject({ notes: [FIRST] });
    expect(mine.store.get().setup!.unsaved).toBe(true);
    expect(kept(mine)).toBeNull();
    await mine.actions.dropColumns();
    expect(roles(mine)).not.toHaveProperty('notes');
    expect(mine.store.get().setup!.unsaved).toBeUndefined();
  });

  test('is what was chosen last, of several columns for one fact', async () => {
    const [mine] = await two();
    for (const column of [FIRST, SECOND, FIRST]) mine.actions.setColumn(column, 'notes');
    expect(roles(mine)).toMatchObject({ notes: [FIRST] });
  });

  test('does not go to a column that has another label by now', async () => {
    const [mine] = await two();
    mine.actions.setColumn(FIRST, 'notes');
    mine.book.cells[0]![FIRST] = 'Room';
    mine.actions.setTab('setup');
    await settled(mine);
    expect(roles(mine)).not.toHaveProperty('notes');
  });
});

test('what is typed into the profile while it is saved is not taken for saved', async () => {
  const [mine] = await two();
  mine.actions.draftProfile({ changed: { state: 'OR', payer: 'Acme' }, badHours: null });
  const saved = mine.actions.saveProfile({ state: 'OR', payer: 'Acme' });
  mine.actions.draftProfile({ changed: { state: 'OR', payer: 'Acme Mutual' }, badHours: null });
  expect(await saved).toBe(true);
  expect(mine.store.get().profileDraft?.changed).toEqual({ payer: 'Acme Mutual' });
  expect(mine.store.get().profile).toMatchObject({ state: 'OR', payer: 'Acme' });
});
