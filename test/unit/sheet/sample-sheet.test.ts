import { join } from 'node:path';
import { formatIsoDate } from '../../../src/domain';
import { openGrid, rowsOf } from '../../../src/files';
import { createLineReader, detectTable, type Cell, type ReadTable } from '../../../src/sheet';

async function readSample(): Promise<ReadTable> {
  const grid = await openGrid(join(__dirname, '../../../workbench/sample/sessions.csv'));
  const rows: (readonly Cell[])[] = [];
  for await (const row of rowsOf(grid)) rows.push(row);
  const detection = detectTable(rows);
  if (detection.accepted !== true) throw new Error(`not accepted: ${JSON.stringify(detection)}`);
  const reader = createLineReader(detection.mapping, { firstRow: detection.firstDataRow });
  rows.forEach((row, at) => reader.row(row, at));
  return reader.finish();
}

describe('the sample sheet of the workbench', () => {
  it('is read line by line', async () => {
    const table = await readSample();
    expect(table.length).toBe(102);
    const first = table.line(0);
    expect(formatIsoDate(first.date!)).toBe('2024-08-05');
    expect(first).toMatchObject({
      row: 1,
      part: 0,
      code: '97124',
      units: 4,
      minutes: 60,
      modifiers: [],
      license: 'LMT',
      technique: 'Swedish massage',
      payer: 'Self-pay',
      state: 'OR',
      unread: [],
    });
    expect([...table.columns].sort()).toEqual(
      'client code date license minutes modifiers payer provider state technique units'.split(' '),
    );
  });

  it('keeps clients and providers apart by number', async () => {
    const table = await readSample();
    const [parker, parkerAgain, quinn] = [17, 18, 19].map((row) => table.line(row - 1));
    expect(parker!.client).toBe(parkerAgain!.client);
    expect(parker!.client).not.toBe(quinn!.client);
    expect(table.line(0).provider).not.toBe(parker!.provider);
    expect(table.notes.spellings).toEqual([]);
  });

  // The cells as typed stand in the sample: blank, `about an hour`, `0:45`, `50 min`, `0:30`.
  it.each([
    [12, null, []],
    [13, null, [{ field: 'minutes', problem: 'not-a-duration' }]],
    [14, 45, []],
    [15, 50, []],
    [16, 30, []],
  ])('reads the minutes of row %i', async (row, minutes, unread) => {
    const table = await readSample();
    expect(table.line(row - 1)).toMatchObject({ row, minutes, unread });
  });

  it('reads two modifiers of one cell', async () => {
    const table = await readSample();
    const lines = Array.from({ length: table.length }, (_, at) => table.line(at));
    expect(lines.filter((line) => line.modifiers.length === 2).map((line) => line.modifiers)).toEqual([
      ['GP', '59'],
      ['GP', 'CQ'],
    ]);
  });
});
