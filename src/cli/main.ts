import { FileError } from '../files';
import { nearest, readArguments } from './arguments';
import { EXIT, type Command, type Context, type Exit, UsageError } from './command';
import { COMMANDS } from './commands';
import { helpOf, overview } from './help';
import { sentence } from './sentence';

/** Runs one command line (without the program's own name) and gives the exit code. Never throws for what a user may do. */
export async function run(argv: readonly string[], context: Context, version: string): Promise<Exit> {
  const { io } = context;
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = COMMANDS.find((c) => c.name === rest[0]);
    io.out(topic ? helpOf(topic) : overview(COMMANDS, version));
    return name === undefined ? EXIT.couldNotRun : EXIT.nothingFound;
  }
  if (name === '--version' || name === '-v') {
    io.out(version);
    return EXIT.nothingFound;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) {
    const near = nearest(
      name,
      COMMANDS.map((c) => c.name),
    );
    io.err(
      `There is no command "${name}"${near ? `; did you mean "${near}"?` : '.'} "therapy-code-check --help" lists them.`,
    );
    return EXIT.couldNotRun;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(helpOf(command));
    return EXIT.nothingFound;
  }
  return runCommand(command, rest, context);
}

async function runCommand(command: Command, argv: readonly string[], context: Context): Promise<Exit> {
  try {
    return await command.run(readArguments(command, argv), context);
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) {
      context.io.err(sentence(error.message));
      return EXIT.couldNotRun;
    }
    throw error;
  }
}
