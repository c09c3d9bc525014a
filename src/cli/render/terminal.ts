import type { Finding, NotCheckable, Severity } from '../../domain';
import { messageText } from '../../rules';
import { WAIVER_SHEET } from '../../storage';
import { wrap } from '../help';
import { gapsTogether } from './gaps';
import {
  authorityText,
  closingLine,
  LEFT_OUT,
  outsideText,
  plural,
  rowRanges,
  type Report,
  type SheetReport,
} from './report';

const WIDTH = 110;
const COLOR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', advice: '36', information: '90' };

/** The reports as plain lines; cell texts never enter them, so no control character of a sheet can reach the terminal. */
export function* terminalReports(report: Report, color: boolean): Generator<string> {
  for (const sheet of report.sheets) for (const line of terminalLines(sheet, color)) yield `${line}\n`;
  for (const line of leftLines(report)) yield `${line}\n`;
  for (const line of staleLines(report)) yield `${line}\n`;
  yield `\n${closingLine(report)}\n`;
}

function* terminalLines(report: SheetReport, color: boolean): Generator<string> {
  const paint = (text: string, code: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const name = placeName(report);
  const sessions = report.sessions > 0 ? `, ${plural(report.sessions, 'client-day')}` : '';
  yield paint(`${name}: ${plural(report.rows, 'row')}${sessions}`, '1');
  yield '';
  let open = 0;
  for (const finding of report.findings) {
    if (report.waived.has(finding)) continue;
    open++;
    yield* findingLines(finding, paint);
  }
  if (open === 0) yield report.waived.size === 0 ? '  No findings.' : '  No open findings.';
  yield '';
  if (report.waived.size > 0)
    yield* [`Waived (sheet "${WAIVER_SHEET.name}" says why):`, ...[...report.waived].flatMap(waivedLines), ''];
  if (report.notCheckable.length > 0) yield* ['Not checked:', ...gapLines(report.notCheckable), ''];
  if (report.rowsOutside.length > 0) yield `Note: ${outsideText(report)}`;
  for (const note of report.notes) yield `Note: ${note}`;
  yield `Tables: ${report.stamps.map((s) => `${s.name} ${s.edition}`).join('; ')}.`;
}

function findingLines(finding: Finding, paint: (t: string, c: string) => string): string[] {
  const { title, todo } = messageText(finding);
  const indent = ' '.repeat(14);
  const [first = '', ...more] = wrap(placeText(finding) + title, WIDTH - indent.length);
  const basis = `[${finding.ruleId}] ${authorityText(finding)}${finding.denial ? `; likely denial ${finding.denial}` : ''}`;
  return [
    `  ${paint(finding.severity.padEnd(12), COLOR[finding.severity])}${first}`,
    ...more.map((line) => indent + line),
    ...(todo ? wrap(todo, WIDTH - indent.length).map((line) => indent + line) : []),
    ...wrap(basis, WIDTH - indent.length).map((line) => indent + paint(line, '90')),
  ];
}

const placeText = ({ rows }: Finding): string => `row${rows.length === 1 ? '' : 's'} ${rowRanges(rows)}: `;

const waivedLines = (finding: Finding): string[] =>
  wrap(`${placeText(finding)}${messageText(finding).title} [${finding.ruleId}]`, WIDTH - 4).map(
    (line, at) => (at === 0 ? '  ' : '    ') + line,
  );

const placeName = ({ file, sheet, table }: Pick<SheetReport, 'file' | 'sheet' | 'table'>): string =>
  printable(file) +
  (sheet === null ? '' : `, sheet "${printable(sheet)}"`) +
  (table === null ? '' : `, table ${printable(table)}`);

const leftLines = ({ left }: Report): string[] => left.flatMap((one) => ['', `${placeName(one)}: ${LEFT_OUT}`]);

/** Decisions that nobody needs any more, or whose sessions have changed since. */
function staleLines({ stale }: Report): string[] {
  return stale.flatMap(({ file, waivers }) => [
    '',
    `Stale waivers in ${printable(file)}: ${plural(waivers.length, 'waiver')} ${waivers.length === 1 ? 'fits' : 'fit'} nothing that was found. A session that has changed`,
    `since is checked again; look at sheet "${WAIVER_SHEET.name}", ${waivers.length === 1 ? 'row' : 'rows'} ${rowRanges(waivers.map(({ sheetRow }) => sheetRow - 1))}.`,
  ]);
}

/** One line for what could not be checked of the same rows for the same reason, with the rules that it kept from running. */
const gapLines = (gaps: readonly NotCheckable[]): string[] =>
  gapsTogether(gaps).flatMap(({ reason, rows, ruleIds }) => {
    const where = rows === null ? 'the whole sheet' : `${plural(rows.length, 'row')} (${rowRanges(rows, 6)})`;
    return wrap(`${where}: ${reason} [${ruleIds.join(', ')}]`, WIDTH - 4).map(
      (line, at) => (at === 0 ? '  ' : '    ') + line,
    );
  });

/** A file's or a sheet's name without control and direction marks. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '');
