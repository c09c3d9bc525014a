import { countsOf } from '../../../src/taskpane/model/list/counts';
import { SHEET, startedPanes, type PaneInExcel } from './pane-in-excel';

const started = startedPanes();

/** A pane that stands open since before a waiver of its list has ended. */
async function openSince() {
  let day = '2024-09-01';
  const pane = await started([SHEET], { today: () => day });
  await pane.actions.check();
  const form = { reason: 'The record supports it', initials: 'AB', expires: '2024-09-02' };
  await pane.actions.waive(pane.store.get().checked!.items[0]!, form);
  expect(waived(pane)).toBe(1);
  return { ...pane, toDay: (now: string) => (day = now) };
}

const waived = ({ store }: Pick<PaneInExcel, 'store'>): number => countsOf(store.get().checked!.items).states.waived;

const TOLD: readonly (readonly [string, (pane: PaneInExcel) => unknown])[] = [
  ['a report is made', ({ actions }) => actions.writeReport(false)],
  ['the list is copied', ({ actions }) => actions.copyCsv(false)],
  ['the list is downloaded', ({ actions }) => actions.downloadCsv?.(false)],
  ['the waivers are looked at', ({ actions }) => actions.lookAtWaivers()],
  ['somebody comes back to the pane', ({ pane }) => pane.onReturn()],
];

test.each(TOLD)('a waiver that has ended since the check waives nothing any more when %s', async (_, tell) => {
  const pane = await openSince();
  pane.toDay('2024-09-02');
  await tell(pane);
  expect(waived(pane)).toBe(1);
  pane.toDay('2024-09-03');
  await tell(pane);
  expect(waived(pane)).toBe(0);
  expect(pane.store.get().waivers.map(({ fits }) => fits)).toEqual([false]);
});

test('what is told then does not call its finding waived', async () => {
  const pane = await openSince();
  pane.toDay('2024-09-03');
  await pane.actions.copyCsv(false);
  expect(pane.copied[0]).not.toContain('Waived');
  await pane.actions.writeReport(false);
  const report = pane.workbook.sheets.find(({ name }) => name === 'CPT report')!;
  const lines = [0, 1, 2, 3, 4, 5].map((row) => report.value(row, 0));
  expect(lines.find((line) => String(line).includes('Waived:'))).toContain('Waived: 0');
});
