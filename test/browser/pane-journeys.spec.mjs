/**
 * From opening a workbook to a clean report in it, by mouse and by keyboard alone: the sample, and three shapes of sheet that
 * people really have. Header rows are those of test/fixtures/header-sets.json; every value is invented.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { byKeyboard, byMouse } from './support/people.mjs';
import { openPane, startBrowser } from './support/pane-page.mjs';

const sample = readFileSync(new URL('../../workbench/sample/sessions.csv', import.meta.url), 'utf8');
const HEADERS = JSON.parse(readFileSync(new URL('../fixtures/header-sets.json', import.meta.url), 'utf8')).sets;
const headerOf = (id) => HEADERS.find((set) => set.id === id).columns.map(([label]) => label);

/** A row under the header by label; what is not named stays blank. */
const under = (header) => (values) => header.map((label) => values[label] ?? '');

const WEBPT = headerOf('webpt-documented-units-symbols');
const visit = under(WEBPT);
const vendorExport = [
  WEBPT,
  ...[
    ['V1', '97110', 2],
    ['V1', '97002', 1],
    ['V1', '97140', 1],
  ].map(([visit_id, cpt_code, units]) =>
    visit({
      visit_id,
      patient_name: 'Quinn Example',
      date_of_service: '2017-03-08',
      documenting_therapist: 'Max Movewell, PT',
      primary_insurance: 'Medicare Part B',
      modifier: 'GP',
      cpt_code,
      units,
    }),
  ),
];

const ownSheet = [
  ['Sunny Hands Massage of nobody'],
  ['Sessions of August 2024, kept by hand'],
  [],
  ['Date', 'Client', 'Therapist', 'License', 'Service', 'CPT', 'Units', 'Time (min)', 'Insurance', 'State'],
  ['8/5/2024', 'Avery Sample', 'Lee Kneads', 'LMT', 'Swedish massage', 97124, 4, 60, 'Self-pay', 'OR'],
  ['8/5/2024', 'Blake Sample', 'Lee Kneads', 'LMT', 'Swedish massage', 97124, 4, 52, 'Self-pay', 'OR'],
  ['8/6/2024', 'Dana Sample', 'Lee Kneads', 'LMT', 'Transfer training', 97530, 1, 15, 'Self-pay', 'OR'],
];

const rowAVisit = [
  [
    'Visit Date',
    'Patient',
    'Provider',
    'Credential',
    'CPT 1',
    'Units 1',
    'CPT 2',
    'Units 2',
    'Minutes',
    'Payer',
    'State',
  ],
  ['2024-08-08', 'Quinn Example', 'Max Movewell', 'PT', '97110', 2, '97140', 1, 45, 'Self-pay', 'OR'],
  ['2024-08-08', 'Reese Example', 'Max Movewell', 'PT', '97110', 3, '97001', 1, 60, 'Self-pay', 'OR'],
];

const WORKBOOKS = [
  ['the sample', [{ name: 'Sessions', rows: Papa.parse(sample.trim()).data }], { fixes: 'some' }],
  ['a vendor’s export', [{ name: 'documented_units', rows: vendorExport }], { fixes: 1 }],
  ['a practice’s own sheet with lines above the header', [{ name: 'August', rows: ownSheet }], { fixes: 1 }],
  ['one row a visit', [{ name: 'Visits', rows: rowAVisit }], { fixes: 0 }],
];

let running;
before(async () => {
  running = await startBrowser();
});
after(() => running?.stop());

for (const [name, sheets, expected] of WORKBOOKS) {
  for (const [way, person] of [
    ['mouse', byMouse],
    ['keyboard', byKeyboard],
  ]) {
    test(`${name}: from opening to a clean report, by ${way} alone`, async () => {
      const { page, errors, foreign, close } = await openPane(running, { sheets });
      page.setDefaultTimeout(15_000);
      try {
        await journey(page, person(page), expected);
        assert.deepEqual([errors, foreign], [[], []]);
      } finally {
        await close();
      }
    });
  }
}

async function journey(page, person, { fixes }) {
  const openCount = async () => {
    const text = await page
      .locator('.tools')
      .getByText(/ of .* findings?$/)
      .innerText();
    return Number(text.split(' ')[0]);
  };
  const finished = () => page.waitForFunction(() => document.querySelector('progress') === null);

  await person.press('Check sheet');
  await page.locator('.tools').waitFor();
  await finished();

  // What needs no judgment is put right after a look at it.
  await person.press('Fixes', 'nav');
  let done = 0;
  for (;;) {
    const buttons = page.getByRole('button', { name: /^Apply \d+ changes?$/ });
    const button = buttons.first();
    const none = page.getByText('Nothing here can be put right');
    await button.or(none).first().waitFor();
    if (await none.isVisible()) break;
    done += Number(/\d+/.exec(await button.innerText())[0]);
    const kinds = await buttons.count();
    await person.use(button);
    await page.getByText(/cells? (was|were) changed/).waitFor();
    // What was put right goes from the list when its rows have been checked again.
    await buttons.nth(kinds - 1).waitFor({ state: 'detached' });
    await finished();
  }
  assert.ok(fixes === 'some' ? done > 0 : done === fixes, `${done} fixes`);

  // What a person has decided is waived, with a reason.
  await person.press('Findings', 'nav');
  await page.locator('.tools').waitFor();
  let waived = 0;
  for (let left = await openCount(); left > 0; left = await openCount()) {
    await person.openFirst();
    await person.press('Waive ...');
    await person.choose('Reason', 'The record supports it');
    await person.fill('Your initials', 'AB');
    await person.press('Waive', 'form');
    await page.waitForFunction(
      (before) => document.querySelector('.tools [aria-live]').textContent.startsWith(`${before - 1} of `),
      left,
    );
    waived++;
  }
  assert.ok(waived > 0, 'something had to be decided');

  await person.press('Report', 'nav');
  await person.press('Make the report sheet');
  await page.getByText('The report is on the sheet').waitFor();

  const book = await page.evaluate(() => window.excelHost.snapshot());
  const report = cellsOf(book, 'CPT report');
  assert.match(report.join('\n'), /Errors: 0 {2}\| {2}Warnings: 0 {2}\| {2}Advice: 0 {2}\| {2}Information: 0/);
  assert.match(report.join('\n'), new RegExp(`Waived: ${waived}\\b`));
  assert.equal(report.filter((text) => text === 'Waived').length, waived);
  assert.doesNotMatch(report.join('\n'), /Sample\b|Example\b|Kneads|Movewell/);
  assert.ok(!cellsOf(book, 'CPT waivers').some((text) => /Sample|Example|Kneads|Movewell/.test(text)));
}

function cellsOf({ sheets }, name) {
  const sheet = sheets.find((one) => one.name === name);
  assert.ok(sheet, `there is a sheet “${name}”`);
  return Object.values(sheet.cells).map(({ value }) => String(value));
}
