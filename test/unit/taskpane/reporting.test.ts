import type { Severity } from '../../../src/domain';
import type { CellValue } from '../../../src/excel';
import { wordsOf } from '../../../src/taskpane/words';
import { testKnowledge } from '../knowledge';
import { unitsReport } from './engine-of-units';
import { SESSIONS } from './fake-excel';
import { paneOver } from './pane-harness';
import { finding, gap, report } from './report';

const words = wordsOf('en');

describe('a finding about the whole sheet', () => {
  const ofSheet = finding([2], 'information', { ruleId: 'outside-table' });
  const habit = finding([2], 'advice', { ruleId: 'same-minutes-always' });

  test('is nobody’s and no day’s in the report, save what it speaks of', async () => {
    const pane = paneOver(SESSIONS, () => report([ofSheet, habit, finding([0])], []));
    await pane.pane.start();
    await pane.actions.check();
    await pane.actions.writeReport(true);
    const { blocks } = pane.reports[0]!;
    const rows = (title: string) => blocks.find((block) => block.title === title)!.rows;
    expect(rows(words.report.byProvider)).toEqual([
      [words.report.wholeSheet, 1],
      ['Lee Kneads', 1],
      ['Max Movewell', 1],
    ]);
    expect(rows(words.report.byPayer)).toEqual([
      [words.report.wholeSheet, 2],
      ['Self-pay', 1],
    ]);
    // Days first, in their order.
    expect(rows(words.report.byDay)).toEqual([
      ['2024-08-05', 1],
      [words.report.wholeSheet, 2],
    ]);
    const listed = rows(words.report.findings).map((row) => [row[0], row[5], row[9], row[10]]);
    expect(listed).toEqual([
      ['units-not-supported', '2024-08-05', 'Avery Sample', 'Lee Kneads'],
      ['same-minutes-always', '', '', 'Max Movewell'],
      ['outside-table', '', '', ''],
    ]);
    expect(JSON.stringify(blocks)).not.toContain('Blake');
  });
});

test('what several rules lack is one row of the report, which says of each its own rows where they differ', async () => {
  const blank = { ...gap([1, 4], 'blank'), data: { field: 'date' } };
  const others = [
    { ...blank, ruleId: 'cap-exceeded', rows: [4] },
    { ...gap([0], 'no-column'), data: { field: 'notes' } },
  ];
  const pane = paneOver(SESSIONS, () => report([], [blank, ...others]));
  await pane.pane.start();
  await pane.actions.check();
  await pane.actions.writeReport(true);
  const { rows } = pane.reports[0]!.blocks.find(({ title }) => title === words.report.notChecked)!;
  const told = rows.map((row) => [row[0], row[2]]);
  expect(told).toContainEqual(['units-not-supported (Rows 3, 6); cap-exceeded (Row 6)', '3, 6']);
  expect(told).toContainEqual(['units-not-supported', 2]);
});

test('rows of a report are nothing that a spreadsheet takes for a date', async () => {
  const pane = paneOver(SESSIONS, () => report([finding([0, 1]), finding([0, 1, 3, 4]), finding([2])], []));
  await pane.pane.start();
  await pane.actions.check();
  await pane.actions.writeReport(false);
  const { rows } = pane.reports[0]!.blocks.find(({ title }) => title === words.report.findings)!;
  expect(rows.map((row) => row[2])).toEqual(['2–3', '2–3, 5–6', 4]);
  await pane.actions.copyCsv(false);
  expect(pane.copied[0]).toContain(',2–3,');
});

describe('charges at stake', () => {
  const charged = async (charges: readonly CellValue[], code: CellValue = '97124', severity: Severity = 'error') => {
    const cells = [
      [...SESSIONS[0]!, 'Charge'],
      ...charges.map((charge, at) => [...SESSIONS[1]!.map((cell, column) => (column === 3 ? code : cell)), charge, at]),
    ].map((row) => row.slice(0, 8));
    const rows = charges.map((_, at) => at);
    const pane = paneOver(cells, () => report([finding(rows, severity), finding(rows, severity)], [], rows.length));
    await pane.pane.start();
    await pane.actions.check();
    await pane.actions.writeReport(false);
    const { lines, blocks } = pane.reports[0]!;
    const { rows: gaps } = blocks.find(({ title }) => title === words.report.notChecked)!;
    return { line: lines.find((line) => line.startsWith(words.report.money)), gaps, byRule: blocks[0]!.rows };
  };

  test.each<[string, CellValue, CellValue, string]>([
    ['an amount', '97124', '$120.00', '$120.00'],
    ['one amount for two services', '97124, 97140', 200, '$200.00'],
    ['an amount of each', '97124; 97140', '120; 80.50', '$200.50'],
    ['points between thousands', '97124', '1.234,50', '$1,234.50'],
    ['nothing charged', '97124', 0, '$0.00'],
  ])('are read: %s', async (_, code, charge, sum) => {
    const { line, gaps, byRule } = await charged([charge], code);
    expect(line).toBe(`Charges at stake: ${sum}`);
    expect(gaps).toEqual([]);
    expect(byRule[0]![2]).toBe(Number(sum.replace(/[$,]/g, '')));
  });

  test('say what is not among them: what is no amount, and what takes a charge back', async () => {
    const { line, gaps } = await charged([120, 'n/a', '€90', '', -50, '8/5/2024', '(30.00)', '90,00']);
    expect(line).toBe(
      'Charges at stake: $120.00 (not in it: 5 rows with findings and no charge that can be read, 2 charges below 0, which take others back)',
    );
    expect(gaps).toEqual([[words.report.money, words.list.notCheckable, '3–5, 7, 9', words.report.noCharge]]);
  });

  test('are not put at stake by advice', async () => {
    const { line, gaps } = await charged([120, 'n/a'], '97124', 'advice');
    expect([line, gaps]).toEqual(['Charges at stake: $0.00', []]);
  });
});

test('charges stand under the provider, the payer and the day of their own row, each once', async () => {
  const row = (date: string, provider: string, payer: string, charge: number) =>
    [date, 'Avery Sample', provider, '97124', 4, 30, payer, charge] as const;
  const cells = [
    [...SESSIONS[0]!, 'Charge'],
    row('8/5/2024', 'Ann', 'Self-pay', 100),
    row('8/6/2024', 'Bob', 'Aetna', 70),
    row('8/7/2024', 'Cleo', 'Cigna', 9),
  ];
  const pane = paneOver(cells, () => report([finding([0, 1]), finding([1]), finding([0, 2])], [], 3));
  await pane.pane.start();
  await pane.actions.check();
  await pane.actions.writeReport(true);
  const { lines, blocks } = pane.reports[0]!;
  expect(lines).toContain('Charges at stake: $179.00');
  const rows = (title: string) => blocks.find((block) => block.title === title)!.rows;
  expect(rows(words.report.byProvider)).toEqual([
    ['Ann', 2, 100],
    ['Bob', 1, 70],
    ['Cleo', 0, 9],
  ]);
  expect(rows(words.report.byPayer).map((one) => one.slice(1))).toEqual([
    [2, 100],
    [1, 70],
    [0, 9],
  ]);
  expect(rows(words.report.byDay)).toEqual([
    ['2024-08-05', 2, 100],
    ['2024-08-06', 1, 70],
    ['2024-08-07', 0, 9],
  ]);
});

describe('by payer', () => {
  const cells = [
    SESSIONS[0]!,
    ...['Medicare', 'MCR', 'Self - Avery Sample', 'Blake Sample', ''].map((payer) => [
      ...SESSIONS[1]!.slice(0, 6),
      payer,
    ]),
  ];
  const payers = async (names: boolean) => {
    const pane = paneOver(
      cells,
      () =>
        report(
          [0, 1, 2, 3, 4].map((row) => finding([row])),
          [],
          5,
        ),
      {
        knowledge: testKnowledge(),
      },
    );
    await pane.pane.start();
    await pane.actions.check();
    await pane.actions.writeReport(names);
    return pane.reports[0]!.blocks.find(({ title }) => title === words.report.byPayer)!.rows;
  };

  test('names those of the tables, and counts the others: a cell may hold a person’s name', async () => {
    expect(await payers(false)).toEqual([
      ['Medicare Part B', 2],
      [words.list.unknown, 1],
      ['Other payer 1', 1],
      ['Other payer 2', 1],
    ]);
  });

  test('has what the cells say of the others where names are wanted', async () => {
    expect((await payers(true)).map(([payer]) => payer)).toEqual([
      'Medicare Part B',
      words.list.unknown,
      'Blake Sample',
      'Self - Avery Sample',
    ]);
  });
});

async function checked() {
  const pane = paneOver(SESSIONS, unitsReport);
  await pane.pane.start();
  await pane.actions.check();
  const said = () => pane.store.get().notice?.text(words);
  return { ...pane, said };
}

test('a chart that leaves rules out says so', async () => {
  const rules = (count: number) =>
    Array.from({ length: count }, (_, at) => finding([0], 'error', { ruleId: `r-${at}` }));
  for (const [count, rows, title] of [
    [15, 15, words.report.byRule],
    [31, 15, words.report.mostFrequent(15, 31)],
  ] as const) {
    const pane = paneOver(SESSIONS, () =>
      report([...rules(count), finding([4], 'error', { ruleId: 'outside-table' })].slice(-count), []),
    );
    await pane.pane.start();
    await pane.actions.check();
    await pane.actions.writeReport(false);
    const [byRule, , , byDay] = pane.reports[0]!.blocks;
    expect(byRule!.chart).toEqual({ kind: 'bars', rows, title });
    // What belongs to no day is on no line of days.
    expect(byDay!.rows).toHaveLength(2);
    expect(byDay!.chart).toEqual({ kind: 'line', rows: 1, title: words.report.byDay });
  }
});

describe('a report of a check that is out of date', () => {
  test.each(['edited', 'moved'] as const)('says so on the sheet and beside the CSV: %s', async (freshness) => {
    const pane = await checked();
    await pane.actions.writeReport(false);
    expect(pane.reports[0]!.lines.join(' ')).not.toContain('Out of date');
    expect(pane.said()).toBe(words.report.made('CPT report'));
    pane.store.set({ freshness });
    await pane.actions.writeReport(false);
    expect(pane.reports[1]!.lines[1]).toBe(words.summary[freshness]);
    expect(pane.said()).toBe(`${words.report.made('CPT report')} ${words.summary[freshness]}.`);
    expect(pane.store.get().notice?.tone).toBe('caution');
    await pane.actions.copyCsv(false);
    expect(pane.said()).toBe(`${words.report.copied} ${words.summary[freshness]}.`);
    await pane.actions.downloadCsv?.(false);
    expect(pane.said()).toBe(`${words.report.downloaded('findings.csv')} ${words.summary[freshness]}.`);
    pane.store.set({ freshness: 'fresh' });
    await pane.actions.downloadCsv?.(false);
    expect(pane.said()).toBe(words.report.downloaded('findings.csv'));
  });
});
