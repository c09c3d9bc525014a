import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

/** What the pane says about the status column where a person has written into it. */
const words = wordsOf('en');
const ROWS = SESSIONS.map((row) => row.map((cell) => (cell === '=cmd()|evil' ? "'=cmd()|evil" : cell)));

let pane: PaneInExcel;
beforeEach(async () => {
  pane = await paneInExcel([{ name: 'Sessions', rows: ROWS }], { markMode: 'column' });
  await pane.pane.start();
  await pane.actions.check();
  await pane.quiet();
});
afterEach(() => pane.app.dispose());

const said = () => pane.store.get().notice?.text(words) ?? null;
const column = () => [1, 2, 3, 4, 5, 6].map((row) => snapshot(pane.workbook).sheets[0]!.cells[`H${row}`]?.value);

test('the next check leaves a person’s words, “Clear marks” says that they stay, and rows are colored from then on', async () => {
  expect(column()).toEqual(['CPT check', 'OK', 'Error', 'OK', 'Error', 'Not checkable']);
  pane.person.type('H3', 'ask Ada');
  await pane.quiet();
  await pane.actions.check();
  await pane.quiet();
  expect([column()[2], said()]).toEqual(['ask Ada', null]);
  pane.person.type('E5', 2);
  await pane.quiet();
  expect(column()).toEqual(['CPT check', 'OK', 'ask Ada', 'OK', 'OK', 'Not checkable']);
  await pane.actions.clearMarks();
  expect([said(), pane.store.get().marked]).toEqual([words.marks.clearedButWords, null]);
  expect(column()).toEqual(['CPT check', undefined, 'ask Ada', undefined, undefined, undefined]);
  await pane.actions.chooseMarks('column');
  await pane.quiet();
  expect([said(), pane.store.get().marked?.mode]).toEqual([words.marks.otherWords, 'formats']);
  expect(column()).toEqual(['CPT check', undefined, 'ask Ada', undefined, undefined, undefined]);
});

test('a row that is cleared loses its word, and one that is filled gets its own, at once', async () => {
  // Blake Sample stands in another row as well.
  pane.person.clear('A4:G4');
  await pane.quiet();
  expect(column()).toEqual(['CPT check', 'OK', 'Error', undefined, 'Error', 'Not checkable']);
  pane.person.type('A4', [['2024-08-06', 'Blake Sample', 'Max Movewell', '97140', 2, '', 'Self-pay']]);
  await pane.quiet();
  expect(column()).toEqual(['CPT check', 'OK', 'Error', 'Not checkable', 'Error', 'Not checkable']);
});
