import { oneValue, type SheetFunction } from './cell-function';
import { CellError, type Answer } from './cells';
import { knowing } from './knowing';
import type { Known } from './known';
import { rememberedTables } from './memory';

export interface TableFunction {
  readonly id: string;
  readonly parameters: readonly string[];
  /** All cells of the answer; the arguments are as Excel gave them. */
  answer(args: readonly unknown[], known: Known): readonly (readonly Answer[])[];
}

/** A function whose cells are answered together, such as the lines of a session. The last parameter is the profile. */
export function tableFunction({ id, parameters, answer }: TableFunction): SheetFunction {
  return {
    id,
    parameters,
    call(args) {
      const known = knowing(oneValue('profile', args[parameters.length - 1]));
      if (!known.ok) return [[known.error]];
      const memory = rememberedTables();
      const key = keyOf(id, args);
      const kept = key === null ? undefined : memory.get(key);
      if (kept !== undefined) return kept;
      const made = answer(args, known.value);
      if (key !== null) memory.set(key, made);
      return made;
    },
  };
}

/** One client's day has fewer lines than this, and combinations look at every two of them. */
export const MOST_LINES = 200;
export const tooManyLines = () =>
  new CellError('#VALUE!', `One session has at most ${MOST_LINES} lines: take the rows of one client and day.`);

/** More than a session has is not worth a key. */
const MOST_CELLS = 2_000;
const LONGEST_KEY = 4_000;

/** The arguments as Excel sent them, which is JSON; null where they are too many. */
function keyOf(id: string, args: readonly unknown[]): string | null {
  let cells = 0;
  for (const grid of args as readonly (readonly unknown[][] | null | undefined)[]) {
    cells += (grid?.length ?? 0) * (grid?.[0]?.length ?? 1);
  }
  if (cells > MOST_CELLS) return null;
  const key = id + JSON.stringify(args);
  return key.length > LONGEST_KEY ? null : key;
}
