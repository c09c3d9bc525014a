/**
 * The table of costs in `docs/scale.md`, out of `results.json`.
 *
 *   node scale/table.mjs          writes it anew
 */
import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- costs: written by scale/table.mjs from scale/results.json -->';
const END = '<!-- /costs -->';

/** Of the clock, for each record of a run that was checked. */
export const microseconds = ({ records, seconds }) => ((seconds.checked / records) * 1e6).toFixed(2);

/** The document with the results between its two marks. */
export function withTable(document, { date, machine, runs }) {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/scale.md has no place for the table of costs');
  const head = ['records', 'cut into shards', 'checked', 'checked, one worker killed', 'microseconds a record'];
  const rows = runs.map((run) => [
    run.records.toLocaleString('en-US'),
    ...['cut', 'checked', 'killed'].map((step) => `${run.seconds[step].toFixed(1)} s`),
    microseconds(run),
  ]);
  const widths = head.map((text, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
  return `${document.slice(0, begin)}${BEGIN}\n\n${machine}, ${date}:\n\n${table}\n\n${document.slice(end)}`;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const document = new URL('../docs/scale.md', import.meta.url);
  const results = JSON.parse(readFileSync(new URL('./results.json', import.meta.url), 'utf8'));
  writeFileSync(document, withTable(readFileSync(document, 'utf8'), results));
}
