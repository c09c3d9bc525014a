import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

/** What a person takes back with Ctrl+Z, and filters, while edits are checked as they are made. */
const words = wordsOf('en');
const ROWS = SESSIONS.map((row) => row.map((cell) => (cell === '=cmd()|evil' ? "'=cmd()|evil" : cell)));
const CHECKED = ['1: 4/3', '3: 3/2'];

let pane: PaneInExcel;
beforeEach(async () => {
  pane = await paneInExcel([{ name: 'Sessions', rows: ROWS }]);
  await pane.pane.start();
  await pane.actions.check();
  await pane.quiet();
});
afterEach(() => pane.app.dispose());

const findings = () =>
  pane.store.get().checked!.report.findings.map(({ rows, data }) => `${rows.join()}: ${data.billed}/${data.supported}`);
const sheet = () => snapshot(pane.workbook).sheets[0]!;
/** Undo gives back the contents; what the host's does to number formats is no matter here. */
const values = () => Object.entries(sheet().cells).map(([address, { value }]) => [address, value]);
const marked = () => sheet().conditionalFormats.flatMap(({ areas }) => areas);
const freshness = () => pane.store.get().freshness;

describe('Ctrl+Z while the sheet is checked as it changes', () => {
  const deeds: readonly (readonly [string, () => void])[] = [
    ['a typed cell', () => pane.person.type('E3', 3)],
    [
      'a pasted block',
      () =>
        pane.person.type('E2:F3', [
          [5, 60],
          [3, 45],
        ]),
    ],
    ['cleared cells', () => pane.person.clear('E2:F6')],
    ['a sort', () => pane.person.reorder('A2:G6', [1, 0, 2, 3, 4])],
    ['rows put in', () => pane.person.insertRows('A2:A3')],
    ['deleted rows', () => pane.person.deleteRows('A3:A4')],
  ];

  test.each(deeds)('%s, taken back: list and marks are those of before', async (_, deed) => {
    const [cells, marks] = [values(), marked()];
    deed();
    await pane.quiet();
    // What stands there meanwhile is right, or called out of date.
    if (freshness() === 'fresh') {
      const live = findings();
      await pane.actions.check();
      expect(findings()).toEqual(live);
    }
    pane.person.undo();
    await pane.quiet();
    expect(values()).toEqual(cells);
    expect([findings(), freshness()]).toEqual([CHECKED, 'fresh']);
    expect(marked()).toEqual(marks);
  });

  test('after marks by a column: the statuses follow', async () => {
    await pane.actions.chooseMarks('column');
    await pane.quiet();
    const statuses = () => [2, 3, 4, 5, 6].map((row) => sheet().cells[`H${row}`]?.value);
    const before = statuses();
    pane.person.type('E3', 3);
    await pane.quiet();
    expect(statuses()).not.toEqual(before);
    pane.person.undo();
    await pane.quiet();
    expect([statuses(), findings()]).toEqual([before, CHECKED]);
  });

  test('a sheet without findings is marked as soon as an edit gives it one, and not after “Clear marks”', async () => {
    pane.person.type('E3', 3);
    pane.person.type('E5', 2);
    await pane.quiet();
    expect([findings(), marked()]).toEqual([[], []]);
    pane.person.undo();
    await pane.quiet();
    expect(marked()).toEqual(['A5:G5']);
    await pane.actions.clearMarks();
    pane.person.undo();
    await pane.quiet();
    expect([findings(), marked()]).toEqual([CHECKED, []]);
  });

  test('a fix that Excel takes back is found again', async () => {
    const contents = sheet().cells['E3']!.value;
    await pane.actions.applyFixes(await pane.actions.previewFixes(), false);
    await pane.quiet();
    expect(findings()).toEqual([]);
    // Excel of 2509 and later lets a person take back what an add-in wrote; the host plays it as an edit.
    pane.person.type('E3', contents);
    await pane.quiet();
    expect([findings(), freshness()]).toEqual([['1: 4/3'], 'fresh']);
  });
});

describe('a filter while the sheet is checked as it changes', () => {
  test('changes neither list nor marks; rows that it hides are checked, and that they are hidden is said', async () => {
    const marks = marked();
    pane.person.filter('A1:G6', 1, [String(ROWS[1]![1])]);
    await pane.quiet();
    expect([findings(), freshness(), marked()]).toEqual([CHECKED, 'fresh', marks]);
    const hidden = pane.store
      .get()
      .checked!.items.find((item) => item.kind === 'finding' && item.finding.rows[0] === 3)!;
    await pane.actions.open(hidden);
    expect(pane.store.get().selection?.text(words)).toBe(words.detail.hidden('5'));
  });

  test('an edit under a filter is checked; so is one of a row that the filter hides', async () => {
    pane.person.filter('A1:G6', 1, [String(ROWS[1]![1])]);
    await pane.quiet();
    pane.person.type('E5', 2);
    await pane.quiet();
    expect([findings(), freshness()]).toEqual([['1: 4/3'], 'fresh']);
  });

  test('“Check again” under a filter finds what it found without', async () => {
    pane.person.filter('A1:G6', 1, [String(ROWS[1]![1])]);
    await pane.actions.check();
    await pane.quiet();
    expect([findings(), pane.store.get().checked!.report.rows]).toEqual([CHECKED, 5]);
    pane.person.act(() => pane.workbook.sheets[0]!.setAutoFilter(null));
    await pane.quiet();
    expect([findings(), freshness()]).toEqual([CHECKED, 'fresh']);
  });

  test('that does not reach to the status column: rows are colored, and why is said; a sort by it misplaces no mark', async () => {
    pane.person.filter(
      'A1:G6',
      1,
      ROWS.slice(1).map((row) => String(row[1])),
    );
    await pane.actions.chooseMarks('column');
    await pane.quiet();
    expect(pane.store.get().notice?.text(words)).toBe(words.marks.filtered);
    expect([pane.store.get().marked?.mode, sheet().cells['H1']]).toEqual(['formats', undefined]);
    pane.person.reorder('A2:G6', [1, 0, 2, 3, 4]);
    await pane.quiet();
    expect([findings(), marked()]).toEqual([
      ['0: 4/3', '3: 3/2'],
      ['A2:G2', 'A5:G5'],
    ]);
  });

  test('that is put on without the status column takes the column away at the next check', async () => {
    const before = values();
    await pane.actions.chooseMarks('column');
    pane.person.filter(
      'A1:G6',
      1,
      ROWS.slice(1).map((row) => String(row[1])),
    );
    await pane.actions.check();
    await pane.quiet();
    expect(pane.store.get().notice?.text(words)).toBe(words.marks.filtered);
    expect([pane.store.get().marked?.mode, values()]).toEqual(['formats', before]);
  });
});
