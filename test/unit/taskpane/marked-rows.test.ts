import { itemsOf } from '../../../src/taskpane/model/list/items';
import { markedRows, rowStatuses } from '../../../src/taskpane/model/marks/marked-rows';
import { inSlices } from '../../../src/taskpane/model/slices';
import type { Item } from '../../../src/taskpane/model/state';
import { finding, gap, report } from './report';

/** Rows of which the last has no line. */
function checkedOf(items: readonly Item[], rows: number) {
  const facts = { hasLines: (row: number) => row < rows - 1 };
  return { area: { row: 4, column: 0, rows, columns: 3 }, facts, items };
}

const waived = (item: Item): Item => (item.kind === 'finding' ? { ...item, waived: true } : item);
const [error, warning] = itemsOf(report([finding([1, 2]), finding([2, 3, 6], 'warning')], []));
const [advice, open, ofSheet] = itemsOf(report([finding([4], 'advice')], [gap([3, 4]), gap([0, 5], 'no-column')]));

describe('the states of rows', () => {
  const EXPECTED = ['ok', 'error', 'error', 'warning', 'gap', 'ok', 'warning'];

  it.each<readonly [string, readonly Item[]]>([
    ['the serious first', [error!, warning!, advice!, open!, ofSheet!]],
    ['the serious last', [ofSheet!, open!, advice!, warning!, error!]],
  ])('are those of what is most serious on them, %s', async (_, items) => {
    expect(await inSlices(rowStatuses(checkedOf(items, 7)))).toEqual({ statuses: EXPECTED, marked: 4 });
  });

  it('are those of open findings', async () => {
    const { statuses } = await inSlices(rowStatuses(checkedOf([waived(error!), warning!], 8)));
    expect(statuses).toEqual(['ok', 'ok', 'warning', 'warning', 'ok', 'ok', 'warning', 'none']);
  });

  it('give the marked rows of the sheet, ascending', async () => {
    const { statuses } = await inSlices(rowStatuses(checkedOf([error!, warning!], 8)));
    expect(await inSlices(markedRows(statuses, 4))).toEqual({ error: [5, 6], warning: [7, 10] });
  });

  it('come in slices where there are many rows', () => {
    const all = Array.from({ length: 250_000 }, (_, row) => row);
    const items = itemsOf(report([finding(all, 'warning'), finding(all)], [], all.length));
    const slices = (work: Generator<void, unknown>) => [...work].length;
    expect(slices(rowStatuses(checkedOf(items, all.length)))).toBeGreaterThanOrEqual(4);
    expect(slices(markedRows(new Array(250_000).fill('error'), 0))).toBe(2);
  });
});
