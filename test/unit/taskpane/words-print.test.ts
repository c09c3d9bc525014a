import {
  doubtfulRows,
  numberOfStatus,
  numberOfWord,
  OTHER_WORD,
  wordedRows,
  wordsPrint,
  type WordedRows,
} from '../../../src/taskpane/model/marks/words-print';
import { inSlices } from '../../../src/taskpane/model/slices';

const COUNT = 3_000;
/** A number as a row's print is one: of all bits, and the same for the same row. */
const printOf = (row: number): number => Math.imul(row + 1, 0x01000193) ^ Math.imul(row + 7, 0x2545f491);
const statusOf = (row: number) => (row % 11 === 0 ? 'error' : row % 17 === 0 ? 'warning' : 'ok');

const rowsOf = (order: readonly number[]) => ({
  prints: Int32Array.from(order, printOf),
  words: Uint8Array.from(order, (row) => numberOfStatus(statusOf(row))),
});
const ALL = Array.from({ length: COUNT }, (_, row) => row);
const REVERSED = [...ALL].reverse();

const keptOf = (rows: WordedRows) => inSlices(wordsPrint(rows));
const doubtful = async (rows: WordedRows, kept?: string) =>
  inSlices(doubtfulRows(kept ?? (await keptOf(rowsOf(ALL))), rows));

describe('the words of a status column', () => {
  it('are beyond doubt where nothing has changed, and where rows were sorted with them', async () => {
    expect(await doubtful(rowsOf(ALL))).toEqual([]);
    expect(await doubtful(rowsOf(REVERSED))).toEqual([]);
  });

  it('are in doubt beside other rows, where rows were sorted without them', async () => {
    const { words } = rowsOf(ALL);
    const apart = { prints: rowsOf(REVERSED).prints, words };
    const wrong = ALL.filter((at) => statusOf(at) !== statusOf(REVERSED[at]!));
    const found = new Set(await doubtful(apart));
    expect(wrong.length).toBeGreaterThan(100);
    expect(wrong.filter((at) => !found.has(at))).toEqual([]);
  });

  it('are in doubt of the two rows alone that have changed places without them', async () => {
    const rows = rowsOf(ALL);
    [rows.prints[11], rows.prints[12]] = [rows.prints[12]!, rows.prints[11]!];
    expect(await doubtful(rows)).toEqual([11, 12]);
  });

  it.each([0, 5, 1_234, 2_999])('are in doubt of the row alone that was edited (%i)', async (row) => {
    const rows = rowsOf(ALL);
    rows.prints[row] = 123_456_789;
    expect(await doubtful(rows)).toEqual([row]);
  });

  it('are in doubt of the row alone that was added, and of none where one has gone', async () => {
    expect(await doubtful(rowsOf([...ALL, 70_000]))).toEqual([COUNT]);
    expect(await doubtful(rowsOf(ALL.slice(1)))).toEqual([]);
  });

  it('are in doubt of the row alone whose word is another', async () => {
    const rows = rowsOf(ALL);
    rows.words[40] = numberOfWord('Error');
    rows.words[900] = numberOfWord('ask Ada');
    expect(await doubtful(rows)).toEqual([40, 900]);
  });

  it('are beyond doubt beside a person’s words that stood there when they were written', async () => {
    const statuses = ALL.map(statusOf);
    const rows = await inSlices(wordedRows(printOf, statuses, new Set([5, 6])));
    expect([...rows.words.slice(4, 7)]).toEqual([numberOfStatus('ok'), OTHER_WORD, OTHER_WORD]);
    expect(await doubtful(rows, await keptOf(rows))).toEqual([]);
  });

  it.each([undefined, '', 'some words', '1.2.3'])('of which nothing is kept are not judged (%s)', async (kept) => {
    expect(await inSlices(doubtfulRows(kept, rowsOf(ALL)))).toBeNull();
  });

  it('keep little in the workbook, and come in slices where there are many rows', async () => {
    expect((await keptOf(rowsOf(ALL))).length).toBeLessThan(2_100);
    const many = { prints: new Int32Array(100_000), words: new Uint8Array(100_000) };
    expect([...wordsPrint(many)].length).toBeGreaterThan(4);
  });
});
