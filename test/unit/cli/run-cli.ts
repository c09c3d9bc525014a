import { Readable } from 'node:stream';
import { run } from '../../../src/cli/main';
import { isoDate } from '../../../src/domain';
import type { Knowledge } from '../../../src/reference';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** The output as JSON; throws where it is none. */
  readonly json: () => Record<string, never>;
}

const NONE = () => {
  throw new Error('this command asked for knowledge');
};

/** Runs one command line as a shell would, with what it prints caught. */
export async function runCli(
  argv: readonly string[],
  {
    stdin = '',
    today = '2026-03-31',
    knowledge = NONE,
  }: { stdin?: string; today?: string; knowledge?: () => Knowledge } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    line: () => undefined,
    stdin: () => Readable.from([Buffer.from(stdin)]),
    progress: false,
    color: false,
    today: () => isoDate(today),
  };
  const exit = await run(argv, { io, knowledge }, '0.0.0');
  return { exit, out: out.join('\n'), err: err.join('\n'), json: () => JSON.parse(out.join('\n')) };
}
