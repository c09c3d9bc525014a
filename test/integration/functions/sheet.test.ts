import { freezeFormulas, thawFormulas } from '../../../src/excel';
import { startFunctions, type FunctionsPage } from './excel-functions';

let page: FunctionsPage;
beforeAll(async () => {
  page = await startFunctions();
});
afterAll(() => page.end());
beforeEach(() => page.excel.host.person.clear('A1:Z1200'));

test('a sheet of sessions, its formulas filled down beyond the data', async () => {
  await page.type({
    A1: 'Swedish massage',
    B1: 50,
    C1: 'LMT',
    A2: 'deep tissue',
    B2: 53,
    C2: 'LMT',
    ...Object.fromEntries(
      [1, 2, 3].flatMap((row) => [
        [`D${row}`, `=CPT.SUGGEST(A${row},B${row},C${row})`],
        [`E${row}`, `=CPT.UNITS(B${row})`],
      ]),
    ),
    F1: '=E1+E2',
  });
  expect(await page.values('D1:E3')).toEqual([
    ['97124', 3],
    ['? 97124 or 97140 - give the goal', 4],
    ['', 0],
  ]);
  expect(await page.values('F1')).toEqual([[7]]);
});

test('one formula for a column: it spills, and an error stays in its row', async () => {
  await page.type({ A1: 53, A2: '=1/0', A4: 8, C1: '=CPT.UNITS(A1:A4)' });
  expect(await page.values('C1:C5')).toEqual([[4], ['#DIV/0!'], [0], [1], ['']]);
});

test('ranges of different sizes', async () => {
  await page.type({ A1: 53, A2: 20, B1: 'cms', C1: '=CPT.UNITS(A1:A2,B1:B3)' });
  expect(await page.values('C1')).toEqual([['#VALUE!']]);
});

test('a session by total time, with its steps', async () => {
  await page.type({ A1: 97112, B1: 20, A2: 97110, B2: 20, C1: '=CPT.ALLOCATE(A1:A2,B1:B2,"cms",TRUE)' });
  expect(await page.values('C1:G2')).toEqual([
    [2, 20, 1, 5, 'either'],
    [1, 20, 1, 5, 'either'],
  ]);
});

test('a changed cell is computed anew', async () => {
  await page.type({ A1: 7, B1: '=CPT.UNITS(A1)' });
  expect(await page.values('B1')).toEqual([[0]]);
  await page.type({ A1: 8 });
  expect(await page.values('B1')).toEqual([[1]]);
});

describe('freeze to values', () => {
  const formulas = (address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('formulas');
      await context.sync();
      return range.formulas as unknown[][];
    });
  const select = (address: string) => page.excel.host.person.select(address);

  test('our formulas become what they show, others stay; the way back puts them there again', async () => {
    await page.type({
      A1: 'Swedish massage',
      B1: 50,
      C1: '=CPT.SUGGEST(A1,B1,"LMT")',
      D1: '=CPT.UNITS(B1)',
      E1: '=B1*2',
      F1: '=D1+CPT.UNITS(8)',
      G1: '="CPT.UNITS(" & B1',
    });
    const before = await formulas('A1:G1');
    select('A1:G1');
    const frozen = await freezeFormulas('CPT');
    expect(frozen.ok && [frozen.value.cells, frozen.value.pending]).toEqual([3, 0]);
    // The code stays the text that it was.
    expect(await page.values('C1:F1')).toEqual([['97124', 3, 100, 4]]);
    expect((await formulas('C1:G1'))[0]).toEqual(['97124', 3, '=B1*2', 4, '="CPT.UNITS(" & B1']);
    if (frozen.ok) await thawFormulas(frozen.value);
    await page.excel.workbook.calculator!.settled();
    expect(await formulas('A1:G1')).toEqual(before);
  });

  test('what a formula has spilled is frozen with it, and comes back with it', async () => {
    await page.type({ A1: 53, A2: 8, A3: 22, C1: '=CPT.UNITS(A1:A3)' });
    select('C1');
    const frozen = await freezeFormulas('CPT');
    expect(frozen.ok && frozen.value.cells).toBe(3);
    expect(await formulas('C1:C3')).toEqual([[4], [1], [1]]);
    if (frozen.ok) await thawFormulas(frozen.value);
    await page.excel.workbook.calculator!.settled();
    expect((await formulas('C1'))[0]).toEqual(['=CPT.UNITS(A1:A3)']);
    expect(await page.values('C1:C3')).toEqual([[4], [1], [1]]);
  });

  test('each row of it keeps its own value where some are hidden', async () => {
    await page.type({ A1: 53, A2: 8, A3: 22, A4: 30, C1: '=CPT.UNITS(A1:A4)' });
    select('C1');
    page.excel.host.person.hideRows('A2:A3');
    await freezeFormulas('CPT');
    page.excel.host.person.hideRows('A2:A3', false);
    expect(await formulas('C1:C4')).toEqual([[4], [1], [1], [2]]);
  });

  test('what a person has typed over a value since stays', async () => {
    await page.type({ A1: 53, A2: 8, B1: '=CPT.UNITS(A1)', B2: '=CPT.UNITS(A2)', C1: '=CPT.UNITS(A1:A2)' });
    select('B1:C1');
    const first = await freezeFormulas('CPT');
    select('B2');
    await page.type({ B1: 2, C2: '=B2+1' });
    const back = first.ok ? await thawFormulas(first.value) : first;
    expect(back).toEqual({ ok: true, value: { formulas: 0, left: 2 } });
    expect(await formulas('B1:C2')).toEqual([
      [2, 4],
      ['=CPT.UNITS(A2)', '=B2+1'],
    ]);
  });

  test('nothing of ours is nothing done; a protected sheet is left alone', async () => {
    await page.type({ A1: 5, B1: '=A1', C1: '=CPT.UNITS(A1)' });
    select('A1:B1');
    const none = await freezeFormulas('CPT');
    expect(none.ok && none.value.formulas).toEqual([]);
    const protect = (on: boolean) =>
      Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Sheet1');
        if (on) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    select('C1');
    const refused = await freezeFormulas('CPT');
    expect(!refused.ok && refused.error.kind).toBe('protected');
    await protect(false);
    expect((await formulas('C1'))[0]).toEqual(['=CPT.UNITS(A1)']);
  });
});
