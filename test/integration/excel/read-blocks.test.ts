import { nextRows, readBlocks, type Block } from '../../../src/excel';
import { WEB_PAYLOAD_LIMIT } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { AREA, ROWS, SESSIONS, wide } from './sheets';

const gathered = () => {
  const blocks: Block[] = [];
  return { blocks, onBlock: (block: Block) => blocks.push(block) > 0 };
};

test('whole rows', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const { blocks, onBlock } = gathered();
    const read = await readBlocks({ worksheetId: workbook.sheets[0]!.id, area: AREA, onBlock });
    expect(read).toEqual({ ok: true, value: 'complete' });
    expect(blocks).toEqual([{ firstRow: 0, cells: ROWS.slice(1) }]);
  }));

test('only the columns that are needed; the others are blank', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const { blocks, onBlock } = gathered();
    await readBlocks({ worksheetId: workbook.sheets[0]!.id, area: AREA, columns: [0, 5], onBlock });
    expect(blocks[0]!.cells[0]).toEqual(['Ada Sample', '', '', '', '', 4]);
  }));

test('a block that is too large for the web is halved, until it fits', () =>
  withExcel(
    [wide(12_000, 'x'.repeat(1_000))],
    async ({ host, workbook }) => {
      const { blocks, onBlock } = gathered();
      const area = { row: 0, column: 0, rows: 12_000, columns: 2 };
      const read = await readBlocks({ worksheetId: workbook.sheets[0]!.id, area, onBlock });
      expect(read).toEqual({ ok: true, value: 'complete' });
      expect(blocks.flatMap(({ cells }) => cells.map(([number]) => number))).toEqual(
        Array.from({ length: 12_000 }, (_, row) => row),
      );
      expect(host.trace.filter(({ error }) => error === 'status 5104').length).toBeGreaterThan(0);
      expect(host.trace.every(({ responseBytes }) => responseBytes <= WEB_PAYLOAD_LIMIT)).toBe(true);
    },
    { payloadLimit: WEB_PAYLOAD_LIMIT },
  ));

test('where not even a few rows fit, the problem is told', () =>
  withExcel(
    [wide(60, 'x'.repeat(1_000))],
    async ({ workbook }) => {
      const area = { row: 0, column: 0, rows: 60, columns: 2 };
      const read = await readBlocks({ worksheetId: workbook.sheets[0]!.id, area, onBlock: () => true });
      expect(read).toEqual({ ok: false, error: { kind: 'payload', code: 'ResponsePayloadSizeLimitExceeded' } });
    },
    { payloadLimit: 10_000 },
  ));

test('it stops when it is told to', () =>
  withExcel([wide(40_000, 'x')], async ({ host, workbook }) => {
    const before = host.trace.length;
    const area = { row: 0, column: 0, rows: 40_000, columns: 2 };
    const read = await readBlocks({ worksheetId: workbook.sheets[0]!.id, area, onBlock: () => false });
    expect(read).toEqual({ ok: true, value: 'stopped' });
    expect(host.trace.length - before).toBe(1);
  }));

test('the next block is made ready while one is looked at', () =>
  withExcel([wide(40_000, 'x')], async ({ host, workbook }) => {
    const before = host.trace.length;
    const asked: number[] = [];
    const onBlock = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return asked.push(host.trace.length - before) > 0;
    };
    const area = { row: 0, column: 0, rows: 40_000, columns: 2 };
    expect(await readBlocks({ worksheetId: workbook.sheets[0]!.id, area, onBlock })).toEqual({
      ok: true,
      value: 'complete',
    });
    expect(asked).toEqual([2, 2]);
  }));

test.each([
  ['grows while answers come quickly', 1000, 10, 12, 1500],
  ['stays where an answer takes its time', 1000, 60, 12, 1000],
  ['shrinks as much as an answer held the thread too long', 1000, 160, 12, 500],
  ['never asks for a handful of rows', 60, 1000, 12, 50],
  ['never asks for more than Excel answers safely', 19_000, 1, 12, 20_000],
  ['of very wide rows still asks for a few', 50, 1, 16_384, 50],
])('a block %s', (_, rows, longest, width, expected) => {
  expect(nextRows(rows, longest, width)).toBe(expected);
});
