/** Two people with the pane open on one workbook: two clients of the host, each told of the other's changes as remote ones. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPane, startBrowser } from './support/pane-page.mjs';
import { colorRows } from './support/people.mjs';

const ROWS = [
  ['Date of Service', 'Client', 'Therapist', 'License', 'Treatment', 'CPT Code', 'Units', 'Minutes', 'Payer', 'State'],
  ['2026-08-05', 'Avery Sample', 'Lee Kneads', 'LMT', 'Swedish massage', '97124', 4, 60, 'Self-pay', 'OR'],
  ['2026-08-05', 'Blake Sample', 'Lee Kneads', 'LMT', 'Swedish massage', '97124', 4, 37, 'Self-pay', 'OR'],
  ['2026-08-06', 'Dana Sample', 'Lee Kneads', 'LMT', 'Transfer training', '97530', 1, 15, 'Self-pay', 'OR'],
];

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

/** The second pane stands in a frame of the first one's page, with a client of its own on the same workbook. */
async function openTwo() {
  const pane = await openPane(running, { sheets: [{ name: 'Sessions', rows: ROWS }] }, { bypassCSP: true });
  const { page } = pane;
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Check sheet' }).waitFor();
  await page.evaluate(() => {
    const { host, workbook } = window.excelHost;
    window.excelHostFor = () => {
      window.colleague = new host.constructor({ workbook, client: 'colleague' });
      return window.colleague.external;
    };
    const frame = document.createElement('iframe');
    frame.src = location.href;
    frame.style.cssText = 'position: fixed; left: 0; top: 0; width: 320px; height: 700px';
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Check sheet' }).waitFor();
  return { ...pane, first: page.locator('#pane'), second: frame.locator('#pane') };
}

const check = async (pane) => {
  await pane.getByRole('button', { name: 'Check sheet' }).dispatchEvent('click');
  await pane.locator('.list').waitFor();
  await colorRows(pane);
};

/** The frame lies over the first pane, so that its elements are told of the click. */
const waive = async (pane, title) => {
  await pane.locator('.list-row', { hasText: title }).dispatchEvent('click');
  await pane.getByRole('button', { name: 'Waive ...' }).dispatchEvent('click');
  await pane.getByRole('combobox', { name: 'Reason', exact: true }).selectOption('documented');
  await pane.getByLabel('Your initials').fill('AB');
  await pane.locator('form').getByRole('button', { name: 'Waive', exact: true }).dispatchEvent('click');
};

const openTitles = (pane) =>
  pane.locator('.list-row').evaluateAll((rows) => rows.map((row) => row.querySelector('.title').textContent).sort());

async function sameList(one, other, count) {
  for (const pane of [one, other]) {
    await pane.locator('.tools [aria-live]', { hasText: new RegExp(`^${count} of `) }).waitFor();
  }
  assert.deepEqual(await openTitles(one), await openTitles(other));
}

test('end in the same state: edits, and both people’s waivers made at one moment', async () => {
  const { page, first, second, errors, close } = await openTwo();
  try {
    await check(first);
    await check(second);
    const before = Number((await first.locator('.tools [aria-live]').innerText()).split(' ')[0]);
    await sameList(first, second, before);

    await Promise.all([waive(first, '97530 is not for LMT'), waive(second, 'minutes support')]);
    await sameList(first, second, before - 2);
    const book = await page.evaluate(() => window.excelHost.snapshot());
    const waivers = book.sheets.find(({ name }) => name === 'CPT waivers').cells;
    assert.equal(['A2', 'A3', 'A4'].filter((at) => waivers[at] !== undefined).length, 2);

    // An edit of one is the other's too.
    await page.evaluate(() => window.colleague.person.type('G2', 6));
    for (const pane of [first, second]) await pane.locator('.list-row', { hasText: '6 units billed' }).waitFor();
    assert.deepEqual(await openTitles(first), await openTitles(second));
    for (const pane of [first, second]) assert.equal(await pane.locator('.notice[data-tone=problem]').count(), 0);
    assert.deepEqual(errors, []);
  } finally {
    await close();
  }
});

test('take over what the other has set, field by field', async () => {
  const { page, first, second, close } = await openTwo();
  try {
    for (const [pane, label, value] of [
      [first, 'License, e.g. LMT or LMT; PNF', 'LMT'],
      [second, 'State', 'OR'],
    ]) {
      await pane.getByRole('navigation').getByRole('button', { name: 'Set-up' }).dispatchEvent('click');
      await pane.getByLabel(label, { exact: true }).fill(value);
      await pane.getByRole('button', { name: 'Save', exact: true }).dispatchEvent('click');
      await pane.getByText('Saved in the workbook.').waitFor();
    }
    const { settings } = await page.evaluate(() => window.excelHost.snapshot());
    assert.match(JSON.stringify(settings), /license.*LMT/);
    assert.match(JSON.stringify(settings), /state.*OR/);
    await first.getByText('A colleague changed the settings').waitFor();
  } finally {
    await close();
  }
});
