/** The pane where little of it fits: a low window, twice the size of page or of text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { openPane, startBrowser } from './support/pane-page.mjs';

const SAMPLE = readFileSync(new URL('../../workbench/sample/sessions.csv', import.meta.url), 'utf8').trim();
const SHEETS = [{ name: 'Sessions', rows: Papa.parse(SAMPLE).data }];

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

/** How much of an element can be seen, and whether its beginning can. */
const seen = (element) =>
  element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return { begins: top >= -1 && top < innerHeight, pixels: Math.min(bottom, innerHeight) - Math.max(0, top) };
  });
const hasFocus = (element) => element.evaluate((one) => document.activeElement === one);

const SIZES = [
  ['the usual size', { width: 320, height: 720 }, '100%'],
  ['a low window', { width: 320, height: 450 }, '100%'],
  ['twice the size of the page', { width: 160, height: 360 }, '100%'],
  ['twice the size of the text', { width: 320, height: 720 }, '200%'],
];

for (const [name, viewport, fontSize] of SIZES) {
  test(`what is opened comes into view, and the focus stays in the list: ${name}`, async () => {
    const { page, close } = await openPane(running, { sheets: SHEETS }, { viewport });
    page.setDefaultTimeout(60_000);
    try {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
      await page.getByRole('button', { name: 'Check sheet' }).click();
      await page.getByRole('button', { name: 'No marks' }).click();
      const list = page.getByRole('listbox', { name: 'Findings' });
      const detail = page.getByRole('region', { name: 'Details of the finding' });
      await list.focus();
      for (const key of ['Enter', 'F8', 'F8']) {
        await page.keyboard.press(key);
        await detail.waitFor();
        await page.waitForTimeout(100);
        const { begins, pixels } = await seen(detail);
        assert.ok(begins && pixels >= 100, `${key}: ${pixels} pixels of the detail are in view`);
        assert.ok(await hasFocus(list), `${key}: the list keeps the focus`);
        const text = await detail
          .getByRole('heading')
          .first()
          .evaluate((one) => one.scrollHeight <= one.clientHeight + 1);
        assert.ok(text, 'the whole sentence stands in the detail');
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(100);
      const active = page.locator('[data-active]');
      const { begins, pixels } = await seen(active);
      assert.ok(begins && pixels > 20, 'the row that the keys move to is in view');
    } finally {
      await close();
    }
  });
}

test('no sentence of the list is cut off in a narrow pane', async () => {
  const { page, close } = await openPane(running, { sheets: SHEETS }, { viewport: { width: 160, height: 720 } });
  page.setDefaultTimeout(60_000);
  try {
    await page.getByRole('button', { name: 'Check sheet' }).click();
    await page.getByRole('button', { name: 'No marks' }).click();
    const cut = await page
      .locator('.list-row .title')
      .evaluateAll((titles) =>
        titles.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.innerText),
      );
    assert.deepEqual(cut, []);
  } finally {
    await close();
  }
});
