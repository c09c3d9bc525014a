import type { CellValue } from '../../../excel';
import type { Words } from '../../words';
import { authorityText } from '../list/authority-text';
import { rowRanges } from '../list/row-ranges';
import type { Checked, FindingItem } from '../state';
import type { Texts } from '../texts';
import type { ToldFact } from '../list/list-source';

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

export function listHeader({ report }: Words, withNames: boolean): readonly string[] {
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

/** A finding as a row of the list. */
export function listRow(
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
    rowsText(finding.rows, checked, words),
    title,
    todo ?? '',
    fact('date'),
    authorityText(finding.authority, words),
    finding.denial ?? '',
    item.waived ? words.report.waived : words.report.open,
    ...(withNames ? [fact('client'), fact('provider')] : []),
  ];
}

/** Where a line of the list stands on its sheet. A spreadsheet that opens the CSV would make a date of 2-3, of 2–3 none. */
export function rowsText(rows: readonly number[], { area }: Checked, words: Words): CellValue {
  if (rows.length === 1) return rows[0]! + area.row + 1;
  return rowRanges(rows, words, area.row + 1).replaceAll('-', '–');
}
