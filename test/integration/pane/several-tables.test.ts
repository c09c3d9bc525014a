import { chosenTables, tableChosenEntry } from '../../../src/storage';
import { formatArea } from '../../../src/sheet';
import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, memoryWorkbook, snapshot, type SheetSpec } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel, type PaneInExcelOptions } from './pane-in-excel';

const words = wordsOf('en');
const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);
const FEW = ROWS.slice(0, 3);

/** Two tables of sessions; in the rows 1 and 3 of the first and in row 1 of the second are more units than minutes support. */
const SIDE_BY_SIDE: SheetSpec = {
  name: 'Log',
  rows: [HEADER, ...ROWS].map((row, at) => [...row, '', ...([HEADER, ...FEW][at] ?? [])]),
  tables: [
    { name: 'April', address: 'I1:O4' },
    { name: 'March', address: 'A1:G5' },
  ],
};
const BELOW: SheetSpec = {
  name: 'Log',
  rows: [HEADER, ...ROWS, [''], HEADER, ...FEW],
  tables: [
    { name: 'March', address: 'A1:G5' },
    { name: 'April', address: 'A7:G10' },
  ],
};

const started = startedPanes();
const start = (sheet: SheetSpec, options: PaneInExcelOptions = {}) => started([sheet], options);
/** Chooses both tables in the set-up, as a person does, and checks them. */
const checked = async (sheet: SheetSpec, options: PaneInExcelOptions = {}) => {
  const pane = await start(sheet, options);
  await pane.actions.lookAtSheet();
  for (const { id } of pane.store.get().setup!.found.tables) await pane.actions.checkTable(id, true);
  await pane.actions.check();
  await pane.quiet();
  return pane;
};
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const sheetOf = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!;
const marks = (pane: PaneInExcel) =>
  sheetOf(pane)
    .conditionalFormats.flatMap(({ areas }) => areas)
    .sort();
/** Of each table that was checked, the shown one among them: its rows with findings. */
const found = ({ store }: PaneInExcel) => {
  const { results, checked: shown } = store.get();
  const all = [...results.values()].map((kept) => (kept.checked.key === shown?.key ? shown : kept.checked));
  return Object.fromEntries(all.map(({ name, report }) => [name, report.findings.flatMap(({ rows }) => rows)]));
};
const freshness = ({ store }: PaneInExcel) =>
  Object.fromEntries([...store.get().results.values()].map((kept) => [kept.checked.name, kept.freshness]));
const keyOf = ({ store }: PaneInExcel, name: string) =>
  [...store.get().results].find(([, kept]) => kept.checked.name === name)![0];

describe.each([
  ['side by side', SIDE_BY_SIDE, { March: ['A3:G3', 'A5:G5'], April: ['I3:O3'] }, { March: 'A', April: 'I' }, 2],
  ['one below the other', BELOW, { March: ['A3:G3', 'A5:G5'], April: ['A9:G9'] }, { March: 'A', April: 'A' }, 8],
] as const)('two tables on one sheet, %s', (_, sheet, places, columns, firstOfApril) => {
  const all = [...places.March, ...places.April].sort();

  test('are both found, chosen and checked in one go; the leftmost and topmost is shown', async () => {
    const pane = await start(sheet);
    await pane.actions.check();
    expect(said(pane)).toBe(words.setup.oneOfTables(sheet.tables![0]!.name!, 2, ''));
    await pane.actions.lookAtSheet();
    const { chosen, found: there } = pane.store.get().setup!;
    expect(there.tables.map(({ name }) => name).sort()).toEqual(['April', 'March']);
    expect([...chosen!]).toEqual([there.tables.find(({ name }) => name === sheet.tables![0]!.name)!.id]);
    for (const { id } of there.tables) await pane.actions.checkTable(id, true);
    const places: (string | undefined)[] = [];
    pane.store.subscribe(() => places.push(pane.store.get().running?.place));
    await pane.actions.check();
    expect(new Set(places)).toEqual(new Set([undefined, 'Log, March', 'Log, April']));
    expect(found(pane)).toEqual({ 'Log, March': [1, 3], 'Log, April': [1] });
    expect(said(pane)).toBe(words.setup.tablesChecked(2, 2));
  });

  test('can be shown one after the other', async () => {
    const pane = await checked(sheet);
    for (const name of ['Log, April', 'Log, March', 'Log, April']) {
      pane.actions.showTable(keyOf(pane, name));
      expect(pane.store.get().checked).toMatchObject({ name, sheetName: 'Log' });
      expect(pane.store.get().marked).toMatchObject({ mode: 'formats', rows: name === 'Log, March' ? 2 : 1 });
    }
    const [item] = pane.store.get().checked!.items;
    await pane.actions.open(item!);
    const column = columns.April === 'A' ? 4 : 12;
    expect(pane.app.host.view.selection.areas).toEqual([{ row: firstOfApril, column, rows: 1, columns: 1 }]);
    // The table that is looked at stays in sight after the next check.
    await pane.actions.check();
    expect(pane.store.get().checked!.name).toBe('Log, April');
  });

  test('are both marked; taking one’s marks off leaves the other’s, taking both off leaves no trace', async () => {
    const workbook = memoryWorkbook([sheet]);
    const before = snapshot(workbook).sheets;
    const pane = await checked(sheet, { workbook });
    expect(marks(pane)).toEqual(all);
    await pane.actions.clearMarks();
    expect(marks(pane)).toEqual(places.April);
    pane.actions.showTable(keyOf(pane, 'Log, April'));
    await pane.actions.clearMarks();
    expect(snapshot(workbook).sheets).toEqual(before);
    expect([...workbook.store.settings.keys()].filter((key) => key.includes('marks'))).toEqual([]);
  });

  test('each have a status column of their own; the other table does not move', async () => {
    const workbook = memoryWorkbook([sheet]);
    const before = snapshot(workbook).sheets;
    const pane = await checked(sheet, { workbook, markMode: 'column' });
    const next = { A: 'H', I: 'P' } as const;
    const column = (table: 'March' | 'April', rows: number) =>
      Array.from({ length: rows + 1 }, (__, at) => {
        const row = (table === 'March' ? 1 : firstOfApril - 1) + at;
        return sheetOf(pane).cells[`${next[columns[table]]}${row}`]?.value;
      });
    const both = () => [column('March', 4), column('April', 3)];
    const wanted = [
      ['CPT check', 'OK', 'Error', 'OK', 'Error'],
      ['CPT check', 'OK', 'Error', 'OK'],
    ];
    expect(both()).toEqual(wanted);
    expect(marks(pane)).toHaveLength(4);
    await pane.actions.check();
    await pane.quiet();
    expect(both()).toEqual(wanted);
    expect(marks(pane)).toHaveLength(4);
    expect(found(pane)).toEqual({ 'Log, March': [1, 3], 'Log, April': [1] });
    await pane.actions.clearMarks();
    expect(column('April', 3)).toEqual(wanted[1]);
    expect(column('March', 4).filter((value) => value !== undefined)).toEqual([]);
    await pane.actions.chooseMarks('none');
    expect(snapshot(workbook).sheets).toEqual(before);
  });

  test('an edit in one is checked again in that one alone, whichever is shown', async () => {
    const pane = await checked(sheet);
    const asked: string[] = [];
    pane.store.subscribe(() => asked.push(pane.store.get().running?.phase ?? ''));
    const march = () => pane.store.get().results.get(keyOf(pane, 'Log, March'))!.checked;
    const before = pane.store.get().checked!;
    const row = firstOfApril + 1;
    const units = columns.April === 'A' ? 'E' : 'M';
    pane.person.type(`${units}${row}`, 3);
    await pane.quiet();
    expect(found(pane)).toEqual({ 'Log, March': [1, 3], 'Log, April': [] });
    expect(pane.store.get().checked!.report).toBe(before.report);
    expect(marks(pane)).toEqual([...places.March]);
    pane.person.type('E3', 3);
    await pane.quiet();
    expect(found(pane)).toEqual({ 'Log, March': [3], 'Log, April': [] });
    expect(march().name).toBe('Log, March');
    expect([freshness(pane), pane.store.get().freshness]).toEqual([
      { 'Log, March': 'fresh', 'Log, April': 'fresh' },
      'fresh',
    ]);
    // No table was read anew as a whole.
    expect(asked.filter((phase) => phase === 'reading')).toEqual([]);
  });

  test('one that is not shown stays out of date after an edit, where settings are others now', async () => {
    const pane = await checked(sheet);
    await pane.actions.saveProfile({ state: 'OR' });
    pane.person.type(`${columns.April === 'A' ? 'E' : 'M'}${firstOfApril + 1}`, 3);
    await pane.quiet();
    expect(freshness(pane)['Log, April']).toBe('reset');
  });

  test('edits of one that is not shown are all looked at once live checking is on again', async () => {
    const pane = await checked(sheet);
    const units = columns.April === 'A' ? 'E' : 'M';
    await pane.actions.setLive(false);
    pane.person.type(`${units}${firstOfApril}`, 9);
    await pane.quiet();
    await pane.actions.setLive(true);
    // Of another client, another day and another provider.
    pane.person.type(`${units}${firstOfApril + 2}`, 9);
    await pane.quiet();
    expect(found(pane)['Log, April']).toEqual([0, 1, 2]);
    expect(freshness(pane)['Log, April']).toBe('fresh');
  });

  test('one that is brought into sight while it is being marked is shown as marked', async () => {
    const pane = await checked(sheet, { markMode: null });
    const choosing = pane.actions.chooseMarks('column');
    while (pane.store.get().marked === null) await new Promise((resolve) => setTimeout(resolve, 1));
    pane.actions.showTable(keyOf(pane, 'Log, April'));
    await choosing;
    expect(pane.store.get()).toMatchObject({ checked: { name: 'Log, April' }, marked: { mode: 'column', rows: 1 } });
  });

  test('one that is brought into sight while an edit of the other is looked at stays in sight', async () => {
    const pane = await checked(sheet);
    const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
    await pane.actions.waive(pane.store.get().checked!.items[1]!, form);
    await pane.quiet();
    const { waivers } = pane.store.get();
    const end = pane.store.subscribe(() => {
      if (pane.store.get().waivers === waivers) return;
      end();
      pane.actions.showTable(keyOf(pane, 'Log, April'));
    });
    pane.person.type('E3', 1);
    await pane.quiet();
    expect(pane.store.get().waivers).not.toBe(waivers);
    expect(pane.store.get().checked!.name).toBe('Log, April');
    expect(found(pane)['Log, April']).toEqual([1]);
    expect(freshness(pane)['Log, March']).toBe('fresh');
    expect(found(pane)['Log, March']).toEqual([3]);
    pane.actions.showTable(keyOf(pane, 'Log, March'));
    await pane.actions.check();
    expect(found(pane)).toEqual({ 'Log, March': [3], 'Log, April': [1] });
  });

  test('sorting one leaves list and marks of the other', async () => {
    const pane = await checked(sheet);
    pane.person.reorder('A2:G5', [1, 0, 2, 3]);
    await pane.quiet();
    expect(found(pane)).toEqual({ 'Log, March': [0, 3], 'Log, April': [1] });
    expect(marks(pane)).toEqual(['A2:G2', 'A5:G5', ...places.April].sort());
    // The one that is not shown is called out of date, and its marks on row numbers go.
    pane.person.reorder(columns.April === 'A' ? 'A8:G10' : 'I2:O4', [1, 0, 2]);
    await pane.quiet();
    expect(marks(pane)).toEqual(['A2:G2', 'A5:G5']);
    expect([freshness(pane)['Log, April'], pane.store.get().freshness]).toEqual(['moved', 'fresh']);
    await pane.actions.check();
    expect(found(pane)).toEqual({ 'Log, March': [0, 3], 'Log, April': [0] });
    expect(marks(pane)).toHaveLength(3);
  });

  test('a fix is written into the table that is shown', async () => {
    const pane = await checked(sheet);
    pane.actions.showTable(keyOf(pane, 'Log, April'));
    await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
    await pane.quiet();
    expect(found(pane)).toEqual({ 'Log, March': [1, 3], 'Log, April': [] });
    expect(sheetOf(pane).cells['E3']?.value).toBe(4);
  });

  test('the report and the waivers name the table', async () => {
    const pane = await checked(sheet);
    pane.actions.showTable(keyOf(pane, 'Log, April'));
    await pane.actions.writeReport(false);
    const texts = Object.values(snapshot(pane.workbook).sheets.find(({ name }) => name === 'CPT report')!.cells);
    expect(texts.map(({ value }) => String(value))).toEqual(
      expect.arrayContaining([expect.stringContaining('“Log, April”'), words.setup.apart]),
    );
    const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
    await pane.actions.waive(pane.store.get().checked!.items[0]!, form);
    pane.actions.showTable(keyOf(pane, 'Log, March'));
    await pane.actions.check();
    const [waiver] = pane.store.get().waivers;
    const { area } = pane.store.get().setup!.found.tables.find(({ name }) => name === 'April')!;
    expect(waiver).toMatchObject({ rows: `${formatArea(area)}: ${firstOfApril + 1}`, fits: true });
  });

  test('marks of an earlier time are judged table by table', async () => {
    const workbook = memoryWorkbook([sheet]);
    const first = await checked(sheet, { workbook });
    first.app.dispose();
    new Person(workbook, new MemoryView(workbook), 'colleague').reorder('A2:G5', [1, 0, 2, 3]);
    const second = await start(sheet, { workbook });
    expect(marks(second)).toEqual(places.April);
    expect(said(second)).toBe(words.marks.wereStale('2024-09-01 10:30'));
  });

  test('the choice and each table’s columns are remembered', async () => {
    const workbook = memoryWorkbook([sheet]);
    const first = await checked(sheet, { workbook });
    await first.actions.lookAtSheet();
    for (const { id, name } of first.store.get().setup!.found.tables) {
      await first.actions.chooseTable(id);
      // In March the minutes are not looked at, in April not the payer.
      first.actions.setColumn(name === 'March' ? 5 : 6, null);
      await first.actions.saveColumns();
    }
    await first.quiet();
    first.app.dispose();
    const second = await start(sheet, { workbook });
    await second.actions.check();
    const columnsOf = (name: string) => second.store.get().results.get(keyOf(second, name))!.checked.columns;
    expect([columnsOf('Log, March').minutes, columnsOf('Log, March').payer]).toEqual([undefined, [6]]);
    expect([columnsOf('Log, April').minutes, columnsOf('Log, April').payer]).toEqual([[5], undefined]);
  });
});

test('tables that are no longer there, or no longer chosen, are not checked', async () => {
  const pane = await checked(BELOW);
  const { id } = pane.workbook.tables.find(({ name }) => name === 'April')!;
  await pane.actions.lookAtSheet();
  await pane.actions.checkTable(id, false);
  expect([...pane.store.get().setup!.chosen!]).toHaveLength(1);
  await pane.actions.check();
  expect([Object.keys(found(pane)), said(pane)]).toEqual([['Log, March', 'Log, April'], null]);
  // The last one stays.
  const [last] = pane.store.get().setup!.chosen!;
  await pane.actions.checkTable(last!, false);
  expect([...pane.store.get().setup!.chosen!]).toEqual([last]);
  pane.workbook.setTables(pane.workbook.tables.filter((table) => table.id !== id));
  await pane.actions.check();
  // Its cells are loose ones now, which nobody has chosen.
  expect(Object.keys(found(pane))).toEqual(['Log, March']);
});

test('loose cells above an Excel table are one of the tables', async () => {
  const workbook = memoryWorkbook([{ ...BELOW, tables: BELOW.tables!.slice(1) }]);
  const before = snapshot(workbook).sheets;
  const pane = await checked(BELOW, { workbook, markMode: 'column' });
  expect(found(pane)).toEqual({ 'Log, A2:G5': [1, 3], 'Log, April': [1] });
  const column = () => Array.from({ length: 10 }, (_, at) => sheetOf(pane).cells[`H${at + 1}`]?.value ?? '');
  const april = ['CPT check', 'OK', 'Error', 'OK'];
  expect(column()).toEqual(['CPT check', 'OK', 'Error', 'OK', 'Error', '', ...april]);
  await pane.actions.check();
  await pane.quiet();
  expect(column()).toEqual(['CPT check', 'OK', 'Error', 'OK', 'Error', '', ...april]);
  await pane.actions.clearMarks();
  expect(column()).toEqual([...Array<string>(6).fill(''), ...april]);
  await pane.actions.chooseMarks('none');
  expect(snapshot(workbook).sheets).toEqual(before);
});

test('of a choice that a newer add-in has written nothing is taken, and it stays', async () => {
  const workbook = memoryWorkbook([BELOW]);
  const pane = await start(BELOW, { workbook });
  const [worksheetId, table] = [workbook.sheets[0]!.id, workbook.tables[1]!.id];
  const { key } = tableChosenEntry(worksheetId, table);
  workbook.store.settings.set(key, '{"v":2,"value":{"since":"later"}}');
  await pane.actions.check();
  expect(chosenTables(new Map([[key, '{"v":2,"value":true}']]), worksheetId)).toEqual(new Set());
  await pane.actions.lookAtSheet();
  await pane.actions.checkTable(table, true);
  expect(workbook.store.settings.get(key)).toBe('{"v":2,"value":{"since":"later"}}');
});

describe.each([
  [
    'beside one another',
    { name: 'Log', rows: SIDE_BY_SIDE.rows!.map((row) => [...row.slice(0, 7), '', ...row.slice(7)]) },
    ['A2:G5', 'J2:P4'],
    ['A3:G3', 'A5:G5', 'J3:P3'],
    'N',
  ],
  [
    'below one another, in other columns',
    {
      name: 'Log',
      rows: [
        HEADER,
        ...ROWS,
        [''],
        ...[HEADER, ...FEW].map(([date, client, by, code, units, minutes, payer]) => [
          client!,
          date!,
          by!,
          code!,
          minutes!,
          units!,
          payer!,
        ]),
      ],
    },
    ['A2:G5', 'A8:G10'],
    ['A3:G3', 'A5:G5', 'A9:G9'],
    'F',
  ],
] as const)('two blocks of loose cells on one sheet, %s', (_, sheet, areas, places, units) => {
  const names = areas.map((area) => `Log, ${area}`) as [string, string];
  const rows = [[1, 3], [1]];
  const both = (first = rows[0], second = rows[1]) => ({ [names[0]]: first, [names[1]]: second });

  test('are both found, chosen, checked and marked; unmarked they leave no trace', async () => {
    const workbook = memoryWorkbook([sheet]);
    const before = snapshot(workbook).sheets;
    const pane = await checked(sheet, { workbook });
    expect(found(pane)).toEqual(both());
    expect(marks(pane)).toEqual([...places]);
    await pane.actions.clearMarks();
    expect(marks(pane)).toEqual([places[2]]);
    pane.actions.dismissNotice();
    await pane.actions.chooseMarks('column');
    expect(said(pane)).toBeNull();
    expect(marks(pane)).toHaveLength(4);
    await pane.actions.check();
    await pane.quiet();
    expect(found(pane)).toEqual(both());
    expect(Object.values(sheetOf(pane).cells).filter(({ value }) => value === 'CPT check')).toHaveLength(2);
    await pane.actions.chooseMarks('none');
    expect(snapshot(workbook).sheets).toEqual(before);
  });

  test('an edit in one is checked again in that one alone; rows put in above are followed', async () => {
    const pane = await checked(sheet);
    const { report } = pane.store.get().checked!;
    pane.person.type(`${units}${units === 'F' ? 9 : 3}`, 3);
    await pane.quiet();
    expect(found(pane)).toEqual(both(rows[0], []));
    expect(pane.store.get().checked!.report).toBe(report);
    pane.person.insertRows('A1');
    await pane.quiet();
    const { checked: shown, freshness: fresh } = pane.store.get();
    expect([shown!.area.row, shown!.area.rows, fresh]).toEqual([2, 4, 'fresh']);
    await pane.actions.check();
    expect(Object.values(found(pane))).toEqual([[1, 3], []]);
  });
});
