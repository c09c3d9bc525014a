/**
 * A whole session in the built pane on a sheet seeded with names that stand nowhere else: whatever leaves the page, is
 * kept, is logged or is written into the workbook is searched for them.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openPane, startBrowser } from './support/pane-page.mjs';
import { colorRows } from './support/people.mjs';

const CANARY = /canary/i;
const HEADER = [
  'Date of Service',
  'Client',
  'Client ID',
  'Date of Birth',
  'Therapist',
  'License',
  'Treatment',
  'CPT Code',
  'Units',
  'Minutes',
  'Modifiers',
  'Payer',
  'State',
  'Notes',
];
const row = (at, units) => [
  '2024-08-08',
  `Canary Client ${at}`,
  `CANARY-ID-${at}`,
  'canary birthday',
  `Canary Provider ${at}`,
  'PT',
  'Gait training',
  '97116',
  units,
  15,
  'GP',
  'Medicare Part B',
  'OR',
  `canary note ${at} <img src=x onerror="window.hit=1">`,
];
const SHEETS = [{ name: 'Sessions', rows: [HEADER, ...[1, 2, 3, 4, 4, 4].map((units, at) => row(at, units))] }];
/** A file of CMS's shape with every built-in pair, so that it is taken for a whole one. */
const built = JSON.parse(readFileSync(new URL('../../src/reference/data/pairs.json', import.meta.url), 'utf8'));
const PAIRS = [
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  ...built.active.map(([one, two, indicator]) => `${one}\t${two}\t\t19960101\t*\t${indicator}\tAn invented reason`),
  ...built.ended.map(
    ([one, two, indicator, until]) =>
      `${one}\t${two}\t\t19960101\t${until.replaceAll('-', '')}\t${indicator}\tAn invented reason`,
  ),
  '',
].join('\r\n');
const hostile = JSON.parse(readFileSync(new URL('../fixtures/hostile-values.json', import.meta.url), 'utf8'));

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

/** Opens the pane and writes down everything that goes out of the page or is said to its console. */
async function watched(sheets) {
  const pane = await openPane(running, { sheets });
  const seen = { requests: [], said: [] };
  pane.page.on('request', (request) => seen.requests.push(`${request.url()} ${request.postData() ?? ''}`));
  pane.page.on('websocket', (socket) => seen.requests.push(socket.url()));
  pane.page.on('console', (message) => seen.said.push(message.text()));
  pane.page.on('pageerror', (error) => seen.said.push(String(error.stack)));
  await pane.page.reload();
  await pane.page.getByRole('button', { name: 'Check sheet' }).waitFor();
  return { ...pane, seen };
}

const check = async (page) => {
  await page.getByRole('button', { name: 'Check sheet' }).click();
  await page.getByRole('listbox', { name: 'Findings' }).waitFor();
  await colorRows(page);
};
const open = (page, part) => page.getByRole('navigation').getByRole('button', { name: part }).click();

/** Everything that the page can keep on this machine. */
const stored = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys().catch(() => []) : [],
    workers: (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
  }));

test('a whole session: nothing but our files is asked for, and no name is kept, logged or written', async () => {
  const { page, seen, errors, foreign, close } = await watched(SHEETS);
  await check(page);

  await page.locator('.list [role=option]').first().click();
  await page.getByRole('button', { name: 'Waive ...' }).click();
  await page.locator('form select, [aria-labelledby=waive-heading] select').first().selectOption('documented');
  await page.getByLabel('Your initials').fill('AB');
  await page.getByRole('button', { name: 'Waive', exact: true }).click();
  await page.getByText('Waived.', { exact: true }).waitFor();

  await open(page, 'Fixes');
  await page.getByRole('button', { name: /^Apply \d+ change/ }).click();
  await page.getByText(/cells? (?:was|were) changed/).waitFor();
  await page.getByRole('button', { name: 'Undo these changes' }).click();
  await page.getByText(/put back/).waitFor();

  await open(page, 'Set-up');
  await page.getByLabel(/I have accepted CMS/).check();
  const file = { name: 'ccipra-v322r0-f1.txt', mimeType: 'text/plain', buffer: Buffer.from(PAIRS) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page
    .getByText(/in force in this workbook|line \d|not one of/i)
    .first()
    .waitFor();

  // A refusal of Excel in the middle, for what is said then.
  // The pane looks at the clinic's tables after the import by itself; the refusal is for the check.
  await page.waitForTimeout(1500);
  await page.evaluate(() => window.excelHost.host.switches.failRequest(2, { code: 'GeneralException' }));
  await open(page, 'Findings');
  await page.getByRole('button', { name: /Check (?:sheet|again)/ }).click();
  await page.getByText(/Excel refused/).waitFor();
  await check2(page);

  await open(page, 'Report');
  await page.getByRole('button', { name: 'Make the report sheet' }).click();
  await page.getByText(/The report is on the sheet/).waitFor();

  const { origin } = new URL(running.address);
  const asked = seen.requests.map((request) => request.split(' ')[0]);
  const strangers = asked.filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith('https://appsforoffice.microsoft.com/lib/'),
  );
  assert.ok(asked.length > 5, 'requests were recorded');
  assert.deepEqual([strangers, foreign], [[], []], 'no request to anybody else');
  assert.deepEqual(
    seen.requests.filter((request) => CANARY.test(request)),
    [],
    'no name in a request',
  );
  assert.deepEqual(
    [...seen.said, ...errors].filter((text) => CANARY.test(text)),
    [],
    'no name in what is logged',
  );
  const kept = await stored(page);
  assert.ok(!CANARY.test(JSON.stringify(kept)), `no name in storage: ${JSON.stringify(kept)}`);
  assert.deepEqual([kept.cookies, kept.databases, kept.caches, kept.workers], ['', [], [], 0]);

  const workbook = await page.evaluate(() => window.excelHost.snapshot());
  const { sheets, ...rest } = workbook;
  assert.ok(!CANARY.test(JSON.stringify(rest)), 'no name in settings, names, custom XML or properties');
  assert.ok(Object.keys(rest.settings).length > 0, 'settings were written');
  const own = sheets.filter(({ name }) => name !== 'Sessions');
  assert.ok(own.some(({ name }) => name.startsWith('CPT report')));
  assert.ok(own.some(({ name }) => name.startsWith('CPT waivers')));
  for (const sheet of own) assert.ok(!CANARY.test(JSON.stringify(sheet)), `no name on ${sheet.name}`);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  await close();
});

const check2 = async (page) => {
  await page.getByRole('button', { name: /Check (?:sheet|again)/ }).click();
  await page.waitForFunction(() => document.querySelector('[role=status] .notice, progress') === null);
  await page.getByRole('listbox', { name: 'Findings' }).waitFor();
};

test('the same search finds a name where one is: the report with names', async () => {
  const { page, close } = await watched(SHEETS);
  await check(page);
  await open(page, 'Report');
  await page.getByLabel(/Write clients/).check();
  await page.getByRole('button', { name: 'Make the report sheet' }).click();
  await page.getByText(/The report is on the sheet/).waitFor();
  const { sheets } = await page.evaluate(() => window.excelHost.snapshot());
  assert.match(JSON.stringify(sheets.find(({ name }) => name === 'CPT report')), CANARY);
  await close();
});

/** The texts of the list from its beginning to its end, of which the page holds a window at a time. */
const wholeList = async (page) => {
  const list = page.locator('.list');
  const texts = [];
  for (let top = 0; ; top += 200) {
    const { height, text } = await list.evaluate((element, to) => {
      element.scrollTop = to;
      return new Promise((resolve) =>
        setTimeout(() => resolve({ height: element.scrollHeight, text: element.innerText }), 60),
      );
    }, top);
    texts.push(text);
    if (top > height) return texts.join('\n');
  }
};

test('hostile texts are shown as texts: no element, no script, no handler comes of them', async () => {
  const texts = [
    ...Object.values(hostile.texts),
    ...Object.values(hostile.repeated).map(([piece, times]) => piece.repeat(times).slice(0, 2_000)),
  ];
  const rows = texts.map((text, at) => {
    const cells = row(at, 4);
    for (const column of [1, 4, 6, 11]) cells[column] = `'${text}`;
    return cells;
  });
  const { page, seen, errors, close } = await watched([{ name: 'Sessions', rows: [HEADER, ...rows] }]);
  await check(page);
  for (const group of ['provider', 'payer', 'day']) {
    await page.locator('select:has(option[value=provider])').first().selectOption(group);
    await page.waitForTimeout(100);
    if (group === 'provider') assert.match(await wholeList(page), /<img src=x/);
  }
  await open(page, 'Set-up');
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => ({
    hit: window.hit,
    elements: document.querySelectorAll('#pane img, #pane script, #pane iframe, #pane [onmouseover], #pane [onerror]')
      .length,
  }));
  assert.deepEqual(found, { hit: undefined, elements: 0 });
  assert.deepEqual([seen.said, errors], [[], []]);
  await close();
});
