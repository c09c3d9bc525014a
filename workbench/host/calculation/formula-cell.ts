import { cellArea, intersection, type Area } from '../addresses';
import type { FunctionResult, RunningCall } from '../custom-functions/calls';
import { parseFormula, references, type Expression, type Reference } from '../formulas';
import type { MemorySheet } from '../memory';

/** A call of a custom function that a cell made: on its way until it has a result. */
export interface CellCall {
  readonly running: RunningCall;
  result: FunctionResult | null;
}

/** A cell with a formula, and what is known of it between computations. */
export class FormulaCell {
  readonly expression: Expression | null;
  private readonly looksAt: readonly Reference[];
  /** By function and arguments. */
  readonly calls = new Map<string, CellCall>();
  /** The cells its result fills, or would fill if they were free; null where it fills its own only. */
  spill: Area | null = null;

  constructor(
    readonly sheet: MemorySheet,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
  ) {
    this.expression = parseFormula(formula.slice(1));
    this.looksAt = this.expression ? [...references(this.expression)] : [];
  }

  get area(): Area {
    return cellArea(this.row, this.column);
  }

  /** Does the formula look at these cells? References by name or by table may look anywhere. */
  dependsOn(sheet: MemorySheet, areas: readonly Area[]): boolean {
    for (const reference of this.looksAt) {
      if (reference.kind !== 'cells') return true;
      const there = reference.sheet === null ? this.sheet : null;
      const same = there ? there === sheet : reference.sheet?.toLowerCase() === sheet.name.toLowerCase();
      if (same && areas.some((area) => intersection(area, reference.area) !== null)) return true;
    }
    return false;
  }

  /** Calls that the last computation did not ask for are given up. */
  keepCalls(used: ReadonlySet<string>): void {
    for (const [key, call] of this.calls) {
      if (used.has(key)) continue;
      call.running.cancel();
      this.calls.delete(key);
    }
  }
}
