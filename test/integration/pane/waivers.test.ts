import { keyOf } from '../../../src/taskpane/model/list/items';
import { wordsOf } from '../../../src/taskpane/words';
import { memoryWorkbook, snapshot, type MemoryWorkbook } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const FORM = { reason: 'The record supports it', initials: 'AB', expires: '' };
const LATER = SESSIONS.map((row, at) => (at === 0 ? row : ['2024-09-0' + at, ...row.slice(1)]));

const SIDE_BY_SIDE = {
  name: 'Log',
  rows: SESSIONS.map((row, at) => [...row, '', ...(LATER[at] ?? [])]),
  tables: [
    { name: 'August', address: 'A1:G6' },
    { name: 'September', address: 'I1:O6' },
  ],
};

let open: PaneInExcel | null = null;
const start = async (workbook: MemoryWorkbook) => {
  open?.app.dispose();
  open = await paneInExcel([], { workbook });
  await open.pane.start();
  return open;
};
afterEach(() => {
  open?.app.dispose();
  open = null;
});

/** Two sheets of sessions, a waiver on each; the pane that gave them is closed. */
async function waivedOnBoth(): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook([
    { name: 'August', rows: SESSIONS },
    { name: 'September', rows: LATER },
  ]);
  const pane = await start(workbook);
  await pane.actions.checkAll();
  for (const [key] of pane.store.get().results) {
    pane.actions.showTable(key);
    expect(await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM)).toBe(true);
  }
  await pane.actions.check();
  expect(standing(pane)).toEqual({ fits: 2, unseen: 0, stale: 0 });
  return workbook;
}

function standing({ store }: PaneInExcel) {
  const { waivers } = store.get();
  const fits = waivers.filter((waiver) => waiver.fits).length;
  const unseen = waivers.filter((waiver) => waiver.unseen).length;
  return { fits, unseen, stale: waivers.length - fits - unseen };
}

/** Of a table, whether it is shown or not: the rows of its waived findings, as its list has them when it comes into sight. */
function waivedRows({ store, actions }: PaneInExcel, key: string) {
  const shown = store.get().checked!.key;
  actions.showTable(key);
  const { items } = store.get().checked!;
  actions.showTable(shown);
  return items.flatMap((item) => (item.kind === 'finding' && item.waived ? [item.finding.rows] : []));
}

describe('the waivers of a workbook', () => {
  test('are listed before a check, as not looked at yet', async () => {
    const pane = await start(await waivedOnBoth());
    expect(await pane.actions.lookAtWaivers()).toBe(true);
    expect(standing(pane)).toEqual({ fits: 0, unseen: 2, stale: 0 });
    await pane.actions.withdrawWaiver(pane.store.get().waivers[0]!);
    expect(pane.store.get().waivers.map(({ withdrawn }) => withdrawn)).toEqual(['2024-09-01', '']);
  });

  test('of a sheet that was not checked are not said to fit no longer', async () => {
    const pane = await start(await waivedOnBoth());
    pane.person.select('September!A1');
    await pane.actions.check();
    expect(standing(pane)).toEqual({ fits: 1, unseen: 1, stale: 0 });
    pane.person.select('August!A1');
    await pane.actions.check();
    expect(standing(pane)).toEqual({ fits: 2, unseen: 0, stale: 0 });
    pane.person.type('August!E3', 6);
    await pane.quiet();
    expect(standing(pane)).toEqual({ fits: 1, unseen: 0, stale: 1 });
  });

  test('of a sheet that is gone do not wait for it to be looked at; of a hidden one they do', async () => {
    const workbook = await waivedOnBoth();
    const [august, september] = workbook.sheets;
    september!.visibility = 'Hidden';
    let pane = await start(workbook);
    await pane.actions.lookAtWaivers();
    expect(standing(pane)).toEqual({ fits: 0, unseen: 2, stale: 0 });
    workbook.deleteSheet(september!.id);
    pane = await start(workbook);
    await pane.actions.lookAtWaivers();
    expect(standing(pane)).toEqual({ fits: 0, unseen: 1, stale: 1 });
    pane.person.select(`${august!.name}!A1`);
    await pane.actions.check();
    expect(standing(pane)).toEqual({ fits: 1, unseen: 0, stale: 1 });
  });

  test('is said to be given for as long as nobody does anything else, and its form goes', async () => {
    const pane = await start(await waivedOnBoth());
    await pane.actions.check();
    const item = pane.store.get().checked!.items.find((one) => one.kind === 'finding' && !one.waived)!;
    pane.actions.changeList({ selected: keyOf(item), waiving: keyOf(item) });
    expect(await pane.actions.waive(item, FORM)).toBe(true);
    await pane.quiet();
    expect(pane.store.get().list.waiving).toBeNull();
    expect(pane.store.get().notice?.text(words)).toBe(words.waivers.saved);
    pane.actions.changeList({ selected: null });
    expect(pane.store.get().notice).toBeNull();
  });

  test('can be taken back, and given, while another sheet is shown: its list knows of it', async () => {
    const pane = await start(await waivedOnBoth());
    await pane.actions.checkAll();
    const [august, september] = [...pane.store.get().results.keys()];
    pane.actions.showTable(august!);
    const given = pane.store.get().waivers.find(({ date }) => date === '2024-09-02')!;
    await pane.actions.withdrawWaiver(given);
    expect(waivedRows(pane, august!)).toEqual([[1]]);
    expect(waivedRows(pane, september!)).toEqual([]);
    pane.person.type(`CPT waivers!K${given.at + 1}`, '');
    await pane.quiet();
    expect(waivedRows(pane, september!)).toEqual([[1]]);
  });

  test('still hold after an edit of another row, on a table that is checked beside the shown one', async () => {
    const pane = await start(memoryWorkbook([SIDE_BY_SIDE]));
    await pane.actions.lookAtSheet();
    for (const { id } of pane.store.get().setup!.found.tables) await pane.actions.checkTable(id, true);
    await pane.actions.check();
    const [august, september] = [...pane.store.get().results.keys()];
    pane.actions.showTable(september!);
    expect(await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM)).toBe(true);
    pane.actions.showTable(august!);
    pane.person.type('Log!M2', 5);
    await pane.quiet();
    pane.actions.showTable(september!);
    expect(pane.store.get().freshness).toBe('fresh');
    expect(pane.store.get().checked!.items).toHaveLength(4);
    expect(waivedRows(pane, september!)).toEqual([[1]]);
  });

  test('that are listed before a check follow what a colleague does on their sheet', async () => {
    const pane = await start(await waivedOnBoth());
    await pane.actions.lookAtWaivers();
    pane.person.type('CPT waivers!K3', '2024-09-01');
    await pane.quiet();
    expect(pane.store.get().waivers.map(({ withdrawn }) => withdrawn)).toEqual(['', '2024-09-01']);
  });

  test('are taken back wherever they have been sorted to; one that is gone is said to be', async () => {
    const pane = await start(await waivedOnBoth());
    await pane.actions.lookAtWaivers();
    const [first, second] = pane.store.get().waivers;
    pane.person.reorder('CPT waivers!A1:L3', [2, 1, 0]);
    await pane.actions.withdrawWaiver(second!);
    expect(pane.store.get().notice).toBeNull();
    expect(pane.store.get().waivers.map(({ at, date, withdrawn }) => [at, date, withdrawn])).toEqual([
      [0, second!.date, '2024-09-01'],
      [1, first!.date, ''],
    ]);
    pane.person.deleteRows('CPT waivers!2:2');
    await pane.actions.withdrawWaiver(first!);
    expect(pane.store.get().notice?.text(words)).toBe(words.waivers.gone);
  });

  test('tell of their table no name', async () => {
    const sheet = snapshot(await waivedOnBoth()).sheets.find(({ name }) => name === 'CPT waivers')!;
    expect(sheet.cells['L1']?.value).toBe('Table');
    expect(sheet.cells['L2']?.value).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(Object.values(sheet.cells).map(({ value }) => String(value))).not.toContain('August');
  });
});

test('the waivers of a table that was not checked beside another one of its sheet are not said to fit no longer', async () => {
  const pane = await start(memoryWorkbook([SIDE_BY_SIDE]));
  await pane.actions.lookAtSheet();
  for (const { id } of pane.store.get().setup!.found.tables) await pane.actions.checkTable(id, true);
  await pane.actions.check();
  for (const [key] of pane.store.get().results) {
    pane.actions.showTable(key);
    expect(await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM)).toBe(true);
  }
  const second = await start(pane.workbook);
  await second.actions.lookAtSheet();
  const there = second.store.get().setup!.found.tables;
  await second.actions.checkTable(there.find(({ name }) => name === 'September')!.id, false);
  await second.actions.check();
  expect(standing(second)).toEqual({ fits: 1, unseen: 1, stale: 0 });
});
