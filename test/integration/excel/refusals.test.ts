import { onWaitingForCellEdit, readRows, surveySheet } from '../../../src/excel';
import { withExcel } from '../../../workbench/host/with-excel';
import { AREA, ROWS, SESSIONS } from './sheets';

test('while a cell is edited the request waits, and says so', () =>
  withExcel([SESSIONS], async ({ host }) => {
    const told: boolean[] = [];
    onWaitingForCellEdit((waiting) => told.push(waiting));
    host.switches.beginCellEdit();
    const survey = surveySheet();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([true]);
    host.switches.endCellEdit();
    expect(await survey).toMatchObject({ ok: true });
    expect(told.at(-1)).toBe(false);
    onWaitingForCellEdit(() => undefined);
  }));

test('each error of Excel is a problem with a kind', () =>
  withExcel([SESSIONS], async ({ host }) => {
    const cases = [
      [{ code: 'GeneralException' }, { kind: 'unknown', code: 'GeneralException' }],
      [{ code: 'RequestAborted' }, { kind: 'busy', code: 'RequestAborted' }],
      [{ status: 5012 }, { kind: 'closed', code: 'InvalidOrTimedOutSession' }],
      [{ status: 5102 }, { kind: 'busy', code: 'ActivityLimitReached' }],
      [{ status: 5103 }, { kind: 'payload', code: 'RequestPayloadSizeLimitExceeded' }],
      [{ status: 7000 }, { kind: 'protected', code: 'AccessDenied' }],
    ] as const;
    for (const [fault, error] of cases) {
      host.switches.failRequest(1, fault);
      expect(await surveySheet()).toEqual({ ok: false, error });
    }
  }));

test('rows of an area, in runs', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    expect(await readRows(workbook.sheets[0]!.id, AREA, [0, 1, 3])).toEqual({
      ok: true,
      value: [ROWS[1], ROWS[2], ROWS[4]],
    });
  }));
