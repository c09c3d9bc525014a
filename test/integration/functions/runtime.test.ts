import { startFunctions } from './excel-functions';

let page: Awaited<ReturnType<typeof startFunctions>>;
beforeAll(async () => {
  page = await startFunctions();
});
afterAll(() => page.end());

/** Through the real custom-functions runtime: what it hands over, and what it takes back. */
describe('through the custom-functions runtime', () => {
  test.each<[string, string, unknown[], unknown]>([
    ['a number', 'UNITS', [53], [[4]]],
    ['a text', 'SUGGEST', ['Swedish massage', 50, 'LMT'], [['97124']]],
    ['arguments left out', 'UNITS', [53, null, null, null], [[4]]],
    ['blank cells of the desktop', 'SUGGEST', [[[0]], [[0]], [[0]]], [['']]],
    ['blank cells of the web', 'SUGGEST', [[[null]], [[null]], [[null]]], [['']]],
    ['numbers as text', 'UNITS', ['53', 'cms', '97124'], [[4]]],
    ['a serial date', 'STATUS', [97001, 42736], [['ended 2016-12-31; now 97161, 97162, 97163']]],
    ['a range', 'UNITS', [[[53], [29], [7]]], [[4], [2], [0]]],
    [
      'a range with repeated cells',
      'SUGGEST',
      [[['Swedish massage'], ['MLD']], [[50], [30]], 'LMT'],
      [['97124'], ['97140']],
    ],
    [
      'an error of a cell stays in its cell',
      'UNITS',
      [[[53], [{ type: 'CustomFunctionError', code: '#N/A' }], [8]]],
      [[4], ['#N/A'], [1]],
    ],
    ['minutes that are no number', 'UNITS', [[[53], ['soon']]], [[4], ['#VALUE!']]],
    [
      'ranges of different sizes',
      'UNITS',
      [
        [[1], [2]],
        [['cms'], ['cms'], ['cms']],
      ],
      '#VALUE! The ranges differ in size: minutes (2 by 1) and payer_or_rule (3 by 1).',
    ],
    [
      'a row of four cells',
      'SUGGESTLINE',
      ['Swedish massage', 50, 'LMT', null, 45672, 'Medicare'],
      [['97124', 3, 'cms', '']],
    ],
    [
      'a session',
      'ALLOCATE',
      [
        [[97110], [97140]],
        [[33], [7]],
      ],
      [[2], [1]],
    ],
  ])('%s', async (_, id, args, expected) => expect(await page.call(id, ...args)).toEqual(expected));

  test('a table that spills', async () => {
    const table = (await page.call('PAYERS', 'tricare')) as unknown[][];
    expect(table[0]).toEqual(['Payer', 'Line', 'Counting rule', 'Pair edits bind', 'Caps bind', 'Also called']);
    expect(table[1]![0]).toBe('TRICARE');
  });

  test('ten thousand cells, half of them the same', async () => {
    const minutes = Array.from({ length: 10_000 }, (_, i) => [i % 5000 === 0 ? 8 : (i % 60) + 1]);
    const answer = (await page.call('UNITS', minutes)) as number[][];
    expect(answer.length).toBe(10_000);
    expect(answer.every(([units], i) => units === Math.floor((minutes[i]![0]! + 7) / 15))).toBe(true);
  });

  test('asks Excel for nothing: a function may be computed while a cell is edited', async () => {
    const before = page.excel.host.trace.length;
    await page.call('SUGGEST', 'cupping', 20, 'LMT');
    expect(
      page.excel.host.trace.slice(before).filter((request) => !/CustomFunctions/.test(JSON.stringify(request))),
    ).toEqual([]);
  });
});
