/**
 * Takes the pictures of docs/functions.md: two sheets of the workbench that use each function once, computed by the
 * built add-in through the real custom-functions runtime. `node scripts/functions-pictures.mjs`; look at them before you
 * commit them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(root, 'docs', 'images');
const DAY = '2026-01-15';

/** Rows of invented services; the last four columns answer. */
const LINES = [
  ['Swedish massage', 45, 'LMT', 'Self-pay', 'TX', 97124, 3],
  ['deep tissue', 50, 'LMT', 'Self-pay', 'TX', 97124, 3],
  ['therapeutic exercise', 53, 'PT', 'Medicare', 'TX', 97110, 4],
  ['therapeutic activities', 30, 'LMT', 'Self-pay', 'TX', 97530, 2],
  ['manual lymph drainage', 7, 'PT', 'Medicare', 'TX', 97140, 1],
];
const lineRows = LINES.map((cells, at) => {
  const row = at + 2;
  return [
    ...cells,
    `=CPT.SUGGEST(A${row},B${row},C${row},"","${DAY}",D${row},E${row})`,
    `=CPT.UNITS(B${row},D${row})`,
    `=CPT.CHECK(F${row},G${row},B${row},C${row},A${row},"${DAY}",D${row},E${row},IF(C${row}="PT","GP",""))`,
  ];
});

const SHEETS = [
  {
    name: 'Lines',
    picture: 'functions-lines.png',
    widths: [175, 78, 72, 80, 54, 60, 58, 385, 64, 560],
    rows: [
      ['Technique', 'Minutes', 'License', 'Payer', 'State', 'Code', 'Units', 'SUGGEST', 'UNITS', 'CHECK'],
      ...lineRows,
      [],
      ['SUGGESTLINE', '', '', '', '', '', '', '=CPT.SUGGESTLINE(A3,B3,C3,"relaxation")'],
      ['WHY', '', '', '', '', '', '', '=CPT.WHY(A5,B5,C5)'],
    ],
    size: { width: 1660, height: 480 },
  },
  {
    name: 'Days',
    picture: 'functions-days.png',
    widths: [110, 190, 120, 150, 130, 110, 520],
    rows: [
      ['One session', 'Minutes', 'Units', 'ALLOCATE', '', '', 'CHECKSESSION'],
      [
        97110,
        33,
        3,
        '=CPT.ALLOCATE(A2:A3,B2:B3,"Medicare")',
        '',
        '',
        `=CPT.CHECKSESSION(A2:A3,C2:C3,B2:B3,"PT","${DAY}","Medicare","TX","GP")`,
      ],
      [97140, 7, 1],
      [],
      ['PAIR', '=CPT.PAIR(98940,97140,"2024-08-01","Medicare")'],
      ['LICENSE', '=CPT.LICENSE(97140,"LMT","PA")'],
      ['STATUS', '=CPT.STATUS(97001,"2017-01-01")'],
      ['DESCRIBE', '=CPT.DESCRIBE(97140)'],
      ['CAP', '=CPT.CAP(97140)'],
      ['PAYERS', '=CPT.PAYERS("tricare")'],
      [],
      ['TECHNIQUES', '=CPT.TECHNIQUES("lymph")'],
      [],
      [],
      [],
      ['VERSION', '=CPT.VERSION()'],
      ...Array.from({ length: 8 }, () => []),
    ],
    size: { width: 1420, height: 860 },
  },
];

setUp({ browser: true, workbench: true });
const { startWorkbench } = await import(
  pathToFileURL(join(root, 'test', 'browser', 'support', 'workbench-page.mjs')).href
);
const workbench = await startWorkbench();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const sheet of SHEETS) {
    // The pane takes its own width beside the grid.
    const viewport = { width: sheet.size.width + 420, height: sheet.size.height };
    const { page, frame, close } = await workbench.open({ viewport, deviceScaleFactor: 1.5 });
    await frame.evaluate(fill, { ...sheet, rows: squared(sheet.rows) });
    await page.waitForTimeout(1500);
    const values = await frame.evaluate(computed, sheet.name);
    const bad = values.flat().filter((value) => /^#/.test(String(value)));
    if (bad.length > 0) throw new Error(`${sheet.name}: ${bad.join(', ')}`);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    await page.locator('#grid').screenshot({ path: join(FOLDER, sheet.picture) });
    console.log(`Wrote docs/images/${sheet.picture}.`);
    await close();
  }
} finally {
  await workbench.stop();
}

function squared(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}

/** In the add-in's page: types the sheet cell by cell where something is to be typed, and waits for the answers. */
async function fill({ name, rows, widths }) {
  await window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (cell !== '') sheet.getRangeByIndexes(at, column, 1, 1).formulas = [[cell]];
      }),
    );
    widths.forEach((width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width * 0.75));
    sheet.getRangeByIndexes(0, 0, 1, rows[0].length).format.font.bold = true;
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
  });
}

async function computed(name) {
  for (let turn = 0; turn < 60; turn++) {
    const values = await window.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values');
      await context.sync();
      return used.values;
    });
    if (!values.flat().some((value) => value === '#BUSY!')) return values;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${name} is still being computed.`);
}
