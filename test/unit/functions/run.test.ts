import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/functions/run';
import { CellError, type ErrorCode } from '../../../src/functions/cells';

/** As Excel's runtime names them. */
class HostError {
  constructor(
    readonly code: string,
    readonly message: string,
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

test('an error becomes the error object of Excel, in its cell', () => {
  const codes = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] as const;
  const rows = codes.map((code): [CellError, number] => [new CellError(code, 'why'), 1]);
  const answer = run({ id: 'X', parameters: [], call: () => rows }, []);
  expect(answer).toEqual(codes.map((code: ErrorCode) => [new HostError(code, 'why'), 1]));
});

test('the entry associates as it runs: nothing of it waits', () => {
  const entry = readFileSync(join(__dirname, '../../../src/functions/associate.ts'), 'utf8');
  expect(entry).not.toMatch(/\bawait\b|\bimport\(|onReady|setTimeout|Promise/);
});
