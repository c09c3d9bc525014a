import { Readable } from 'node:stream';
import { createContext } from '../../../src/cli/context';
import { run } from '../../../src/cli/main';
import { isoDate } from '../../../src/domain';
import { extendKnowledge, type Knowledge } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';

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

/** Runs one command line as a shell would, with what it prints caught; `folder` holds its imported tables. */
export async function runCli(
  argv: readonly string[],
  {
    stdin = '',
    today = '2026-03-31',
    knowledge = NONE,
    folder,
  }: { stdin?: string; today?: string; knowledge?: () => Knowledge; folder?: string } = {},
): Promise<Ran> {
  let out = '';
  const err: string[] = [];
  const io = {
    out: (text: string) => void (out += `${text}\n`),
    write: async (text: string | Uint8Array) => void (out += Buffer.from(text).toString()),
    err: (text: string) => void err.push(text),
    line: () => undefined,
    stdin: () => Readable.from([Buffer.from(stdin)]),
    progress: false,
    color: false,
    today: () => isoDate(today),
    dataFolder: () => folder ?? NONE(),
  };
  const context = createContext(io, () => referenceData);
  const own: typeof context = {
    ...context,
    knowledge: (rows) => (rows === undefined ? knowledge() : extendKnowledge(knowledge(), rows)),
  };
  const exit = await run(argv, folder === undefined ? own : context, '0.0.0');
  return { exit, out, err: err.join('\n'), json: () => JSON.parse(out) };
}
