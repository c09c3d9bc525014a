/**
 * A file of the add-in that does not arrive, one after the other: the pane says so in plain words, nothing of the
 * workbook changes, and a second try works once the file is there. The files are those of the build, so that a new
 * one has to be tried as well.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { ADDIN } from '../../scripts/addin.mjs';
import { openPane, startBrowser } from './support/pane-page.mjs';

const SHEETS = [
  {
    name: 'Sessions',
    rows: [
      ['Date of Service', 'Client', 'CPT Code', 'Units', 'Minutes'],
      ['8/5/2024', 'Avery Sample', 97124, 4, 53],
    ],
  },
];

const check = (page) => page.getByRole('button', { name: /^(?:Check sheet|Revisar hoja)$/ }).click();
const part = (page, name) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const language = (page, name) => page.getByRole('combobox', { name: /^(?:Language|Idioma)$/ }).selectOption(name);
const pick = async (page, name, buffer) => {
  await part(page, 'Set-up');
  const terms = page.getByLabel(/I have accepted CMS’s license terms/);
  if (!(await terms.isChecked())) await terms.check();
  await page.getByLabel(/^CMS’s practitioner files/).setInputFiles({ name, mimeType: 'application/zip', buffer });
};
const pickFiles = async (page) => {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add('notes.txt', new TextReader('no table of CMS'));
  await pick(page, 'notes.zip', Buffer.from(await zip.close()));
};
const pickWorkbook = async (page) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['no table of CMS']]), 'Notes');
  await pick(page, 'notes.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
};

/** What a person does and sees where the file of that name is missing, and what shows that it has come. */
const SCRIPTS = {
  'functions.js': 'page',
  'taskpane.js': 'page',
  'words.js': 'page',
  'reference.js': 'page',
  'pane.js': {
    use: check,
    says: /could not be loaded.*press the button again/i,
    works: (page) => page.getByRole('listbox', { name: 'Findings' }).waitFor(),
  },
  'import.js': {
    use: pickFiles,
    says: /could not be loaded.*pick the files again/i,
    works: (page) => page.getByText(/none of CMS’s tables/).waitFor(),
  },
  'zip.js': {
    use: pickFiles,
    says: /could not be loaded.*pick the files again/i,
    works: (page) => page.getByText(/none of CMS’s tables/).waitFor(),
  },
  'workbook.js': {
    use: pickWorkbook,
    says: /could not be loaded.*pick the files again/i,
    works: (page) => page.getByText(/none of CMS’s tables/).waitFor(),
  },
  'spanish.js': {
    use: async (page) => {
      await language(page, 'es');
    },
    says: /language could not be loaded.*choose it again/i,
    works: (page) => page.getByRole('button', { name: 'Revisar hoja' }).waitFor(),
  },
};

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

test('every script of the build is tried here', () => {
  const scripts = readdirSync(ADDIN).filter((name) => name.endsWith('.js'));
  assert.deepEqual(Object.keys(SCRIPTS).sort(), scripts.sort());
});

const snapshot = (page) => page.evaluate(() => window.excelHost.snapshot());
const block = async (page, file) => {
  const refuse = (route) => route.abort();
  await page.route(file, refuse);
  return () => page.unroute(file, refuse);
};

/** Says in words what is wrong, shows nothing else, and loads again on request. */
async function saysAndTriesAgain(file) {
  const { page, close } = await openPane(running, { sheets: SHEETS });
  try {
    const unblock = await block(page, file);
    await page.reload();
    const again = page.getByRole('link', { name: /^Try again/ });
    await again.waitFor({ timeout: 20_000 });
    assert.match(await page.locator('body').innerText(), /check the network, then\s+try again/i);
    await unblock();
    await again.focus();
    await page.keyboard.press('Enter');
    await check(page);
    await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    assert.equal(await again.count(), 0);
  } finally {
    await close();
  }
}

for (const [name, tried] of Object.entries(SCRIPTS)) {
  if (tried === 'page') {
    test(`${name}: the page says so, and loads again`, () => saysAndTriesAgain(`**/${name}`));
    continue;
  }
  test(`${name}: the pane says so, and tries again`, async () => {
    const { page, close } = await openPane(running, { sheets: SHEETS });
    try {
      const unblock = await block(page, `**/${name}`);
      const asked = name === 'pane.js' ? page.waitForEvent('requestfailed') : null;
      await page.reload();
      await page.getByRole('button', { name: 'Check sheet' }).waitFor();
      const first = await snapshot(page);
      // What the pane loads before anybody needs it may be missing without a word.
      await asked;
      assert.equal(await page.locator('.notice').count(), 0);
      await tried.use(page);
      await page.locator('.notice[data-tone=problem]').waitFor();
      assert.match(await page.locator('.notice[data-tone=problem]').innerText(), tried.says);
      assert.deepEqual(await snapshot(page), first);
      await unblock();
      await tried.use(page);
      await tried.works(page);
    } finally {
      await close();
    }
  });
}

for (const file of ['**/office.js', '**/excel-*.js', '**/taskpane.css']) {
  test(`${file}: the page says so, and loads again`, async () => {
    if (file !== '**/taskpane.css') return saysAndTriesAgain(file);
    // Without its looks the pane is plain, and works.
    const { page, close } = await openPane(running, { sheets: SHEETS });
    try {
      await block(page, file);
      await page.reload();
      await check(page);
      await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    } finally {
      await close();
    }
  });
}

test('the words of the page are not seen where the pane comes in time', async () => {
  const { page, close } = await openPane(running, { sheets: SHEETS });
  try {
    await page.getByRole('button', { name: 'Check sheet' }).waitFor();
    assert.equal(await page.getByText('This pane is not ready').count(), 0);
  } finally {
    await close();
  }
});
