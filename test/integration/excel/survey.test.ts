import { surveySheet } from '../../../src/excel';
import { withExcel } from '../../../workbench/host/with-excel';
import { ROWS, SESSIONS } from './sheets';

test('a sheet with cells, the active one', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    expect(await surveySheet()).toEqual({
      ok: true,
      value: {
        worksheetId: workbook.sheets[0]!.id,
        sheetName: 'Sessions',
        protected: false,
        used: { row: 0, column: 0, rows: 5, columns: 6 },
        top: ROWS,
        tables: [],
      },
    });
  }));

test('an empty sheet, by its id', () =>
  withExcel([SESSIONS, { name: 'Blank', protected: true }], async ({ workbook }) => {
    const survey = await surveySheet(workbook.sheets[1]!.id);
    expect(survey).toMatchObject({ ok: true, value: { sheetName: 'Blank', protected: true, used: null, top: [] } });
  }));

test('tables, with a name of the sheet that needs quotes', () =>
  withExcel([{ ...SESSIONS, name: "Anna's sheet", tables: [{ name: 'Visits' }] }], async ({ workbook }) => {
    const survey = await surveySheet();
    expect(survey).toMatchObject({
      ok: true,
      value: {
        tables: [
          {
            id: workbook.tables[0]!.id,
            name: 'Visits',
            area: { row: 0, column: 0, rows: 5, columns: 6 },
            hasTotals: false,
          },
        ],
      },
    });
  }));

test('a sheet that a colleague deleted is gone', () =>
  withExcel([SESSIONS], async () => {
    expect(await surveySheet('{no-such-sheet}')).toEqual({ ok: false, error: { kind: 'gone', code: 'ItemNotFound' } });
  }));

test('two round trips', () =>
  withExcel([SESSIONS], async ({ host }) => {
    const before = host.trace.length;
    await surveySheet();
    expect(host.trace.length - before).toBe(2);
    expect(host.trace.flatMap(({ written }) => written)).toEqual([]);
  }));
