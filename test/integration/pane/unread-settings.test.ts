import { columnsEntry, liveEntry, markModeEntry, tableChosenEntry } from '../../../src/storage';
import { wordsOf } from '../../../src/taskpane/words';
import { memoryWorkbook } from '../../../workbench/host';
import { startedPanes, SHEET } from './pane-in-excel';

/** Settings that cannot be read, or that a newer add-in has written: beside the profile, what is chosen in the pane. */
const started = startedPanes();
const words = wordsOf('en');
const NEWER = '{"v":2,"value":{"since":"later"}}';

async function openedWith(keyOf: (worksheetId: string) => string, text: string) {
  const workbook = memoryWorkbook([SHEET]);
  const key = keyOf(workbook.sheets[0]!.id);
  workbook.store.settings.set(key, text);
  const pane = await started([], { workbook, markMode: null });
  const said = () => pane.store.get().notice?.text(words) ?? null;
  return { ...pane, said, kept: () => workbook.store.settings.get(key) };
}

const KINDS = [
  ['columns', (id: string) => columnsEntry(id).key, words.setup.heading],
  ['tables to check', (id: string) => tableChosenEntry(id, 'T').key, words.setup.tables],
  ['live switch', () => liveEntry.key, words.live.label],
  ['way of marking', () => markModeEntry.key, words.marks.change],
] as const;

describe.each(KINDS)('the %s', (_, keyOf, name) => {
  test('of a newer add-in: it says so when it opens and at each check, and they stay', async () => {
    const pane = await openedWith(keyOf, NEWER);
    expect(pane.said()).toBe(words.notices.newer);
    await pane.actions.check();
    expect(pane.said()).toBe(words.notices.newer);
    expect(pane.store.get().checked).not.toBeNull();
    expect(pane.kept()).toBe(NEWER);
  });

  test.each(['{"v":1,"value":7}', 'x{'])('that hold nothing readable (%s) are named', async (text) => {
    const pane = await openedWith(keyOf, text);
    expect(pane.said()).toContain(`cannot be read are not used: ${name}.`);
    await pane.actions.check();
    expect(pane.said()).toContain(`cannot be read are not used: ${name}.`);
  });
});

test('what a newer add-in has chosen is not overwritten, and each try says so', async () => {
  const live = await openedWith(() => liveEntry.key, NEWER);
  live.actions.dismissNotice();
  await live.actions.setLive(false);
  expect([live.said(), live.kept()]).toEqual([words.notices.newer, NEWER]);
});

test('what cannot be read is replaced by what is chosen anew', async () => {
  const pane = await openedWith((id) => columnsEntry(id).key, 'x{');
  await pane.actions.lookAtSheet();
  await pane.actions.saveColumns();
  await pane.actions.check();
  expect([pane.said(), pane.store.get().checked!.kept]).toEqual([null, 'same']);
});
