import { fail, ok } from '../../../src/domain';
import type { ExcelProblem } from '../../../src/excel';
import { askOnce } from '../../../src/taskpane/model/ask-once';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';
import { report } from './report';

const BUSY: ExcelProblem = { kind: 'cell-edit', code: 'InvalidOperationInCellEditMode' };

test('what was refused is asked again, what was answered is not', async () => {
  const answers = [fail(BUSY), ok(1904), ok(1900)];
  let asked = 0;
  const ask = askOnce(async () => answers[asked++]!);
  expect(await ask()).toEqual(fail(BUSY));
  expect(await ask()).toEqual(ok(1904));
  expect(await ask()).toEqual(ok(1904));
  expect(asked).toBe(2);
});

test('who asks meanwhile waits for the same answer', async () => {
  let asked = 0;
  const ask = askOnce(async () => ok(++asked));
  expect(await Promise.all([ask(), ask()])).toEqual([ok(1), ok(1)]);
});

test('no check takes it for granted from which day the workbook counts', async () => {
  const cells = SESSIONS.map((row, at) => (at === 0 ? row : [45_509, ...row.slice(1)]));
  const { excel, pane, actions, store } = paneOver(cells, (table) => report([], [], table.rowCount));
  const listeners: unknown[] = [];
  const { watchSheets } = excel;
  let refusals = 2;
  Object.assign(excel, {
    readDateSystem: async () => (refusals-- > 0 ? fail(BUSY) : ok(1904)),
    watchSheets: async (listener: Parameters<typeof watchSheets>[0]) => {
      listeners.push(listener);
      return watchSheets(listener);
    },
  });
  await pane.start();
  await actions.check();
  expect(store.get().checked).toBeNull();
  expect(store.get().notice?.tone).toBe('problem');
  await actions.check();
  expect(store.get().checked!.facts.date(0)).toBe('2028-08-06');
  await actions.check();
  expect(listeners).toHaveLength(1);
});
