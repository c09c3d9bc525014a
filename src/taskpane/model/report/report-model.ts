import { SEVERITIES } from '../../../domain';
import type { ReportSheet } from '../../../excel';
import { TOP_COLUMNS } from '../../../sheet';
import { REPORT_SHEET } from '../../../storage';
import type { Words } from '../../words';
import type { ToldFact } from '../list/list-source';
import { placeOfRows, rulesWithRows } from '../list/row-ranges';
import type { Checked, FindingItem, Freshness } from '../state';
import type { Texts } from '../texts';
import { listHeader, listRow, rowsText } from './findings-table';
import { atStake, byDay, chartOf, isDay, MONEY, stakeOf, tally, type Keys, type Stake } from './summaries';
import { payersOf, providersOf, type Known } from './who';

/** Findings that the list of the report holds; beyond it, it says how many more there are. */
const LISTED = 20_000;

export interface ReportOptions {
  /** What payers' names are looked up in. */
  readonly known: Known;
  /** Names of clients and providers are written only where a person has asked for them. */
  readonly names: boolean;
  readonly createdAt: string;
  /** Whether the cells are still those that were checked. */
  readonly freshness: Freshness;
  /** The sheet's name holds a client's, and names are not wanted. */
  readonly isPlaceHidden?: boolean;
}

/** The report as tables of values, every text in place. */
export function reportSheet(checked: Checked, words: Words, texts: Texts, options: ReportOptions): ReportSheet {
  const { report } = words;
  const { outside, isCut = false } = checked.found;
  const findings = checked.items.filter((item): item is FindingItem => item.kind === 'finding');
  const open = findings.filter((item) => !item.waived);
  const gaps = checked.items.filter((item) => item.kind === 'gap');
  const money = checked.columns.charge !== undefined;
  const stake = money ? atStake(open, checked.facts) : null;
  const table = (label: string, keys: Keys) => ({
    header: [label, report.count, ...(money ? [report.money] : [])],
    rows: tally(open, keys, money ? (row) => stakeOf(row, checked.facts) : null, words.list.unknown),
    ...(money && { format: MONEY }),
  });
  const listed = Math.min(findings.length, LISTED);
  const providerOf = providersOf(checked, options.names, words);
  /** A finding stands in a summary for its first row, its money for each; one about the whole sheet points to a row, but is not about it. */
  const by = (fact: ToldFact, of: (row: number) => string): Keys => {
    const ofRow = ({ finding }: FindingItem, row: number) =>
      texts.speaksOf(finding.ruleId, fact) ? of(row) : report.wholeSheet;
    return { ofRow, of: (item) => ofRow(item, item.finding.rows[0] ?? 0) };
  };
  const ruleOf = (item: FindingItem) => texts.ruleTitle(item.finding.ruleId);
  const byRule = table(words.detail.rule, { of: ruleOf, ofRow: ruleOf });
  const days = byDay(table(report.columns.date, by('date', checked.facts.date)));
  return {
    name: REPORT_SHEET,
    title: report.title,
    lines: [
      options.isPlaceHidden === true
        ? words.summary.ranUnnamed(checked.ranAt)
        : words.summary.ranAt(checked.ranAt, checked.name),
      ...(options.freshness === 'fresh' ? [] : [words.summary[options.freshness]]),
      ...(checked.found.tables.length > 1 ? [words.setup.apart] : []),
      ...(outside.length > 0 ? [words.setup.outside(placeOfRows(outside, words, 1))] : []),
      ...(isCut ? [words.setup.cut(TOP_COLUMNS)] : []),
      [
        `${words.summary.rows}: ${words.number(checked.report.rows)}`,
        `${words.summary.sessions}: ${words.number(checked.report.sessions)}`,
        `${words.summary.supported}: ${words.number(checked.report.supportedRows)}`,
      ].join('  |  '),
      [
        ...SEVERITIES.map((severity) => {
          const count = open.filter((item) => item.finding.severity === severity).length;
          return `${words.severityMany[severity]}: ${words.number(count)}`;
        }),
        `${words.summary.waived}: ${words.number(findings.length - open.length)}`,
        `${words.summary.notCheckableMany}: ${words.number(gaps.length)}`,
      ].join('  |  '),
      ...(checked.rulesOff.length > 0
        ? [
            `${words.ruleSwitches.list}: ${words.number(checked.rulesOff.length)}`,
            ...checked.rulesOff.map((id) => `\u2022 ${texts.ruleTitle(id)}`),
          ]
        : []),
      ...(stake ? [stakeText(stake, words)] : []),
    ],
    blocks: [
      {
        title: report.byRule,
        ...byRule,
        chart: chartOf('bars', byRule.rows.length, report.byRule, report.mostFrequent),
      },
      { title: report.byProvider, ...table(report.columns.provider, by('provider', providerOf)) },
      {
        title: report.byPayer,
        ...table(report.columns.payer, by('payer', payersOf(checked, options.known, options.names, words))),
      },
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
        rows: [
          ...(stake && stake.unread.length > 0
            ? [[report.money, words.list.notCheckable, rowsText(stake.unread, checked, words), report.noCharge]]
            : []),
          ...gaps.map((item) => {
            const { title, rules } = texts.item(item);
            const named = rulesWithRows(item, rules, words, checked.area.row + 1);
            return [named.join('; '), words.list.notCheckable, rowsText(item.gap.rows, checked, words), title];
          }),
        ],
      },
      {
        title: report.stamps,
        header: [words.detail.table, ''],
        rows: Object.values(checked.report.stamps).map(({ name, edition }) => [words.saidOf(name), edition]),
      },
    ],
  };
}

/** The sum, and beside it what is not in it. */
function stakeText({ sum, unread, negative }: Stake, { report, money }: Words): string {
  const without = [
    unread.length > 0 ? report.unreadCharges(unread.length) : '',
    negative > 0 ? report.negativeCharges(negative) : '',
  ].filter(Boolean);
  return `${report.money}: ${money(sum)}${without.length > 0 ? ` (${report.notInIt(without.join(', '))})` : ''}`;
}
