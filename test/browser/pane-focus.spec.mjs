/** Where the focus goes when the pane takes away what has it: every place by name, with nothing but keys. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { byKeyboard } from './support/people.mjs';
import { openPane, startBrowser } from './support/pane-page.mjs';
import { until } from './support/until.mjs';

const sample = readFileSync(new URL('../../workbench/sample/sessions.csv', import.meta.url), 'utf8');
const SHEETS = [{ name: 'Sessions', rows: Papa.parse(sample.trim()).data }];

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

/** What has the focus by its name, and all that had it, in order. */
const focused = (page) => page.evaluate(() => window.nameOfFocused());
const history = (page) => page.evaluate(() => window.focusHistory.splice(0));
const FOLLOW = `
  window.focusHistory = [];
  window.nameOfFocused = () => {
    const one = document.activeElement;
    if (one === document.body) return 'BODY';
    return (one.getAttribute('aria-label') ?? one.labels?.[0]?.querySelector('span')?.textContent ?? one.textContent).trim();
  };
  document.addEventListener('focusin', () => window.focusHistory.push(window.nameOfFocused()));
`;

async function withPane(work) {
  const pane = await openPane(running, { sheets: SHEETS });
  try {
    await pane.page.evaluate(FOLLOW);
    await work(pane.page, byKeyboard(pane.page));
    assert.deepEqual(pane.errors, []);
  } finally {
    await pane.close();
  }
}

const isOn = (page, name) => until(`the focus is on "${name}"`, () => focused(page), name);
/** Uses a button by keys and waits for the focus on the place that is named. */
async function goesTo(page, person, button, place, where) {
  await person.press(button, where);
  await isOn(page, place);
}
const check = async (page, person) => {
  await goesTo(page, person, 'Check sheet', 'Check again');
  await page.locator('.list').waitFor();
};

test('the focus stays with the check, the marks and the notices when their buttons go', () =>
  withPane(async (page, person) => {
    await check(page, person);
    const way = (await history(page)).filter((name, at, all) => name !== all[at - 1]);
    assert.deepEqual(way, ['Check sheet', 'Cancel', 'Check again']);
    await goesTo(page, person, 'Color rows only', 'Clear marks');
    await goesTo(page, person, 'Clear marks', 'Mark rows');
    await page.getByText(/All marks .* were taken off/).waitFor();
    // The notice stands first on the page; Tab comes to it from the last stop, the list.
    await goesTo(page, person, 'Close', 'Findings');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'list');
    await goesTo(page, person, 'Mark rows', 'Clear marks');
  }));

test('the focus stays with the detail of a finding, its form and the waivers', () =>
  withPane(async (page, person) => {
    await check(page, person);
    await person.openFirst();
    await goesTo(page, person, 'Close', 'Findings');
    for (const initials of ['AB', 'CD']) {
      await person.openFirst();
      await goesTo(page, person, 'Waive ...', 'Reason');
      await goesTo(page, person, 'Cancel', 'Waive ...', 'form');
      await goesTo(page, person, 'Waive ...', 'Reason');
      await person.choose('Reason', 'The record supports it');
      await person.fill('Your initials', initials);
      await goesTo(page, person, 'Waive', 'Findings', 'form');
    }
    assert.equal(await page.evaluate(() => document.activeElement.className), 'list');
    await person.press('Waivers', 'nav');
    const back = page.getByRole('button', { name: 'Take the waiver back' });
    await back.nth(1).waitFor();
    await person.use(back.first());
    await until('one is left', () => back.count(), 1);
    await isOn(page, 'Take the waiver back');
    await page.keyboard.press('Enter');
    await isOn(page, await page.locator('#waivers-heading').innerText());
  }));

test('the focus stays with the fixes: Fix, Apply, Undo, Apply', () =>
  withPane(async (page, person) => {
    await check(page, person);
    await person.openFirst();
    await goesTo(page, person, 'Fix', 'Fixes that need no judgment');
    const apply = page.getByRole('button', { name: /^Apply \d+ changes?$/ }).first();
    await apply.waitFor();
    const name = await apply.innerText();
    await goesTo(page, person, name, 'Undo these changes');
    await page.getByText(/cells? (was|were) changed/).waitFor();
    await checkedAgain(page);
    await isOn(page, 'Undo these changes');
    await page.keyboard.press('Enter');
    await page.getByText(/cells? (was|were) put back/).waitFor();
    await isOn(page, name);
  }));

const checkedAgain = (page) => page.waitForFunction(() => document.querySelector('progress') === null);
