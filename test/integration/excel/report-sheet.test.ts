import { writeReport } from '../../../src/excel';
import { ExcelHost, type Fault } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { SESSIONS } from './sheets';

const REPORT = {
  name: 'Report',
  title: 'A report',
  lines: [],
  blocks: [{ title: 'Findings', header: ['Rule', 'Row'], rows: [['r', 1]] }],
};

/** Makes a report while this happens at one of its requests. The answer says what came of it and which sheets there are. */
async function madeWith(request: number, fault: (host: ExcelHost) => Fault) {
  let made: unknown;
  let sheets: readonly string[] = [];
  await withExcel([SESSIONS], async ({ host, workbook }) => {
    host.switches.failRequest(request, fault(host));
    const written = await writeReport(REPORT);
    made = written.ok ? written.value : written.error.kind;
    sheets = workbook.sheets.map((sheet) => `${sheet.name} ${String(sheet.value(0, 0) || sheet.usedArea(true)?.rows)}`);
  });
  return { made, sheets };
}

describe.each([1, 2, 3, 4])('at request %d of making a report', (request) => {
  test('a cell is opened: there is one report', async () => {
    const fault = () => ({ code: 'InvalidOperationInCellEditMode' });
    const { made, sheets } = await madeWith(request, fault);
    expect(made).toBe('Report');
    expect(sheets.slice(1)).toEqual(['Report A report']);
  });

  test('Excel refuses: no half of a report is left', async () => {
    const { made, sheets } = await madeWith(request, () => ({ code: 'RequestAborted' }));
    expect(made).toBe('busy');
    expect(sheets).toHaveLength(1);
  });

  test('a colleague makes one of the same name: ours takes the next', async () => {
    const fault = ({ workbook }: ExcelHost) => ({
      meanwhile: () => {
        const { person } = new ExcelHost({ workbook, client: 'colleague' });
        if (!workbook.sheets.some(({ name }) => name === 'Report')) person.addSheet('Report');
      },
    });
    const { made, sheets } = await madeWith(request, fault);
    expect(sheets.filter((sheet) => sheet.endsWith(' A report'))).toEqual([`${String(made)} A report`]);
  });
});

test('a text that is too long for a cell is cut off, and the report is made', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const rows = [[`=${'x'.repeat(40_000)}`, 1]];
    const written = await writeReport({ ...REPORT, blocks: [{ ...REPORT.blocks[0]!, rows }] });
    expect(written).toEqual({ ok: true, value: 'Report' });
    expect(String(workbook.sheets[1]!.value(4, 0))).toMatch(/^=x{32000,32766}$/);
  }));
