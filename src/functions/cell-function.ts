import {
  CellError,
  eachCell,
  isLeftOut,
  shapeOf,
  valueOf,
  type Answer,
  type Argument,
  type Given,
  type Value,
} from './cells';
import type { Known } from './known';
import { knowing } from './knowing';
import { rememberedCells } from './memory';

/** A function of the sheet: what Excel gives it and what it gives back, cell by cell. */
export interface SheetFunction {
  readonly id: string;
  readonly parameters: readonly string[];
  /** The cells of the answer, at least one. */
  call(args: readonly unknown[]): readonly (readonly Answer[])[];
}

export interface CellFunction {
  readonly id: string;
  readonly parameters: readonly string[];
  /** One answer of the same width for every call; `[x]` gives one cell. */
  answer(values: Given, known: Known): Answer | readonly Answer[];
  /** Cells that one answer takes; a range of several columns is refused where it is more than one. */
  readonly width?: number;
}

/** Each has a number, by which the memory tells their answers apart. */
let functions = 0;

/** A function that answers each cell by itself: ranges spill, single cells are repeated, an error stays in its cell. */
export function cellFunction({ id, parameters, answer, width = 1 }: CellFunction): SheetFunction {
  const profileAt = parameters.indexOf('profile');
  const asker = functions++;
  /** The cells of the call that runs, used again by the next one. */
  const singles = new Array<Value | undefined>(parameters.length).fill(undefined);

  const fresh = (values: Given): Answer | readonly Answer[] => {
    const error = values.find((value) => value instanceof CellError);
    if (error) return error;
    const known = knowing(values[profileAt] ?? null);
    return known.ok ? answer(values, known.value) : known.error;
  };
  const remembered = (values: Given): Answer | readonly Answer[] => {
    const memory = rememberedCells();
    const kept = memory.get(asker, values);
    if (kept !== undefined) return kept;
    const made = fresh(values);
    memory.set(made);
    return made;
  };

  /** An answer of one cell leaves the others of its row empty. */
  const inRow = (answer: Answer | readonly Answer[]): readonly (readonly Answer[])[] => {
    if (Array.isArray(answer)) return [answer as readonly Answer[]];
    return [width === 1 ? [answer as Answer] : [answer as Answer, ...new Array<Answer>(width - 1).fill('')]];
  };

  return {
    id,
    parameters,
    call(args) {
      if (readSingles(args, singles)) return inRow(remembered(singles));
      const shape = shapeOf(named(parameters, args));
      if (!shape.ok) return [[shape.error]];
      if (width > 1 && shape.value.columns > 1) {
        return [
          [new CellError('#VALUE!', `${id} answers with ${width} cells in a row, so its ranges have one column.`)],
        ];
      }
      const rows = eachCell(shape.value, parameters.length, remembered);
      return width === 1 ? (rows as Answer[][]) : rows.map(([answer]) => inRow(answer!)[0]!);
    },
  };
}

/**
 * The way of a formula in a row: no range among the arguments, so nothing spills. Puts their cells into `values`; false where
 * there is a range.
 */
function readSingles(args: readonly unknown[], values: (Value | undefined)[]): boolean {
  for (let i = 0; i < values.length; i++) {
    let cell = args[i];
    if (Array.isArray(cell)) {
      if (cell.length !== 1) return false;
      cell = cell[0] as unknown;
      if (Array.isArray(cell)) {
        if (cell.length !== 1) return false;
        cell = cell[0] as unknown;
      }
      values[i] = valueOf(cell);
    } else values[i] = isLeftOut(cell) ? undefined : valueOf(cell);
  }
  return true;
}

export const named = (parameters: readonly string[], args: readonly unknown[]): Argument[] =>
  parameters.map((name, i) => ({ name, cells: args[i] }));

/**
 * The one value of an argument that is the same for all lines, such as a profile or a payer of a session. A range will do
 * where its cells say the same; blank ones say nothing.
 */
export function oneValue(name: string, cells: unknown): Value {
  if (isLeftOut(cells)) return null;
  let said: Value = null;
  for (const row of Array.isArray(cells) ? (cells as readonly unknown[]) : [cells]) {
    for (const cell of Array.isArray(row) ? (row as readonly unknown[]) : [row]) {
      const value = valueOf(cell);
      if (value instanceof CellError) return value;
      if (value === null || value === said || (value === 0 && said !== null)) continue;
      if (said !== null && said !== 0) return new CellError('#VALUE!', `${name} differs from cell to cell: give one.`);
      said = value;
    }
  }
  return said;
}
