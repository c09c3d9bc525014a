import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { type PaneInExcel, SHEET, startedPanes } from './pane-in-excel';

/** Marks follow what is waived, and what is no longer. */
const words = wordsOf('en');
const FORM = { reason: 'The record supports it', initials: 'AB', expires: '' };
const start = startedPanes();

type Mode = 'formats' | 'column';

async function checked(markMode: Mode) {
  const pane = await start([SHEET], { markMode });
  await pane.actions.check();
  await pane.quiet();
  return pane;
}

async function waiveFirst(pane: PaneInExcel) {
  expect(await pane.actions.waive(pane.store.get().checked!.items[0]!, FORM)).toBe(true);
  await pane.quiet();
}

/** The rows of a sheet that are marked as errors, as a person sees them. */
function red({ workbook }: PaneInExcel, mode: Mode, name = 'Sessions') {
  const { cells, conditionalFormats } = snapshot(workbook).sheets.find((sheet) => sheet.name === name)!;
  if (mode === 'formats') return conditionalFormats.flatMap(({ areas }) => areas).join();
  return [2, 3, 4, 5, 6]
    .filter((row) => cells[`H${row}`]?.value === 'Error')
    .map((row) => `A${row}:G${row}`)
    .join();
}

const open = ({ store }: PaneInExcel) =>
  store.get().checked!.items.filter((item) => item.kind === 'finding' && !item.waived).length;

describe.each<Mode>(['formats', 'column'])('marks (%s)', (mode) => {
  test('go as soon as a finding is waived, and come back as soon as the waiver is taken back', async () => {
    const pane = await checked(mode);
    expect(red(pane, mode)).toBe('A3:G3,A5:G5');
    await waiveFirst(pane);
    expect([red(pane, mode), open(pane), pane.store.get().marked?.rows]).toEqual(['A5:G5', 1, 1]);
    await pane.actions.withdrawWaiver(pane.store.get().waivers[0]!);
    await pane.quiet();
    expect([red(pane, mode), open(pane), pane.store.get().marked?.rows]).toEqual(['A3:G3,A5:G5', 2, 2]);
  });

  test('come back when the row of the waiver is deleted by hand', async () => {
    const pane = await checked(mode);
    await waiveFirst(pane);
    expect(red(pane, mode)).toBe('A5:G5');
    pane.person.deleteRows('CPT waivers!A2:A2');
    await pane.quiet();
    expect([red(pane, mode), open(pane), pane.store.get().marked?.rows]).toEqual(['A3:G3,A5:G5', 2, 2]);
  });

  test('follow a colleague who deletes the row of a waiver', async () => {
    const pane = await checked(mode);
    await waiveFirst(pane);
    expect(red(pane, mode)).toBe('A5:G5');
    const { workbook } = pane;
    new Person(workbook, new MemoryView(workbook), 'colleague').deleteRows('CPT waivers!A2:A2');
    await pane.quiet();
    expect([red(pane, mode), open(pane)]).toEqual(['A3:G3,A5:G5', 2]);
  });

  test('that a protected sheet keeps are told as old', async () => {
    const pane = await checked(mode);
    pane.person.protect('Sessions');
    await waiveFirst(pane);
    expect([red(pane, mode), open(pane)]).toEqual(['A3:G3,A5:G5', 1]);
    expect(pane.store.get().marked).toMatchObject({ old: true });
    expect(pane.store.get().notice?.text(words)).toBe(words.marks.stuck('2024-09-01 10:30'));
  });

  test('of a table that is not shown follow, too', async () => {
    const later = SESSIONS.map((row, at) => (at === 0 ? row : [`2024-09-0${at}`, ...row.slice(1)]));
    const pane = await start([SHEET, { name: 'September', rows: later }], { markMode: mode });
    await pane.actions.checkAll();
    const [first] = [...pane.store.get().results.keys()];
    pane.actions.showTable(first!);
    await waiveFirst(pane);
    expect(red(pane, mode)).toBe('A5:G5');
    const other = [...pane.store.get().results.keys()].find((key) => key !== first)!;
    pane.actions.showTable(other);
    pane.person.deleteRows('CPT waivers!A2:A2');
    await pane.quiet();
    expect(red(pane, mode)).toBe('A3:G3,A5:G5');
    pane.actions.showTable(first!);
    expect([open(pane), pane.store.get().marked?.rows]).toEqual([2, 2]);
  });
});
