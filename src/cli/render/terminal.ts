import type { Severity } from '../../domain';
import { wrap } from '../help';
import {
  authorityText,
  closingLine,
  plural,
  rowRanges,
  type SheetReport,
  type WordedFinding,
  type WordedGap,
} from './report';

const WIDTH = 110;
const COLOR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', advice: '36', information: '90' };

/** The reports as plain lines; cell texts never enter them, so no control character of a sheet can reach the terminal. */
export function* terminalReports(reports: readonly SheetReport[], color: boolean): Generator<string> {
  for (const report of reports) for (const line of terminalLines(report, color)) yield `${line}\n`;
  yield `\n${closingLine(reports)}\n`;
}

function* terminalLines(report: SheetReport, color: boolean): Generator<string> {
  const paint = (text: string, code: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const name = printable(report.file) + (report.sheet === null ? '' : `, sheet "${printable(report.sheet)}"`);
  const sessions = report.sessions > 0 ? `, ${plural(report.sessions, 'client-day')}` : '';
  yield paint(`${name}: ${plural(report.rows, 'row')}${sessions}`, '1');
  yield '';
  for (const worded of report.findings) yield* findingLines(worded, paint);
  if (report.findings.length === 0) yield '  No findings.';
  yield '';
  if (report.notCheckable.length > 0) yield* ['Not checked:', ...gapLines(report.notCheckable), ''];
  for (const note of report.notes) yield `Note: ${note}`;
  yield `Tables: ${report.stamps.map((s) => `${s.name} ${s.edition}`).join('; ')}.`;
}

function findingLines(
  { finding, sheetRows, message, todo }: WordedFinding,
  paint: (t: string, c: string) => string,
): string[] {
  const indent = ' '.repeat(14);
  const place = `row${sheetRows.length === 1 ? '' : 's'} ${rowRanges(sheetRows)}: `;
  const [first = '', ...more] = wrap(place + message, WIDTH - indent.length);
  const basis = `[${finding.ruleId}] ${authorityText(finding)}${finding.denial ? `; likely denial ${finding.denial}` : ''}`;
  return [
    `  ${paint(finding.severity.padEnd(12), COLOR[finding.severity])}${first}`,
    ...more.map((line) => indent + line),
    ...(todo ? wrap(todo, WIDTH - indent.length).map((line) => indent + line) : []),
    ...wrap(basis, WIDTH - indent.length).map((line) => indent + paint(line, '90')),
  ];
}

/** One line for what could not be checked of the same rows for the same reason, with the rules that it kept from running. */
function gapLines(gaps: readonly WordedGap[]): string[] {
  const rows = new Map<string, string[]>();
  const columns = new Map<string, string[]>();
  for (const { gap, sheetRows, reason } of gaps) {
    const whole = gap.reasonId === 'no-column';
    const what = whole
      ? `the whole sheet: ${reason}`
      : `${plural(sheetRows.length, 'row')} (${rowRanges(sheetRows, 6)}): ${reason}`;
    const lines = whole ? columns : rows;
    const rules = lines.get(what);
    if (rules) rules.push(gap.ruleId);
    else lines.set(what, [gap.ruleId]);
  }
  return [...rows, ...columns].flatMap(([what, rules]) =>
    wrap(`${what} [${rules.join(', ')}]`, WIDTH - 4).map((line, at) => (at === 0 ? '  ' : '    ') + line),
  );
}

/** A file's or a sheet's name without control and direction marks. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '');
