import { appendToList, readList, writeListCell } from '../../../src/excel';
import { ExcelHost, snapshot, type Fault } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { SESSIONS } from './sheets';

const LIST = { name: 'TCC Waivers', header: ['Key', 'Reason'] };

/** What the list holds, with the rows of its sheet as people count them. */
async function rowsRead(): Promise<readonly string[]> {
  const read = await readList(LIST);
  return read.ok && read.value !== null ? read.value.map(({ row, cells }) => [row + 1, ...cells].join(' ')) : [];
}

test('a list of an earlier version gets the headings that it lacks', () =>
  withExcel([SESSIONS, { name: LIST.name, rows: [[LIST.header[0]!], ['k0']] }], async ({ workbook }) => {
    await appendToList(LIST, [['k1', 'a']]);
    const [, list] = workbook.sheets;
    expect([0, 1, 2].map((row) => [list!.value(row, 0), list!.value(row, 1)])).toEqual([
      [...LIST.header],
      ['k0', ''],
      ['k1', 'a'],
    ]);
  }));

test('a list is made, added to, and read', () =>
  withExcel([SESSIONS], async () => {
    expect(await readList(LIST)).toEqual({ ok: true, value: null });
    await appendToList(LIST, [['k1', '=why']]);
    await appendToList(LIST, [['0042', 'again']]);
    expect(await rowsRead()).toEqual(['2 k1 =why', '3 0042 again']);
    expect(await writeListCell(LIST, 1, 1, 'changed', { column: 0, value: 'k1' })).toEqual({ ok: true, value: true });
    expect(await writeListCell(LIST, 1, 1, 'lost', { column: 0, value: 'k2' })).toEqual({ ok: true, value: false });
    expect(await rowsRead()).toEqual(['2 k1 changed', '3 0042 again']);
  }));

test('a list is read and added to wherever its header has been sorted to', () =>
  withExcel([SESSIONS, { name: LIST.name, rows: [['k0', 'a'], ['k1', 'b'], LIST.header] }], async () => {
    await appendToList(LIST, [['k2', 'c']]);
    expect(await rowsRead()).toEqual(['1 k0 a', '2 k1 b', '4 k2 c']);
  }));

test('a sheet of the list’s name that is somebody else’s is neither read nor written to; an empty one is taken', () =>
  withExcel([SESSIONS, { name: LIST.name, rows: [['Mine'], ['a', 'b']] }], async ({ host, workbook }) => {
    const before = snapshot(workbook);
    expect(await readList(LIST)).toEqual({ ok: true, value: null });
    expect(await appendToList(LIST, [['k1', 'a']])).toMatchObject({ ok: false, error: { kind: 'not-ours' } });
    expect(snapshot(workbook)).toEqual(before);
    host.person.clear(`'${LIST.name}'!A1:B2`);
    await appendToList(LIST, [['k1', 'a']]);
    expect(await rowsRead()).toEqual(['2 k1 a']);
    expect(workbook.sheets[1]!.value(0, 1)).toBe('Reason');
  }));

test('rows that a colleague writes at the same moment survive', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    await appendToList(LIST, [['k1', 'a']]);
    const list = workbook.sheets.at(-1)!;
    const colleague = new ExcelHost({ workbook });
    let once = true;
    const stop = workbook.subscribe((change, author) => {
      if (!once || change.kind !== 'edited' || author?.by !== 'addin') return;
      once = false;
      colleague.person.type(`'TCC Waivers'!A3`, [['theirs', 'b']]);
    });
    expect(await appendToList(LIST, [['ours', 'c']])).toMatchObject({ ok: true });
    stop();
    colleague.dispose();
    expect([1, 2, 3].map((row) => list.value(row, 0))).toEqual(['k1', 'theirs', 'ours']);
  }));

describe.each([1, 2, 3, 4, 5, 6, 7])('at request %d of adding to a list', (request) => {
  const ROWS = [
    ['k2', 'ours'],
    ['k2', 'ours'],
    ['k3', "'ours too"],
  ];
  /** The rows of the list, in any order, after ours have been added to it and something has come between. */
  const added = async (there: boolean, fault: (host: ExcelHost) => Fault): Promise<readonly string[]> => {
    let rows: readonly string[] = [];
    await withExcel([SESSIONS], async ({ host, workbook }) => {
      if (there) await appendToList(LIST, [['k2', 'ours']]);
      host.switches.failRequest(request, fault(host));
      expect(await appendToList(LIST, ROWS)).toEqual({ ok: true, value: undefined });
      const sheet = workbook.sheets.at(-1)!;
      const cells = Array.from({ length: 12 }, (_, row) => [sheet.value(row, 0), sheet.value(row, 1)].join(' ').trim());
      rows = cells.slice(1).filter(Boolean).sort();
    });
    return rows;
  };
  const ours = ['k2 ours', 'k2 ours', 'k3 ours too'];

  test.each([
    ['before anything of it was done', 0],
    ['when it was done', 1000],
  ])('a cell is opened, %s: the rows stand there once', async (_, afterActions) => {
    const fault = () => ({ code: 'InvalidOperationInCellEditMode', afterActions });
    expect(await added(false, fault)).toEqual(ours);
    expect(await added(true, fault)).toEqual(['k2 ours', ...ours]);
  });

  test('a colleague adds a row below those that were looked at: both stay', async () => {
    const fault = ({ workbook }: ExcelHost) => ({
      meanwhile: () => new ExcelHost({ workbook, client: 'colleague' }).person.type(`'${LIST.name}'!A3`, [['k1', 'b']]),
    });
    expect((await added(true, fault)).filter((row) => row !== 'k1 b')).toEqual(['k2 ours', ...ours]);
    expect(await added(true, fault)).toContain('k1 b');
  });
});
