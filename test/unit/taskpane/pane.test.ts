import { fail } from '../../../src/domain';
import { wordsOf } from '../../../src/taskpane/words';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';
import { finding, gap, report } from './report';

const words = wordsOf('en');
const found = () => report([finding([1]), finding([3], 'warning'), finding([2], 'advice')], [gap([4])]);

describe('looking ahead', () => {
  test('looks at the active sheet without waiting for an open cell, and reads no rows', async () => {
    const { pane, asked, store } = paneOver(SESSIONS, found);
    const before = store.get();
    await pane.lookAhead();
    expect(asked).toEqual(['survey, waiting 0 ms']);
    expect(store.get()).toBe(before);
  });

  test('says nothing where Excel refuses', async () => {
    const { pane, excel, store } = paneOver(SESSIONS, found);
    excel.surveySheet = async () => fail({ kind: 'cell-edit', code: '' });
    const before = store.get();
    await pane.lookAhead();
    expect(store.get()).toBe(before);
  });
});

describe('checking a sheet', () => {
  test('reads every row under the header, in blocks, and lists what was found', async () => {
    const { store, actions, asked } = paneOver(SESSIONS, found, { blockRows: 2 });
    await actions.check();
    const { checked, running, freshness } = store.get();
    expect(running).toBeNull();
    expect(freshness).toBe('fresh');
    expect(checked?.table.length).toBe(5);
    expect(checked?.area).toEqual({ row: 1, column: 0, rows: 5, columns: 7 });
    expect(checked?.items.map((item) => item.kind)).toEqual(['finding', 'finding', 'finding', 'gap']);
    expect(asked.filter((what) => what.startsWith('read'))).toEqual(['read 2', 'read 2', 'read 1']);
  });

  test('marks the rows of errors and warnings by their place on the sheet, nothing else', async () => {
    const { actions, asked, store } = paneOver(SESSIONS, found);
    await actions.check();
    expect(asked.filter((what) => what.startsWith('mark'))).toEqual(['mark 2|4']);
    expect(store.get().marked).toEqual({ asOf: '2024-09-01 10:30', rows: 2, mode: 'formats' });
  });

  test('marks nothing on a protected sheet, and lists all the same', async () => {
    const { actions, asked, store } = paneOver(SESSIONS, found, { protected: true });
    await actions.check();
    expect(asked.some((what) => what.startsWith('mark'))).toBe(false);
    expect(store.get().checked?.items).toHaveLength(4);
  });

  test('writes nothing into a workbook that is read-only', async () => {
    const { actions, asked, store } = paneOver(SESSIONS, found, { readOnly: true });
    await actions.check();
    expect(asked.some((what) => /^(mark|column|setting)/.test(what))).toBe(false);
    expect(store.get().checked?.items).toHaveLength(4);
    expect(store.get().checked?.readOnly).toBe(true);
  });

  test('declines a sheet that is none of sessions, with the reason', async () => {
    const { actions, store } = paneOver([['Shopping'], ['Milk'], ['Bread']], found);
    await actions.check();
    expect(store.get().checked).toBeNull();
    expect(store.get().notice?.text(words)).toContain(words.notices.declined['no-header']);
  });

  test('says so where there is a header without rows', async () => {
    const { actions, store } = paneOver(SESSIONS.slice(0, 1), found);
    await actions.check();
    expect(store.get().notice?.text(words)).toBe(words.notices.declined['no-rows']);
  });

  test('says no numbers while it is not known how much there is to check', async () => {
    const { actions, store } = paneOver(SESSIONS, found);
    const totals = new Set<number>();
    store.subscribe(() => {
      const { running } = store.get();
      if (running?.phase === 'checking') totals.add(running.total);
    });
    await actions.check();
    expect(totals).not.toContain(1);
  });

  test('after the sample was put on a sheet, what was said before gives way to what to do', async () => {
    const { actions, store } = paneOver([['Shopping'], ['Milk'], ['Bread']], found);
    await actions.check();
    await actions.putSample();
    expect(store.get().notice?.text(words)).toBe(words.notices.sampleAdded);
  });

  test('of all sheets checks those that hold sessions and says how many', async () => {
    const { actions, store } = paneOver(SESSIONS, found);
    await actions.checkAll();
    expect([...store.get().results.keys()]).toEqual(['sheet-1']);
    expect(store.get().notice?.text(words)).toBe(words.summary.sheets(1, 2));
  });

  test('cancel leaves nothing behind', async () => {
    const many = [SESSIONS[0]!, ...Array.from({ length: 400 }, () => SESSIONS[1]!)];
    const { actions, store } = paneOver(many, found);
    const run = actions.check();
    actions.cancel();
    expect(store.get().running).toBeNull();
    await run;
    expect(store.get().checked).toBeNull();
    expect(store.get().notice?.text(words)).toBe(words.check.cancelling);
  });

  test.each(['looking', 'reading', 'checking', 'marking'] as const)(
    'cancel while %s leaves list and marks as they were',
    async (phase) => {
      const { actions, store, asked } = paneOver(SESSIONS, found);
      await actions.check();
      const before = store.get();
      asked.length = 0;
      const phases: string[] = [];
      const end = store.subscribe(() => {
        const running = store.get().running?.phase;
        if (running !== undefined) phases.push(running);
        if (running === phase) actions.cancel();
      });
      await actions.check();
      end();
      const after = store.get();
      expect(phases.at(-1)).toBe(phase);
      expect(after.running).toBeNull();
      expect(after.marked).toBe(before.marked);
      // Rows are marked after the list is shown: that stays.
      if (phase === 'marking') expect(after.checked?.report).toEqual(before.checked?.report);
      else expect(after.checked).toBe(before.checked);
      expect(asked.some((what) => /^(mark|column|clear|setting)/.test(what))).toBe(false);
      expect(after.notice?.text(words)).toBe(words.check.cancelling);
    },
  );

  test('cancel while Excel paints takes the marks off again', async () => {
    const { actions, store, asked, excel } = paneOver(SESSIONS, found);
    const { markRows } = excel;
    Object.assign(excel, {
      markRows: (request: Parameters<typeof markRows>[0]) => {
        actions.cancel();
        return markRows(request);
      },
    });
    await actions.check();
    expect(asked.filter((what) => /^(mark|clear)/.test(what))).toEqual(['mark 2|4', 'clear']);
    expect(store.get().marked).toBeNull();
    expect(store.get().checked?.items).toHaveLength(4);
  });

  test.each([
    ['cell-edit', words.notices.cellEditGaveUp],
    ['payload', words.notices.payload],
    ['closed', words.notices.closed],
    ['busy', words.notices.busy],
    ['unknown', words.notices.unknown('X1')],
  ] as const)('has words for what Excel refuses: %s', async (kind, text) => {
    const { actions, store, excel } = paneOver(SESSIONS, found);
    Object.assign(excel, { readBlocks: async () => fail({ kind, code: 'X1' }) });
    await actions.check();
    expect(store.get().notice?.text(words)).toBe(text);
    expect(store.get().running).toBeNull();
  });
});

describe('going to the cells of a finding', () => {
  test('selects the cells that the finding names', async () => {
    const { actions, store, asked } = paneOver(SESSIONS, found);
    await actions.check();
    await actions.open(store.get().checked!.items[0]!);
    expect(asked.at(-1)).toBe('select 2.4');
  });

  test('selects the row where the finding names no cells', async () => {
    const { actions, store, asked } = paneOver(SESSIONS, found);
    await actions.check();
    await actions.open(store.get().checked!.items[3]!);
    expect(asked.at(-1)).toBe('select 5.0');
  });

  test('says which of the rows are hidden', async () => {
    const { actions, store, excel } = paneOver(SESSIONS, found);
    Object.assign(excel, { selectCells: async () => ({ ok: true, value: { hiddenRows: [2] } }) });
    await actions.check();
    await actions.open(store.get().checked!.items[0]!);
    expect(store.get().selection?.text(words)).toBe(words.detail.hidden('3'));
  });
});
