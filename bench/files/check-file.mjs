/** `check FILE`, end to end, into a report file. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../shared/measure.mjs';

const report = join(tmpdir(), `bench-report-${process.pid}.jsonl`);
const ran = command(['check', process.argv[2], '--as-of', '2026-07-01', '--jsonl', '--report', report]);
rmSync(report, { force: true });
if (ran.exit === 2) throw new Error(ran.err);
const last = ran.err.split('\n').find((line) => / rows: /.test(line));
console.log(JSON.stringify({ exit: ran.exit, last, memory: ran.memory, cpu: ran.cpu }));
