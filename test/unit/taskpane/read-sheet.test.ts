import type { Cells } from '../../../src/excel';
import { detectTable } from '../../../src/sheet';
import type { FoundSheet } from '../../../src/taskpane/model/check/found-sheet';
import { readSheet } from '../../../src/taskpane/model/check/read-sheet';
import { fakeExcel, SESSIONS } from './fake-excel';

const ROWS = 30_000;
const MANY: Cells = Array.from({ length: ROWS }, (_, at) => SESSIONS[1 + (at % 5)]!);

function found(): FoundSheet {
  const detection = detectTable(SESSIONS);
  if (detection.accepted !== true) throw new Error('declined');
  const { mapping, facts } = detection;
  const area = { row: 0, column: 0, rows: ROWS, columns: SESSIONS[0]!.length };
  return { worksheetId: 'sheet-1', area, mapping, facts } as FoundSheet;
}

describe('reading the rows of a sheet', () => {
  test('lets others work within a block, and tells how far it is', async () => {
    const { excel } = fakeExcel(MANY, { blockRows: ROWS });
    const told: number[] = [];
    let others = 0;
    const ticking = setInterval(() => others++, 1);
    const read = await readSheet(excel, found(), 1900, { stopped: false }, (rows) => told.push(rows));
    clearInterval(ticking);
    if (!read.ok) throw new Error(String(read.error));
    expect(read.value.table.length).toBe(ROWS);
    expect(others).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(ROWS);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('ends within a block where it is no longer wanted', async () => {
    const { excel } = fakeExcel(MANY, { blockRows: ROWS });
    const wanted = { stopped: false };
    const told: number[] = [];
    const read = await readSheet(excel, found(), 1900, wanted, (rows) => {
      told.push(rows);
      wanted.stopped = true;
    });
    expect(read).toEqual({ ok: false, error: 'stopped' });
    expect(told).toHaveLength(1);
    expect(told[0]).toBeLessThan(ROWS);
  });

  test('has names and prints by row, equal for equal cells', async () => {
    const { excel } = fakeExcel(MANY, { blockRows: 7_000 });
    const read = await readSheet(excel, found(), 1900, { stopped: false }, () => undefined);
    if (!read.ok) throw new Error(String(read.error));
    const { facts } = read.value;
    expect([facts.client(1), facts.provider(29_998), facts.payer(3), facts.date(0)]).toEqual([
      'Blake Sample',
      'Max Movewell',
      'Acme Mutual (invented)',
      '2024-08-05',
    ]);
    expect(facts.print(5)).toBe(facts.print(0));
    expect(facts.print(6)).not.toBe(facts.print(0));
    expect(facts.print(1)).toBe(facts.printOf(MANY[1]!));
  });

  test('has, where nothing stands between the rows, names as cells and header have them: waivers rest on them', async () => {
    const { mapping } = found();
    const dashed = SESSIONS.map(([date, , ...others], at) => [date!, ['', '-', ' Blake  Sample '][at % 3]!, ...others]);
    const { excel } = fakeExcel(dashed);
    const area = { row: 1, column: 0, rows: 5, columns: 7 };
    const headed = { ...found(), area, mapping, facts: { client: 'Avery Sample' } };
    const read = await readSheet(excel, headed, 1900, { stopped: false }, () => undefined);
    if (!read.ok) throw new Error(String(read.error));
    const { facts } = read.value;
    expect([0, 1, 2].map((row) => facts.client(row))).toEqual(['-', 'Blake  Sample', 'Avery Sample']);
    // Which rows belong together, tells what the reader of lines takes them for.
    expect(facts.sameClient(0)).toEqual([0, 2, 3]);
  });

  test('says what Excel refuses', async () => {
    const { excel } = fakeExcel(MANY);
    const problem = { kind: 'closed', code: 'X' } as const;
    const refusing = { ...excel, readBlocks: async () => ({ ok: false, error: problem }) as const };
    expect(await readSheet(refusing, found(), 1900, { stopped: false }, () => undefined)).toEqual({
      ok: false,
      error: problem,
    });
  });
});
