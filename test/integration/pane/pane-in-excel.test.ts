import { editCells, surveySheet } from '../../../src/excel';
import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, memoryWorkbook, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { markModeEntry, writeEntry } from '../../../src/storage';
import type { LineTable } from '../../../src/domain';
import { unitsReport } from '../../unit/taskpane/engine-of-units';
import { report } from '../../unit/taskpane/report';
import { type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

const words = wordsOf('en');
const ROWS = SHEET.rows;
const start = startedPanes();

const findings = ({ store }: PaneInExcel) =>
  store.get().checked!.report.findings.map(({ rows, data }) => `${rows.join()}: ${data.billed}/${data.supported}`);
/** What is marked, as a person sees it: area and color of each conditional format. */
const marks = ({ workbook }: PaneInExcel) =>
  snapshot(workbook).sheets[0]!.conditionalFormats.map(({ areas, formula }) => `${areas.join()} ${formula}`);
const cellsOf = ({ workbook }: PaneInExcel, name = 'Sessions') =>
  snapshot(workbook).sheets.find((sheet) => sheet.name === name)!.cells;

describe('checking and marking through the real office.js', () => {
  test('finds the table, lists the findings and marks their rows, and changes no cell', async () => {
    const pane = await start([SHEET]);
    const before = cellsOf(pane);
    await pane.actions.check();
    expect(pane.store.get().notice).toBeNull();
    expect(findings(pane)).toEqual(['1: 4/3', '3: 3/2']);
    expect(marks(pane)).toEqual(['A3:G3,A5:G5 =N("Therapy Code Check: error")=0']);
    expect(cellsOf(pane)).toEqual(before);
  });

  test('asks how to mark before it marks anything; the choice marks at once, and the next check by itself', async () => {
    const pane = await start([SHEET], { markMode: null });
    const before = snapshot(pane.workbook).sheets;
    await pane.actions.check();
    expect(snapshot(pane.workbook).sheets).toEqual(before);
    expect(pane.store.get().marked).toBeNull();
    await pane.actions.chooseMarks('column');
    const marked = pane.store.get().marked;
    expect(marked).toMatchObject({ mode: 'column', rows: 2 });
    expect(marks(pane)).toHaveLength(2);
    await pane.actions.check();
    expect(marks(pane)).toHaveLength(2);
    expect(pane.store.get().marked).toEqual(marked);
  });

  test('paints marks of an earlier time anew, also where nobody has chosen how', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    pane.workbook.store.settings.delete(markModeEntry.key);
    await pane.actions.check();
    expect(pane.store.get()).toMatchObject({ markMode: null, marked: { mode: 'formats', rows: 2 } });
  });

  test('leaves nothing of itself behind when the marks are cleared', async () => {
    const pane = await start([SHEET]);
    const before = snapshot(pane.workbook);
    await pane.actions.check();
    await pane.actions.clearMarks();
    // But for what the clinic has decided.
    const settings = { [markModeEntry.key]: writeEntry(markModeEntry, 'none') };
    expect(snapshot(pane.workbook)).toEqual({ ...before, settings });
  });

  test('takes away marks that no list knows, and leaves the clinic’s own rules', async () => {
    const pane = await start([SHEET]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:A9');
      for (const formula of ['=$A2>1', '=N("Therapy Code Check: left by another version")=0']) {
        const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = formula;
      }
      await context.sync();
    });
    await pane.actions.clearMarks();
    expect(marks(pane)).toEqual(['A2:A9 =$A2>1']);
  });

  test('finds an Excel table below a preamble', async () => {
    const rows = [['Clinic of nobody', ''], [], ...ROWS];
    const pane = await start([{ name: 'Sessions', rows, tables: [{ name: 'Visits', address: 'A3:G8' }] }]);
    await pane.actions.check();
    expect(pane.store.get().checked?.area).toEqual({ row: 3, column: 0, rows: 5, columns: 7 });
    expect(marks(pane)[0]).toMatch(/^A5:G5,A7:G7 /);
  });

  test('goes to the cells of a finding, and says when the row is hidden', async () => {
    const pane = await start([{ ...SHEET, hiddenRows: [4] }, { name: 'Other' }]);
    await pane.actions.check();
    await pane.actions.open(pane.store.get().checked!.items[1]!);
    const { selection } = pane.app.host.view;
    expect(selection.areas).toEqual([{ row: 4, column: 4, rows: 1, columns: 1 }]);
    expect(pane.store.get().selection?.text(words)).toBe(words.detail.hidden('5'));
  });

  test('lists without marks on a protected sheet, and never unprotects it', async () => {
    const pane = await start([{ ...SHEET, protected: true }]);
    const before = snapshot(pane.workbook);
    await pane.actions.check();
    expect(findings(pane)).toHaveLength(2);
    await pane.actions.mark();
    expect(pane.store.get().notice?.text(words)).toBe(words.marks.protected);
    expect(snapshot(pane.workbook)).toEqual(before);
  });

  test('lists without marks in a read-only workbook', async () => {
    const pane = await start([SHEET], { readOnly: true });
    const before = snapshot(pane.workbook);
    await pane.actions.check();
    expect(findings(pane)).toHaveLength(2);
    expect(pane.store.get().checked?.readOnly).toBe(true);
    expect(snapshot(pane.workbook)).toEqual(before);
  });
});

describe('what Excel refuses', () => {
  test('a cell that is being edited: the pane says so, waits, and goes on', async () => {
    const pane = await start([SHEET]);
    let said = false;
    pane.store.subscribe(() => (said ||= pane.store.get().cellIsOpen));
    pane.app.host.switches.beginCellEdit();
    const run = pane.actions.check();
    setTimeout(() => pane.app.host.switches.endCellEdit(), 300);
    await run;
    expect(said).toBe(true);
    expect(pane.store.get().cellIsOpen).toBe(false);
    expect(findings(pane)).toHaveLength(2);
  });

  test('a block that is too large is halved until it fits', async () => {
    const rows = [ROWS[0]!, ...Array.from({ length: 3_000 }, () => ROWS[2]!)];
    const pane = await start([{ name: 'Sessions', rows }], { payloadLimit: 60_000 });
    await pane.actions.check();
    expect(pane.store.get().checked?.table.length).toBe(3_000);
  });

  test('a session that has ended has words', async () => {
    const pane = await start([SHEET]);
    // After settings and the clinic's tables comes the look at the sheet.
    pane.app.host.switches.failRequest(3, { status: 5012 });
    await pane.actions.check();
    expect(pane.store.get().notice?.text(words)).toBe(words.notices.closed);
    expect(pane.store.get().running).toBeNull();
  });
});

describe('the status column', () => {
  test('stands beside the table and moves with its rows; marks are true after a sort without the add-in', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    await pane.actions.chooseMarks('column');
    const column = () => ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((at) => cellsOf(pane)[at]?.value);
    expect(column()).toEqual(['CPT check', 'OK', 'Error', 'OK', 'Error', 'Not checkable']);
    expect(marks(pane)).toEqual([
      'A2:H6 =AND($H2="Error",N("Therapy Code Check: error")=0)',
      'A2:H6 =AND($H2="Warning",N("Therapy Code Check: warning")=0)',
    ]);
    pane.person.reorder('A2:H6', [4, 3, 2, 1, 0]);
    expect(column()).toEqual(['CPT check', 'Not checkable', 'Error', 'OK', 'Error', 'OK']);
  });

  test('is taken away without a trace', async () => {
    const pane = await start([SHEET]);
    const before = cellsOf(pane);
    await pane.actions.check();
    await pane.actions.chooseMarks('column');
    await pane.actions.chooseMarks('none');
    expect(cellsOf(pane)).toEqual(before);
    expect(marks(pane)).toEqual([]);
  });

  test('is a column of the table where the rows are an Excel table', async () => {
    const pane = await start([{ ...SHEET, tables: [{ name: 'Visits' }] }]);
    await pane.actions.check();
    await pane.actions.chooseMarks('column');
    expect(snapshot(pane.workbook).sheets[0]!.tables[0]!.area).toBe('A1:H6');
    await pane.actions.check();
    expect(pane.store.get().checked?.columns.code).toEqual([3]);
    await pane.actions.clearMarks();
    expect(snapshot(pane.workbook).sheets[0]!.tables[0]!.area).toBe('A1:G6');
  });

  test('needs a free column; without one the rows are colored, and it says so', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? '' : 'own remark']);
    const pane = await start([{ name: 'Sessions', rows: rows.map((row) => [...row.slice(0, 7), '', row[7]!]) }]);
    await pane.actions.check();
    const before = cellsOf(pane);
    await pane.actions.chooseMarks('column');
    // In the one blank column it would touch the remarks, and behind them it would be no part of the table.
    expect(cellsOf(pane)).toEqual(before);
    const { notice, marked } = pane.store.get();
    expect([notice?.text(words), marked?.mode]).toEqual([words.marks.noRoom, 'formats']);
  });
});

describe('live', () => {
  test('an edit in the sheet is checked again by itself', async () => {
    const pane = await start([SHEET]);
    await pane.pane.start();
    await pane.actions.check();
    await pane.quiet();
    pane.person.type('E3', 3);
    await pane.quiet();
    expect(findings(pane)).toEqual(['3: 3/2']);
    expect(pane.store.get().freshness).toBe('fresh');
    expect(marks(pane)).toEqual(['A5:G5 =N("Therapy Code Check: error")=0']);
  });

  test('sorting, inserting and deleting rows leave list and marks right', async () => {
    const pane = await start([SHEET]);
    await pane.pane.start();
    await pane.actions.check();
    await pane.quiet();
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    expect(findings(pane)).toEqual(['0: 4/3', '3: 3/2']);
    pane.person.insertRows('A2');
    await pane.quiet();
    expect(findings(pane)).toEqual(['1: 4/3', '4: 3/2']);
    expect(marks(pane)[0]).toMatch(/^A3:G3,A6:G6 /);
    pane.person.deleteRows('A2:A3');
    await pane.quiet();
    expect(findings(pane)).toEqual(['2: 3/2']);
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('a pasted block is checked again', async () => {
    const pane = await start([SHEET]);
    await pane.pane.start();
    await pane.actions.check();
    await pane.quiet();
    pane.person.type('E2:F3', [
      [5, 60],
      [3, 45],
    ]);
    await pane.quiet();
    expect(findings(pane)).toEqual(['0: 5/4', '3: 3/2']);
  });

  test('a co-author’s edit is checked again', async () => {
    const pane = await start([SHEET]);
    await pane.pane.start();
    await pane.actions.check();
    await pane.quiet();
    new Person(pane.workbook, new MemoryView(pane.workbook), 'colleague').type('E3', 3);
    await pane.quiet();
    expect(findings(pane)).toEqual(['3: 3/2']);
  });

  test('our own marks are no edit', async () => {
    const pane = await start([SHEET]);
    await pane.pane.start();
    await pane.actions.check();
    await pane.actions.chooseMarks('column');
    await pane.quiet();
    expect(pane.store.get().freshness).toBe('fresh');
  });
});

describe('the workbook from one opening to the next', () => {
  test('marks on row numbers are taken off when somebody has sorted without the add-in', async () => {
    const workbook = memoryWorkbook([SHEET]);
    const first = await start([], { workbook });
    await first.actions.check();
    first.app.dispose();
    new Person(workbook, new MemoryView(workbook), 'colleague').reorder('A2:G6', [1, 0, 2, 3, 4]);
    const second = await start([], { workbook });
    await second.pane.start();
    expect(marks(second)).toEqual([]);
    expect(second.store.get().notice?.text(words)).toBe(words.marks.wereStale('2024-09-01 10:30'));
  });

  test('waivers, profile and columns are there again', async () => {
    const workbook = memoryWorkbook([SHEET]);
    const first = await start([], { workbook });
    await first.actions.check();
    await first.actions.waive(first.store.get().checked!.items[0]!, {
      reason: 'The record supports it',
      initials: 'AB',
      expires: '',
    });
    await first.actions.saveProfile({ ...first.store.get().profile, license: 'LMT' });
    first.app.dispose();
    const second = await start([], { workbook });
    await second.pane.start();
    await second.actions.check();
    expect(second.store.get().profile.license).toBe('LMT');
    expect(second.store.get().checked!.items.map((item) => item.kind === 'finding' && item.waived)).toEqual([
      true,
      false,
      false,
    ]);
    const kept = snapshot(workbook);
    expect(JSON.stringify(kept.settings) + JSON.stringify(cellsOf(second, 'CPT waivers'))).not.toMatch(/Blake|Kneads/);
  });
});

describe('writing into the workbook', () => {
  test('fixes change the cells as shown, and undo puts every one back', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    const before = cellsOf(pane);
    const plan = await pane.actions.previewFixes();
    await pane.actions.applyFixes(plan, true);
    expect([cellsOf(pane)['E3']?.value, cellsOf(pane)['E5']?.value]).toEqual([3, 2]);
    expect(findings(pane)).toEqual([]);
    expect(cellsOf(pane, 'CPT changes')['C2']?.value).toBe('E3');
    await pane.actions.undoFixes();
    expect(cellsOf(pane)).toEqual(before);
  });

  test('a row whose minutes changed after the preview is left alone, and it says so', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    const plan = await pane.actions.previewFixes();
    // Nobody listens yet: as when a colleague's edit has not arrived.
    pane.person.type('F3', 60);
    await pane.actions.applyFixes(plan, false);
    expect([cellsOf(pane)['E3']?.value, cellsOf(pane)['E5']?.value]).toEqual([4, 2]);
    expect(pane.store.get().notice?.text(words)).toContain(words.fixes.skipped(1));
    expect(pane.store.get().undos.map(({ edits }) => edits.length)).toEqual([1]);
  });

  test('a formula is never overwritten by a fix', async () => {
    const rows = ROWS.map((row, at) => (at === 2 ? row.map((cell, column) => (column === 4 ? '=2+2' : cell)) : row));
    const pane = await start([{ name: 'Sessions', rows }]);
    const { worksheetId } = (await surveySheet().then((survey) => (survey.ok ? survey.value : null)))!;
    const before = cellsOf(pane)['E3']!.value;
    const edits = [
      { row: 2, column: 4, before, after: 3 },
      { row: 4, column: 4, before: 3, after: 2 },
    ];
    const outcome = await editCells(worksheetId, edits);
    expect(outcome).toEqual({ ok: true, value: { done: [edits[1]], skipped: [edits[0]], stopped: null, unsure: [] } });
    expect(cellsOf(pane)['E3']?.formula).toBe('=2+2');
  });

  test('the report is a sheet of values with a page layout', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    await pane.actions.writeReport(true);
    const cells = cellsOf(pane, 'CPT report');
    expect(cells['A1']?.value).toBe(words.report.title);
    expect(Object.values(cells).some(({ formula }) => formula !== undefined)).toBe(false);
    expect(Object.values(cells).some(({ value }) => value === 'Blake Sample')).toBe(true);
  });

  test('the report counts a row’s charge once, and has names only where they are asked for', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? 'Charge' : at * 100]);
    const twice = (table: LineTable) => {
      const { findings, notCheckable } = unitsReport(table);
      const again = findings.map((one) => ({ ...one, ruleId: 'another-rule' }));
      return report([...findings, ...again], notCheckable, table.rowCount);
    };
    const pane = await start([{ name: 'Sessions', rows }], { reportOf: twice });
    await pane.actions.check();
    await pane.actions.writeReport(false);
    const texts = Object.values(cellsOf(pane, 'CPT report')).map(({ value }) => String(value));
    // Rows 3 and 5 have findings: 200 and 400, whether one rule speaks against them or two.
    expect(texts).toContain('Charges at stake: $600.00');
    expect(texts.filter((text) => text === '600')).toHaveLength(2);
    expect(texts.join(' ')).not.toMatch(/Sample|Kneads|Movewell/);
    expect(texts).toEqual(expect.arrayContaining(['Provider 1', 'Provider 2']));
  });

  test('“Check again” on the report checks the sheet that the report is about', async () => {
    const pane = await start([SHEET]);
    await pane.actions.check();
    await pane.actions.writeReport(false);
    await pane.actions.check();
    expect(pane.store.get().notice).toBeNull();
    expect(pane.store.get().checked?.sheetName).toBe('Sessions');
  });

  test('the sample is a sheet that can be checked', async () => {
    const pane = await start([{ name: 'Blank' }]);
    await pane.actions.putSample();
    await pane.actions.check();
    expect(pane.store.get().checked?.sheetName).toBe('Sample sessions');
    expect(pane.store.get().checked?.table.length).toBe(12);
  });

  test('the clinic’s tables are made and read back', async () => {
    const pane = await start([SHEET]);
    await pane.actions.addOwnTables();
    expect(snapshot(pane.workbook).names['CPT_PROFILE']).toMatch(/CPT clinic/);
    const stamp = cellsOf(pane, 'CPT clinic')['B1']?.value;
    await pane.actions.saveProfile({ ...pane.store.get().profile, license: 'LMT' });
    expect(cellsOf(pane, 'CPT clinic')['B1']?.value).not.toBe(stamp);
  });
});
