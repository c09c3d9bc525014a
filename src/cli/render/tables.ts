import type { Finding, NotCheckable } from '../../domain';
import { messageText } from '../../rules';
import { authorityText, isOfSheet, LEFT_OUT, OUTSIDE, type Report } from './report';

const HEADER = [
  'file',
  'sheet',
  'rows',
  'severity',
  'rule',
  'finding',
  'to do',
  'authority',
  'likely denial',
  'waived',
  'table',
];

/** One line a finding; what could not be checked follows with severity "not checkable". */
export function* csvReport({ sheets, left }: Report): Generator<string> {
  yield line(HEADER);
  for (const { file, sheet, table, findings, waived, notCheckable, rowsOutside } of sheets) {
    const placed = (fields: readonly string[]) => line([file, sheet ?? '', ...fields, table ?? '']);
    for (const finding of findings) yield placed(findingFields(finding, waived.has(finding)));
    for (const gap of notCheckable) yield placed(gapFields(gap));
    if (rowsOutside.length > 0)
      yield placed([rowsOf({ rows: rowsOutside }), 'not checked', '', OUTSIDE, '', '', '', '']);
  }
  for (const { file, sheet, table } of left)
    yield line([file, sheet ?? '', '', 'not checked', '', LEFT_OUT, '', '', '', '', table]);
}

function findingFields(finding: Finding, waived: boolean): readonly string[] {
  const { severity, ruleId, denial = '' } = finding;
  const { title, todo } = messageText(finding);
  return [rowsOf(finding), severity, ruleId, title, todo ?? '', authorityText(finding), denial, waived ? 'yes' : ''];
}

const gapFields = (gap: NotCheckable): readonly string[] => [
  isOfSheet(gap) ? '' : rowsOf(gap),
  'not checkable',
  gap.ruleId,
  messageText(gap).title,
  ...['', '', '', ''],
];

const rowsOf = ({ rows }: { readonly rows: readonly number[] }): string => rows.map((row) => row + 1).join(' ');

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
