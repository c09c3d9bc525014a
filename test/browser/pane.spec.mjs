import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { byKeyboard, colorRows } from './support/people.mjs';
import { until } from './support/until.mjs';
import { openPane, startBrowser } from './support/pane-page.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sample = (name) => readFileSync(new URL(`../../workbench/sample/${name}`, import.meta.url), 'utf8');
const ROWS = Papa.parse(sample('sessions.csv').trim()).data;
const EXPECTED = JSON.parse(sample('expected-findings.json'));
/** 1-based, ascending; the first one is a row whose only fault is its units. */
const EXPECTED_ROWS = [...new Set(EXPECTED.findings.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
const SHEETS = [{ name: 'Sessions', rows: ROWS }];

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

async function withPane(work, { setup = {}, view = {} } = {}) {
  const pane = await openPane(running, { sheets: SHEETS, ...setup }, view);
  try {
    await work(pane.page);
    assert.deepEqual(pane.errors, [], 'no error and no breach of the content security policy');
    assert.deepEqual(pane.foreign, [], 'no request to anybody else');
  } finally {
    await pane.close();
  }
}

const check = async (page) => {
  await page.getByRole('button', { name: 'Check sheet' }).click();
  await page.getByRole('listbox', { name: 'Findings' }).waitFor();
};
const snapshot = (page) => page.evaluate(() => window.excelHost.snapshot());
const selection = (page) => page.evaluate(() => window.excelHost.host.view.selection.areas);

/** 1-based rows of an address list: `A7:K8,A11:K11`. */
const rowsOf = (areas) =>
  areas.flatMap((area) => {
    const [first, last = first] = area.match(/\d+/g).map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
const markedRows = ({ sheets }) =>
  sheets[0].conditionalFormats.flatMap(({ areas }) => rowsOf(areas)).sort((a, b) => a - b);

test('checking the sample marks exactly the rows of the file that was worked by hand', () =>
  withPane(async (page) => {
    await check(page);
    await colorRows(page);
    assert.deepEqual(markedRows(await snapshot(page)), EXPECTED_ROWS);
  }));

test('how rows are marked is asked before anything is written to the sheet', () =>
  withPane(async (page) => {
    const first = await snapshot(page);
    await check(page);
    await page.getByRole('button', { name: 'Add column' }).waitFor();
    await page.getByText('Checking').waitFor({ state: 'detached' });
    assert.deepEqual(await snapshot(page), first);
    await page.getByRole('button', { name: 'Add column' }).click();
    await page.getByText(/by the column .CPT check/).waitFor();
    const [sheet] = (await snapshot(page)).sheets;
    assert.ok(JSON.stringify(sheet.cells).includes('CPT check'));
  }));

test('marking changes no value, format or rule of any cell, and clearing leaves nothing behind', () =>
  withPane(async (page) => {
    const first = await snapshot(page);
    await check(page);
    await colorRows(page);
    const marked = await snapshot(page);
    assert.deepEqual(marked.sheets[0].cells, first.sheets[0].cells);
    await page.getByRole('button', { name: 'Clear marks' }).click();
    await page.getByText(/All marks .* were taken off/).waitFor();
    // How rows are marked is kept with the workbook.
    const { settings, ...after } = await snapshot(page);
    assert.deepEqual(Object.keys(settings), ['tcc.markMode']);
    assert.deepEqual({ ...after, settings: {} }, first);
  }));

test('the way of marking can be changed at any time, and none stays none at the next check', () =>
  withPane(async (page) => {
    await check(page);
    await colorRows(page);
    const columns = async () => JSON.stringify((await snapshot(page)).sheets[0].cells).includes('CPT check');
    const way = (name) => page.getByRole('group', { name: 'Way of marking' }).getByRole('button', { name });
    await page.getByText('Way of marking').click();
    assert.equal(await way('Color rows only').getAttribute('aria-pressed'), 'true');
    await way('Add column').click();
    await page.getByText(/by the column .CPT check/).waitFor();
    assert.ok(await columns());
    await way('Color rows only').click();
    await page.getByText(/sorting invalidates/).waitFor();
    assert.ok(!(await columns()));
    assert.deepEqual(markedRows(await snapshot(page)), EXPECTED_ROWS);
    await way('No marks').click();
    await page.getByRole('button', { name: 'Mark rows' }).waitFor();
    assert.equal(await way('No marks').getAttribute('aria-pressed'), 'true');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('Checking').waitFor({ state: 'detached' });
    assert.deepEqual(markedRows(await snapshot(page)), []);
  }));

test('the whole way by keyboard alone: check, go to a finding, step on; the focus stays in the list', () =>
  withPane(async (page) => {
    await page.getByRole('button', { name: 'Check sheet' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const list = page.getByRole('listbox', { name: 'Findings' });
    await list.waitFor();
    await colorRows(page);
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press('Tab');
      if (await list.evaluate((element) => element === document.activeElement)) break;
    }
    // The list names its active row; that row's place on the sheet is in its text.
    const activeRow = () =>
      list.evaluate((element) => {
        const active = document.getElementById(element.getAttribute('aria-activedescendant'));
        return Number(/Rows? (\d+)/.exec(active.querySelector('.where').textContent)[1]);
      });
    const selects = (row) =>
      page.waitForFunction((at) => window.excelHost.host.view.selection.areas[0].row === at, row - 1);
    await page.keyboard.press('End');
    const last = await activeRow();
    await page.keyboard.press('Enter');
    await selects(last);
    await page.keyboard.press('Shift+F8');
    const before = await activeRow();
    assert.ok(before <= last);
    await selects(before);
    assert.notDeepEqual(await selection(page), []);
    assert.ok(await list.evaluate((element) => element === document.activeElement));
  }));

test('a finding tells what its row was read in, with titles that come from beside the page', () =>
  withPane(async (page) => {
    await check(page);
    await page.getByRole('searchbox').fill('ended');
    await page.locator('.list [role=option]').first().click();
    const details = page.getByRole('region', { name: 'Details of the finding' });
    await details.getByText(/^\d+ sources?$/).click();
    await details.getByText('https://www.codingahead.com/', { exact: false }).waitFor();
  }));

for (const [name, theme, forced] of [
  ['light', '#FFFFFF', 'none'],
  ['dark', '#262626', 'none'],
  ['high contrast', '#000000', 'active'],
]) {
  test(`nothing serious for axe in ${name}: findings, details and every part`, () =>
    withPane(
      async (page) => {
        await check(page);
        await colorRows(page);
        await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE));
        await noSeriousFault(page, 'findings');
        await page.locator('.list [role=option]').first().click();
        await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
        await noSeriousFault(page, 'details');
        for (const part of ['Set-up', 'Fixes', 'Waivers', 'Report']) {
          await page.getByRole('navigation').getByRole('button', { name: part }).click();
          if (part === 'Set-up') await openSetUp(page);
          await page.waitForTimeout(200);
          await noSeriousFault(page, part);
        }
      },
      {
        setup: { theme: themed(theme) },
        view: { forcedColors: forced, colorScheme: name === 'light' ? 'light' : 'dark', bypassCSP: true },
      },
    ));
}

test('nothing has to be scrolled sideways in 320 pixels, nor at twice the size, in any part', () =>
  withPane(async (page) => {
    await check(page);
    await colorRows(page);
    for (const part of ['Findings', 'Set-up', 'Fixes', 'Waivers', 'Report']) {
      await page.getByRole('navigation').getByRole('button', { name: part, exact: true }).click();
      if (part === 'Set-up') await openSetUp(page);
      for (const size of ['100%', '200%']) {
        await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size);
        const wide = await page.evaluate(() =>
          // A table of changes may scroll inside itself; the page and its parts may not.
          [document.documentElement, ...document.querySelectorAll('main, .scroll, section, form, details, li, label')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
            .filter((one) => getComputedStyle(one).display !== 'inline')
            .map((one) => `${one.tagName} ${one.className} ${one.scrollWidth} of ${one.clientWidth}`),
        );
        assert.deepEqual(wide, [], `${part} at ${size}`);
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    }
  }));

test('a rule is switched off by keyboard alone: it is said, the next check goes without it, and on again', () =>
  withPane(async (page) => {
    await check(page);
    await colorRows(page);
    const person = byKeyboard(page);
    const title = "More units than the day's minutes support";
    const found = () => page.locator('.list').getByText('minutes support').count();
    assert.notEqual(await found(), 0);
    const flip = async () => {
      await person.press('Set-up', 'nav');
      const single = page.getByText('Switch single rules');
      if (!(await page.getByLabel('Search rules').isVisible())) await person.use(single);
      await person.fill('Search rules', title);
      const box = page.getByRole('checkbox', { name: new RegExp(title) });
      await person.reach(box);
      await page.keyboard.press('Space');
      await page.getByText('Saved in the workbook.').waitFor();
      await person.press('Findings', 'nav');
      await page.getByText(/Out of date: settings/).waitFor();
      await person.press('Check again');
      await page.getByText(/Out of date/).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Check again' }).waitFor();
    };
    await flip();
    await page.getByText('1 rule is switched off.').first().waitFor();
    assert.equal(await found(), 0);
    await flip();
    await page.getByText('1 rule is switched off.').waitFor({ state: 'detached' });
    assert.notEqual(await found(), 0);
  }));

test('the form of a waiver is as high as what is in it', () =>
  withPane(async (page) => {
    await check(page);
    await page.locator('.list-row').first().click();
    await page.getByRole('button', { name: 'Waive ...' }).click();
    const form = page.locator('form');
    await form.waitFor();
    const [seen, whole] = await form.evaluate((one) => [one.clientHeight, one.scrollHeight]);
    assert.ok(whole > 100);
    assert.equal(seen, whole);
  }));

test('a pane that nobody uses gets ready by itself: nothing is written, nothing said, and the focus stays', () =>
  withPane(async (page) => {
    const trace = () => page.evaluate(() => window.excelHost.host.trace);
    const sample = page.getByRole('button', { name: 'Put a sample on a new sheet' });
    await sample.focus();
    const before = await snapshot(page);
    const listens = async () => (await trace()).some(({ members }) => members.some((name) => /RowSorted/.test(name)));
    await until('it listens to the sheets', listens, true);
    const looks = async () => (await trace()).some(({ members }) => members.some((name) => /getActive/.test(name)));
    await until('it has looked at the sheet in front', looks, true);
    assert.deepEqual(
      (await trace()).flatMap(({ written }) => written),
      [],
    );
    assert.deepEqual(await snapshot(page), before);
    assert.ok(await sample.evaluate((element) => element === document.activeElement));
    assert.equal(await page.locator('.notice').count(), 0);
    const asked = (await trace()).length;
    await check(page);
    const dates = (await trace()).slice(asked).filter(({ members }) => members.includes('Functions.date'));
    assert.deepEqual(dates, [], 'what was asked in quiet is not asked again');
  }));

test('an edit in the sheet is checked again by itself', () =>
  withPane(async (page) => {
    await check(page);
    await colorRows(page);
    const [row, ...others] = EXPECTED_ROWS;
    assert.deepEqual(markedRows(await snapshot(page)), [row, ...others]);
    // Row 7 bills 4 units for 52 minutes; 3 are supported.
    await page.evaluate((at) => window.excelHost.host.person.type(`G${at}`, 3), row);
    // Marks are taken off and put on again in several requests: only what they come to is compared.
    await until('the other marks', async () => markedRows(await snapshot(page)), others);
  }));

test('Spanish from Office’s language', () =>
  withPane(
    async (page) => {
      await page.getByRole('button', { name: 'Revisar hoja' }).click();
      await page.getByRole('listbox', { name: 'Hallazgos' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
    },
    { setup: { locale: 'es-MX' } },
  ));

/** Everything of the set-up that is folded, and the form for CMS's files. */
async function openSetUp(page) {
  await page.getByRole('heading', { name: 'CMS tables' }).waitFor();
  await page.getByLabel(/I have accepted CMS’s license terms/).check();
  await page.evaluate(() => document.querySelectorAll('.scroll details').forEach((one) => (one.open = true)));
}

async function noSeriousFault(page, where) {
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  assert.deepEqual(faults, [], where);
}

const themed = (bodyBackgroundColor) => ({
  bodyBackgroundColor,
  bodyForegroundColor: bodyBackgroundColor === '#FFFFFF' ? '#000000' : '#FFFFFF',
  controlBackgroundColor: bodyBackgroundColor,
  controlForegroundColor: bodyBackgroundColor === '#FFFFFF' ? '#000000' : '#FFFFFF',
});
