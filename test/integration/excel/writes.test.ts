import {
  addClinicTables,
  addSheet,
  editCells,
  holdsOurs,
  readDateSystem,
  readSettings,
  undoOf,
  writeReport,
  writeSettings,
} from '../../../src/excel';
import { snapshot } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { SESSIONS } from './sheets';

test('edits are done where the cell still holds what was found, and taken back', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const sheet = workbook.sheets[0]!;
    const before = snapshot(workbook);
    host.person.type('E3', 97011);
    host.person.type('F4', '=2+2');
    const edits = [
      { row: 1, column: 5, before: 4, after: 3 },
      { row: 2, column: 4, before: 97010, after: 97014 },
      { row: 3, column: 5, before: 4, after: 2 },
    ];
    const edited = await editCells(sheet.id, edits);
    expect(edited).toEqual({
      ok: true,
      value: { done: edits.slice(0, 1), skipped: edits.slice(1), stopped: null, unsure: [] },
    });
    expect([sheet.value(1, 5), sheet.value(2, 4), sheet.formula(3, 5)]).toEqual([3, 97011, '=2+2']);
    await editCells(sheet.id, undoOf(edits.slice(0, 1)));
    host.person.type('E3', 97010);
    host.person.type('F4', 4);
    expect(snapshot(workbook)).toEqual(before);
  }));

test.each([' 3', '4 ', '+3', '1-2', '97110,97112', ' =1', '$5'])(
  'the text “%s” is one again when it is put back',
  (text) =>
    withExcel([{ name: 'Sessions', rows: [['Units'], [`'${text}`]] }], async ({ workbook }) => {
      const sheet = workbook.sheets[0]!;
      const edits = [{ row: 1, column: 0, before: text, after: ' 2' }];
      expect(await editCells(sheet.id, edits)).toMatchObject({ ok: true, value: { done: edits } });
      expect(sheet.value(1, 0)).toBe(' 2');
      await editCells(sheet.id, undoOf(edits));
      expect(sheet.value(1, 0)).toBe(text);
    }),
);

test('what was written before a cell was opened is done, and not called changed by somebody', async () => {
  for (let request = 2; request <= 3; request++) {
    for (let afterActions = 0; afterActions <= 12; afterActions++) {
      await withExcel([SESSIONS], async ({ host, workbook }) => {
        const sheet = workbook.sheets[0]!;
        const edits = [
          { row: 1, column: 5, before: 4, after: 3 },
          { row: 3, column: 5, before: 4, after: 2 },
        ];
        host.switches.failRequest(request, { code: 'InvalidOperationInCellEditMode', afterActions });
        const edited = await editCells(sheet.id, edits);
        expect(edited.ok && [new Set(edited.value.done), edited.value.skipped]).toEqual([new Set(edits), []]);
        expect([sheet.value(1, 5), sheet.value(3, 5)]).toEqual([3, 2]);
      });
    }
  }
});

test('a text that looks like a formula stays a text', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const sheet = workbook.sheets[0]!;
    await editCells(sheet.id, [{ row: 2, column: 2, before: 'Ice pack', after: '=HYPERLINK("x")' }]);
    expect([sheet.value(2, 2), sheet.formula(2, 2)]).toEqual(['=HYPERLINK("x")', undefined]);
    await addSheet('Notes', [['-5 minutes', '@home', '+1']]);
    const notes = workbook.sheets.at(-1)!;
    expect([0, 1, 2].map((column) => [notes.value(0, column), notes.formula(0, column)])).toEqual([
      ['-5 minutes', undefined],
      ['@home', undefined],
      ['+1', undefined],
    ]);
  }));

test('a new sheet is shown; a name that is taken gets a number', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const added = await addSheet('sessions', [['x']]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sessions', 'sessions 2']);
    expect(added).toEqual({ ok: true, value: workbook.sheets[1]!.id });
    expect(host.view.activeSheetId).toBe(workbook.sheets[1]!.id);
  }));

test('settings of ours only', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    workbook.store.settings.set('other.addin', 'theirs');
    await writeSettings(
      new Map([
        ['tcc.a', '{"v":1}'],
        ['tcc.b', 'x'],
      ]),
    );
    await writeSettings(
      new Map([
        ['tcc.b', null],
        ['tcc.c', null],
      ]),
    );
    expect(await readSettings()).toEqual({ ok: true, value: new Map([['tcc.a', '{"v":1}']]) });
    expect(workbook.store.settings.get('other.addin')).toBe('theirs');
  }));

test('a workbook that remembers something of ours is told from one that does not', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    workbook.store.settings.set('other.addin', 'theirs');
    expect(await holdsOurs()).toEqual({ ok: true, value: false });
    await writeSettings(new Map([['tcc.a', '{"v":1}']]));
    expect(await holdsOurs()).toEqual({ ok: true, value: true });
    await writeSettings(new Map([['tcc.a', null]]));
    expect(await holdsOurs()).toEqual({ ok: true, value: false });
    await addClinicTables('P1');
    expect(await holdsOurs()).toEqual({ ok: true, value: true });
  }));

test.each([1900, 1904] as const)('which day the workbook counts from: %d', (system) =>
  withExcel([SESSIONS], async ({ workbook }) => {
    workbook.store.dateSystem = system;
    expect(await readDateSystem()).toEqual({ ok: true, value: system });
  }),
);

test('a report is a sheet of values, with charts beside their tables, laid out for printing', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const rows = Array.from({ length: 3 }, (_, at) => [`rule ${at}`, at, 12.5]);
    const header = ['Rule', 'Severity', 'Rows', 'Finding', 'To do', 'Date', 'Authority', 'Denial', 'State', 'Client'];
    const written = await writeReport({
      name: 'Report',
      title: 'A report',
      lines: ['one line'],
      blocks: [
        {
          title: 'By rule',
          header: ['Rule', 'Rows', 'Money'],
          rows,
          chart: { kind: 'bars', title: 'By rule', rows: 3 },
          format: '#,##0.00',
        },
        { title: 'Findings', header, rows: [header.map(() => '=1+1')], repeated: true },
      ],
    });
    expect(written).toEqual({ ok: true, value: 'Report' });
    const sheet = workbook.sheets.at(-1)!;
    expect([sheet.value(0, 0), sheet.value(3, 0), sheet.value(4, 0)]).toEqual(['A report', 'By rule', 'Rule']);
    const [chart] = sheet.store.charts;
    expect(chart).toMatchObject({ type: 'BarClustered', title: 'By rule', legendVisible: false, reversed: true });
    expect(chart!.source).toEqual({ row: 4, column: 0, rows: 4, columns: 2 });
    // The chart needs more rows than its table: what follows stands below it.
    expect([chart!.from!.column, chart!.to!.row]).toEqual([3, 17]);
    expect([sheet.value(19, 0), sheet.value(20, 9), sheet.value(21, 9)]).toEqual(['Findings', 'Client', '=1+1']);
    expect(sheet.store.pageLayout).toMatchObject({
      orientation: 'Landscape',
      printArea: [{ row: 0, column: 0, rows: 23, columns: header.length }],
      headersFooters: { RightFooter: '&P / &N' },
    });
    expect(sheet.store.pageLayout.printTitleRows).toMatchObject({ row: 20, rows: 1 });
    const content = snapshot(workbook).sheets.at(-1)!;
    expect(Object.values(content.cells).some(({ formula }) => formula !== undefined)).toBe(false);
    expect(content.cells['C6']).toMatchObject({ value: 12.5, numberFormat: '#,##0.00' });
  }));

test('the head of a report is merged nowhere, and a long line of it goes on in the next row', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const blocks = [{ title: 'By rule', header: ['Rule', 'Rows'], rows: [['one', 1]] }];
    await writeReport({ name: 'R', title: 'T', lines: ['short', long], blocks });
    const sheet = workbook.sheets.at(-1)!;
    const head = [1, 2, 3, 4, 5].map((row) => String(sheet.value(row, 0)));
    expect(head[0]).toBe('short');
    expect(head.slice(1, 4).join(' ')).toBe(long);
    expect(head.every((line) => line.length <= 160)).toBe(true);
    expect(sheet.store.merged).toEqual([]);
    expect([sheet.value(6, 0), sheet.format(2, 0).wrapText, sheet.format(6, 0).wrapText]).toEqual([
      'By rule',
      undefined,
      true,
    ]);
  }));

test('texts of a report that Excel would read otherwise stay what they are; days are days', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const row = ['2-3', '00123', 'Mar 5', '2024-08-05', 7, '=1+1', '1/2'];
    const header = row.map((_, at) => `column ${at}`);
    await writeReport({ name: 'R', title: 'T', lines: ['1-2'], blocks: [{ title: '3-4', header, rows: [row] }] });
    const sheet = workbook.sheets.at(-1)!;
    const values = (at: number) => row.map((_, column) => sheet.value(at, column));
    expect([sheet.value(1, 0), sheet.value(3, 0)]).toEqual(['1-2', '3-4']);
    expect(values(5)).toEqual(['2-3', '00123', 'Mar 5', 45509, 7, '=1+1', '1/2']);
    expect(sheet.numberFormat(5, 0)).toBe('@');
    expect(sheet.numberFormat(5, 3)).toBe('m/d/yyyy');
  }));
