import type { Readable } from 'node:stream';
import type { CivilDate } from '../domain';
import type { Knowledge, OwnRows, ReferenceData } from '../reference';

/** What the command line may use of the machine; tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Writes to standard output as it is; settles when the reader can take more. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Bytes of standard input. */
  readonly stdin: () => Readable;
  /** Writes over the current line of standard error. */
  readonly line: (text: string) => void;
  /** Is standard error a terminal that can show progress? */
  readonly progress: boolean;
  /** Wide enough a terminal for color; false in a pipe or where NO_COLOR is set. */
  readonly color: boolean;
  readonly today: () => CivilDate;
  /** Where this user's imported tables are kept. */
  readonly dataFolder: () => string;
}

export interface Context {
  readonly io: Io;
  /**
   * Built at the first use, since `--help` needs none: the built-in tables with the imported ones before them, and `own`
   * (a workbook's rows and tables) before these.
   */
  readonly knowledge: (own?: OwnRows) => Knowledge;
  /** The built-in tables as data. */
  readonly reference: () => ReferenceData;
}

/** A value option (`--payer NAME`) or a switch (`--json`). */
export interface Option {
  readonly name: string;
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** Exit codes: the same for every command. */
export const EXIT = { nothingFound: 0, found: 1, couldNotRun: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Arguments {
  readonly words: readonly string[];
  readonly value: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
}

export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line, e.g. `FILES...`. */
  readonly operands: string;
  readonly summary: string;
  readonly details?: string;
  readonly options: readonly Option[];
  run(args: Arguments, context: Context): Promise<Exit> | Exit;
}

/** What a user got wrong on the command line: one sentence that says what would be right. Exit code 2. */
export class UsageError extends Error {}
