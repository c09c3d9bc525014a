import { SEVERITIES, type Finding, type NotCheckable, type Severity } from '../../domain';
import { messageText } from '../../rules';
import { WAIVER_SHEET } from '../../storage';
import { barChart } from './bar-chart';
import { escapeHtml } from './escape-html';
import { gapsTogether } from './gaps';
import {
  authorityText,
  closingLine,
  LEFT_OUT,
  outsideText,
  plural,
  rowRanges,
  ruleTitle,
  type Report,
  type SheetReport,
} from './report';

/** A page that stands alone: no script, nothing loaded from anywhere, made for paper as much as for a screen. */
export function* htmlReport(report: Report, version: string): Generator<string> {
  yield `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Therapy Code Check</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Therapy Code Check</h1>
<p class="summary">${escapeHtml(closingLine(report))}</p>
`;
  for (const sheet of report.sheets) yield* section(sheet);
  yield* leftTables(report);
  yield* staleWaivers(report);
  yield `</main>
<footer>
<p>Made by Therapy Code Check ${escapeHtml(version)}. Information, not billing or legal advice; a person decides.
CPT is a registered trademark of the American Medical Association.</p>
</footer>
</body>
</html>
`;
}

function* section(report: SheetReport): Generator<string> {
  const sessions = report.sessions > 0 ? `, ${plural(report.sessions, 'client-day')}` : '';
  yield `<section>
<h2>${placeName(report)}</h2>
<p>${plural(report.rows, 'row')}${sessions}; ${plural(report.supportedRows, 'row')} supported. Checked as of ${escapeHtml(report.asOf)}.</p>
${report.rowsOutside.length > 0 ? `<p>${outsideText(report)}</p>\n` : ''}${report.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
${charts(report)}
`;
  const open = report.findings.length > report.waived.size;
  if (open) yield* findings('Findings', report, false);
  else yield report.waived.size === 0 ? '<p>No findings.</p>' : '<p>No open findings.</p>';
  if (report.waived.size > 0) yield* findings('Waived', report, true);
  if (report.notCheckable.length > 0) yield* gaps(report.notCheckable);
  yield `
<p class="tables">Tables: ${report.stamps.map((s) => escapeHtml(`${s.name} ${s.edition}`)).join('; ')}.</p>
</section>
`;
}

function charts({ counts, findings: all, waived }: SheetReport): string {
  if (all.length === waived.size) return '';
  const byRule = new Map<string, number>();
  for (const finding of all)
    if (!waived.has(finding)) byRule.set(finding.ruleId, (byRule.get(finding.ruleId) ?? 0) + 1);
  const titled = [...byRule].map(([id, count]): [string, number] => [ruleTitle(id), count]);
  const rules = titled.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 12);
  const severities = SEVERITIES.filter((s) => counts[s] > 0).map((s): [string, number] => [
    SEVERITY_NAMES[s],
    counts[s],
  ]);
  return `<div class="charts">${barChart('Findings by severity', severities)}${barChart('Findings by rule', rules)}</div>`;
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  advice: 'Advice',
  information: 'Information',
};

function* findings(caption: string, { findings: all, waived }: SheetReport, isWaived: boolean): Generator<string> {
  yield `<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Rows</th><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Authority</th></tr></thead>
<tbody>
`;
  for (const finding of all) if (waived.has(finding) === isWaived) yield findingRow(finding, isWaived);
  yield '</tbody></table>\n';
}

function findingRow(finding: Finding, isWaived: boolean): string {
  const { title, todo } = messageText(finding);
  const more = isWaived ? `Waived; sheet "${WAIVER_SHEET.name}" says why.` : todo;
  return `<tr class="${isWaived ? 'waived' : finding.severity}">
<td>${rowRanges(finding.rows)}</td><td>${SEVERITY_NAMES[finding.severity]}</td>
<td>${escapeHtml(title)}${more ? `<br><span class="todo">${escapeHtml(more)}</span>` : ''}</td>
<td>${escapeHtml(authorityText(finding))}${finding.denial ? `<br>likely denial ${escapeHtml(finding.denial)}` : ''}</td></tr>
`;
}

function* gaps(all: readonly NotCheckable[]): Generator<string> {
  yield `<table>
<caption>Not checked</caption>
<thead><tr><th scope="col">Rows</th><th scope="col">Why</th><th scope="col">Rules</th></tr></thead>
<tbody>
`;
  for (const { reason, rows, ruleIds } of gapsTogether(all)) {
    const where = rows === null ? 'whole sheet' : rowRanges(rows);
    const rules = ruleIds.map(ruleTitle).join('; ');
    yield `<tr><td>${where}</td><td>${escapeHtml(reason)}</td><td>${escapeHtml(rules)}</td></tr>\n`;
  }
  yield '</tbody></table>\n';
}

const placeName = ({ file, sheet, table }: Pick<SheetReport, 'file' | 'sheet' | 'table'>): string =>
  escapeHtml(file) +
  (sheet === null ? '' : `, sheet &ldquo;${escapeHtml(sheet)}&rdquo;`) +
  (table === null ? '' : `, table ${escapeHtml(table)}`);

function* leftTables({ left }: Report): Generator<string> {
  for (const one of left) yield `<section>\n<h2>${placeName(one)}</h2>\n<p>${escapeHtml(LEFT_OUT)}</p>\n</section>\n`;
}

function* staleWaivers({ stale }: Report): Generator<string> {
  for (const { file, waivers } of stale) {
    yield `<section>
<h2>${escapeHtml(file)}, stale waivers</h2>
<p>These waivers fit nothing that was found. A session that has changed since is checked again.</p>
<table>
<thead><tr><th scope="col">Row of sheet &ldquo;${WAIVER_SHEET.name}&rdquo;</th><th scope="col">Rule</th><th scope="col">Date of service</th></tr></thead>
<tbody>
`;
    for (const { sheetRow, ruleId, date } of waivers)
      yield `<tr><td>${sheetRow}</td><td>${escapeHtml(ruleTitle(ruleId))}</td><td>${escapeHtml(date)}</td></tr>\n`;
    yield '</tbody></table>\n</section>\n';
  }
}

const STYLE = `
:root { color-scheme: light; font: 14px/1.45 "Segoe UI", system-ui, sans-serif; color: #242424; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.summary { font-weight: 600; }
.charts { margin: 1rem 0; } figure { margin: 0 0 1rem; } figcaption { font-weight: 600; padding: .3rem 0; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th:nth-child(3):not(:last-child) { width: 50%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #d1d1d1; }
td:first-child { max-width: 10rem; overflow-wrap: anywhere; }
tr.error td:first-child { border-left: 4px solid #b10e1c; } tr.warning td:first-child { border-left: 4px double #8a5a00; }
tr.advice td:first-child { border-left: 4px dashed #0f548c; } tr.information td:first-child { border-left: 4px dotted #616161; } tr.waived td:first-child { border-left: 4px solid #d1d1d1; }
.todo, .tables, footer { color: #424242; }
svg text { font: 12px "Segoe UI", system-ui, sans-serif; fill: #242424; } svg rect { fill: #0f548c; }
@media print { tr { break-inside: avoid; } thead { display: table-header-group; } main, footer { max-width: none; } }
`;
