import { wordsOf } from '../../../src/taskpane/words';
import type { SheetSpec } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

/** Which cells of a sheet the pane takes for its table, and what it says of the others. */
const words = wordsOf('en');
const HEADER = SESSIONS[0]!;
const ROWS = SESSIONS.slice(1, 5);

const started = startedPanes();
const checked = async (rows: NonNullable<SheetSpec['rows']>) => {
  const pane = await started([{ name: 'Log', rows }]);
  await pane.actions.check();
  await pane.quiet();
  return pane;
};
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;

test('pages that begin with the header are read from the first one on', async () => {
  const page = (by: string) => [[`Therapist: ${by}`], HEADER, ...ROWS, ['Subtotal', '', '', '', 14], ['']];
  const pane = await checked([['August'], [''], ...['A', 'B', 'C', 'D'].flatMap(page)]);
  const { area, table } = pane.store.get().checked!;
  expect([area.row, table.length]).toEqual([4, 16]);
});

test('rows without a header are declined, and none is taken for one', async () => {
  const payers = ['Auto insurance', 'Medicare Part B', 'Self-pay', 'Medicare Part B'];
  const wide = ROWS.map((row, at) => [45505 + at, ...row.slice(1), 'PT', 'Treatment', payers[at]!]);
  const pane = await checked(wide);
  expect([pane.store.get().checked, said(pane)]).toEqual([
    null,
    `${words.notices.declined['no-header']} ${words.notices.declinedHelp}`,
  ]);
});
