import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/functions/run';
import { CellError, type ErrorCode } from '../../../src/functions/cells';

/** As Excel's runtime names them. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};
beforeAll(() => Object.assign(globalThis, { CustomFunctions: { Error: HostError, ErrorCode } }));
afterAll(() => Reflect.deleteProperty(globalThis, 'CustomFunctions'));

// Excel takes a text of one's own with these two only.
const WITH_TEXT = ['#VALUE!', '#N/A'];

test('an error becomes the error object of Excel, in its cell', () => {
  const codes = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] as const;
  const rows = codes.map((code): [CellError, number] => [new CellError(code, 'why'), 1]);
  const answer = run({ id: 'X', parameters: [], call: () => rows }, []);
  expect(answer).toEqual(
    codes.map((code: ErrorCode) => [new HostError(code, WITH_TEXT.includes(code) ? 'why' : undefined), 1]),
  );
});

test('an error that is the whole answer is thrown, so that Excel shows its message', () => {
  const call = () => [[new CellError('#VALUE!', 'sizes')]];
  expect(() => run({ id: 'X', parameters: [], call }, [])).toThrow(
    expect.objectContaining({ code: '#VALUE!', message: 'sizes' }) as Error,
  );
});

test('the entry associates as it runs: nothing of it waits', () => {
  const entry = readFileSync(join(__dirname, '../../../src/functions/associate.ts'), 'utf8');
  expect(entry).not.toMatch(/\bawait\b|\bimport\(|onReady|setTimeout|Promise/);
});
