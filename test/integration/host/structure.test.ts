import { snapshot } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';

const ROWS = [
  ['Name', 'Minutes'],
  ['Bob', 30],
  ['ada', 45],
  ['', 15],
];
const SHEET = [{ name: 'Sheet1', rows: ROWS }];
const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test('tables: header, body, columns, rows, totals', () =>
  withExcel(SHEET, () =>
    Excel.run(async (context) => {
      const sheet = active(context);
      const table = sheet.tables.add('A1:B4', true);
      table.name = 'Visits';
      await context.sync();
      const found = context.workbook.tables.getItem('visits');
      const column = found.columns.add(undefined, [['Note'], ['x'], ['y'], ['z']]);
      found.rows.add(undefined, [['Eve', 20, 'new']]);
      found.showTotals = true;
      const [header, body, minutes, total, whole] = [
        found.getHeaderRowRange(),
        found.getDataBodyRange(),
        found.columns.getItem('Minutes').getDataBodyRange(),
        found.getTotalRowRange(),
        found.getRange(),
      ].map((range) => range.load('address,values'));
      found.columns.load('items/name,count');
      found.rows.load('count');
      column.load('index');
      await context.sync();
      expect(header!.values).toEqual([['Name', 'Minutes', 'Note']]);
      expect(body!.address).toBe('Sheet1!A2:C5');
      expect(minutes!.values).toEqual([[30], [45], [15], [20]]);
      expect(total!.values).toEqual([['Total', '', '']]);
      expect([whole!.address, column.index, found.columns.count, found.rows.count]).toEqual(['Sheet1!A1:C6', 2, 3, 4]);
      found.columns.getItem('Note').delete();
      found.showTotals = false;
      found.load('id');
      whole!.load('address');
      const shrunk = found.getRange().load('address');
      await context.sync();
      expect(shrunk.address).toBe('Sheet1!A1:B5');
    }),
  ));

test('a table grows with rows that are inserted in it, and is not torn', () =>
  withExcel([{ ...SHEET[0]!, tables: [{ name: 'Visits' }] }], async ({ workbook }) => {
    await Excel.run(async (context) => {
      active(context).getRange('3:3').insert('Down');
      await context.sync();
    });
    expect(snapshot(workbook).sheets[0]!.tables).toEqual([{ name: 'Visits', area: 'A1:B5', showTotals: false }]);
    const tearing = Excel.run(async (context) => {
      active(context).getRange('A2').insert('Down');
      await context.sync();
    });
    await expect(tearing).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  }));

test('formulas, names and conditional formats follow their cells', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      const sheet = active(context);
      context.workbook.names.add('minutes', sheet.getRange('B2:B4'));
      sheet.getRange('D1').formulas = [['=B2+$B$3*2']];
      const format = sheet.getRange('A2:B4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>40';
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A:A').insert('Right');
      const named = context.workbook.names.getItem('minutes').getRange().load('address');
      await context.sync();
      expect(named.address).toBe('Sheet1!C3:C5');
      expect(workbook.sheets[0]!.formula(1, 4)).toBe('=C3+$C$4*2');
      expect(snapshot(workbook).sheets[0]!.conditionalFormats[0]!.areas).toEqual(['B3:C5']);
      sheet.getRange('4:4').delete('Up');
      await context.sync();
      expect(workbook.sheets[0]!.formula(1, 4)).toBe('=C3+#REF!*2');
      expect(workbook.names[0]!.formula).toBe('=Sheet1!$C$3:$C$4');
    }),
  ));

test('conditional formats: order, deletion by id, a part cleared', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      const { conditionalFormats } = active(context).getRange('A1:B4');
      const [first, second] = ['=TRUE', '=FALSE'].map((formula) => {
        const format = conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        return format.load('id,priority');
      });
      const count = conditionalFormats.getCount();
      await context.sync();
      expect([count.value, first!.priority, second!.priority]).toEqual([2, 0, 0]);
      second!.priority = -1;
      second!.stopIfTrue = true;
      conditionalFormats.load('items/priority,items/custom/rule/formula');
      await context.sync();
      expect(conditionalFormats.items.map((format) => format.custom.rule.formula)).toEqual(['=TRUE', '=FALSE']);
      conditionalFormats.getItem(first!.id).delete();
      active(context).getRange('A2').conditionalFormats.clearAll();
      await context.sync();
      expect(snapshot(workbook).sheets[0]!.conditionalFormats).toMatchObject([
        { areas: ['A1:B1', 'B2', 'A3:B4'], formula: '=FALSE', stopIfTrue: true },
      ]);
    }),
  ));

test('sorting: numbers before texts, case aside, blanks last', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      active(context)
        .getRange('A1:B4')
        .sort.apply([{ key: 0, ascending: true }], false, true);
      await context.sync();
      expect([0, 1, 2, 3].map((row) => workbook.sheets[0]!.value(row, 0))).toEqual(['Name', 'ada', 'Bob', '']);
      active(context)
        .getRange('A2:B4')
        .sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
      expect([1, 2, 3].map((row) => workbook.sheets[0]!.value(row, 0))).toEqual(['Bob', 'ada', '']);
    }),
  ));

test('filters hide rows; several areas; special cells', () =>
  withExcel(SHEET, () =>
    Excel.run(async (context) => {
      const sheet = active(context);
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 0, { filterOn: 'Values', values: ['ada'] });
      const rows = [0, 1, 2].map((row) => sheet.getRangeByIndexes(row, 0, 1, 1).load('rowHidden'));
      const mixed = sheet.getRange('A2:A3').load('rowHidden');
      const visible = sheet.getRange('A1:B4').getSpecialCells('Visible').load('address');
      const blanks = sheet.getRange('A1:B4').getSpecialCells('Blanks').load('address');
      const areas = sheet.getRanges('A1:B1, B3').load('address,areaCount,cellCount');
      await context.sync();
      expect([...rows.map(({ rowHidden }) => rowHidden), mixed.rowHidden]).toEqual([false, true, false, null]);
      expect([visible.address, blanks.address]).toEqual(['Sheet1!A1:B1, Sheet1!A3:B3', 'Sheet1!A4']);
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:B1, Sheet1!B3', 2, 3]);
      sheet.autoFilter.remove();
      rows[1]!.load('rowHidden');
      await context.sync();
      expect(rows[1]!.rowHidden).toBe(false);
    }),
  ));

test('what is kept beside the cells: settings, XML, properties, names', () =>
  withExcel(SHEET, ({ workbook }) =>
    Excel.run(async (context) => {
      const { settings, customXmlParts, properties, names } = context.workbook;
      settings.add('tcc.x', { a: [1] });
      const setting = settings.getItem('tcc.x').load('value');
      customXmlParts.add('<t xmlns="urn:test">1</t>');
      const part = customXmlParts.getByNamespace('urn:test').getOnlyItem();
      const xml = part.getXml();
      properties.custom.add('stamp', 'v1');
      properties.title = 'Sessions';
      properties.load('title');
      names.add('rate', '=4', 'units an hour');
      const name = names.getItem('rate').load('value,type,comment');
      const none = names.getItemOrNullObject('nothing').load('name');
      await context.sync();
      expect([setting.value, xml.value, properties.title]).toEqual([
        { a: [1] },
        '<t xmlns="urn:test">1</t>',
        'Sessions',
      ]);
      expect([name.value, name.comment, none.isNullObject]).toEqual(['4', 'units an hour', true]);
      settings.getItem('tcc.x').delete();
      part.delete();
      names.getItem('rate').delete();
      await context.sync();
      expect(snapshot(workbook)).toMatchObject({
        settings: {},
        xmlParts: [],
        names: {},
        customProperties: { stamp: 'v1' },
      });
    }),
  ));

test('charts, page layout, hidden sheets, frozen rows', () =>
  withExcel([...SHEET, { name: 'Other' }], ({ workbook }) =>
    Excel.run(async (context) => {
      const sheet = active(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'));
      chart.title.text = 'Minutes';
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintArea('A1:B4');
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      context.workbook.worksheets.getItem('Other').visibility = 'Hidden';
      const shown = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect(shown.value).toBe(1);
      expect(workbook.sheets[0]!.store).toMatchObject({
        charts: [{ type: 'ColumnClustered', title: 'Minutes' }],
        pageLayout: { orientation: 'Landscape', printArea: [{ row: 0, column: 0, rows: 4, columns: 2 }] },
        frozen: { rows: 1 },
        showGridlines: false,
      });
    }),
  ));
