import { SEVERITIES } from '../../../domain';
import type { CellValue, ReportChart, ReportSheet } from '../../../excel';
import { REPORT_SHEET } from '../../../storage';
import type { Words } from '../../words';
import { authorityText } from '../list/authority-text';
import { rowRanges, rulesWithRows } from '../list/row-ranges';
import type { Checked, Freshness, Item } from '../state';
import type { ToldFact, Texts } from '../texts';

type FindingItem = Extract<Item, { kind: 'finding' }>;

/** Findings that the list of the report holds; beyond it, it says how many more there are. */
const LISTED = 20_000;

const MONEY = '#,##0.00';

export interface ReportOptions {
  /** Names of clients and providers are written only where a person has asked for them. */
  readonly names: boolean;
  readonly createdAt: string;
  /** Whether the cells are still those that were checked. */
  readonly freshness: Freshness;
}

/** The report as tables of values, every text in place. */
export function reportSheet(checked: Checked, words: Words, texts: Texts, options: ReportOptions): ReportSheet {
  const { report } = words;
  const findings = checked.items.filter((item): item is FindingItem => item.kind === 'finding');
  const open = findings.filter((item) => !item.waived);
  const gaps = checked.items.filter((item) => item.kind === 'gap');
  const money = checked.columns.charge !== undefined;
  const table = (label: string, keyOf: (item: FindingItem) => string) => ({
    header: [label, report.count, ...(money ? [report.money] : [])],
    rows: tally(open, keyOf, money ? (row) => rowCharge(row, checked) : null, words.list.unknown),
    ...(money && { format: MONEY }),
  });
  const listed = Math.min(findings.length, LISTED);
  const providerOf = names(checked, 'provider', options.names, words);
  /** The row that a finding stands for in a summary: one about the whole sheet points to a row, but is not about it. */
  const by = (fact: ToldFact, of: (row: number) => string) => (item: FindingItem) =>
    texts.speaksOf(item.finding.ruleId, fact) ? of(item.finding.rows[0] ?? 0) : report.wholeSheet;
  const byRule = table(words.detail.rule, (item) => texts.ruleTitle(item.finding.ruleId));
  const days = byDay(table(report.columns.date, by('date', checked.facts.date)));
  return {
    name: REPORT_SHEET,
    title: report.title,
    lines: [
      words.summary.ranAt(checked.ranAt, checked.name),
      ...(options.freshness === 'fresh' ? [] : [words.summary[options.freshness]]),
      ...(checked.found.tables.length > 1 ? [words.setup.apart] : []),
      [
        `${words.summary.rows}: ${words.number(checked.report.rows)}`,
        `${words.summary.sessions}: ${words.number(checked.report.sessions)}`,
        `${words.summary.supported}: ${words.number(checked.report.supportedRows)}`,
        ...SEVERITIES.map((severity) => {
          const count = open.filter((item) => item.finding.severity === severity).length;
          return `${words.severityMany[severity]}: ${words.number(count)}`;
        }),
        `${words.summary.waived}: ${words.number(findings.length - open.length)}`,
        `${words.summary.notCheckable}: ${words.number(gaps.length)}`,
      ].join('  |  '),
      ...(checked.rulesOff.length > 0
        ? [`${words.ruleSwitches.list}: ${checked.rulesOff.map(texts.ruleTitle).join('; ')}`]
        : []),
      ...(money ? [`${report.money}: ${words.money(atStake(open, checked))}`] : []),
    ],
    blocks: [
      {
        title: report.byRule,
        ...byRule,
        chart: chartOf('bars', byRule.rows.length, report.byRule, report.mostFrequent),
      },
      { title: report.byProvider, ...table(report.columns.provider, by('provider', providerOf)) },
      { title: report.byPayer, ...table(report.columns.payer, by('payer', checked.facts.payer)) },
      {
        title: report.byDay,
        ...days,
        chart: chartOf('line', days.rows.filter(isDay).length, report.byDay, report.firstDays),
      },
      {
        title: listed < findings.length ? report.listed(listed, findings.length) : report.findings,
        header: listHeader(words, options.names),
        rows: findings.slice(0, listed).map((item) => listRow(item, checked, words, texts, options.names)),
        repeated: true,
      },
      {
        title: report.notChecked,
        header: [report.columns.rule, report.columns.severity, report.columns.row, report.columns.finding],
        rows: gaps.map((item) => {
          const { title, rules } = texts.item(item);
          const named = rulesWithRows(item, rules, words, checked.area.row + 1);
          return [named.join('; '), words.list.notCheckable, rowsText(item, checked, words), title];
        }),
      },
      {
        title: report.stamps,
        header: [words.detail.table, ''],
        rows: Object.values(checked.report.stamps).map(({ name, edition }) => [words.saidOf(name), edition]),
      },
    ],
  };
}

/** The findings as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
export function findingsCsv(checked: Checked, words: Words, texts: Texts, withNames: boolean): string {
  const rows = checked.items
    .filter((item): item is FindingItem => item.kind === 'finding')
    .map((item) => listRow(item, checked, words, texts, withNames));
  return [listHeader(words, withNames), ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function csvCell(value: CellValue): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function listHeader({ report }: Words, withNames: boolean): readonly string[] {
  const { columns } = report;
  return [
    columns.rule,
    columns.severity,
    columns.row,
    columns.finding,
    columns.todo,
    columns.date,
    columns.authority,
    columns.denial,
    columns.state,
    ...(withNames ? [columns.client, columns.provider] : []),
  ];
}

function listRow(
  item: FindingItem,
  checked: Checked,
  words: Words,
  texts: Texts,
  withNames: boolean,
): readonly CellValue[] {
  const { finding } = item;
  const { title, todo, rule } = texts.item(item);
  const row = finding.rows[0] ?? 0;
  const fact = (name: Exclude<ToldFact, 'payer'>) =>
    texts.speaksOf(finding.ruleId, name) ? checked.facts[name](row) : '';
  return [
    rule,
    words.severity[finding.severity],
    rowsText(item, checked, words),
    title,
    todo ?? '',
    fact('date'),
    authorityText(finding.authority, words),
    finding.denial ?? '',
    item.waived ? words.report.waived : words.report.open,
    ...(withNames ? [fact('client'), fact('provider')] : []),
  ];
}

function rowsText(item: Item, { area }: Checked, words: Words): string {
  const rows = item.kind === 'finding' ? item.finding.rows : item.gap.rows;
  return rowRanges(rows, words, area.row + 1);
}

/** Names where they are wanted; else the providers are counted. */
function names(checked: Checked, which: 'provider', wanted: boolean, words: Words): (row: number) => string {
  if (wanted) return (row) => checked.facts[which](row);
  const numbers = new Map<string, number>();
  return (row) => {
    const name = checked.facts[which](row);
    if (name === '') return '';
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return `${words.report.columns.provider} ${numbers.get(name)}`;
  };
}

/** Findings by some key, and the charges of the rows behind them, each row once a key. */
function tally(
  items: readonly FindingItem[],
  keyOf: (item: FindingItem) => string,
  charge: ((row: number) => number) | null,
  unknown: string,
): readonly (readonly CellValue[])[] {
  const counts = new Map<string, { count: number; rows: Set<number> }>();
  for (const item of items) {
    const key = keyOf(item);
    let entry = counts.get(key);
    if (entry === undefined) counts.set(key, (entry = { count: 0, rows: new Set() }));
    entry.count++;
    if (charge && countsMoney(item)) for (const row of item.finding.rows) entry.rows.add(row);
  }
  const money = (rows: ReadonlySet<number>) =>
    charge ? [cents([...rows].reduce((sum, row) => sum + charge(row), 0))] : [];
  return [...counts]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([key, { count, rows }]) => [key === '' ? unknown : key, count, ...money(rows)]);
}

/** Days in their order; what has none stands after them. */
const byDay = <T extends { readonly rows: readonly (readonly CellValue[])[] }>(table: T): T => ({
  ...table,
  rows: [...table.rows].sort((a, b) => Number(isDay(b)) - Number(isDay(a)) || (String(a[0]) < String(b[0]) ? -1 : 1)),
});

const isDay = ([day]: readonly CellValue[]): boolean => /^\d/.test(String(day));

/** Bars and days that a chart is drawn for; more cannot be read. */
const CHARTED = { bars: 15, line: 400 } as const;

/** A chart that leaves rows out says how many it shows. */
function chartOf(
  kind: ReportChart['kind'],
  rows: number,
  title: string,
  partly: (shown: number, all: number) => string,
): ReportChart {
  const most = CHARTED[kind];
  return rows > most ? { kind, rows: most, title: partly(most, rows) } : { kind, rows, title };
}

/** Only what a payer would likely deny puts money at stake. */
const countsMoney = ({ finding: { severity } }: FindingItem): boolean => severity === 'error' || severity === 'warning';

const rowCharge = (row: number, { facts }: Checked): number =>
  facts.lines(row).reduce((all, { charge }) => all + (charge ?? 0), 0);

/** A charge counts once, however many findings stand on its row. */
function atStake(open: readonly FindingItem[], checked: Checked): number {
  const rows = new Set(open.filter(countsMoney).flatMap(({ finding }) => finding.rows));
  return cents([...rows].reduce((sum, row) => sum + rowCharge(row, checked), 0));
}

const cents = (money: number): number => Math.round(money * 100) / 100;
