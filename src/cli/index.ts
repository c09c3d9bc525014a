import { civilDate } from '../domain';
import { referenceData } from '../reference/data';
import type { Io } from './command';
import { createContext } from './context';
import { dataFolder } from './data/folder';
import { run } from './main';
import { VERSION } from './version';

const { stdout, stderr, stdin, env, argv } = process;

const io: Io = {
  out: (text) => void stdout.write(`${text}\n`),
  write: (text) =>
    text.length === 0 || stdout.write(text)
      ? Promise.resolve()
      : new Promise((resolve) => void stdout.once('drain', resolve)),
  err: (text) => void stderr.write(`${text}\n`),
  line: (text) => void stderr.write(`\r${text}\r`),
  stdin: () => stdin,
  progress: stderr.isTTY === true,
  color: stdout.isTTY === true && env.NO_COLOR === undefined,
  today: () => {
    const now = new Date();
    const today = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    if (!today.ok) throw new Error('the clock of this machine shows no date');
    return today.value;
  },
  dataFolder,
};

// A reader that has seen enough (`| head`) is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

run(
  argv.slice(2),
  createContext(io, () => referenceData),
  VERSION,
).then(
  (exit) => (process.exitCode = exit),
  (error: unknown) => {
    // A mistake of ours: the stack names code, never a cell.
    io.err(
      `therapy-code-check: this should not happen; please report it.\n${error instanceof Error ? error.stack : ''}`,
    );
    process.exitCode = 2;
  },
);
