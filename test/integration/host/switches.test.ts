import { WEB_PAYLOAD_LIMIT, snapshot } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';

const SHEET = [{ name: 'Sheet1', rows: [['a', 1]] }];
const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

const readName = () =>
  Excel.run(async (context) => {
    const sheet = active(context).load('name');
    await context.sync();
    return sheet.name;
  });

const WRITES: readonly (readonly [string, (context: Excel.RequestContext) => void])[] = [
  ['values', (c) => (active(c).getRange('A1').values = [['x']])],
  ['fill', (c) => (active(c).getRange('A1').format.fill.color = 'red')],
  ['conditional format', (c) => active(c).getRange('A1').conditionalFormats.add('Custom')],
  ['insert', (c) => active(c).getRange('1:1').insert('Down')],
  ['delete', (c) => active(c).getRange('1:1').delete('Up')],
  [
    'sort',
    (c) =>
      active(c)
        .getRange('A1:B1')
        .sort.apply([{ key: 0 }]),
  ],
  ['table', (c) => active(c).tables.add('A1:B1', true)],
  ['hide', (c) => (active(c).getRange('1:1').rowHidden = true)],
  ['clear', (c) => active(c).getRange('A1').clear()],
  ['chart', (c) => active(c).charts.add('Line', active(c).getRange('A1'))],
];
const OUTSIDE_SHEET: typeof WRITES = [
  ['new sheet', (c) => c.workbook.worksheets.add('New')],
  ['setting', (c) => c.workbook.settings.add('k', 'v')],
  ['name', (c) => c.workbook.names.add('n', '=1')],
  ['XML', (c) => c.workbook.customXmlParts.add('<x/>')],
];

const attempt = (write: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    write(context);
    await context.sync();
  });

test('a protected sheet refuses every write, and leaves the rest of the workbook open', () =>
  withExcel([{ ...SHEET[0]!, protected: true }], async ({ workbook }) => {
    const before = snapshot(workbook);
    for (const [what, write] of WRITES)
      await expect(attempt(write).then(() => what)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(snapshot(workbook)).toEqual(before);
    for (const [, write] of OUTSIDE_SHEET) await attempt(write);
    expect(workbook.sheets).toHaveLength(2);
  }));

test('what the protection allows goes through', () =>
  withExcel(SHEET, async ({ workbook }) => {
    await attempt((context) => {
      active(context).getRange('B1').format.protection.locked = false;
      active(context).protection.protect({ allowFormatCells: true }, 'secret');
    });
    await attempt((context) => (active(context).getRange('B1').values = [[2]]));
    await attempt((context) => (active(context).getRange('A1').format.fill.color = 'red'));
    await expect(attempt((context) => (active(context).getRange('A1').values = [[2]]))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(attempt((context) => active(context).protection.unprotect('wrong'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await attempt((context) => active(context).protection.unprotect('secret'));
    expect(workbook.sheets[0]!.value(0, 1)).toBe(2);
    expect(workbook.sheets[0]!.store.protection).toBeNull();
  }));

test('a document open for reading only refuses every write', () =>
  withExcel(
    SHEET,
    async ({ workbook }) => {
      expect(Office.context.document.mode).toBe('readOnly');
      const before = snapshot(workbook);
      for (const [what, write] of [...WRITES, ...OUTSIDE_SHEET])
        await expect(attempt(write).then(() => what)).rejects.toMatchObject({ code: 'AccessDenied' });
      expect(snapshot(workbook)).toEqual(before);
    },
    { readOnly: true },
  ));

test('while a cell is edited: so many requests, or until it ends', () =>
  withExcel(SHEET, async ({ host }) => {
    host.switches.beginCellEdit(2);
    await expect(readName()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    await expect(readName()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(await readName()).toBe('Sheet1');
    host.switches.beginCellEdit();
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      active(context).load('name');
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.switches.endCellEdit();
    await waiting;
    expect(done).toBe(true);
  }));

test('5 MB each way', () =>
  withExcel(
    SHEET,
    async ({ workbook }) => {
      const text = 'é'.repeat(30_000);
      const rows = Array.from({ length: 100 }, () => [text]);
      await expect(attempt((context) => (active(context).getRange('A1:A100').values = rows))).rejects.toMatchObject({
        code: 'RequestPayloadSizeLimitExceeded',
      });
      expect(workbook.sheets[0]!.value(0, 0)).toBe('a');
      workbook.sheets[0]!.enter({ row: 0, column: 0, rows: 100, columns: 1 }, rows);
      await expect(attempt((context) => active(context).getRange('A1:A100').load('values'))).rejects.toMatchObject({
        code: 'ResponsePayloadSizeLimitExceeded',
      });
      await attempt((context) => active(context).getRange('A1:A80').load('values'));
    },
    { payloadLimit: WEB_PAYLOAD_LIMIT },
  ));

test('the n-th request fails, at once or half way', () =>
  withExcel(SHEET, async ({ host, workbook }) => {
    host.switches.failRequest(2, { code: 'GeneralException' });
    host.switches.failRequest(3, { status: 5012 });
    expect(await readName()).toBe('Sheet1');
    await expect(readName()).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(readName()).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    host.switches.failRequest(1, { code: 'RequestAborted', afterActions: 7 });
    await expect(
      attempt((context) => {
        const range = active(context).getRange('A1');
        range.clear();
        active(context).getRange('B1').clear();
      }),
    ).rejects.toMatchObject({ code: 'RequestAborted' });
    expect(snapshot(workbook).sheets[0]!.cells).toEqual({ B1: { value: 1 } });
  }));

test('the trace names members, never values', () =>
  withExcel(SHEET, async ({ host }) => {
    await attempt((context) => {
      active(context).getRange('A1').values = [['a secret']];
      active(context).load('name');
    });
    expect(host.trace).toMatchObject([
      {
        members: [
          'Workbook.worksheets',
          'WorksheetCollection.getActiveWorksheet',
          'Worksheet.getRange',
          'Range.values',
          'Worksheet.name',
        ],
        written: ['Range.values'],
        error: null,
      },
    ]);
    expect(JSON.stringify(host.trace)).not.toContain('secret');
  }));
