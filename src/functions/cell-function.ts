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

/** A function that answers each cell by itself: ranges spill, single cells are repeated, an error stays in its cell. */
export function cellFunction({ id, parameters, answer, width = 1 }: CellFunction): SheetFunction {
  const profileAt = parameters.indexOf('profile');

  const fresh = (values: Given): Answer | readonly Answer[] => {
    const error = values.find((value) => value instanceof CellError);
    if (error) return error;
    const known = knowing(values[profileAt] ?? null);
    return known.ok ? answer(values, known.value) : known.error;
  };
  const remembered = (values: Given): Answer | readonly Answer[] => {
    const memory = rememberedCells();
    const kept = memory.get(id, values);
    if (kept !== undefined) return kept;
    const made = fresh(values);
    memory.set(id, values, made);
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
      const cells = singleCells(parameters.length, args);
      if (cells !== null) return inRow(remembered(cells));
      const shape = shapeOf(named(parameters, args));
      if (!shape.ok) return [[shape.error]];
      if (width === 1) {
        return eachCell(shape.value, parameters.length, (values) => remembered(values) as Answer);
      }
      if (shape.value.columns > 1)
        return [
          [new CellError('#VALUE!', `${id} answers with ${width} cells in a row, so its ranges have one column.`)],
        ];
      const rows: (readonly Answer[])[] = [];
      eachCell(shape.value, parameters.length, (values) => {
        rows.push(inRow(remembered(values))[0]!);
        return '';
      });
      return rows;
    },
  };
}

/** The way of a formula in a row: no range among the arguments, so nothing spills. Null where there is one. */
function singleCells(count: number, args: readonly unknown[]): (Value | undefined)[] | null {
  const values: (Value | undefined)[] = [];
  for (let i = 0; i < count; i++) {
    let cell = args[i];
    if (isLeftOut(cell)) {
      values.push(undefined);
      continue;
    }
    if (Array.isArray(cell)) {
      if (cell.length !== 1) return null;
      cell = cell[0] as unknown;
      if (Array.isArray(cell)) {
        if (cell.length !== 1) return null;
        cell = cell[0] as unknown;
      }
    }
    values.push(valueOf(cell));
  }
  return values;
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
