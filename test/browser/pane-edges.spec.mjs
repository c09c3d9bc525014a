/** Where the pane meets what is not Excel: CMS's files from the disk, and a page without office.js. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { openPane, startBrowser } from './support/pane-page.mjs';

const PAIRS = JSON.parse(readFileSync(new URL('../../src/reference/data/pairs.json', import.meta.url), 'utf8'));
/** The built-in edits in the shape of CMS's file, so that the set is whole. */
const TEXT = [
  'Codes only, an invented title\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  ...PAIRS.active.map(([a, b, indicator]) => [a, b, '', '19960101', '*', indicator, 'A reason'].join('\t')),
  ...PAIRS.ended.map(([a, b, indicator, until]) =>
    [a, b, '', '19960101', until.replaceAll('-', ''), indicator, 'A reason'].join('\t'),
  ),
  '',
].join('\r\n');

async function zipped(name, text) {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add(name, new TextReader(text));
  return { name: name.replace('.txt', '.zip'), mimeType: 'application/zip', buffer: Buffer.from(await zip.close()) };
}

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

test('CMS’s file is taken from the ZIP as CMS ships it, and a damaged one is refused', async () => {
  const sheets = [{ name: 'Sessions', rows: [['Date of Service', 'CPT Code', 'Units']] }];
  const { page, errors, foreign, close } = await openPane(running, { sheets });
  page.setDefaultTimeout(60_000);
  try {
    await page.getByRole('navigation').getByRole('button', { name: 'Set-up' }).click();
    const files = page.getByLabel(/^CMS’s practitioner files/);
    assert.ok(await files.isDisabled(), 'not before CMS’s terms are accepted');
    await page.getByLabel(/I have accepted CMS’s license terms/).check();

    const whole = await zipped('ccipra-v322r0-f1.txt', TEXT);
    const { buffer } = whole;
    await files.setInputFiles({ ...whole, buffer: Buffer.concat([buffer.subarray(0, 400), buffer.subarray(900)]) });
    await page.locator('.notice[data-tone=problem]').waitFor();
    assert.deepEqual(await xmlParts(page), []);

    await files.setInputFiles(whole);
    await page.getByText(/^Pairs of 2026Q3 are in force in this workbook/).waitFor();
    const parts = await xmlParts(page);
    assert.equal(parts.length, 1);
    assert.match(parts[0], /2026Q3/);
    assert.deepEqual([errors, foreign], [[], []]);
  } finally {
    await close();
  }
});

const xmlParts = (page) => page.evaluate(() => [...window.excelHost.workbook.store.xmlParts.values()]);

test('a page that office.js does not reach says so, in words', async () => {
  const context = await running.browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    await page.goto(running.address);
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /office\.js|Microsoft|Excel/);
  } finally {
    await context.close();
  }
});
