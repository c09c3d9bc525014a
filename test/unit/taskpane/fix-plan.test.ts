import {
  leftOut,
  nameOfEdit,
  nextPlan,
  type FixPlan,
  type PlannedEdit,
} from '../../../src/taskpane/model/fixes/fix-plan';

const edit = (row: number, print: number, kind: PlannedEdit['kind'] = 'set-units'): PlannedEdit => ({
  ...{ kind, row, print, column: 4, before: 4, after: 3, itemKey: '', about: { date: '', code: '', client: '' } },
});
const out = (plan: FixPlan) => plan.shown.filter((one) => plan.out.has(nameOfEdit(one))).map(({ row }) => row);
/** Rows 1 and 2 are equal. */
const FIRST = nextPlan(null, [edit(1, 7), edit(2, 7), edit(3, 8)], 1);

describe('the next plan of fixes', () => {
  test('leaves nothing out where nothing was', () => {
    const next = nextPlan(FIRST, [edit(4, 7), edit(5, 9)], 2);
    expect([out(next), next.unsure]).toEqual([[], false]);
  });

  test('leaves both of two equal rows out once they have moved, and says so until a person ticks', () => {
    const plan = leftOut(FIRST, FIRST.shown[1]!, true);
    const still = nextPlan(plan, FIRST.shown, 1);
    expect([out(still), still.unsure]).toEqual([[2], false]);
    const moved = nextPlan(still, [edit(2, 7), edit(3, 7), edit(4, 8)], 2);
    expect([out(moved), moved.unsure]).toEqual([[2, 3], true]);
    const again = nextPlan(moved, moved.shown, 3);
    expect([out(again), again.unsure]).toEqual([[2, 3], true]);
    const ticked = leftOut(again, again.shown[0]!, false);
    expect([out(ticked), ticked.unsure]).toEqual([[3], false]);
  });

  test('knows which of two equal rows is left when the other has been put right', () => {
    const plan = leftOut(FIRST, FIRST.shown[1]!, true);
    const next = nextPlan(plan, [edit(2, 7), edit(3, 8)], 2);
    expect([out(next), next.unsure]).toEqual([[2], false]);
  });

  test('goes by the cells before the place, also within one reading', () => {
    const plan = leftOut(FIRST, FIRST.shown[2]!, true);
    const pasted = nextPlan(plan, [edit(1, 8), edit(2, 7), edit(3, 7)], 1);
    expect(out(pasted)).toEqual([1]);
  });

  test('takes what is new for what was left out only where that has gone, and of its kind alone', () => {
    const plan = leftOut(FIRST, FIRST.shown[2]!, true);
    const beside = nextPlan(plan, [...FIRST.shown, edit(9, 10)], 2);
    expect([out(beside), beside.unsure]).toEqual([[3], false]);
    const gone = nextPlan(plan, [edit(1, 7), edit(2, 7), edit(3, 10), edit(3, 10, 'set-code')], 2);
    expect([out(gone), gone.unsure]).toEqual([[3], true]);
    expect(gone.out.has('set-code 3 4')).toBe(false);
  });

  test('remembers what was left out while it is not there', () => {
    const plan = leftOut(FIRST, FIRST.shown[2]!, true);
    const without = nextPlan(nextPlan(plan, [edit(1, 7)], 2), [edit(1, 7)], 3);
    expect(out(nextPlan(without, [edit(1, 7), edit(8, 8)], 4))).toEqual([8]);
  });
});
