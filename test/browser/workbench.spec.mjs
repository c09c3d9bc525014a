/** The workbench as a newcomer uses it: real grid, real formulas, the add-in's own pane. Cells are read by office.js. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { colorRows } from './support/people.mjs';
import { until } from './support/until.mjs';
import { startWorkbench } from './support/workbench-page.mjs';

const EXPECTED = JSON.parse(
  readFileSync(new URL('../../workbench/sample/expected-findings.json', import.meta.url), 'utf8'),
);
const EXPECTED_ROWS = [...new Set(EXPECTED.findings.flatMap(({ rows }) => rows))].sort((a, b) => a - b);

let workbench;
before(async () => {
  workbench = await startWorkbench();
});
after(() => workbench?.stop());

async function inWorkbench(work) {
  const opened = await workbench.open();
  try {
    await work(opened);
    assert.deepEqual(opened.errors, [], 'no error on the page');
    assert.deepEqual(opened.foreign, [], 'no request to anybody else');
  } finally {
    await opened.close();
  }
}

/** What an add-in sees of a range of the workbook. */
const read = (frame, sheetName, address) =>
  frame.evaluate(
    ([name, at]) =>
      window.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at);
        range.load('values,formulas,numberFormat');
        await context.sync();
        return { values: range.values, formulas: range.formulas, numberFormat: range.numberFormat };
      }),
    [sheetName, address],
  );

/** 1-based rows that a conditional format covers. */
const markedRows = (frame) =>
  frame.evaluate(() =>
    window.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Sessions').getRange().conditionalFormats;
      formats.load('items/id');
      await context.sync();
      const areas = formats.items.map((format) => format.getRanges().load('address'));
      await context.sync();
      const rows = areas.flatMap(({ address }) =>
        address.split(',').flatMap((part) => {
          const [first, last = first] = part.split('!').at(-1).match(/\d+/g).map(Number);
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        }),
      );
      return [...new Set(rows)].sort((a, b) => a - b);
    }),
  );

const select = (frame, sheetName, address) =>
  frame.evaluate(
    ([name, at]) =>
      window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(at).select();
        await context.sync();
      }),
    [sheetName, address],
  );

/** Types into the selected cell of the grid, with the keys of a person. */
async function type({ page, frame }, sheetName, address, text) {
  await select(frame, sheetName, address);
  await page.waitForTimeout(200);
  await page.locator('#grid canvas').first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function check({ page, pane }) {
  await page.getByRole('button', { name: 'Check sheet' }).click();
  await colorRows(pane);
}

test('formulas typed into the grid are answered by the add-in', () =>
  inWorkbench(async (opened) => {
    const cell = async (address) => (await read(opened.frame, 'Formulas', address)).values[0][0];
    await until('the sheet of formulas', () => cell('C2'), '97124');
    await type(opened, 'Formulas', 'E3', '=CPT.SUGGEST("Swedish massage", 50, "LMT")');
    await type(opened, 'Formulas', 'E4', '=CPT.UNITS(53)');
    await type(opened, 'Formulas', 'E5', '=E4*2+CPT.UNITS(Sessions!H9)');
    await until('the code', () => cell('E3'), '97124');
    await until('the units', () => cell('E4'), 4);
    // Row 9 of the sample has 7 minutes: no unit.
    await until('a function beside an operator', () => cell('E5'), 8);
  }));

test('the ribbon checks the sheet: the rows of the file worked by hand are marked, and clearing leaves the sheet as it was', () =>
  inWorkbench(async (opened) => {
    const { page, pane, frame } = opened;
    const before = await read(frame, 'Sessions', 'A1:M90');
    await check(opened);
    assert.deepEqual(await markedRows(frame), EXPECTED_ROWS);
    assert.deepEqual(await read(frame, 'Sessions', 'A1:M90'), before);
    await page.getByRole('button', { name: 'Clear marks' }).click();
    await pane.getByText(/marks .* taken off/).waitFor();
    assert.deepEqual(await markedRows(frame), []);
    assert.deepEqual(await read(frame, 'Sessions', 'A1:M90'), before);
  }));

test('an edit in the grid is checked again by itself', () =>
  inWorkbench(async (opened) => {
    await check(opened);
    const [row] = EXPECTED_ROWS;
    // Row 7 bills 4 units for 52 minutes; 3 are supported.
    await type(opened, 'Sessions', `G${row}`, '3');
    await until('the other marks', () => markedRows(opened.frame), EXPECTED_ROWS.slice(1));
  }));

test('a finding that is chosen selects its cells in the grid', () =>
  inWorkbench(async (opened) => {
    await check(opened);
    await opened.pane.getByRole('searchbox').fill('67');
    await opened.pane.getByRole('option').filter({ hasText: 'Row 67' }).click();
    const selected = () =>
      opened.frame.evaluate(() =>
        window.Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load('address');
          await context.sync();
          return range.address.match(/\d+/)[0];
        }),
      );
    await until('the row', selected, '67');
  }));

test('a saved workbook opens again with its cells, formulas and marks', () =>
  inWorkbench(async (opened) => {
    const { page, pane, frame } = opened;
    await check(opened);
    const sessions = await read(frame, 'Sessions', 'A1:K77');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    const path = await download.path();
    await page.locator('#file').setInputFiles({ name: 'saved.xlsx', mimeType: '', buffer: readFileSync(path) });
    await page.getByText('saved.xlsx is open.').waitFor();
    await pane.getByRole('button', { name: 'Check sheet' }).waitFor();
    const again = page.frames().find((each) => each.url().includes('/addin/taskpane.html'));
    assert.deepEqual(await read(again, 'Sessions', 'A1:K77'), sessions);
    assert.deepEqual(await markedRows(again), EXPECTED_ROWS);
    const answers = async () => (await read(again, 'Formulas', 'C2:C4')).values.flat();
    await until('the formulas, computed anew', answers, ['97124', 4, 4]);
  }));

test('what cannot be opened is said, with what to do, and the workbook stays', () =>
  inWorkbench(async ({ page, frame }) => {
    const open = (name, text) => page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await open('broken.xlsx', 'no workbook at all');
    await page.getByText(/no \.xlsx workbook, or it is damaged/).waitFor();
    await open('old.xls', 'x');
    await page.getByText(/only \.xlsx, \.csv and \.tsv files/).waitFor();
    assert.equal((await read(frame, 'Sessions', 'A1')).values[0][0], 'Date of Service');
  }));
