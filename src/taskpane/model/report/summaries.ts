import type { CellValue, ReportChart } from '../../../excel';
import type { RowFacts } from '../check/row-facts';
import type { FindingItem } from '../state';

/** The number format of money. */
export const MONEY = '#,##0.00';

/** What a finding is counted under, and under what the charge of each of its rows. */
export interface Keys {
  readonly of: (item: FindingItem) => string;
  readonly ofRow: (item: FindingItem, row: number) => string;
}

/** Findings by some key, and the charges of the rows behind them, each row once a key. */
export function tally(
  items: readonly FindingItem[],
  keys: Keys,
  charge: ((row: number) => number) | null,
  unknown: string,
): readonly (readonly CellValue[])[] {
  const counts = new Map<string, { count: number; rows: Set<number> }>();
  const entryOf = (key: string) => {
    let entry = counts.get(key);
    if (entry === undefined) counts.set(key, (entry = { count: 0, rows: new Set() }));
    return entry;
  };
  for (const item of items) {
    entryOf(keys.of(item)).count++;
    if (charge && countsMoney(item)) for (const row of item.finding.rows) entryOf(keys.ofRow(item, row)).rows.add(row);
  }
  const money = (rows: ReadonlySet<number>) =>
    charge ? [cents([...rows].reduce((sum, row) => sum + charge(row), 0))] : [];
  return [...counts]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([key, { count, rows }]) => [key === '' ? unknown : key, count, ...money(rows)]);
}

/** Days in their order; what has none stands after them. */
export const byDay = <T extends { readonly rows: readonly (readonly CellValue[])[] }>(table: T): T => ({
  ...table,
  rows: [...table.rows].sort((a, b) => Number(isDay(b)) - Number(isDay(a)) || (String(a[0]) < String(b[0]) ? -1 : 1)),
});

export const isDay = ([day]: readonly CellValue[]): boolean => /^\d/.test(String(day));

/** Bars and days that a chart is drawn for; more cannot be read. */
const CHARTED = { bars: 15, line: 400 } as const;

/** A chart that leaves rows out says how many it shows. */
export function chartOf(
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

/** What a row puts at stake: a charge below 0 takes one back, so nothing is. */
export const stakeOf = (row: number, { charge }: RowFacts): number => Math.max(0, charge(row) ?? 0);

export interface Stake {
  readonly sum: number;
  /** Rows with findings whose charge is blank or cannot be read, ascending. */
  readonly unread: readonly number[];
  /** How many rows with findings have a charge below 0. */
  readonly negative: number;
}

/** A charge counts once, however many findings and services its row has. */
export function atStake(open: readonly FindingItem[], facts: RowFacts): Stake {
  const rows = [...new Set(open.filter(countsMoney).flatMap(({ finding }) => finding.rows))];
  return {
    sum: cents(rows.reduce((sum, row) => sum + stakeOf(row, facts), 0)),
    unread: rows.filter((row) => facts.charge(row) === null).sort((a, b) => a - b),
    negative: rows.filter((row) => (facts.charge(row) ?? 0) < 0).length,
  };
}

const cents = (money: number): number => Math.round(money * 100) / 100;
