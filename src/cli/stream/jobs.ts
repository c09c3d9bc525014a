import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createTransform, type TransformSettings, type TransformSummary } from '../../transform';
import type { Io } from '../command';
import { inputLines, LineProblem } from './lines';

/** A file to answer, and where the answers go. */
interface Job {
  readonly in: string;
  readonly out: string;
}

/**
 * Does the jobs that standard input names, one after the other, for as long as it stays open; each has one line of JSON
 * on standard output: `{out, sha256, summary}`, or `{error}` in a sentence. What is known stays loaded between jobs.
 */
export async function runJobs(settings: TransformSettings, io: Io): Promise<void> {
  for await (const lines of inputLines(io.stdin())) {
    for (const line of lines) {
      if (line.trim() !== '') await io.write(`${JSON.stringify(await answerOf(line, settings))}\n`);
    }
  }
}

async function answerOf(line: string, settings: TransformSettings): Promise<object> {
  const job = readJob(line);
  if (job === null) return { error: 'a job is {"in": FILE, "out": FILE} on one line' };
  try {
    return { out: job.out, ...(await doJob(job, settings)) };
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
async function doJob(job: Job, settings: TransformSettings): Promise<{ sha256: string; summary: TransformSummary }> {
  const unfinished = `${job.out}.${process.pid}.part`;
  const file = openSync(unfinished, 'w');
  const hash = createHash('sha256');
  let open = true;
  try {
    const work = createTransform(settings);
    const put = (text: string) => {
      if (text === '') return;
      const bytes = Buffer.from(text);
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    };
    for await (const lines of inputLines(createReadStream(job.in, { highWaterMark: 1024 * 1024 }))) {
      for (const line of lines) {
        const wrong = work.take(line);
        if (wrong !== null) throw new LineProblem(wrong);
      }
      put(work.drain());
    }
    const summary = work.finish();
    put(work.drain());
    fsyncSync(file);
    closeSync(file);
    open = false;
    renameSync(unfinished, job.out);
    return { sha256: hash.digest('hex'), summary };
  } catch (error) {
    if (open) closeSync(file);
    rmSync(unfinished, { force: true });
    throw error;
  }
}
