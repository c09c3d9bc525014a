import { ExcelHost } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';

const SHEET = [
  {
    name: 'Sheet1',
    rows: [
      ['Name', 'Minutes'],
      ['Bob', 30],
      ['Ada', 45],
    ],
    tables: [{ name: 'Visits' }],
  },
];
const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Adds handlers; answers with what they were told. */
async function heard(add: (context: Excel.RequestContext, tell: (event: object) => Promise<void>) => void) {
  const told: object[] = [];
  await Excel.run(async (context) => {
    add(context, async (event) => void told.push(event));
    await context.sync();
  });
  return told;
}

test('a change of a sheet reaches the handlers of the sheet, of all sheets and of the table', () =>
  withExcel(SHEET, async ({ host, settle, workbook }) => {
    const told = await heard((context, tell) => {
      active(context).onChanged.add(tell);
      context.workbook.worksheets.onChanged.add(tell);
      context.workbook.tables.getItem('Visits').onChanged.add(tell);
      context.workbook.tables.onChanged.add(tell);
    });
    host.person.type('B2', 60);
    await settle();
    const worksheetId = workbook.sheets[0]!.id;
    const tableId = workbook.tables[0]!.id;
    const details = { valueBefore: 30, valueAfter: 60, valueTypeBefore: 'Double', valueTypeAfter: 'Double' };
    const common = { worksheetId, address: 'B2', changeType: 'RangeEdited', source: 'Local', details };
    expect(told).toEqual([
      expect.objectContaining({ ...common, type: 'WorksheetChanged' }),
      expect.objectContaining({ ...common, type: 'WorksheetChanged' }),
      expect.objectContaining({ ...common, type: 'TableChanged', tableId }),
      expect.objectContaining({ ...common, type: 'TableChanged', tableId }),
    ]);
  }));

test('the range of an event can be read', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    const read: unknown[] = [];
    await Excel.run(async (context) => {
      active(context).onChanged.add(async (event) => {
        await Excel.run(async (own) => {
          const range = event.getRange(own).load('address,values');
          await own.sync();
          read.push(range.address, range.values);
        });
      });
      await context.sync();
    });
    host.person.type('A2', [['Bea', 20]]);
    await settle();
    expect(read).toEqual(['Sheet1!A2:B2', [['Bea', 20]]]);
  }));

test('rows inserted, deleted, sorted, hidden; formats; selection', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    const told = await heard((context, tell) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(tell);
      worksheets.onRowSorted.add(tell);
      worksheets.onRowHiddenChanged.add(tell);
      worksheets.onFormatChanged.add(tell);
      worksheets.onSelectionChanged.add(tell);
    });
    host.person.insertRows('A5');
    host.person.deleteRows('A5');
    host.person.reorder('A2:B3', [1, 0]);
    host.person.hideRows('A2');
    host.person.fill('A3', '#FF0000');
    host.person.select('B2:B3');
    await settle();
    expect(told).toEqual([
      expect.objectContaining({
        changeType: 'RowInserted',
        address: '5:5',
        changeDirectionState: { insertShiftDirection: 'Down' },
      }),
      expect.objectContaining({
        changeType: 'RowDeleted',
        address: '5:5',
        changeDirectionState: { deleteShiftDirection: 'Up' },
      }),
      expect.objectContaining({ type: 'WorksheetRowSorted', address: 'A2:B3' }),
      expect.objectContaining({ type: 'WorksheetRowHiddenChanged', changeType: 'Hidden', address: '2:2' }),
      expect.objectContaining({ type: 'WorksheetFormatChanged', address: 'A3' }),
      expect.objectContaining({ type: 'WorksheetSelectionChanged', address: 'B2:B3' }),
    ]);
  }));

test('sheets added, shown and deleted; tables added and deleted; the selection of the document', () =>
  withExcel(SHEET, async ({ settle }) => {
    let selections = 0;
    const told = await heard((context, tell) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(tell);
      worksheets.onActivated.add(tell);
      worksheets.onDeactivated.add(tell);
      worksheets.onDeleted.add(tell);
      tables.onAdded.add(tell);
      tables.onDeleted.add(tell);
      context.workbook.onSelectionChanged.add(async () => void selections++);
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Report');
      sheet.activate();
      sheet.tables.add('A1:B2', true).convertToRange();
      sheet.getRange('B2').select();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(told.map((event) => (event as { type: string }).type)).toEqual([
      'WorksheetAdded',
      'WorksheetDeactivated',
      'WorksheetActivated',
      'TableAdded',
      'TableDeleted',
      'WorksheetDeleted',
    ]);
    expect(selections).toBe(1);
  }));

test('events can be switched off, and handlers removed', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    const told: object[] = [];
    const handler = await Excel.run(async (context) => {
      const added = active(context).onChanged.add(async (event) => void told.push(event));
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    host.person.type('A2', 'x');
    await settle();
    expect(told).toEqual([]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    host.person.type('A2', 'y');
    await settle();
    expect(told).toHaveLength(1);
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.person.type('A2', 'z');
    await settle();
    expect(told).toHaveLength(1);
  }));

test('two clients on one workbook: each has its own view, and sees the other as a co-author', () =>
  withExcel(SHEET, async ({ host, settle, workbook }) => {
    const sources: unknown[] = [];
    await Excel.run(async (context) => {
      active(context).onChanged.add(async ({ source, triggerSource }) => void sources.push([source, triggerSource]));
      await context.sync();
    });
    const other = new ExcelHost({ workbook });
    other.person.type('B2', 1);
    other.person.select('B3');
    host.person.type('B2', 2);
    await Excel.run(async (context) => {
      active(context).getRange('B2').values = [[3]];
      await context.sync();
    });
    await settle();
    expect(sources).toEqual([
      ['Remote', 'Unknown'],
      ['Local', 'Unknown'],
      ['Local', 'ThisLocalAddin'],
    ]);
    expect(host.view.selection.areas).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }]);
    expect(other.view.selection.areas).toEqual([{ row: 2, column: 1, rows: 1, columns: 1 }]);
    other.dispose();
  }));
