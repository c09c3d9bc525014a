import { parseArgs } from 'node:util';
import { type Arguments, type Command, UsageError } from './command';

/** Reads a command's arguments; throws `UsageError` with one sentence that names the flag. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    command.options.map(({ name, value, short }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return {
      words: positionals,
      value: (name) => {
        const given = values[name];
        return typeof given === 'string' ? given : undefined;
      },
      has: (name) => values[name] === true,
    };
  } catch (error) {
    throw new UsageError(sentence(error, command));
  }
}

function sentence(error: unknown, command: Command): string {
  const { code, message } = error as { code?: string; message: string };
  const flag = /'(-[^' =]*)/.exec(message)?.[1] ?? '';
  const help = `"therapy-code-check ${command.name} --help" lists them.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(
      flag.replace(/^-+/, ''),
      command.options.map((o) => o.name),
    );
    return `${command.name} has no option ${flag}${near ? `; did you mean --${near}?` : '.'} ${help}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `${flag} is not used so: ${message.split('.')[0]}. ${help}`;
  return `${command.name}: ${message}`;
}

/** The one known name within two edits, if any. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const name of names) {
    const distance = editDistance(word.slice(0, 40), name);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
