/** The page of results: what was measured, beside what, on which machine, and which goals were met. */
import { barChart, lineChart } from './shared/chart.mjs';

const TITLES = {
  ours: 'Therapy Code Check',
  kernel: 'typed-array kernel (the limit)',
  objects: 'plain objects, TypeScript style',
  duckdb: 'DuckDB SQL',
  sqlite: 'SQLite SQL (sql.js)',
  'json-rules': 'json-rules-engine',
};
const count = (number) => Math.round(number).toLocaleString('en-US');
const met = (holds) => (holds ? 'met' : '**not met**');

export function report({ machine, start, oracle, imported, files, office, check }) {
  const by = Object.fromEntries(check.table.map((row) => [row.name, row]));
  const { ours } = by;
  const peers = check.table.filter(({ name }) => name !== 'ours' && name !== 'kernel');
  const fastest = peers.reduce((a, b) => (b.perRow < a.perRow ? b : a));
  const grown = check.growth.map(({ ours: own }) => own);
  const fileRatio = files.check.cpu / files.read.cpu;
  const bare = start.find(({ name }) => name === 'node -e 0');
  const text = `# Results

Measured on ${machine.date}: ${machine.cpu}, ${machine.memory}, Node ${machine.node}. One command makes this page:
\`npm run bench\`. The load of the machine was ${machine.load} when it began; processor time is what is compared, and wall-clock time
is longer than on a machine at rest where other work ran beside it. Ratios are of the same run.

## The check, a million rows

${count(ours.rows)} invented session rows in columns; units by total time over client-days, the pair table, caps, license. Every
competitor gives findings with their words, and all give the same ones: ${count(ours.findings)} findings, hash \`${check.hash}\`, compared
before a time is kept. Ours also gives the authority, the arithmetic, what to do, and what could not be checked.

| competitor | rows | processor time | microseconds a row | of the limit | wall clock | most memory |
| --- | --- | --- | --- | --- | --- | --- |
${check.table
  .map(
    (row) =>
      `| ${TITLES[row.name]} | ${count(row.rows)} | ${row.cpu.toFixed(2)} s | ${row.perRow.toFixed(2)} | ${row.ofLimit.toFixed(1)} | ${row.wall.toFixed(2)} s | ${row.memory} MB |`,
  )
  .join('\n')}

![Microseconds of processor time a row](charts/check.svg)

The memory holds the ${by.ours.columns} MB of the process with the columns themselves. DuckDB and SQLite load the columns first
(${['duckdb', 'sqlite'].map((name) => `${TITLES[name]}: ${by[name].more.loading.toFixed(1)} s loading, ${by[name].more.query.toFixed(1)} s query, wall clock`).join('; ')});
DuckDB uses all processors. json-rules-engine decides over facts that plain code has worked out, as its documents advise.

- Faster than every peer: ${met(ours.perRow < fastest.perRow)} (the fastest is ${TITLES[fastest.name]}, ${(fastest.perRow / ours.perRow).toFixed(1)} times ours).
- At most 3 times the limit: ${met(ours.ofLimit <= 3)} (${ours.ofLimit.toFixed(1)}).
- Under 500 MB: ${met(ours.memory < 500)} (${ours.memory} MB).
- Cost a row does not rise from 10,000 to ${count(ours.rows)} rows: ${grown.map((own) => own.toFixed(2)).join(', ')} microseconds; ${met(grown.at(-1) <= grown[0] * 1.25)}. Small tables pay for code that has not run before.

![Cost a row as tables grow](charts/growth.svg)

## Counting units

${oracle
  .trim()
  .split('\n')
  .map((line) => `- ${line}`)
  .join('\n')}

## Files

A workbook of ${count(files.rows)} rows and 12 columns, checked end to end by **all** rules into a JSON-lines report. Beside it the bare
streaming read: hucre gives every cell, and nothing looks at them. Ours reads the columns that it needs, by a reader of its own.

| | processor time | most memory |
| --- | --- | --- |
| the bare streaming read (hucre) | ${files.read.cpu.toFixed(1)} s | ${files.read.memory} MB |
| \`check\` | ${files.check.cpu.toFixed(1)} s | ${files.check.memory} MB |

\`${files.check.last}\`

- At most 1.5 times the bare read: ${met(fileRatio <= 1.5)} (${fileRatio.toFixed(1)}).
- Under 400 MB: ${met(files.check.memory < 400)} (${files.check.memory} MB).

## CMS's full pair table

A table in the form of CMS's, ${count(imported.rows)} rows, 180 MB of text.

| | processor time | most memory | kept |
| --- | --- | --- | --- |
| \`data import\` | ${imported.ours.cpu.toFixed(1)} s | ${imported.ours.memory} MB | ${count(imported.ours.kept)} edits of our codes |
| a plain Map of it | ${imported.map.cpu.toFixed(1)} s | ${imported.map.memory} MB | ${count(imported.map.edits)} |

## Starting

| | least | median |
| --- | --- | --- |
${start.map(({ name, least, median }) => `| \`${name}\` | ${least.toFixed(0)} ms | ${median.toFixed(0)} ms |`).join('\n')}

- Under 150 ms: ${met(start.every(({ least }) => least < 150))} by the least of 25 turns; \`node -e 0\` itself takes ${bare.least.toFixed(0)} ms.

## What people do today

${
  office === null
    ? 'LibreOffice was not installed where this ran.'
    : `${count(office.rows)} rows in LibreOffice, with one formula a row for the simplest question (units of one line alone, and whether the day has others): ${office.formulas.seconds.toFixed(1)} s to load, calculate and save, ${office.values.toFixed(1)} s without the formulas. Our check of ${count(office.rows)} rows with pools, pairs, caps and licenses: ${((check.growth[0].ours * office.rows) / 1e6).toFixed(2)} s of processor time.`
}
`;
  const charts = {
    check: barChart(
      'Microseconds of processor time a row (shorter is better)',
      check.table.map((row) => [TITLES[row.name], row.perRow, row.perRow.toFixed(2)]),
      { ours: [TITLES.ours] },
    ),
    growth: lineChart(
      'Cost a row as tables grow',
      {
        'Therapy Code Check': check.growth.map((one) => [one.rows, one.ours]),
        'the limit': check.growth.map((one) => [one.rows, one.kernel]),
      },
      { xLabel: 'rows', yLabel: 'microseconds a row' },
    ),
  };
  return { text, charts };
}
