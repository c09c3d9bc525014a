import { nameOfEdit } from '../../../src/taskpane/model/fixes/fix-plan';
import { snapshot } from '../../../workbench/host';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

/** What a person has left out is never written, wherever its row stands by then. */
const [HEADER] = SHEET.rows;
const CLIENTS = [1, 2, 3, 4, 5].map((at) => row(`Client ${at}`, `2024-08-0${at}`, at + 1, at * 15));
const start = startedPanes();

function row(client: string, date: string, units: number, minutes: number) {
  return [date, client, 'Lee Kneads', '97124', units, minutes, 'Self-pay'];
}

async function previewed(rows: readonly (readonly (string | number)[])[], leaveOut: readonly number[]) {
  const pane = await start([{ name: 'Sessions', rows: [HEADER!, ...rows] }]);
  await pane.actions.check();
  for (const edit of await pane.actions.previewFixes()) {
    if (leaveOut.includes(edit.row + 1)) pane.actions.leaveFixOut(edit, true);
  }
  return pane;
}

const planOf = ({ store }: PaneInExcel) => store.get().fixPlans.get(store.get().checked!.key)!;
/** Sheet rows of what would be written, after the plan was made anew. */
async function chosen(pane: PaneInExcel) {
  await pane.actions.previewFixes();
  const { shown, out } = planOf(pane);
  return shown.filter((edit) => !out.has(nameOfEdit(edit)));
}
const cells = ({ workbook }: PaneInExcel) => snapshot(workbook).sheets[0]!.cells;
const rowsOfChosen = async (pane: PaneInExcel) => (await chosen(pane)).map((edit) => edit.row + 1);

describe('a fix that was left out', () => {
  const moves: readonly (readonly [string, (pane: PaneInExcel) => void, readonly number[]])[] = [
    ['a colleague inserts a row above', ({ person }) => person.insertRows('A3:A3'), [2, 4, 6, 7]],
    ['a colleague deletes a row above', ({ person }) => person.deleteRows('A2:A2'), [2, 4, 5]],
    ['the rows are sorted', ({ person }) => person.reorder('A2:G6', [4, 3, 2, 1, 0]), [2, 3, 5, 6]],
    ['another row is edited', ({ person }) => person.type('F2', 20), [2, 3, 5, 6]],
    ['its own row is edited', ({ person }) => person.type('F4', 40), [2, 3, 5, 6]],
  ];

  test.each(moves)('stays left out when %s', async (_, move, expected) => {
    const pane = await previewed(CLIENTS, [4]);
    move(pane);
    await pane.quiet();
    expect([await rowsOfChosen(pane), planOf(pane).unsure]).toEqual([expected, false]);
    const plan = await chosen(pane);
    await pane.actions.applyFixes(plan, false);
    const [at] = Object.entries(cells(pane)).find(([, { value }]) => value === 'Client 3')!;
    expect(cells(pane)[at.replace('B', 'E')]?.value).toBe(4);
  });

  test('stays so while another tab is shown, and after other fixes were written', async () => {
    const pane = await previewed(CLIENTS, [4]);
    await pane.actions.applyFixes((await chosen(pane)).slice(0, 1), false);
    pane.actions.setTab('findings');
    pane.actions.setTab('fixes');
    expect(await rowsOfChosen(pane)).toEqual([3, 5, 6]);
  });

  test('is left out with all that may be it when its row has moved and changed', async () => {
    const pane = await previewed(CLIENTS, [4]);
    await pane.actions.setLive(false);
    pane.person.type('F4', 40);
    pane.person.insertRows('A3:A3');
    await pane.actions.check();
    expect([await rowsOfChosen(pane), planOf(pane).unsure]).toEqual([[2, 4, 6, 7], true]);
    const [, , third] = planOf(pane).shown;
    pane.actions.leaveFixOut(third!, false);
    expect([await rowsOfChosen(pane), planOf(pane).unsure]).toEqual([[2, 4, 5, 6, 7], false]);
  });

  test('is remembered while its row has no fix', async () => {
    const pane = await previewed(CLIENTS, [4]);
    for (const minutes of [60, 41]) {
      pane.person.type('F4', minutes);
      await pane.quiet();
      expect(await rowsOfChosen(pane)).toEqual([2, 3, 5, 6]);
    }
  });
});
