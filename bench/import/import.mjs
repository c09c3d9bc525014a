/** `data import FILE`, end to end, into a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../shared/measure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
const ran = command(['data', 'import', process.argv[2], '--edition', '2026Q2', '--json'], {
  THERAPY_CODE_CHECK_DATA: folder,
});
rmSync(folder, { recursive: true, force: true });
if (ran.exit !== 0) throw new Error(ran.err);
console.log(JSON.stringify({ kept: JSON.parse(ran.out).tables[0].entries, memory: ran.memory, cpu: ran.cpu }));
