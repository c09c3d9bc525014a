import { snapshot } from '../../../workbench/host';
import { dateSerial } from '../../../workbench/host/memory';
import { withExcel } from '../../../workbench/host/with-excel';

const SHEET = [{ name: 'Sheet1' }];

test('sheets: added, renamed, found by name and id, and not found', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const report = worksheets.add('Report').load('id,name,position');
      const nothing = worksheets.getItemOrNullObject('Nope').load('name');
      const inNothing = nothing.getRange('A1').load('values');
      worksheets.load('items/name');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Report']);
      expect([report.position, nothing.isNullObject, inNothing.isNullObject]).toEqual([1, true, true]);
      nothing.delete();
      worksheets.getItem(report.id).name = 'Renamed';
      const again = worksheets.getItem('renamed').load('name');
      await context.sync();
      expect(again.name).toBe('Renamed');
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Renamed']);
    }),
  ));

test.each([
  [
    'a sheet that is not there',
    'ItemNotFound',
    (c: Excel.RequestContext) => c.workbook.worksheets.getItem('Nope').load('name'),
  ],
  [
    'an address that is none',
    'InvalidArgument',
    (c: Excel.RequestContext) => active(c).getRange('no such').load('values'),
  ],
  [
    'an array of another shape',
    'InvalidArgument',
    (c: Excel.RequestContext) => (active(c).getRange('A1:B2').values = [[1]]),
  ],
  ['a name that is taken', 'ItemAlreadyExists', (c: Excel.RequestContext) => c.workbook.worksheets.add('sheet1')],
  ['a name that is not allowed', 'InvalidArgument', (c: Excel.RequestContext) => c.workbook.worksheets.add('a/b')],
  [
    'more cells than Excel reads',
    'RangeExceedsLimit',
    (c: Excel.RequestContext) => active(c).getRange('A1:Z1000000').load('values'),
  ],
  ['the last sheet deleted', 'InvalidOperation', (c: Excel.RequestContext) => active(c).delete()],
  ['what the host lacks', 'NotImplemented', (c: Excel.RequestContext) => active(c).getRange('A1').group('ByRows')],
])('%s is %s', (_, code, work) =>
  withExcel(SHEET, async () => {
    const run = Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  }),
);

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test('a gap says which member it is; an error says where it came from; what was done before it stays', () =>
  withExcel(SHEET, async ({ workbook }) => {
    const failed = await Excel.run(async (context) => {
      active(context).getRange('A1').values = [['kept']];
      active(context).getRange('A1').group('ByRows');
      active(context).getRange('A2').values = [['never']];
      await context.sync();
    }).catch((error: unknown) => error as OfficeExtension.Error);
    expect(failed).toMatchObject({
      message: 'excel-host does not implement Range.group',
      debugInfo: { errorLocation: 'Range.group' },
    });
    expect(failed && String(failed.debugInfo.statement)).toContain('group');
    expect(Object.keys(snapshot(workbook).sheets[0]!.cells)).toEqual(['A1']);
  }));

test("a member above the requirement set is refused by the client's own check", () =>
  withExcel(
    SHEET,
    async () => {
      const run = Excel.run(async (context) => {
        active(context).getRange('A1').conditionalFormats.getCount();
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
    },
    { sets: { ExcelApi: '1.4' } },
  ));

test('reading before a load is an error of the client', () =>
  withExcel(SHEET, () =>
    Excel.run(async (context) => {
      const range = active(context).getRange('A1');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['']]);
      expect(() => range.address).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    }),
  ));

test('objects end with their run unless they are tracked; references are given back', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    const kept = await Excel.run(async (context) => {
      const tracked = active(context).getRange('B1');
      const lost = active(context).getRange('A1');
      context.trackedObjects.add(tracked);
      await context.sync();
      return { tracked, lost };
    });
    expect(() => kept.lost.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
    await Excel.run(kept.tracked, async (context) => {
      kept.tracked.load('address');
      await context.sync();
      expect(kept.tracked.address).toBe('Sheet1!B1');
    });
    await settle();
    expect(host.references.count).toBe(1);
  }));

test('a large write, which the client cuts into rows, arrives whole', () =>
  withExcel(SHEET, async ({ workbook, host }) => {
    const rows = Array.from({ length: 1_000 }, (_, row) => [row, `n${row}`, row * 2]);
    await Excel.run(async (context) => {
      active(context).getRange('A1:C1000').values = rows;
      await context.sync();
    });
    const sheet = workbook.sheets[0]!;
    expect(rows.map((_, row) => [0, 1, 2].map((column) => sheet.value(row, column)))).toEqual(rows);
    expect(host.trace.at(-1)!.members).toContain('Range._ValidateArraySize');
  }));

test('ranges found from ranges, and what is used', () =>
  withExcel([{ name: 'Sheet1', rows: [['', 'a'], ['', 1, 2], [], ['far']] }], () =>
    Excel.run(async (context) => {
      const sheet = active(context);
      const range = sheet.getRange('B2:D4');
      const asked = [
        range.getCell(0, 2),
        range.getRow(1),
        range.getColumn(0),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getIntersectionOrNullObject('C1:C2'),
        range.getBoundingRect('A1'),
        range.getLastCell(),
        range.getRowsBelow(2),
        sheet.getUsedRange(true),
        sheet.getRange('B1').getSurroundingRegion(),
        sheet.getRange('B:B').getUsedRange(true),
      ].map((each) => each.load('address'));
      const none = range.getIntersectionOrNullObject('H9').load('address');
      await context.sync();
      expect(asked.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'D2',
        'B3:D3',
        'B2:B4',
        'B2:C5',
        'C1:E3',
        '2:4',
        'B:D',
        'C2',
        'A1:D4',
        'D4',
        'B5:D6',
        'A1:C4',
        'B1:C2',
        'B1:B2',
      ]);
      expect(none.isNullObject).toBe(true);
    }),
  ));

test('what typing makes of a text', () =>
  withExcel([{ name: 'Sheet1', numberFormats: { 'A9:A10': '@' } }], () =>
    Excel.run(async (context) => {
      const typed = ['12', "'12", '1/2/2026', '2026-01-02', '50%', 'true', '9:30 am', '-x', '59', '=1', 'free text'];
      const range = active(context).getRange(`A1:A${typed.length}`);
      range.values = typed.map((text) => [text]);
      range.load('values,numberFormat,formulas,text');
      await context.sync();
      const cells = typed.map((_, row) => [range.values[row]![0], range.numberFormat[row]![0]]);
      expect(cells).toEqual([
        [12, 'General'],
        ['12', 'General'],
        [46024, 'm/d/yyyy'],
        [46024, 'm/d/yyyy'],
        [0.5, '0%'],
        [true, 'General'],
        [9.5 / 24, 'h:mm AM/PM'],
        ['#NAME?', 'General'],
        ['59', '@'],
        ['=1', '@'],
        ['free text', 'General'],
      ]);
      expect(range.formulas[7]).toEqual(['=-x']);
      expect(range.text.slice(2, 7)).toEqual([['1/2/2026'], ['1/2/2026'], ['50%'], ['TRUE'], ['9:30 AM']]);
    }),
  ));

test('a day and a month without a year are a date of this year', () =>
  withExcel([{ name: 'Sheet1', numberFormats: { A11: '@' } }], () =>
    Excel.run(async (context) => {
      const dates = ['2-3', '7/8', '11-12', '3-Feb', 'Feb 3', 'september 9', '2-45'];
      const texts = ['2–3', '13-5', '2-3, 7', "'2-3", '2-3', 'Feb', '3-Feb-x', 'May Sample'];
      const typed = [...dates.slice(0, 5), ...texts.slice(0, 5), texts[4]!, ...texts.slice(5), ...dates.slice(5)];
      const range = active(context).getRange(`A1:A${typed.length}`);
      range.values = typed.map((text) => [text]);
      range.load('values,numberFormat,text');
      await context.sync();
      expect(range.text.flat()).toEqual([
        ...['3-Feb', '8-Jul', '12-Nov', '3-Feb', '3-Feb'],
        ...['2–3', '13-5', '2-3, 7', '2-3', '3-Feb', '2-3'],
        ...['Feb', '3-Feb-x', 'May Sample', '9-Sep', 'Feb-45'],
      ]);
      const year = new Date().getFullYear();
      expect(range.values[0]![0]).toBe(dateSerial(year, 2, 3));
      expect(range.numberFormat[15]).toEqual(['mmm-yy']);
    }),
  ));

test('formats, and what cells have in common', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      const range = active(context).getRange('A1:B2');
      range.getRow(0).format.fill.color = 'yellow';
      range.getRow(0).format.font.bold = true;
      range.format.wrapText = true;
      const top = range.getRow(0).format.fill.load('color');
      range.load('format/font/bold,format/fill/color,format/wrapText');
      await context.sync();
      expect([top.color, range.format.fill.color, range.format.font.bold, range.format.wrapText]).toEqual([
        '#FFFF00',
        '',
        null,
        true,
      ]);
      range.format.fill.clear();
      await context.sync();
      expect(workbook.sheets[0]!.format(0, 0)).toEqual({ bold: true, wrapText: true });
    }),
  ));
