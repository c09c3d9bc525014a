import { clearMarks, markByColumn, markRows } from '../../../src/excel';
import { snapshot } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { AREA, SESSIONS } from './sheets';

const request = (worksheetId: string) => ({
  worksheetId,
  area: AREA,
  rows: { error: [2, 3], warning: [4] },
  asOf: '2026-01-02 10:00',
});
const statuses = ['ok', 'error', 'error', 'warning'] as const;

test('marks are conditional formats; no cell changes', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const before = snapshot(workbook);
    const marked = await markRows(request(workbook.sheets[0]!.id));
    const after = snapshot(workbook);
    expect(after.sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
    expect(after.sheets[0]!.conditionalFormats).toEqual([
      {
        areas: ['A3:F4'],
        type: 'Custom',
        formula: '=N("Therapy Code Check: error")=0',
        stopIfTrue: false,
        format: { fill: '#FDE7E9', color: '#8A0A14', bold: true },
      },
      {
        areas: ['A5:F5'],
        type: 'Custom',
        formula: '=N("Therapy Code Check: warning")=0',
        stopIfTrue: false,
        format: { fill: '#FFF4CE', color: '#6A3F00', italic: true },
      },
    ]);
    const ids = workbook.sheets[0]!.conditionalFormats.map(({ id }) => id);
    expect(marked).toMatchObject({ ok: true, value: { asOf: '2026-01-02 10:00' } });
    expect(marked.ok && [...marked.value.formats].sort()).toEqual([...ids].sort());
    expect([...workbook.store.settings.keys()]).toEqual([`tcc.marks.${workbook.sheets[0]!.id}`]);
  }));

test('clearing leaves the workbook as it was, with the formats of the clinic', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const sheet = workbook.sheets[0]!;
    const theirs = {
      id: workbook.newId(),
      type: 'Custom',
      areas: [AREA],
      formula: '=$F2>3',
      stopIfTrue: true,
      format: { fill: '#0000FF' },
    };
    sheet.setConditionalFormats([theirs]);
    const before = snapshot(workbook);
    await markRows(request(sheet.id));
    await markRows(request(sheet.id));
    expect(sheet.conditionalFormats.map(({ formula }) => formula)[0]).toBe('=$F2>3');
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(await clearMarks(sheet.id)).toEqual({ ok: true, value: 2 });
    expect(snapshot(workbook)).toEqual(before);
  }));

test('marks by a status column move with their rows', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const sheet = workbook.sheets[0]!;
    const before = snapshot(workbook);
    await markByColumn({ worksheetId: sheet.id, area: AREA, asOf: 'now', tableId: null, statuses });
    host.person.reorder('A2:G5', [3, 2, 1, 0]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 6))).toEqual(['CPT check', 'Warning', 'Error', 'Error', 'OK']);
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=AND($G2="Error",N("Therapy Code Check: error")=0)',
      '=AND($G2="Warning",N("Therapy Code Check: warning")=0)',
    ]);
    host.person.reorder('A2:G5', [3, 2, 1, 0]);
    await clearMarks(sheet.id);
    expect(snapshot(workbook)).toEqual(before);
  }));

test('in an Excel table the status column is a column of the table', () =>
  withExcel([{ ...SESSIONS, tables: [{ name: 'Visits' }] }], async ({ workbook }) => {
    const sheet = workbook.sheets[0]!;
    const before = snapshot(workbook);
    const tableId = workbook.tables[0]!.id;
    const marked = await markByColumn({ worksheetId: sheet.id, area: AREA, asOf: 'now', tableId, statuses });
    expect(marked.ok && marked.value?.column).toBe(true);
    expect(workbook.tables[0]!.area.columns).toBe(7);
    await clearMarks(sheet.id);
    expect(snapshot(workbook)).toEqual(before);
  }));

test('where there is no free column, none is made', () =>
  withExcel(
    [{ name: 'Sessions', rows: [...(SESSIONS.rows ?? []), ['', '', '', '', '', '', '']] }],
    async ({ host, workbook }) => {
      host.person.type('Sessions!G4', 'a note of the clinic');
      const before = snapshot(workbook);
      const worksheetId = workbook.sheets[0]!.id;
      expect(await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId: null, statuses })).toEqual({
        ok: true,
        value: null,
      });
      expect(snapshot(workbook)).toEqual(before);
    },
  ));

test('a protected sheet is left alone', () =>
  withExcel([{ ...SESSIONS, protected: true }], async ({ host, workbook }) => {
    const before = snapshot(workbook);
    const worksheetId = workbook.sheets[0]!.id;
    const refused = { ok: false, error: { kind: 'protected', code: 'AccessDenied' } };
    expect(await markRows(request(worksheetId))).toEqual(refused);
    expect(await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId: null, statuses })).toEqual(refused);
    expect(await clearMarks(worksheetId)).toEqual(refused);
    expect(snapshot(workbook)).toEqual(before);
    expect(host.trace.flatMap(({ written }) => written)).toEqual([]);
  }));

test('a document that is open for reading only is not changed', () =>
  withExcel(
    [SESSIONS],
    async ({ workbook }) => {
      const before = snapshot(workbook);
      expect(await markRows(request(workbook.sheets[0]!.id))).toMatchObject({
        ok: false,
        error: { code: 'AccessDenied' },
      });
      expect(snapshot(workbook)).toEqual(before);
    },
    { readOnly: true },
  ));

test('a request that fails half way leaves marks that the next clearing finds', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const before = snapshot(workbook);
    const sheet = workbook.sheets[0]!;
    const worksheetId = sheet.id;
    // One request after the other fails, until it is the one that makes marks.
    for (let failing = 1; sheet.conditionalFormats.length === 0; failing++) {
      host.switches.failRequest(failing, { code: 'GeneralException', afterActions: 30 });
      expect((await markRows(request(worksheetId))).ok).toBe(false);
    }
    await clearMarks(worksheetId);
    expect(snapshot(workbook)).toEqual(before);
  }));
