import { PROFILE_ENTRIES, writeEntry } from '../../../src/storage';
import { snapshot, type SheetSpec } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { SHEET, startedPanes, type PaneInExcel, type PaneInExcelOptions } from './pane-in-excel';

const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);
const TWO_SHEETS = [SHEET, { name: 'Other', rows: SHEET.rows }];
const TWO_TABLES: SheetSpec = {
  name: 'Log',
  rows: [HEADER, ...ROWS].map((row, at) => [...row, '', ...([HEADER, ...ROWS.slice(0, 3)][at] ?? [])]),
  tables: [
    { name: 'March', address: 'A1:G5' },
    { name: 'April', address: 'I1:O4' },
  ],
};
/** The client library of the tests asks for the second set, that of today for the first. */
const TELLS_NAMES = { sets: { ExcelApi: '1.17', ExcelApiOnline: '1.1' } };

const start = startedPanes();
const checked = async (sheets: readonly SheetSpec[], options: PaneInExcelOptions = {}) => {
  const pane = await start(sheets, options);
  await pane.actions.check();
  await pane.quiet();
  return pane;
};
/** Does something once, as soon as the check has come so far. */
function once({ store }: PaneInExcel, phase: 'reading' | 'checking', deed: () => void, place?: string): void {
  const end = store.subscribe(() => {
    const { running } = store.get();
    if (running?.phase !== phase || (place !== undefined && running.place !== place)) return;
    end();
    deed();
  });
}
const found = ({ store }: PaneInExcel) =>
  store
    .get()
    .checked!.report.findings.map(({ rows, data }) => `${rows.join()}: ${data['billed']}/${data['supported']}`);
const freshness = ({ store }: PaneInExcel) => store.get().freshness;
const colored = ({ workbook }: PaneInExcel) =>
  snapshot(workbook).sheets[0]!.conditionalFormats.flatMap(({ areas }) => areas);
/** What the list says now, and what it says after a check of the whole sheet. */
const nowAndThen = async (pane: PaneInExcel) => {
  const [now, marks] = [found(pane), colored(pane)];
  await pane.actions.check();
  await pane.quiet();
  return { now: [now, marks], then: [found(pane), colored(pane)] };
};

describe('while a sheet is checked for the first time', () => {
  test.each<[string, (pane: PaneInExcel) => void]>([
    ['an edit', ({ person }) => person.type('E3', 9)],
    [
      'a row that is typed below',
      ({ person }) => person.type('A7', [['2024-08-09', 'Z Sample', 'Lee', '97124', 9, 15, '']]),
    ],
    ['a sort', ({ person }) => person.reorder('A2:G6', [4, 3, 2, 1, 0])],
  ])('%s is in the list when that has come to rest', async (_, deed) => {
    const pane = await start([SHEET]);
    once(pane, 'checking', () => deed(pane));
    await pane.actions.check();
    expect(freshness(pane)).not.toBe('fresh');
    await pane.quiet();
    expect(freshness(pane)).toBe('fresh');
    const { now, then } = await nowAndThen(pane);
    expect(now).toEqual(then);
  });

  test('with live check off the list is out of date, and a sort leaves no marks', async () => {
    const pane = await start([SHEET]);
    await pane.actions.setLive(false);
    once(pane, 'checking', () => pane.person.reorder('A2:G6', [4, 3, 2, 1, 0]));
    await pane.actions.check();
    await pane.quiet();
    expect([freshness(pane), colored(pane)]).toEqual(['moved', []]);
  });

  test('the sheet is deleted: the list says so', async () => {
    const pane = await start(TWO_SHEETS);
    once(pane, 'checking', () => pane.person.deleteSheet('Sessions'));
    await pane.actions.check();
    await pane.quiet();
    expect(freshness(pane)).toBe('gone');
  });
});

test.each([
  ['for the first time', false],
  ['once more', true],
])('an edit of another sheet while that is checked %s is in its list', async (_, before) => {
  const pane = await start(TWO_SHEETS);
  if (before) await pane.actions.checkAll();
  pane.person.select('Sessions!A1');
  await pane.actions.check();
  once(pane, 'checking', () => pane.person.type('Other!E2', 9));
  pane.person.select('Other!A1');
  await pane.actions.check();
  await pane.quiet();
  expect(pane.store.get().checked!.name).toBe('Other');
  expect([freshness(pane), found(pane)[0]]).toEqual(['fresh', '0: 9/4']);
});

test('a table that is sorted while it is checked with another one is not called fresh as it was', async () => {
  const pane = await start([TWO_TABLES]);
  await pane.actions.lookAtSheet();
  for (const { id } of pane.store.get().setup!.found.tables) await pane.actions.checkTable(id, true);
  once(pane, 'checking', () => pane.person.reorder('I2:O4', [1, 0, 2]), 'Log, April');
  await pane.actions.check();
  await pane.quiet();
  const april = [...pane.store.get().results.values()].find((kept) => kept.checked.name === 'Log, April')!;
  const rows = april.checked.report.findings.map((finding) => finding.rows);
  expect([april.freshness, rows]).toEqual(['moved', [[1]]]);
});

describe('what a check rests on is changed while it runs', () => {
  test('by the person', async () => {
    const pane = await start([SHEET]);
    let saving: Promise<unknown> = Promise.resolve();
    once(pane, 'checking', () => (saving = pane.actions.saveProfile({ payer: 'Medicare' })));
    await pane.actions.check();
    await saving;
    expect(freshness(pane)).toBe('reset');
  });

  test('by a colleague', async () => {
    const pane = await start([SHEET]);
    const { payer } = PROFILE_ENTRIES;
    once(pane, 'reading', () =>
      pane.workbook.as({ client: 'other', by: 'addin' }, () => {
        pane.workbook.store.settings.set(payer.key, writeEntry(payer, 'Medicare'));
        pane.workbook.tell({ kind: 'settings' });
      }),
    );
    await pane.actions.check();
    await pane.quiet();
    expect([pane.store.get().profile.payer, freshness(pane)]).toEqual(['Medicare', 'reset']);
  });
});

/** What comes at each of these moments must not be lost: while the edit waits, and while it is looked at. */
const MOMENTS = [380, 395, 400, 404, 408, 415] as const;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('while an edit is looked at', () => {
  test.each(MOMENTS)('the sheet is renamed: the edit is in the list (after %i ms)', async (time) => {
    const pane = await checked([SHEET], TELLS_NAMES);
    pane.person.type('E2', 9);
    await wait(time);
    pane.person.act(() => (pane.workbook.sheets[0]!.name = 'August'));
    await pane.quiet();
    expect([pane.store.get().checked!.name, freshness(pane), found(pane)[0]]).toEqual(['August', 'fresh', '0: 9/4']);
  });

  test.each(MOMENTS)(
    'another table is brought into sight: the edit is in the list of its own (after %i ms)',
    async (time) => {
      const pane = await start([TWO_TABLES]);
      await pane.actions.lookAtSheet();
      for (const { id } of pane.store.get().setup!.found.tables) await pane.actions.checkTable(id, true);
      await pane.actions.check();
      await pane.quiet();
      const key = (name: string) =>
        [...pane.store.get().results].find(([, kept]) => kept.checked.name === `Log, ${name}`)![0];
      pane.actions.showTable(key('March'));
      pane.person.type('E2', 9);
      await wait(time);
      pane.actions.showTable(key('April'));
      await pane.quiet();
      pane.actions.showTable(key('March'));
      // Also where it had not been looked at before: the next edit brings both.
      pane.person.type('D3', '97124');
      await pane.quiet();
      expect([freshness(pane), found(pane)[0]]).toEqual(['fresh', '0: 9/4']);
    },
  );

  test.each([1, 2, 3])('Excel refuses request %i: no later edit calls the list fresh without it', async (request) => {
    const pane = await checked([SHEET]);
    pane.person.type('E2', 9);
    pane.app.host.switches.failRequest(request, { code: 'RequestAborted' });
    await pane.quiet();
    pane.person.type('B2', 'Avery Sample');
    await pane.quiet();
    expect([freshness(pane), found(pane)[0]]).toEqual(['fresh', '0: 9/4']);
    const { now, then } = await nowAndThen(pane);
    expect(now).toEqual(then);
  });
});

test('a check that follows a sort is canceled: no row stays colored, and the list says that rows have moved', async () => {
  const pane = await checked([SHEET]);
  expect(colored(pane)).not.toEqual([]);
  const end = pane.store.subscribe(() => {
    if (pane.store.get().running === null) return;
    end();
    pane.actions.cancel();
  });
  pane.person.reorder('A2:G6', [1, 0, 3, 2, 4]);
  await pane.quiet();
  expect([freshness(pane), colored(pane)]).toEqual(['moved', []]);
});
