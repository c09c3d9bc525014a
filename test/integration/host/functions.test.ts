import { memoryWorkbook, type MemoryWorkbook } from '../../../workbench/host';
import { startExcel, type RunningExcel } from '../../../workbench/host/start-excel';

const matrix = (name: string) => ({ name, type: 'any', dimensionality: 'matrix' });
const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: 'TWICE', name: 'TWICE', parameters: [matrix('values')] },
    {
      id: 'ADD',
      name: 'ADD',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number', optional: true },
      ],
    },
    { id: 'LATER', name: 'LATER', parameters: [{ name: 'text', type: 'string' }] },
    { id: 'SEES', name: 'SEES', parameters: [matrix('values')] },
    { id: 'FAILS', name: 'FAILS', parameters: [{ name: 'how', type: 'string' }] },
    { id: 'WHERE', name: 'WHERE', parameters: [matrix('x')], options: { requiresAddress: true } },
    { id: 'TICK', name: 'TICK', parameters: [{ name: 'from', type: 'number' }], options: { stream: true } },
    { id: 'COUNT', name: 'COUNT', parameters: [{ ...matrix('values'), repeating: true }] },
  ],
};

let excel: RunningExcel<MemoryWorkbook>;
let canceled = 0;

beforeAll(async () => {
  excel = await startExcel({
    workbook: memoryWorkbook([{ name: 'Sheet1' }]),
    functions: { namespace: 'CPT', metadata },
  });
  type Rows = unknown[][];
  CustomFunctions.associate('TWICE', (rows: Rows) => rows.map((row) => row.map((cell) => Number(cell) * 2)));
  CustomFunctions.associate('ADD', (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate('LATER', async (text: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return `later ${text}`;
  });
  CustomFunctions.associate('SEES', (rows: Rows) =>
    rows.map((row) => row.map((cell) => (cell instanceof CustomFunctions.Error ? `error ${cell.code}` : typeof cell))),
  );
  CustomFunctions.associate('FAILS', (how: string) => {
    if (how === 'na') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'nothing known');
    throw new Error('a plain error');
  });
  CustomFunctions.associate('WHERE', (_: Rows, invocation: CustomFunctions.Invocation) => String(invocation.address));
  CustomFunctions.associate('TICK', (from: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
    let at = from;
    const timer = setInterval(() => invocation.setResult(at++), 20);
    invocation.onCanceled = () => {
      canceled++;
      clearInterval(timer);
    };
  });
  CustomFunctions.associate('COUNT', (parts: unknown[]) => parts.length);
});
afterAll(() => excel.dispose());
beforeEach(() => excel.host.person.clear('A1:Z100'));

async function computed(formulas: Readonly<Record<string, string | number>>, address: string): Promise<unknown[][]> {
  for (const [at, formula] of Object.entries(formulas)) excel.host.person.type(at, formula);
  await excel.workbook.calculator!.settled();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Each on a sheet of its own, all computed at once: the runtime waits half a second between two answers. */
const CASES: readonly (readonly [
  what: string,
  typed: Readonly<Record<string, string | number>>,
  address: string,
  values: readonly (readonly unknown[])[],
])[] = [
  ['a value', { A1: '=CPT.ADD(1,2)' }, 'A1', [[3]]],
  ['an argument left out is null', { A1: '=CPT.ADD(1)' }, 'A1', [[101]]],
  ['a cell as argument', { B1: 5, A1: '=cpt.add(B1,1)' }, 'A1', [[6]]],
  ['a promise', { A1: '=CPT.LATER("x")' }, 'A1', [['later x']]],
  ['an array spills', { B1: 1, B2: 2, D1: '=CPT.TWICE(B1:B2)' }, 'D1:D3', [[2], [4], ['']]],
  ['an array that finds no room', { B1: 1, B2: 2, D2: 'x', D1: '=CPT.TWICE(B1:B2)' }, 'D1:D2', [['#SPILL!'], ['x']]],
  ['a call within a call', { A1: '=CPT.ADD(CPT.ADD(1,1),CPT.ADD(2,2))' }, 'A1', [[6]]],
  ['cells that depend on a result', { A1: '=CPT.ADD(1,2)', A2: '=A1*10+1' }, 'A1:A2', [[3], [31]]],
  ['an error with its own name', { A1: '=CPT.FAILS("na")' }, 'A1', [['#N/A']]],
  ['any other error', { A1: '=CPT.FAILS("x")' }, 'A1', [['#VALUE!']]],
  ['a text where a number is wanted', { A1: '=CPT.ADD("many",1)' }, 'A1', [['#VALUE!']]],
  ['too many arguments', { A1: '=CPT.ADD(1,2,3)' }, 'A1', [['#VALUE!']]],
  ['a function that is not there', { A1: '=CPT.NOTHING(1)' }, 'A1', [['#NAME?']]],
  ['errors in cells are handed over', { B1: '=1/0', A1: '=CPT.SEES(B1)' }, 'A1', [['error #DIV/0!']]],
  ['a blank is 0 on the desktop', { A1: '=CPT.SEES(B1)' }, 'A1', [['number']]],
  ['the address of the caller', { C3: '=CPT.WHERE(A1)' }, 'C3', [["'Case 15'!C3"]]],
  ['a parameter that repeats', { A1: '=CPT.COUNT(1,2,B1:B9)' }, 'A1', [[3]]],
];

test('what formulas give', async () => {
  for (const [at, [, typed]] of CASES.entries()) {
    excel.host.person.addSheet(`Case ${at}`);
    for (const [address, input] of Object.entries(typed)) excel.host.person.type(`'Case ${at}'!${address}`, input);
  }
  await excel.workbook.calculator!.settled();
  const given = await Excel.run(async (context) => {
    const ranges = CASES.map(([, , address], at) =>
      context.workbook.worksheets.getItem(`Case ${at}`).getRange(address).load('values'),
    );
    await context.sync();
    return ranges.map((range) => range.values as unknown[][]);
  });
  expect(CASES.map(([what], at) => [what, given[at]])).toEqual(CASES.map(([what, , , values]) => [what, values]));
});

test('a result follows its arguments', async () => {
  expect(await computed({ B1: 1, A1: '=CPT.ADD(B1,1)' }, 'A1')).toEqual([[2]]);
  expect(await computed({ B1: 7 }, 'A1')).toEqual([[8]]);
});

test('a spill gives its cells back, and spills again when the way is free', async () => {
  expect(await computed({ B1: 1, B2: 2, D1: '=CPT.TWICE(B1:B2)', D2: 'x' }, 'D1:D2')).toEqual([['#SPILL!'], ['x']]);
  excel.host.person.clear('D2');
  expect(await computed({}, 'D1:D2')).toEqual([[2], [4]]);
  expect(await computed({ D1: 'gone' }, 'D1:D2')).toEqual([['gone'], ['']]);
});

test('a row that is sorted takes its formula along', async () => {
  await computed({ A1: 1, B1: '=CPT.ADD(A1,10)', A2: 2, B2: '=CPT.ADD(A2,10)' }, 'B1');
  excel.host.person.reorder('A1:B2', [1, 0]);
  expect(await computed({}, 'A1:B2')).toEqual([
    [2, 12],
    [1, 11],
  ]);
  expect(excel.workbook.sheets[0]!.formula(0, 1)).toBe('=CPT.ADD(A1,10)');
});

test('many calls travel together', async () => {
  const before = excel.host.trace.length;
  const formulas = Array.from({ length: 500 }, (_, row) => [row, `=CPT.ADD(A${row + 1},1)`]);
  excel.host.person.type('A1', formulas);
  expect((await computed({}, 'B500'))[0]).toEqual([500]);
  const answers = excel.host.trace
    .slice(before)
    .filter(({ members }) => members.includes('CustomFunctions.setInvocationResults'));
  expect(answers.length).toBeLessThan(5);
});

test('a stream gives again and again, until its cell is emptied', async () => {
  excel.host.person.type('A1', '=CPT.TICK(10)');
  await excel.workbook.calculator!.settled();
  const first = excel.workbook.sheets[0]!.value(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const later = excel.workbook.sheets[0]!.value(0, 0);
  expect(Number(later)).toBeGreaterThan(Number(first));
  expect(canceled).toBe(0);
  excel.host.person.clear('A1');
  await excel.settle();
  expect(canceled).toBe(1);
});
