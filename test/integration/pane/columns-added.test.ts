import { wordsOf } from '../../../src/taskpane/words';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const ROWS = SESSIONS.slice(0, 5);
const WITHOUT_MINUTES = ROWS.map((row) => row.slice(0, 5));
const MINUTES = [['Minutes'], [60], [45], [30], [37]];
const NEWS = `${words.setup.columnsAdded(['Minutes'])} ${words.setup.lookThere}`;

const started = startedPanes();
const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
/** Columns are kept in the set-up, and checked by. */
const kept = async (rows: typeof ROWS) => {
  const pane = await started([{ name: 'Log', rows }]);
  await pane.actions.lookAtSheet();
  await pane.actions.saveColumns();
  await pane.actions.check();
  expect(said(pane)).toBeNull();
  return pane;
};

describe('a column that came after the columns had been chosen', () => {
  test('is said not to be looked at, as soon as it is typed and at each check, until it is chosen', async () => {
    const pane = await kept(WITHOUT_MINUTES);
    pane.person.type('F1', MINUTES);
    await pane.quiet();
    expect(said(pane)).toBe(NEWS);
    await pane.actions.check();
    expect(said(pane)).toBe(NEWS);
    await pane.actions.lookAtSheet();
    pane.actions.setColumn(5, 'minutes');
    await pane.actions.saveColumns();
    await pane.actions.check();
    expect(said(pane)).toBeNull();
    expect(pane.store.get().checked?.columns).toMatchObject({ minutes: [5] });
  });

  test('is no news once somebody has kept the columns without it', async () => {
    const pane = await kept(WITHOUT_MINUTES);
    pane.person.type('F1', MINUTES);
    await pane.quiet();
    await pane.actions.lookAtSheet();
    await pane.actions.saveColumns();
    await pane.actions.check();
    expect(said(pane)).toBeNull();
    expect(pane.store.get().checked?.columns).not.toHaveProperty('minutes');
  });

  test('stays a new one where it has moved the others, whose places are written down', async () => {
    const pane = await kept(WITHOUT_MINUTES);
    const among = WITHOUT_MINUTES.map((row, at) => [MINUTES[at]![0]!, ...row.slice(3)]);
    pane.person.type('D1', among);
    await pane.quiet();
    await pane.actions.check();
    expect(said(pane)).toContain(NEWS);
    await pane.actions.check();
    expect(said(pane)).toBe(NEWS);
    expect(pane.store.get().checked?.columns).toMatchObject({ code: [4], units: [5] });
  });

  test('is none where it was there and left out, or holds what another column is chosen for', async () => {
    const pane = await kept(ROWS);
    await pane.actions.lookAtSheet();
    pane.actions.setColumn(5, null);
    await pane.actions.saveColumns();
    pane.person.type('H1', [['Unit count'], [1], [1], [1], [1]]);
    await pane.quiet();
    await pane.actions.check();
    expect(said(pane)).toBeNull();
  });
});
