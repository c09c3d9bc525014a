import { SEVERITIES, type Finding } from '../../domain';
import type { CellValue, ReportSheet } from '../../excel';
import type { Words } from '../words';
import { rowRanges } from './row-ranges';
import type { Checked, Item } from './state';
import type { Texts } from './texts';

type FindingItem = Extract<Item, { kind: 'finding' }>;

/** Findings that the list of the report holds; beyond it, it says how many more there are. */
const LISTED = 20_000;

/** The same in every language, so that a report is known as one. */
export const REPORT_SHEET = 'CPT report';

export interface ReportOptions {
  /** Names of clients and providers are written only where a person has asked for them. */
  readonly names: boolean;
  readonly createdAt: string;
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
    rows: tally(open, keyOf, money ? (item) => chargeOf(item.finding, checked) : null, words.list.unknown),
  });
  const first = (item: FindingItem) => item.finding.rows[0] ?? 0;
  const provider = names(checked, 'provider', options.names, words);
  return {
    name: REPORT_SHEET,
    title: report.title,
    lines: [
      words.summary.ranAt(checked.ranAt, checked.sheetName),
      [
        `${words.summary.rows}: ${words.number(checked.report.rows)}`,
        `${words.summary.sessions}: ${words.number(checked.report.sessions)}`,
        `${words.summary.supported}: ${words.number(checked.report.supportedRows)}`,
        ...SEVERITIES.map((severity) => {
          const count = open.filter((item) => item.finding.severity === severity).length;
          return `${words.severityMany[severity]}: ${words.number(count)}`;
        }),
        `${words.summary.waived}: ${words.number(findings.length - open.length)}`,
      ].join('  |  '),
    ],
    blocks: [
      {
        title: report.byRule,
        ...table(words.detail.rule, (item) => texts.ruleTitle(item.finding.ruleId)),
        chart: 'bars',
      },
      { title: report.byProvider, ...table(report.columns.provider, (item) => provider(first(item))) },
      { title: report.byPayer, ...table(report.columns.payer, (item) => checked.facts.payer(first(item))) },
      {
        title: report.byDay,
        ...byDay(table(report.columns.date, (item) => checked.facts.date(first(item)))),
        chart: 'line',
      },
      {
        title: report.findings,
        header: listHeader(words, options.names),
        rows: findings.slice(0, LISTED).map((item) => listRow(item, checked, words, texts, options.names)),
      },
      {
        title: report.notChecked,
        header: [report.columns.row, words.detail.rule, report.columns.finding],
        rows: gaps.map((item) => [rowsText(item, checked, words), texts.item(item).rule, texts.item(item).title]),
      },
      {
        title: report.stamps,
        header: [words.detail.table, ''],
        rows: Object.values(checked.report.stamps).map(({ name, edition }) => [name, edition]),
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
    columns.severity,
    columns.row,
    columns.rule,
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
  const { authority } = finding;
  return [
    words.severity[finding.severity],
    rowsText(item, checked, words),
    rule,
    title,
    todo ?? '',
    checked.facts.date(row),
    authority.detail === undefined ? authority.name : `${authority.name}, ${authority.detail}`,
    finding.denial ?? '',
    item.waived ? words.report.waived : words.report.open,
    ...(withNames ? [checked.facts.client(row), checked.facts.provider(row)] : []),
  ];
}

function rowsText(item: Item, { area }: Checked, words: Words): string {
  const rows = item.kind === 'finding' ? item.finding.rows : item.gap.rows;
  return rowRanges(
    rows.map((row) => area.row + row + 1),
    words,
  );
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

function tally(
  items: readonly FindingItem[],
  keyOf: (item: FindingItem) => string,
  charge: ((item: FindingItem) => number) | null,
  unknown: string,
): readonly (readonly CellValue[])[] {
  const counts = new Map<string, { count: number; money: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const entry = counts.get(key) ?? { count: 0, money: 0 };
    counts.set(key, { count: entry.count + 1, money: entry.money + (charge?.(item) ?? 0) });
  }
  return [...counts]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([key, { count, money }]) => [key === '' ? unknown : key, count, ...(charge ? [cents(money)] : [])]);
}

const byDay = <T extends { readonly rows: readonly (readonly CellValue[])[] }>(table: T): T => ({
  ...table,
  rows: [...table.rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
});

const chargeOf = ({ rows, severity }: Finding, { facts }: Checked): number =>
  severity === 'error' || severity === 'warning'
    ? rows.reduce((sum, row) => sum + facts.lines(row).reduce((all, { charge }) => all + (charge ?? 0), 0), 0)
    : 0;

const cents = (money: number): number => Math.round(money * 100) / 100;
