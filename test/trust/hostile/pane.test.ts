import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate, type LineTable } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { writeEntry, PROFILE_ENTRIES, ruleOffEntry, SALT_PREFIX } from '../../../src/storage';
import { snapshot, memoryWorkbook } from '../../../workbench/host';
import { wordsOf } from '../../../src/taskpane/words';
import { paneInExcel } from '../../integration/pane/pane-in-excel';
import { testKnowledge } from '../../unit/knowledge';
import { expectCleanPrototypes, HOSTILE, hostileRows, looksLikeFormula } from './corpus';
import { splitCsv } from './csv';

const words = wordsOf('en');
const ROWS = hostileRows();
const TEXTS = new Set<unknown>(HOSTILE.map(([, text]) => text));
/** As a person would have to type them, so that each stays a text. */
const TYPED = ROWS.map((row) => row.map((cell) => (TEXTS.has(cell) ? `'${cell}` : cell)));
const reportOf = (table: LineTable) =>
  check({
    table,
    rules: RULES,
    knowledge: testKnowledge(),
    profile: EMPTY_PROFILE,
    asOf: isoDate('2024-09-01'),
  });

test('a sheet of hostile texts is checked, and no cell of it changes', async () => {
  const pane = await paneInExcel([{ name: '=cmd()', rows: TYPED }], { reportOf });
  try {
    const before = snapshot(pane.workbook).sheets[0]!.cells;
    await pane.actions.check();
    expect(pane.store.get().notice).toBeNull();
    const { checked } = pane.store.get();
    expect(checked!.report.rows).toBe(ROWS.length - 1);
    expect(checked!.report.findings.length).toBeGreaterThan(HOSTILE.length);
    expect(snapshot(pane.workbook).sheets[0]!.cells).toEqual(before);
    expectCleanPrototypes();
  } finally {
    pane.app.dispose();
  }
}, 60_000);

test('the report and the list of changes hold texts as texts; charges below zero stay numbers and put nothing at stake', async () => {
  const pane = await paneInExcel([{ name: 'Sessions', rows: TYPED }], { reportOf });
  try {
    await pane.actions.check();
    await pane.actions.writeReport(true);
    await pane.actions.applyFixes(await pane.actions.previewFixes(), true);
    const { sheets } = snapshot(pane.workbook);
    expect(sheets.map(({ name }) => name)).toContain('CPT report');
    for (const { name, cells } of sheets) {
      const formulas = Object.entries(cells).filter(([, { formula }]) => formula !== undefined);
      expect([name, formulas]).toEqual([name, []]);
    }
    const charges = Object.entries(sheets[0]!.cells).filter(([address]) => /^L\d+$/.test(address) && address !== 'L1');
    expect(new Set(charges.map(([, { value }]) => value))).toEqual(new Set([-20]));
    const written = Object.values(sheets.find(({ name }) => name === 'CPT report')!.cells).map(({ value }) => value);
    expect(written.filter((value) => typeof value === 'number' && value < 0)).toEqual([]);
    expect(written.join(' ')).toMatch(/Charges at stake: \$0\.00 \(not in it: .*charges below 0/);
  } finally {
    pane.app.dispose();
  }
}, 60_000);

test('no field of the CSV is a formula, and each name is there as it stands in its cell', async () => {
  const pane = await paneInExcel([{ name: 'Sessions', rows: TYPED }], { reportOf });
  try {
    await pane.actions.check();
    await pane.actions.copyCsv(true);
    const fields = splitCsv(pane.copied[0]!);
    expect(fields.filter(looksLikeFormula)).toEqual([]);
    const there = new Set(fields.flatMap((field) => [field.trim(), field.replace(/^'/, '').trim()]));
    // Names are trimmed as they are read; what a text holds inside is kept.
    const missing = HOSTILE.filter(([, text]) => !there.has(text.trim()));
    expect(missing.map(([name]) => name)).toEqual([]);
  } finally {
    pane.app.dispose();
  }
}, 60_000);

describe('settings that somebody else has written', () => {
  const keys = [
    ...Object.values(PROFILE_ENTRIES).map(({ key }) => key),
    ruleOffEntry('cap-exceeded').key,
    'tcc.live',
    'tcc.marks',
    `${SALT_PREFIX}1`,
  ];
  const forms = (text: string): readonly string[] => [
    text,
    JSON.stringify(text),
    JSON.stringify({ v: 1, value: text }),
    JSON.stringify({ v: 1, value: { [text]: text } }),
    `{"v":1,"value":{"__proto__":{"hit":1}}}`,
    JSON.stringify({ v: 1, value: [text] }),
  ];

  test('one bad setting is set aside and said, and the others are kept', async () => {
    const workbook = memoryWorkbook([{ name: 'Sessions', rows: ROWS.slice(0, 3) }]);
    workbook.store.settings.set(PROFILE_ENTRIES.license.key, writeEntry(PROFILE_ENTRIES.license, 'PT'));
    workbook.store.settings.set(PROFILE_ENTRIES.state.key, '{"v":1,"value":{"hit":1}}');
    workbook.store.settings.set(ruleOffEntry('cap-exceeded').key, writeEntry(ruleOffEntry('cap-exceeded'), true));
    workbook.store.settings.set(ruleOffEntry('duplicate-line').key, '{"v":1,"value":{"hit":1}}');
    workbook.store.settings.set(ruleOffEntry('<img src=x>').key, '{"v":1,"value":true}');
    workbook.store.settings.set(ruleOffEntry('__proto__').key, '{"v":1,"value":true}');
    const pane = await paneInExcel([], { workbook, reportOf });
    try {
      await pane.pane.start();
      const { profile, notice } = pane.store.get();
      expect(profile).toEqual({ ...EMPTY_PROFILE, license: 'PT', rulesOff: ['cap-exceeded'] });
      expect(notice?.text(words)).toBe(words.notices.setAside(['state', 'rulesOff']));
    } finally {
      pane.app.dispose();
    }
  });

  test('whatever stands in them, the pane opens and checks, and nothing reaches a prototype', async () => {
    const texts = HOSTILE.map(([, text]) => text.slice(0, 2_000)).flatMap(forms);
    for (let at = 0; at < texts.length; at += keys.length) {
      const workbook = memoryWorkbook([{ name: 'Sessions', rows: ROWS.slice(0, 3) }]);
      keys.forEach((key, i) => workbook.store.settings.set(key, texts[(at + i) % texts.length]!));
      const pane = await paneInExcel([], { workbook, reportOf });
      try {
        await pane.pane.start();
        await pane.actions.check();
        expect(pane.store.get().checked?.report.rows).toBe(2);
      } finally {
        pane.app.dispose();
      }
    }
    expectCleanPrototypes();
  }, 60_000);
});
