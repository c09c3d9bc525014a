import { wordsOf } from '../../../src/taskpane/words';
import { MemoryView, snapshot } from '../../../workbench/host';
import { Person } from '../../../workbench/host/client/person';
import type { PaneInExcel } from '../../integration/pane/pane-in-excel';
import { cleanRun, findingsOf, said, same, sessions, strangeCells } from './inject';
import { openPane, SCENARIOS, type Scenario } from './scenarios';

const words = wordsOf('en');
const MINUTE = 60_000;
const scenario = (name: string) => SCENARIOS.find((each) => each.name === name)!;
const FIX = scenario('fixes with their log');
const CHECK = scenario('a check with its marks');
const cell = (pane: PaneInExcel, address: string) => sessions(snapshot(pane.workbook)).cells[address]?.value;
const colleague = ({ workbook }: PaneInExcel) => new Person(workbook, new MemoryView(workbook), 'colleague');

/** Plays the scenario once for each call of a clean run, with something that happens just before that call. */
async function beforeEachCall(
  { open = openPane, prepare, act, ...rest }: Scenario,
  happens: (pane: PaneInExcel) => void,
  look: (pane: PaneInExcel, call: number) => Promise<void>,
): Promise<void> {
  const clean = await cleanRun({ open, prepare, act, ...rest });
  let met = 0;
  for (let call = 0; call < clean.calls.length; call++) {
    const pane = await open();
    try {
      await prepare(pane);
      pane.app.host.switches.failRequest(call + 1, {
        meanwhile: () => {
          met++;
          happens(pane);
        },
      });
      await act(pane);
      await look(pane, call);
    } finally {
      // A settings event of the last step may still be on its way.
      await pane.app.settle();
      pane.app.dispose();
    }
  }
  process.stdout.write(`${rest.name}: ${clean.calls.length} calls, interrupted ${met} times\n`);
  expect(met).toBe(clean.calls.length);
}

describe.each(SCENARIOS)('a sheet that is protected before any call of $name', (each) => {
  test(
    'stays protected; cells are as they were or as planned; without protection a second try works',
    async () => {
      const clean = await cleanRun(each);
      await beforeEachCall(
        each,
        (pane) => pane.person.protect('Sessions'),
        async (pane, call) => {
          const now = snapshot(pane.workbook);
          const at = `call ${call + 1}: ${clean.calls[call]}`;
          expect([at, strangeCells(clean.before, now, each.planned)]).toEqual([at, []]);
          expect([at, sessions(now).protected]).toEqual([at, true]);
          pane.person.protect('Sessions', false);
          await (each.retry ?? each.act)(pane);
          const again = snapshot(pane.workbook);
          expect([at, sessions(again).cells]).toEqual([at, sessions(clean.after).cells]);
          expect([at, findingsOf(pane)]).toEqual([at, clean.findings]);
        },
      );
    },
    5 * MINUTE,
  );
});

describe('a colleague, before any call of fixes', () => {
  test(
    'types into a cell of the plan: what was typed stays, is said, and is not taken back by undo',
    () =>
      beforeEachCall(
        FIX,
        (pane) => colleague(pane).type('Sessions!E3', 1),
        async (pane) => {
          expect([cell(pane, 'E3'), cell(pane, 'E5')]).toEqual([1, 2]);
          await pane.actions.undoFixes();
          expect([cell(pane, 'E3'), cell(pane, 'E5')]).toEqual([1, 3]);
        },
      ),
    5 * MINUTE,
  );

  test(
    'inserts a row above: no cell of another row is written, and undo puts nothing elsewhere',
    () =>
      beforeEachCall(
        FIX,
        (pane) => colleague(pane).insertRows('Sessions!A2'),
        async (pane) => {
          const units = () => ['E3', 'E4', 'E5', 'E6'].map((address) => cell(pane, address));
          // Avery's four units and Max Movewell's two are right and nobody's to change.
          expect([units()[0], units()[2]]).toEqual([4, 2]);
          await pane.actions.undoFixes();
          expect([units()[0], units()[2]]).toEqual([4, 2]);
        },
      ),
    5 * MINUTE,
  );

  test('what was skipped is said', async () => {
    const pane = await openPane();
    await FIX.prepare(pane);
    const plan = await pane.actions.previewFixes();
    colleague(pane).type('Sessions!E3', 1);
    await pane.actions.applyFixes(plan, false);
    expect(said(pane)).toContain(words.fixes.skipped(1));
    pane.app.dispose();
  });
});

describe('Excel that does not answer', () => {
  test(
    'any call of a check: Cancel ends it, and the next check works',
    async () => {
      const clean = await cleanRun(CHECK);
      for (let call = 0; call < clean.calls.length; call++) {
        const pane = await openPane();
        await CHECK.prepare(pane);
        pane.app.host.switches.failRequest(call + 1, 'unanswered');
        void CHECK.act(pane);
        await pane.app.settle();
        pane.actions.cancel();
        expect([said(pane), pane.store.get().running]).toEqual([words.check.cancelling, null]);
        await CHECK.act(pane);
        const now = snapshot(pane.workbook);
        expect(strangeCells(clean.before, now, {})).toEqual([]);
        expect(findingsOf(pane)).toBe(clean.findings);
        expect(same(sessions(now).conditionalFormats, sessions(clean.after).conditionalFormats)).toBe(true);
        pane.app.dispose();
      }
    },
    5 * MINUTE,
  );
});

describe.each([CHECK, FIX, scenario('marking by a column')])('a pane closed at any call of $name', (each) => {
  test(
    'leaves cells as they were or as planned; the pane opened again comes to the same end',
    async () => {
      const clean = await cleanRun(each);
      for (let call = 0; call < clean.calls.length; call++) {
        const first = await openPane();
        await each.prepare(first);
        const closed = new Promise<void>((resolve) => {
          first.app.host.switches.failRequest(call + 1, {
            meanwhile: () => {
              first.app.host.dispose();
              resolve();
            },
          });
        });
        // What of the page runs on, and finds no Excel any more, would not run in a page that is gone.
        each.act(first).catch(() => undefined);
        await closed;
        first.app.dispose();
        const second = await openPane(first.workbook);
        try {
          await second.pane.start();
          await CHECK.act(second);
          await (each.retry ?? each.act)(second);
          const now = snapshot(second.workbook);
          expect(strangeCells(clean.before, now, each.planned)).toEqual([]);
          expect(sessions(now).cells).toEqual(sessions(clean.after).cells);
          expect(sessions(now).conditionalFormats).toEqual(sessions(clean.after).conditionalFormats);
          expect(findingsOf(second)).toBe(clean.findings);
        } finally {
          second.app.dispose();
        }
      }
    },
    5 * MINUTE,
  );
});
