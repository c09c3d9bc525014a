import { standsOn } from '../../../src/storage';
import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';

const words = wordsOf('en');
const FORM = { reason: 'The record supports it', initials: 'AB', expires: '' };

async function checked() {
  const pane = paneOver(SESSIONS, unitsReport);
  await pane.pane.start();
  await pane.actions.check();
  return pane;
}
const openRows = (pane: Awaited<ReturnType<typeof checked>>) =>
  pane.store
    .get()
    .checked!.items.flatMap((item) => (item.kind === 'finding' && !item.waived ? [item.finding.rows.join()] : []));

describe('a waiver', () => {
  test('stands on its sheet with rule, date, codes, reason and initials, and without a name', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    const [row] = pane.book.lists.get('CPT waivers')!;
    expect(row).toEqual([
      'units-not-supported',
      '1',
      '2024-08-05',
      '97124 x4',
      '3',
      expect.stringMatching(/^p2-[0-9a-f]{16}$/),
      'The record supports it',
      'AB',
      '2024-09-01',
      '',
      '',
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}$/),
    ]);
    expect(JSON.stringify([...pane.book.lists, ...pane.book.settings])).not.toMatch(/Sample|Kneads/);
    expect(openRows(pane)).toEqual(['3']);
  });

  test('takes the mark off its row', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    await pane.actions.mark();
    expect(pane.asked.at(-1)).toBe('mark 4|');
  });

  test('comes back when the row’s facts change, and is then listed as stale', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    pane.type(2, 4, 5);
    await pane.pane.idle();
    expect(openRows(pane)).toEqual(['1', '3']);
    expect(pane.store.get().waivers.map(({ fits }) => fits)).toEqual([false]);
  });

  test('moves with its row', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    const { cells } = pane.book;
    cells.splice(1, 5, ...cells.slice(1).reverse());
    await pane.actions.check();
    expect(openRows(pane)).toEqual(['1']);
    expect(pane.store.get().waivers.map(({ fits }) => fits)).toEqual([true]);
  });

  test('comes back when the rule changes its meaning', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    pane.book.lists.get('CPT waivers')![0]![1] = '2';
    await pane.actions.check();
    expect(openRows(pane)).toEqual(['1', '3']);
  });

  test.each([
    ['Avery or Blake asked', 'AB'],
    ['as BLAKE’s chart says', 'AB'],
    ['sample', 'AB'],
    ['The record supports it', 'Blake'],
  ])('holds no word of the client’s name: %s, %s', async (reason, initials) => {
    const pane = await checked();
    // The first finding is about Blake Sample.
    expect(await pane.actions.waive(pane.store.get().checked!.items[0]!, { ...FORM, reason, initials })).toBe(false);
    expect(pane.book.lists.get('CPT waivers')).toBeUndefined();
    expect(pane.store.get().notice?.text(words)).toBe(words.waivers.noNames);
    expect(JSON.stringify([...pane.book.settings])).not.toMatch(/Blake/i);
  });

  test('may say words that are no names, or stand in the list of reasons', async () => {
    const pane = await checked();
    const [item] = pane.store.get().checked!.items;
    expect(await pane.actions.waive(item!, { ...FORM, reason: 'The client has a sampler', initials: 'BS' })).toBe(true);
    pane.type(2, 1, 'Record, Blake');
    await pane.pane.idle();
    const [again] = pane.store.get().checked!.items;
    expect(await pane.actions.waive(again!, { ...FORM, own: '' })).toBe(true);
  });

  test('is said to be given until the next step', async () => {
    const pane = await checked();
    const said = () => pane.store.get().notice?.text(words) ?? null;
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    expect(said()).toBe(words.waivers.saved);
    pane.store.set({ selection: null });
    expect(said()).toBe(words.waivers.saved);
    await pane.actions.open(pane.store.get().checked!.items[1]!);
    expect(said()).toBeNull();
    await pane.actions.waive(pane.store.get().checked!.items[1]!, FORM);
    pane.actions.setTab('waivers');
    expect(said()).toBeNull();
    pane.actions.changeList({ search: 'x' });
    expect(said()).toBeNull();
  });

  test('is known by its finding, until it is taken back', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[1]!, FORM);
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    const places = () =>
      pane.store.get().checked!.items.map((item) => (item.kind === 'finding' ? item.waivedAt : null));
    expect(places()).toEqual([[2], [1], null]);
    await pane.actions.withdrawWaiver(pane.store.get().waivers[1]!);
    expect(places()).toEqual([[], [1], null]);
  });

  test('can be taken back', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    await pane.actions.withdrawWaiver(pane.store.get().waivers[0]!);
    expect(openRows(pane)).toEqual(['1', '3']);
    expect(standsOn(pane.store.get().waivers[0]!, '2024-09-01')).toBe(false);
  });

  test('is not invented out of what anyone may type on the sheet', async () => {
    const pane = await checked();
    pane.book.lists.set('CPT waivers', [['units-not-supported', 1, '2024-08-05'], ['=1+1'], []]);
    await pane.actions.check();
    expect(openRows(pane)).toEqual(['1', '3']);
    expect(pane.store.get().waivers).toEqual([]);
    expect(pane.store.get().waiversUnread).toEqual([
      { row: 2, why: 'other' },
      { row: 3, why: 'other' },
    ]);
  });

  test('stands with an end as people type it; one that could be two days is named with its row', async () => {
    const pane = await checked();
    await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM);
    const [row] = pane.book.lists.get('CPT waivers')!;
    row![9] = '12/31/2026';
    await pane.actions.check();
    expect(openRows(pane)).toEqual(['3']);
    expect(pane.store.get().waivers.map(({ fits, expires }) => [fits, expires])).toEqual([[true, '2026-12-31']]);
    row![9] = '1/2/2027';
    await pane.actions.check();
    expect(openRows(pane)).toEqual(['1', '3']);
    expect(pane.store.get().waiversUnread).toEqual([{ row: 2, why: 'date' }]);
  });
});

describe('fixes', () => {
  test('are shown before and after, and written only as shown', async () => {
    const pane = await checked();
    const plan = await pane.actions.previewFixes();
    expect(plan.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([
      [2, 4, 4, 3],
      [4, 4, 3, 2],
    ]);
    expect(plan.map(({ about }) => about)).toEqual([
      { date: '2024-08-05', code: '97124', client: 'Blake Sample' },
      { date: '2024-08-06', code: '97140', client: 'Casey Sample' },
    ]);
    await pane.actions.applyFixes(plan.slice(0, 1), false);
    expect(pane.book.cells.map((row) => row[4])).toEqual(['Units', 4, 3, 2, 3, 1]);
    expect(openRows(pane)).toEqual(['3']);
    expect(pane.store.get().notice?.text(words)).toContain(words.fixes.applied(1));
  });

  test('can be taken back exactly, once', async () => {
    const pane = await checked();
    const before = JSON.stringify(pane.book.cells);
    await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
    expect(JSON.stringify(pane.book.cells)).not.toBe(before);
    await pane.actions.undoFixes();
    expect(JSON.stringify(pane.book.cells)).toBe(before);
    expect(pane.store.get().undos).toEqual([]);
    pane.asked.length = 0;
    await pane.actions.undoFixes();
    expect(pane.asked).toEqual([]);
  });

  test('leave a cell alone that has changed since it was shown', async () => {
    const pane = await checked();
    const plan = await pane.actions.previewFixes();
    pane.book.cells[2]![4] = 7;
    await pane.actions.applyFixes(plan, false);
    expect(pane.book.cells[2]![4]).toBe(7);
    expect(pane.store.get().notice?.text(words)).toContain(words.fixes.skipped(1));
  });

  test('that change nothing leave the former ones to be taken back, and say so', async () => {
    const pane = await checked();
    const before = JSON.stringify(pane.book.cells);
    const [first, second] = await pane.actions.previewFixes();
    await pane.actions.applyFixes([first!], false);
    await pane.actions.applyFixes([{ ...second!, before: 'no longer there' }], false);
    expect(pane.store.get().notice?.text(words)).toBe(`${words.fixes.nothing} ${words.fixes.skipped(1)}`);
    await pane.actions.undoFixes();
    expect(JSON.stringify(pane.book.cells)).toBe(before);
  });

  test('are shown and not written where a formula fills the cell', async () => {
    const pane = await checked();
    pane.book.formulas.set('4.4', '=1+2');
    const plan = await pane.actions.previewFixes();
    expect(plan.map(({ row, formula }) => [row, formula])).toEqual([
      [2, false],
      [4, true],
    ]);
    await pane.actions.applyFixes(plan, false);
    expect(pane.book.cells.map((row) => row[4])).toEqual(['Units', 4, 3, 2, 3, 1]);
    pane.asked.length = 0;
    await pane.actions.applyFixes(plan.slice(1), false);
    expect(pane.asked).toEqual([]);
  });

  test('are not offered for a row that has changed since the check', async () => {
    const pane = await checked();
    pane.book.cells[2]![5] = 90;
    expect((await pane.actions.previewFixes()).map(({ row }) => row)).toEqual([4]);
  });

  test('are written down where asked for: address, before, after', async () => {
    const pane = await checked();
    await pane.actions.applyFixes(await pane.actions.previewFixes(), true);
    const why = 'Lower units to what the minutes support';
    const logged = () => pane.book.lists.get('CPT changes')!.map((row) => row.slice(1));
    const applied = [
      ['Sessions', 'E3', '4', '3', why],
      ['Sessions', 'E5', '3', '2', why],
    ];
    expect(logged()).toEqual(applied);
    await pane.actions.undoFixes();
    expect(logged()).toEqual([
      ...applied,
      ['Sessions', 'E3', '3', '4', `Undone: ${why}`],
      ['Sessions', 'E5', '2', '3', `Undone: ${why}`],
    ]);
  });

  test('leave the list of changes alone where it was not asked for', async () => {
    const pane = await checked();
    await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
    await pane.actions.undoFixes();
    expect(pane.book.lists.has('CPT changes')).toBe(false);
  });
});

describe('the report', () => {
  test('goes to a sheet, or to the clipboard as safe CSV without names', async () => {
    const pane = await checked();
    await pane.actions.writeReport(false);
    expect(pane.asked.at(-1)).toBe('report CPT report 7');
    await pane.actions.copyCsv(false);
    const [head, ...rows] = pane.copied[0]!.split('\r\n');
    expect(head).toContain(words.report.columns.finding);
    expect(rows).toHaveLength(2);
    expect(pane.copied[0]).not.toMatch(/Sample|Movewell/);
    await pane.actions.copyCsv(true);
    expect(pane.copied[1]).toMatch(/Blake Sample/);
    await pane.actions.downloadCsv?.(false);
    expect(pane.copied[2]).toBe(`findings.csv: ${pane.copied[0]}`);
  });
});

describe('freezing formulas', () => {
  test('says how many cells hold values now, and puts the formulas back once', async () => {
    const pane = paneOver(SESSIONS, unitsReport);
    await pane.actions.freezeToValues();
    expect(pane.store.get().notice?.text(words)).toBe(words.freeze.done(1));
    await pane.actions.unfreeze();
    await pane.actions.unfreeze();
    expect(pane.asked).toEqual(['thaw 1']);
    expect(pane.store.get().notice?.text(words)).toBe(words.freeze.undone(1));
  });
});
