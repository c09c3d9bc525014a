import type { PlannedEdit } from '../../../src/taskpane/model/fixes/fix-plan';
import { wordsOf } from '../../../src/taskpane/words';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const SHEET = {
  name: 'Sessions',
  rows: [
    ['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes'],
    ['2024-08-05', 'Blake Sample', '97124', 4, 45],
  ],
};

const FIX = { kind: 'set-units', row: 1, column: 3, before: 4, after: 3 } as unknown as PlannedEdit;

describe('a workbook that is read-only', () => {
  let opened: PaneInExcel | null = null;
  afterEach(() => opened?.app.dispose());

  test.each([
    ['the report', (pane) => pane.actions.writeReport(false)],
    ['a fix', (pane) => pane.actions.applyFixes([FIX], false)],
    ['the clinic’s tables', (pane) => pane.actions.addOwnTables()],
    ['the sample', (pane) => pane.actions.putSample()],
    ['a setting', (pane) => pane.actions.saveProfile({ state: 'OR' })],
  ] as readonly (readonly [string, (pane: PaneInExcel) => Promise<unknown>])[])(
    'refuses %s in words of its own',
    async (_, ask) => {
      const pane = (opened = await paneInExcel([SHEET], { readOnly: true }));
      await pane.pane.start();
      await pane.actions.check();
      await ask(pane);
      expect(pane.store.get().notice?.text(words)).toContain(words.notices.readOnly);
      expect(pane.store.get().notice?.text(words)).not.toContain(words.notices.protected);
    },
  );
});
