/**
 * npm run bench: everything in one run, into bench/RESULTS.md and its charts.
 *
 *   npm run build:cli && npm ci --prefix bench && npm run bench [-- --rows 1000000 --file-rows 500000]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureCheck } from './check/run.mjs';
import { measureLibreOffice } from './libreoffice/run.mjs';
import { report } from './report.mjs';
import { machine, root, run } from './shared/measure.mjs';
import { measureStart } from './start/run.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    'file-rows': { type: 'string', default: '500000' },
    'ptp-rows': { type: 'string', default: '2600000' },
    repeats: { type: 'string', default: '3' },
  },
});
const say = (text) => console.error(text);
const where = machine();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  say('starting');
  const start = measureStart();
  say('units, against the oracle');
  const oracle = spawnSync(process.execPath, ['bench/units-oracle/run.mjs'], { cwd: root, encoding: 'utf8' });
  if (oracle.status !== 0) throw new Error(oracle.stdout + oracle.stderr);
  say('importing');
  const ptp = join(folder, 'ptp.txt');
  spawnSync(process.execPath, ['bench/import/make-ptp.mjs', ptp, values['ptp-rows']], { cwd: root });
  const imported = {
    rows: Number(values['ptp-rows']),
    ours: run(['bench/import/import.mjs', ptp]),
    map: run(['bench/import/plain-map.mjs', ptp]),
  };
  say('files');
  const book = join(folder, 'sessions.xlsx');
  spawnSync(process.execPath, ['bench/files/make-workbook.mjs', book, values['file-rows']], { cwd: root });
  const files = {
    rows: Number(values['file-rows']),
    read: run(['bench/files/read-only.mjs', book]),
    check: run(['bench/files/check-file.mjs', book]),
  };
  say('LibreOffice');
  const office = measureLibreOffice();
  say('the check and its peers');
  const check = measureCheck({ rows: Number(values.rows), repeats: Number(values.repeats) });
  const { text, charts } = report({ machine: where, start, oracle: oracle.stdout, imported, files, office, check });
  const page = join(root, 'bench', 'RESULTS.md');
  // The pane is measured by a program of its own, which needs a browser: what it wrote stays.
  const [, pane = ''] = /(^## Pane$[\s\S]*)/m.exec(readFileSync(page, 'utf8')) ?? [];
  mkdirSync(join(root, 'bench', 'charts'), { recursive: true });
  for (const [name, svg] of Object.entries(charts)) writeFileSync(join(root, 'bench', 'charts', `${name}.svg`), svg);
  writeFileSync(page, await format(`${text}\n${pane}`, { ...(await resolveConfig(page)), parser: 'markdown' }));
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
