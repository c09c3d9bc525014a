import signatures from '../../fixtures/functions-signatures.json';
import { startFunctions } from './excel-functions';

let page: Awaited<ReturnType<typeof startFunctions>>;
beforeAll(async () => {
  page = await startFunctions();
});
afterAll(() => page.end());

const entity = (text: string) => ({ type: 'Entity', text, basicType: 'Error', basicValue: '#VALUE!', properties: {} });
const formatted = (basicValue: number) => ({
  type: 'FormattedNumber',
  basicType: 'Double',
  basicValue,
  numberFormat: '0',
});
const typedText = (basicValue: string) => ({ type: 'String', basicType: 'String', basicValue });
const error = (code: string) => ({ type: 'CustomFunctionError', code });
const errorValue = (basicValue: string) => ({ type: 'Error', basicType: 'Error', basicValue, errorType: 'Div0' });
/** 2026-01-15 in Excel's 1900 date system. */
const DAY = 46_037;

interface Usual {
  readonly id: string;
  /** Plain values of one line. */
  readonly args: readonly unknown[];
  readonly gives: unknown;
}

/** One right call of each function that takes cells. */
const USUAL: readonly Usual[] = [
  { id: 'SUGGEST', args: ['Swedish massage', 50, 'LMT', 'relaxation', DAY, 'Medicare', 'TX'], gives: [['97124']] },
  { id: 'SUGGESTLINE', args: ['Swedish massage', 50, 'LMT', null, DAY, 'Medicare'], gives: [['97124', 3, 'cms', '']] },
  {
    id: 'WHY',
    args: ['Swedish massage', 50, 'LMT', null, DAY, 'Medicare', 'TX'],
    gives: [[expect.stringMatching(/^Swedish massage: 97124 .*50 min = 3 units by the CMS total-time rule/)]],
  },
  { id: 'UNITS', args: [53, 'cms', 97110], gives: [[4]] },
  { id: 'ALLOCATE', args: [97110, 53, 'cms'], gives: [[4]] },
  { id: 'CHECK', args: [97110, 3, 45, 'PT', 'therapeutic exercise', DAY, 'Medicare', 'TX', 'GP'], gives: [['OK']] },
  { id: 'CHECKSESSION', args: [97110, 3, 45, 'PT', DAY, 'Medicare', 'TX', 'GP'], gives: [['OK']] },
  {
    id: 'PAIR',
    args: [97140, 97124, '2024-08-01', 'Medicare'],
    gives: [[expect.stringMatching(/^no - 97124 is never/)]],
  },
  {
    id: 'LICENSE',
    args: [97124, 'LMT', 'TX', 'TRICARE', DAY],
    gives: [[expect.stringMatching(/^(?:no|yes|depends) - /)]],
  },
  { id: 'STATUS', args: [97124, DAY], gives: [['in force']] },
  { id: 'DESCRIBE', args: [97124], gives: [[expect.stringMatching(/^Massage/)]] },
  { id: 'CAP', args: [97124, DAY], gives: [[4]] },
];

test('every function that takes cells is here', () => {
  const others = ['TECHNIQUES', 'PAYERS', 'VERSION'];
  expect(USUAL.map(({ id }) => id)).toEqual(Object.keys(signatures).filter((id) => !others.includes(id)));
});

/** Calls all at once: the runtime hands results over twice a second. */
const callAll = (argsOf: (usual: Usual) => readonly unknown[]): Promise<unknown[]> =>
  Promise.all(USUAL.map((usual) => page.call(usual.id, ...argsOf(usual))));
const usualAnswers = USUAL.map(({ gives }) => gives);
const each =
  (change: (arg: unknown) => unknown) =>
  ({ args }: Usual): readonly unknown[] =>
    args.map((arg) => (arg === null ? null : change(arg)));

describe('cells of every kind, to every function', () => {
  test.each<[string, (arg: unknown) => unknown]>([
    ['plain values', (a) => a],
    ['numbers as text', (a) => (typeof a === 'number' && a !== DAY ? String(a) : a)],
    ['a date as text', (a) => (a === DAY ? '2026-01-15' : a)],
    ['a date with the time of day', (a) => (a === DAY ? DAY + 0.5 : a)],
    ['spaces around texts', (a) => (typeof a === 'string' ? ` ${a} ` : a)],
    ['formatted numbers and texts of data types', (a) => (typeof a === 'number' ? formatted(a) : typedText(String(a)))],
    ['entities, which are their text', (a) => (typeof a === 'string' ? entity(a) : a)],
  ])('%s', async (_, change) => expect(await callAll(each(change))).toEqual(usualAnswers));

  test.each([
    ['0 of the desktop', 0],
    ['null of the web', null],
    ['an empty text', ''],
  ])('a blank row as %s', async (_, blank) => {
    const answers = (await callAll(each(() => [[blank]]))) as unknown[][][];
    const told = answers.map((answer) => [...new Set(answer.flat())]);
    expect(told).toEqual(USUAL.map(({ id }) => [id === 'UNITS' ? 0 : '']));
  });

  test.each([
    ['#N/A', error('#N/A')],
    ['#DIV/0!', errorValue('#DIV/0!')],
    ['#NUM!', '#NUM!'],
  ])('an error stays in its element: %s', async (code, cell) => {
    const answers = (await callAll(({ args: [first, ...others] }) => [[[first], [cell]], ...others])) as unknown[][][];
    USUAL.forEach(({ id, gives }, i) => {
      const [good, bad] = answers[i]!;
      expect([id, bad![0]]).toEqual([id, code]);
      // Where lines are counted together, a line that cannot be read leaves the others open.
      const together = ['ALLOCATE', 'CHECKSESSION'].includes(id);
      expect([good]).toEqual(together ? [['not checkable: another line of the session']] : gives);
    });
  });

  test('a range spills in its shape; single cells are repeated', async () => {
    const answers = (await callAll(({ args: [first, ...others] }) => [[[first], [first]], ...others])) as unknown[][][];
    USUAL.forEach(({ id, gives }, i) => {
      expect([id, answers[i]!.length]).toEqual([id, 2]);
      const [row] = gives as unknown[][];
      if (id === 'ALLOCATE') expect(answers[i]).toEqual([[7], ['with line 1']]);
      else if (id !== 'CHECKSESSION') expect(answers[i]).toEqual([row, row]);
    });
  });

  test('ranges of different sizes are named', async () => {
    const several = USUAL.filter(({ args }) => args.length > 1);
    const told = await Promise.all(
      several.map(({ id, args: [first, second, ...others] }) =>
        page.call(id, [[first], [first]], [[second], [second], [second]], ...others),
      ),
    );
    const names = (id: string) =>
      (signatures as Readonly<Record<string, readonly string[]>>)[id]!.map((name) => name.replace(/[[\]]/g, ''));
    expect(told).toEqual(
      several.map(
        ({ id }) => `#VALUE! The ranges differ in size: ${names(id)[0]} (2 by 1) and ${names(id)[1]} (3 by 1).`,
      ),
    );
  });

  test('the same again, whatever was asked in between', async () => {
    await callAll(each(() => 'something else'));
    expect(await callAll(each((a) => a))).toEqual(usualAnswers);
  });
});

describe('whole columns passed by accident', () => {
  const column = (...used: unknown[]) =>
    Array.from({ length: 1_048_576 }, (_, row) => [used[row] === undefined ? 0 : used[row]]);

  test('are cut after the last cell in use', async () =>
    expect(await page.call('UNITS', column(53, 'soon', 8))).toEqual([[4], ['#VALUE!'], [1]]));
  test('are refused where they are full', async () => {
    const full = Array.from({ length: 260_000 }, () => [53]);
    expect(await page.call('UNITS', full)).toBe('#VALUE! More than 250000 cells in one formula: take a smaller range.');
  });
  test.each(['ALLOCATE', 'CHECKSESSION'])('%s refuses more lines than a session has', async (id) => {
    const codes = Array.from({ length: 201 }, () => [97110]);
    expect(await page.call(id, codes, id === 'ALLOCATE' ? 15 : 1, id === 'ALLOCATE' ? null : 15)).toMatch(
      /^#VALUE! One session has at most 200/,
    );
  });
});

describe('what is one for all lines', () => {
  test('a range that says the same is one value, others are refused by name', async () => {
    const [codes, minutes] = [
      [[97110], [97140]],
      [[33], [7]],
    ];
    expect(await page.call('ALLOCATE', codes, minutes, [['cms'], ['cms']])).toEqual([[2], [1]]);
    expect(await page.call('ALLOCATE', codes, minutes, [['cms'], [0]])).toEqual([[2], [1]]);
    expect(await page.call('ALLOCATE', codes, minutes, [['cms'], ['midpoint']])).toBe(
      '#VALUE! payer_or_rule differs from cell to cell: give one.',
    );
    expect(await page.call('TECHNIQUES', [['lymph'], ['cupping']])).toBe(
      '#VALUE! text differs from cell to cell: give one.',
    );
  });

  test('a stamp that is not loaded', async () => {
    const functions = Object.entries(signatures).filter(([, names]) => (names as string[]).includes('[profile]'));
    const answers = (await Promise.all(
      functions.map(([id, names]) => {
        const usual = USUAL.find((one) => one.id === id)?.args ?? [];
        return page.call(id, ...names.map((name, i) => (name === '[profile]' ? 'gone' : (usual[i] ?? null))));
      }),
    )) as unknown[][][];
    expect(answers.map((answer) => answer[0]![0])).toEqual(functions.map(() => 'not checkable: profile not loaded'));
  });
});
