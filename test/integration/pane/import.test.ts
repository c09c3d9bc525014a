import { utils, write } from '@e965/xlsx';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { isoDate, type Code } from '../../../src/domain';
import { createKnowledge, extendKnowledge, type Knowledge } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { wordsOf } from '../../../src/taskpane/words';
import { memoryWorkbook } from '../../../workbench/host';
import { SESSIONS } from '../../unit/taskpane/fake-excel';
import { ptpCells, ptpText } from '../../unit/reference/cms/files';
import { memoryMachine, paneInExcel, type PaneInExcel, type PaneInExcelOptions } from './pane-in-excel';

const words = wordsOf('en');
const KNOWLEDGE = createKnowledge(referenceData);
/** The built-in edits as rows of CMS's file, so that the set is whole, with one edit that no edition has. */
const ROWS = [
  ...referenceData.pairs.active.map(([a, b, indicator]) => `${a} ${b} 19960101 * ${indicator}`),
  ...referenceData.pairs.ended.map(([a, b, i, until]) => `${a} ${b} 19960101 ${until.replace(/-/g, '')} ${i}`),
  '97124 97110 20260401 * 0',
];
const NAME = 'ccipra-v322r0-f1.txt';
const file = (rows: readonly string[] = ROWS, name = NAME) => new File([ptpText(rows)], name);

const workbookOf = (rows: readonly string[]): Uint8Array<ArrayBuffer> => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ptpCells(rows).map((row) => [...row])), 'Edits');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
};
const zipped = async (entries: Record<string, string | Uint8Array>): Promise<File> => {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  return new File([await writer.close()], 'ccipra-v322r0-f1.zip');
};

let open: PaneInExcel | null = null;
let known: Knowledge = KNOWLEDGE;
const start = async (options: PaneInExcelOptions = {}, sheets = [{ name: 'Sessions', rows: SESSIONS }]) => {
  open?.app.dispose();
  known = KNOWLEDGE;
  open = await paneInExcel(sheets, {
    ...options,
    engine: {
      knowledge: KNOWLEDGE,
      builtIn: referenceData,
      withOwn: (own) => (known = extendKnowledge(createKnowledge(referenceData), own)),
      ...options.engine,
    },
  });
  await open.pane.start();
  return open;
};
afterEach(() => {
  open?.app.dispose();
  open = null;
});

const said = ({ store }: PaneInExcel) => store.get().notice?.text(words) ?? null;
const inventedPair = () => known.pair('97124' as Code, '97110' as Code, isoDate('2026-05-01'));
const partOf = ({ workbook }: PaneInExcel) => [...workbook.store.xmlParts.values()];

describe('CMS’s own files', () => {
  test('are taken into the workbook, and checks go by them', async () => {
    const pane = await start();
    const before = inventedPair();
    await pane.actions.importTables([file()]);
    expect(said(pane)).toMatch(/^Pairs of 2026Q3 are in force in this workbook: [\d,]+ kept\.$/);
    expect(pane.store.get().imported.workbook).toEqual({ pairs: '2026Q3', caps: null });
    expect(partOf(pane)).toHaveLength(1);
    expect(known.stamps.pairs.edition).toBe('2026Q3');
    expect(inventedPair()).not.toEqual(before);
  });

  test('are there when the workbook is opened again, also on another computer', async () => {
    const workbook = memoryWorkbook([{ name: 'Sessions', rows: SESSIONS }]);
    const first = await start({ workbook });
    await first.actions.importTables([file()]);
    await first.quiet();
    const second = await start({ workbook });
    expect(second.store.get().imported.workbook.pairs).toBe('2026Q3');
    expect(known.stamps.pairs.edition).toBe('2026Q3');
  });

  test('call what was found before out of date, and the cell that formulas take gets a new stamp', async () => {
    const pane = await start();
    await pane.actions.check();
    await pane.actions.addOwnTables();
    const stamp = () => pane.workbook.sheets.find(({ name }) => name === 'CPT clinic')!.value(0, 1);
    const before = stamp();
    await pane.actions.importTables([file()]);
    expect(pane.store.get().freshness).toBe('reset');
    expect(stamp()).not.toBe(before);
  });

  test('that are not whole are refused with the reason, and the tables stay as they were', async () => {
    const pane = await start();
    await pane.actions.importTables([file()]);
    for (const [given, reason] of [
      [file(ROWS.slice(0, 50)), words.tables.problems.incomplete],
      [file(ROWS, 'ccipra-v322r0-f2.txt'), words.tables.problems['part-missing']],
      [new File(['What a nice day'], 'letter.txt'), `letter.txt: ${words.tables.problems['no-header']}`],
    ] as const) {
      await pane.actions.importTables([given]);
      expect(said(pane)).toBe(reason);
    }
    await pane.actions.importTables([file([...ROWS.slice(0, 9), '97124 9711 20260401 * 0', ...ROWS])]);
    expect(said(pane)).toBe(`${NAME}, line 16: ${words.tables.problems['bad-code']}`);
    expect(pane.store.get().imported.workbook.pairs).toBe('2026Q3');
    expect(known.stamps.pairs.edition).toBe('2026Q3');
  });

  test.each([
    ['a workbook', async () => new File([workbookOf(ROWS)], NAME.replace('.txt', '.xlsx'))],
    ['a ZIP with a workbook only', async () => zipped({ 'ccipra-v322r0-f1.xlsx': workbookOf(ROWS) })],
    // CMS ships the same table as both: it must not be read as two parts of the set.
    [
      'a ZIP with a workbook and its text',
      async () => zipped({ 'ccipra-v322r0-f1.xlsx': workbookOf(ROWS), [NAME]: ptpText(ROWS) }),
    ],
  ])('are taken from %s', async (_, given) => {
    const pane = await start();
    await pane.actions.importTables([await given()]);
    expect(said(pane)).toMatch(/^Pairs of 2026Q3 are in force in this workbook/);
    expect(inventedPair()).toMatchObject({ status: 'active' });
  });

  test('a workbook that is cut, damaged or of something else is refused', async () => {
    const pane = await start();
    const whole = workbookOf(ROWS);
    const changed = whole.slice();
    const part = Buffer.from(changed).indexOf('xl/worksheets/sheet1.xml');
    changed[part + 200]! ^= 0xff;
    for (const [bytes, name] of [
      [whole.slice(0, whole.length - 40), 'ccipra-cut.xlsx'],
      [changed, 'ccipra-changed.xlsx'],
      [workbookOf([]), 'ccipra-v322r0-f1.xlsx'],
    ] as const) {
      await pane.actions.importTables([new File([bytes], name)]);
      expect(said(pane)).toMatch(/\w/);
      expect(pane.store.get().imported.workbook.pairs).toBeNull();
    }
  });

  test('stop when a person says so', async () => {
    const pane = await start();
    pane.store.subscribe(() => pane.store.get().importing !== null && pane.actions.cancelImport());
    await pane.actions.importTables([file()]);
    expect(said(pane)).toBe(words.tables.problems.canceled);
    expect([pane.store.get().importing, partOf(pane)]).toEqual([null, []]);
  });

  test('can be given up for the built-in tables', async () => {
    const pane = await start();
    await pane.actions.importTables([file()]);
    await pane.actions.removeTables();
    expect([partOf(pane), pane.store.get().imported.workbook.pairs]).toEqual([[], null]);
    expect(said(pane)).toBe(words.tables.removed);
  });
});

describe('the copy on this computer', () => {
  test('is offered to another workbook, whose own tables count until then', async () => {
    const machine = memoryMachine();
    const first = await start({ machine });
    await first.actions.importTables([file()]);
    await first.quiet();
    const other = await start({ machine });
    expect(other.store.get().imported).toEqual({
      workbook: { pairs: null, caps: null },
      machine: { pairs: '2026Q3', caps: null },
    });
    expect(known.stamps.pairs.edition).toBe(KNOWLEDGE.stamps.pairs.edition);
    await other.actions.useMachineTables();
    expect(known.stamps.pairs.edition).toBe('2026Q3');
    expect(partOf(other)).toHaveLength(1);
  });
});

test('tables of a newer add-in are left alone', async () => {
  const pane = await start();
  const xml = '<tables xmlns="urn:therapy-code-check:cms-tables"><pairs>{"v":9,"value":{}}</pairs></tables>';
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await pane.actions.importTables([file()]);
  expect(said(pane)).toBe(words.notices.newer);
  expect(partOf(pane)).toEqual([xml]);
});
