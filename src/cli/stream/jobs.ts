import { createHash } from 'node:crypto';
import { closeSync, fdatasync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { transformer, type Transform, type TransformSettings, type TransformSummary } from '../../transform';
import type { Io } from '../command';
import { LineProblem, WholeLines } from './lines';

/** A file to answer, and where the answers go. */
interface Job {
  readonly in: string;
  readonly out: string;
}

/** Bytes of a file that are read at a time. */
const PIECE = 256 * 1024;
/** Bytes of answers that are sent to the disk at a time, while more are made. */
const SENT = 16 * 1024 * 1024;

const sendToDisk = promisify(fdatasync);

/**
 * Does the jobs that standard input names, one after the other, for as long as it stays open; each has one line of JSON
 * on standard output: `{out, sha256, summary}`, or `{error}` in a sentence. What is known stays known between jobs.
 */
export async function runJobs(settings: TransformSettings, io: Io): Promise<void> {
  const begin = transformer(settings);
  for await (const line of createInterface({ input: io.stdin(), crlfDelay: Infinity })) {
    if (line.trim() !== '') await io.write(`${JSON.stringify(await answerOf(line, begin))}\n`);
  }
}

async function answerOf(line: string, begin: () => Transform): Promise<object> {
  const job = readJob(line);
  if (job === null) return { error: 'a job is {"in": FILE, "out": FILE} on one line' };
  try {
    return { out: job.out, ...(await doJob(job, begin())) };
  } catch (error) {
    if (error instanceof LineProblem) return { error: `${job.in}, ${error.message}` };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { error: `${job.in}: ${code === 'ENOENT' ? 'there is no such file or folder' : code}` };
  }
}

function readJob(line: string): Job | null {
  try {
    const job = JSON.parse(line) as Partial<Job> | null;
    return typeof job?.in === 'string' && typeof job.out === 'string' ? { in: job.in, out: job.out } : null;
  } catch {
    return null;
  }
}

/** Writes to a name of this process beside the output, and gives it the output's name when all is on the disk. */
async function doJob(job: Job, work: Transform): Promise<{ sha256: string; summary: TransformSummary }> {
  const input = openSync(job.in, 'r');
  const unfinished = `${job.out}.${process.pid}.part`;
  let output = -1;
  let waiting = 0;
  const sent: Promise<void>[] = [];
  try {
    output = openSync(unfinished, 'w');
    const hash = createHash('sha256');
    const put = () => {
      const bytes = work.drain();
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(output, bytes, at);
      waiting += bytes.length;
      if (waiting < SENT) return;
      waiting = 0;
      sent.push(sendToDisk(output));
    };
    const lines = new WholeLines();
    const piece = Buffer.allocUnsafe(PIECE);
    for (let length = readSync(input, piece); length > 0; length = readSync(input, piece)) {
      takeAll(work, lines.next(piece.subarray(0, length)));
      put();
    }
    takeAll(work, lines.last());
    const summary = work.finish();
    put();
    await Promise.all(sent);
    fsyncSync(output);
    closeSync(output);
    output = -1;
    renameSync(unfinished, job.out);
    return { sha256: hash.digest('hex'), summary };
  } catch (error) {
    await Promise.allSettled(sent);
    if (output >= 0) closeSync(output);
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(input);
  }
}

/** Throws a `LineProblem` where something is wrong with a line. */
export function takeAll(work: Transform, lines: Uint8Array): void {
  const wrong = work.take(lines);
  if (wrong !== null) throw new LineProblem(wrong);
}
